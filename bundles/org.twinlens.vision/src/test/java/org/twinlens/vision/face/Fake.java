package org.twinlens.vision.face;

import java.util.List;

import org.twinlens.core.image.Picture;

/** A detector that sees what it is told. */
record Fake(List<Face> faces) implements FaceDetector {

	static Fake of(Face... faces) {
		return new Fake(List.of(faces));
	}

	static Face box(int x, int y, int width, int height) {
		return new Face(new Box(x, y, width, height), 1, List.of());
	}

	/** An upright face of eye distance 40 in a box of 100×100. */
	static Face looking(int x, int y, double noseAside) {
		return new Face(new Box(x, y, 100, 100), 1,
				List.of(new Point(x + 30, y + 40), new Point(x + 70, y + 40), new Point(x + 50 + noseAside, y + 60), new Point(x + 35, y + 80), new Point(x + 65, y + 80)));
	}

	@Override
	public String name() {
		return "fake";
	}

	@Override
	public List<Face> detect(Picture picture) {
		return faces;
	}
}
