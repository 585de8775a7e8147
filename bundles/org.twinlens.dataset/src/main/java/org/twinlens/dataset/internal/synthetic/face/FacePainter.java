package org.twinlens.dataset.internal.synthetic.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Paints one person in one scene: surfaces are turned into place, the nearest at each sample is found, coloured layer by layer and lit (Lambert and Blinn).
 */
final class FacePainter {

	private static final byte SHOULDERS = 1;
	private static final byte NECK = 2;
	private static final byte HANGING = 3;
	private static final byte EAR = 4;
	private static final byte HEAD = 5;

	private final FaceIdentity identity;
	private final Scene scene;
	private final Layer[] layers;
	private final Spot spot = new Spot();

	private FacePainter(FaceIdentity identity, Scene scene) {
		this.identity = identity;
		this.scene = scene;
		this.layers = layers(identity, scene);
	}

	/** @param size of the picture, pixels */
	static Picture paint(FaceIdentity identity, Scene scene, int size) {
		return new FacePainter(identity, scene).paint(size);
	}

	private static Layer[] layers(FaceIdentity who, Scene scene) {
		List<Layer> layers = new ArrayList<>();
		layers.add(who.skin().painted(who.nose(), who.mouth(), scene.expression()));
		layers.add(who.nose().painted());
		layers.add(who.beard().painted(who.mouth(), who.nose()));
		layers.add(who.mouth().painted(scene.expression()));
		layers.add(who.eyes().painted(scene.expression(), scene.light()));
		layers.add(who.brows().painted(who.eyes(), scene.expression()));
		if (scene.glasses()) {
			layers.add(who.glasses().painted(who.eyes()));
		}
		layers.add(who.hair().painted());
		return layers.toArray(Layer[]::new);
	}

	private Picture paint(int size) {
		Samples samples = place(size);
		Picture picture = new Picture(size);
		for (int y = 0, pixel = 0; y < size; y++) {
			for (int x = 0; x < size; x++, pixel++) {
				paint(samples, x, y, picture, pixel);
			}
		}
		return picture;
	}

	private void paint(Samples samples, int x, int y, Picture picture, int pixel) {
		double red = 0;
		double green = 0;
		double blue = 0;
		int empty = 0;
		for (int row = 0; row < Samples.ROWS; row++) {
			int sample = samples.index(x, y, row);
			if (samples.part[sample] == Samples.NOTHING) {
				empty++;
			} else {
				shade(samples, sample);
				red += spot.red;
				green += spot.green;
				blue += spot.blue;
			}
		}
		if (empty > 0) { // what lies behind has no sharp edges: once a pixel will do
			scene.backdrop().paint(spot, (double) x / picture.size(), (double) y / picture.size());
			red += empty * spot.red;
			green += empty * spot.green;
			blue += empty * spot.blue;
		}
		int plane = picture.size() * picture.size();
		picture.values()[pixel] = (float) (red / Samples.ROWS);
		picture.values()[pixel + plane] = (float) (green / Samples.ROWS);
		picture.values()[pixel + 2 * plane] = (float) (blue / Samples.ROWS);
	}

	private Samples place(int size) {
		Samples samples = new Samples(size);
		View head = new View(scene.pose(), 1, size);
		View body = new View(scene.pose(), 0.35, size);
		samples.draw(HeadSurface.shoulders(identity), body, SHOULDERS);
		samples.draw(HeadSurface.neck(identity), body, NECK);
		if (identity.hair().length() < 0) {
			samples.draw(HeadSurface.hanging(identity), head, HANGING);
		}
		if (identity.hair().bun() > 0) {
			samples.draw(HeadSurface.bun(identity), head, HANGING);
		}
		samples.draw(HeadSurface.ear(identity, -1), head, EAR);
		samples.draw(HeadSurface.ear(identity, 1), head, EAR);
		samples.draw(HeadSurface.head(identity, scene.expression()), head, HEAD);
		return samples;
	}

	private void shade(Samples samples, int i) {
		spot.gloss = 0;
		spot.x = samples.restX[i];
		spot.y = samples.restY[i];
		spot.z = samples.restZ[i];
		colour(samples.part[i]);
		double nx = samples.normalX[i];
		double ny = samples.normalY[i];
		double nz = samples.normalZ[i];
		double scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12);
		spot.dim(scene.light().on(nx * scale, ny * scale, nz * scale));
		double shine = spot.gloss * scene.light().shine(nx * scale, ny * scale, nz * scale);
		spot.red += shine;
		spot.green += shine;
		spot.blue += shine;
	}

	private void colour(byte part) {
		switch (part) {
			case HEAD -> {
				for (Layer layer : layers) {
					layer.paint(spot);
				}
			}
			case HANGING -> identity.hair().strand(spot, 1);
			case EAR -> {
				spot.cover(identity.skin().tone(), 1);
				double inside = Shapes.hill(Math.abs(spot.x) - identity.head().width() - 0.03, spot.y - identity.eyes().height() + 0.1, 0.07, identity.head().earSize() * 0.7);
				spot.dim(0.95 - 0.35 * inside);
			}
			case NECK -> {
				spot.cover(identity.skin().tone(), 1);
				spot.dim(0.95 - 0.45 * Shapes.step(-identity.head().chin() - 0.35, -identity.head().chin() + 0.05, spot.y)); // the chin's shadow
			}
			default -> spot.cover(scene.clothes(), 1);
		}
	}
}
