package org.twinlens.dataset.internal.synthetic.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SamplesTest {

	/** One unit of the head is half the picture, not turned. */
	private static final View VIEW = new View(new FacePose(0, 0, 0, 0.5, 0, 0), 1, 8);

	/** A square of side 1 about the middle, facing the viewer (or away). */
	private static Surface square(double z, boolean facing) {
		Surface square = new Surface(2, 2);
		for (int i = 0; i < 4; i++) {
			double x = (i % 2 == 0) == facing ? -0.5 : 0.5;
			square.put(i, x, i < 2 ? -0.5 : 0.5, z);
		}
		return square.finish();
	}

	private static int count(Samples samples, int part) {
		int count = 0;
		for (byte is : samples.part) {
			count += is == part ? 1 : 0;
		}
		return count;
	}

	@Test
	void aSquareOfHalfThePictureCoversAQuarterOfTheSamples() {
		Samples samples = new Samples(8);
		samples.draw(square(0, true), VIEW, (byte) 3);
		assertEquals(32, count(samples, 3)); // 4 × 4 pixels of 2 samples
		assertEquals(0, samples.part[samples.index(1, 4, 0)]);
		assertEquals(3, samples.part[samples.index(2, 2, 0)]);
		assertEquals(3, samples.part[samples.index(5, 5, 1)]);
		assertEquals(0, samples.part[samples.index(6, 5, 1)]);
		assertEquals(0, samples.part[samples.index(5, 6, 0)]);
	}

	@Test
	void samplesKnowWhichPointTheyShow() {
		Samples samples = new Samples(8);
		samples.draw(square(0, true), VIEW, (byte) 3);
		int upperRight = samples.index(5, 2, 0);
		// column 5 lies 1.5 pixels right of the middle and a quarter back, row 0 of pixel 2 lies 1.75 above it; a unit is 4 pixels
		assertEquals(1.25 / 4, samples.restX[upperRight], 1e-6);
		assertEquals(1.75 / 4, samples.restY[upperRight], 1e-6);
		assertEquals(1, samples.normalZ[upperRight], 1e-6);
	}

	@Test
	void theNearerHidesTheFartherWhicheverComesFirst() {
		for (boolean nearFirst : new boolean[] { true, false }) {
			Samples samples = new Samples(8);
			samples.draw(square(nearFirst ? 0.3 : -0.3, true), VIEW, (byte) (nearFirst ? 1 : 2));
			samples.draw(square(nearFirst ? -0.3 : 0.3, true), VIEW, (byte) (nearFirst ? 2 : 1));
			assertEquals(0, count(samples, 2));
			assertEquals(32, count(samples, 1));
		}
	}

	@Test
	void whatFacesAwayIsNotSeen() {
		Samples samples = new Samples(8);
		samples.draw(square(0, false), VIEW, (byte) 3);
		assertEquals(0, count(samples, 3));
	}

	@Test
	void whatLiesOutsideThePictureIsCutOff() {
		Samples samples = new Samples(8);
		samples.draw(square(0, true), new View(new FacePose(0, 0, 0, 50, 3, 3), 1, 8), (byte) 3);
		assertEquals(128, count(samples, 3));
	}
}
