package org.twinlens.dataset.internal.synthetic.face;

/**
 * The nearest surface at each sample of a picture (a depth buffer): what it is part of, which of its points is seen and which way that faces. Colours come later, once a
 * sample. Two samples make a pixel, one above the other and half a pixel beside it: edges are smooth at half the cost of a grid of four.
 */
final class Samples {

	/** Part number of samples that show nothing. */
	static final byte NOTHING = 0;

	/** Samples a pixel has. */
	static final int ROWS = 2;

	private static final float ASIDE = 0.25f;

	private final int width;
	private final int height;
	final byte[] part;
	final float[] restX;
	final float[] restY;
	final float[] restZ;
	final float[] normalX;
	final float[] normalY;
	final float[] normalZ;
	private final float[] depth;

	/** @param size of the picture, pixels */
	Samples(int size) {
		width = size;
		height = size * ROWS;
		int count = width * height;
		part = new byte[count];
		depth = new float[count];
		restX = new float[count];
		restY = new float[count];
		restZ = new float[count];
		normalX = new float[count];
		normalY = new float[count];
		normalZ = new float[count];
	}

	void draw(Surface surface, View view, byte as) {
		View.Seen seen = view.see(surface);
		for (int row = 0; row + 1 < surface.rows; row++) {
			for (int column = 0; column + 1 < surface.columns; column++) {
				int i = row * surface.columns + column;
				triangle(surface, seen, as, i, i + 1, i + surface.columns);
				triangle(surface, seen, as, i + 1, i + surface.columns + 1, i + surface.columns);
			}
		}
	}

	/** Index of a pixel's sample. */
	int index(int x, int y, int row) {
		return (y * ROWS + row) * width + x;
	}

	private void triangle(Surface surface, View.Seen seen, byte as, int a, int b, int c) {
		float ax = seen.x()[a];
		float ay = seen.y()[a];
		float bx = seen.x()[b] - ax;
		float by = seen.y()[b] - ay;
		float cx = seen.x()[c] - ax;
		float cy = seen.y()[c] - ay;
		float area = cx * by - bx * cy; // y goes down: positive when it faces the viewer
		if (!(area > 1e-6f)) {
			return;
		}
		int left = Math.max(0, (int) Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - ASIDE));
		int right = Math.min(width - 1, (int) Math.floor(ax + Math.max(0, Math.max(bx, cx)) + ASIDE));
		int top = Math.max(0, (int) Math.ceil(ay + Math.min(0, Math.min(by, cy))));
		int bottom = Math.min(height - 1, (int) Math.floor(ay + Math.max(0, Math.max(by, cy))));
		float scale = 1 / area;
		for (int y = top; y <= bottom; y++) {
			float py = y - ay;
			float aside = (y & 1) == 0 ? -ASIDE : ASIDE;
			for (int x = left; x <= right; x++) {
				float px = x + aside - ax;
				float weightB = (cx * py - cy * px) * scale;
				float weightC = (px * by - py * bx) * scale;
				float weightA = 1 - weightB - weightC;
				if (weightA >= -1e-5f && weightB >= -1e-5f && weightC >= -1e-5f) {
					set(y * width + x, surface, seen, as, a, b, c, weightA, weightB, weightC);
				}
			}
		}
	}

	private void set(int i, Surface surface, View.Seen seen, byte as, int a, int b, int c, float u, float v, float w) {
		float nearness = u * seen.depth()[a] + v * seen.depth()[b] + w * seen.depth()[c];
		if (part[i] != NOTHING && nearness <= depth[i]) {
			return;
		}
		depth[i] = nearness;
		part[i] = as;
		restX[i] = u * surface.restX[a] + v * surface.restX[b] + w * surface.restX[c];
		restY[i] = u * surface.restY[a] + v * surface.restY[b] + w * surface.restY[c];
		restZ[i] = u * surface.restZ[a] + v * surface.restZ[b] + w * surface.restZ[c];
		normalX[i] = u * seen.normalX()[a] + v * seen.normalX()[b] + w * seen.normalX()[c];
		normalY[i] = u * seen.normalY()[a] + v * seen.normalY()[b] + w * seen.normalY()[c];
		normalZ[i] = u * seen.normalZ()[a] + v * seen.normalZ()[b] + w * seen.normalZ()[c];
	}
}
