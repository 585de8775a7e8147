package org.twinlens.vision.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.PresentationResult.Verdict;

/** A flat picture that turns is told from a round thing that turns, and a screen's pattern from a face without one. */
class PresentationCheckTest {

	private static final int SIDE = 240;
	/** Of the camera from the middle of what it sees, in half widths of it; one of them is so many pixels. */
	private static final double AWAY = 6;
	private static final double PIXELS = 80;
	private static final Face FACE = new Face(new Box(40, 40, 160, 160), 1, List.of());
	private static final double[][] GREYS = greys();

	@Test
	void aPictureThatTurnsIsFlat() throws IOException {
		PresentationResult result = turned(PresentationCheckTest::flat, 0.055);
		assertEquals(Verdict.FLAT, result.verdict(), result.toString());
		assertTrue(result.parallax().getAsDouble() < 0.2, result.toString());
	}

	@Test
	void aRoundThingThatTurnsIsNot() throws IOException {
		PresentationResult result = turned(PresentationCheckTest::round, 0.025);
		assertEquals(Verdict.NOTHING_SUSPICIOUS, result.verdict(), result.toString());
		assertTrue(result.parallax().getAsDouble() > 0.4, result.toString());
	}

	@Test
	void whoKeepsStillOrOnlyMovesAsideIsUndecided() throws IOException {
		try (PresentationCheck check = new PresentationCheck()) {
			for (int i = 0; i < 8; i++) {
				PresentationResult result = check.look(picture(0, i * 2, 0, PresentationCheckTest::round), FACE);
				assertEquals(Verdict.UNDECIDED, result.verdict(), result.toString());
				assertTrue(result.parallax().isEmpty());
			}
			check.look(new Picture(20, 20, 3, new byte[1200]), new Face(new Box(-5, -5, 30, 30), 1, List.of()));
		}
	}

	@Test
	void aPatternOverTheFaceIsSeenWhenItStays() throws IOException {
		try (PresentationCheck check = new PresentationCheck()) {
			for (int i = 0; i < 5; i++) {
				PresentationResult result = check.look(picture(0, 0, 8, PresentationCheckTest::flat), FACE);
				assertEquals(i < 4 ? Verdict.UNDECIDED : Verdict.PATTERN, result.verdict(), result.toString());
			}
			check.reset();
			assertEquals(Verdict.UNDECIDED, check.look(picture(0, 0, 8, PresentationCheckTest::flat), FACE).verdict());
			assertTrue(check.look(picture(0, 0, 0, PresentationCheckTest::flat), FACE).moire() < 18);
		}
	}

	private interface Thing {

		/** The grey level that a ray from the camera meets, of a thing turned by so much. */
		double seen(double across, double down, double turned);
	}

	private static PresentationResult turned(Thing thing, double step) throws IOException {
		try (PresentationCheck check = new PresentationCheck()) {
			PresentationResult result = null;
			for (int i = 0; i < 10; i++) {
				result = check.look(picture(i * step, i, 0, thing), FACE);
			}
			return result;
		}
	}

	private static Picture picture(double turned, double aside, double pattern, Thing thing) {
		Random noise = new Random(Double.hashCode(turned + aside));
		byte[] samples = new byte[SIDE * SIDE];
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				double level = thing.seen((x - SIDE / 2.0 - aside) / (PIXELS * AWAY), (y - SIDE / 2.0) / (PIXELS * AWAY), turned);
				level += noise.nextGaussian() * 2 + pattern * Math.sin(2 * Math.PI * (0.23 * x + 0.11 * y));
				samples[y * SIDE + x] = (byte) Math.min(255, Math.max(0, Math.round(level)));
			}
		}
		return new Picture(SIDE, SIDE, 1, samples);
	}

	/** A square from −1 to 1, turned about its upright middle line. */
	private static double flat(double across, double down, double turned) {
		double z = AWAY / (1 - across * Math.tan(turned));
		return inside(across * z / Math.cos(turned), down * z, PresentationCheckTest::grey);
	}

	/** A cylinder of radius 1, turned about its axis. */
	private static double round(double across, double down, double turned) {
		double a = across * across + 1;
		double root = 4 * AWAY * AWAY - 4 * a * (AWAY * AWAY - 1);
		if (root < 0) {
			return 90;
		}
		double z = (2 * AWAY - Math.sqrt(root)) / (2 * a);
		return inside((Math.atan2(across * z, AWAY - z) - turned) / (Math.PI / 2), down * z, PresentationCheckTest::grey);
	}

	private static double inside(double u, double v, DoubleBinaryOperator surface) {
		return Math.abs(u) < 1 && Math.abs(v) < 1 ? surface.applyAsDouble(u, v) : 90;
	}

	/** Random levels between which it is smooth: spots as of a skin. */
	private static double grey(double u, double v) {
		double x = (u + 1) * 20;
		double y = (v + 1) * 20;
		int i = (int) x;
		int j = (int) y;
		double upper = GREYS[j][i] + (x - i) * (GREYS[j][i + 1] - GREYS[j][i]);
		double lower = GREYS[j + 1][i] + (x - i) * (GREYS[j + 1][i + 1] - GREYS[j + 1][i]);
		return upper + (y - j) * (lower - upper);
	}

	private static double[][] greys() {
		Random random = new Random(3);
		double[][] greys = new double[42][42];
		for (double[] row : greys) {
			for (int i = 0; i < row.length; i++) {
				row[i] = 60 + 140 * random.nextDouble();
			}
		}
		return greys;
	}
}
