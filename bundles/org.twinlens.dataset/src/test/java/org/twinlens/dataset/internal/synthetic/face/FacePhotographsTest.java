package org.twinlens.dataset.internal.synthetic.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.internal.synthetic.Dice;

class FacePhotographsTest {

	private static int[] pixels(FacePhotographs photographs, long person, long number) throws IOException {
		Raster raster = ImageIO.read(new ByteArrayInputStream(photographs.candidate(person, number).bytes().read())).getRaster();
		return raster.getPixels(0, 0, 100, 100, (int[]) null);
	}

	/** Red above blue, averaged over the picture: linear in its mean colour. */
	private static double warmth(int[] pixels) {
		double sum = 0;
		for (int i = 0; i < pixels.length; i += 3) {
			sum += pixels[i] - pixels[i + 2];
		}
		return 3 * sum / pixels.length;
	}

	private static double distance(int[] one, int[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += (double) (one[i] - other[i]) * (one[i] - other[i]);
		}
		return Math.sqrt(sum / one.length);
	}

	/** A threshold on mean colour, set with the first half of the people, tells two cameras apart on the others. */
	@Test
	void meanColourGivesTheCameraAway() throws IOException {
		FacePhotographs photographs = new FacePhotographs(2, 11);
		int people = 40;
		double[][] warmth = new double[2][people];
		for (int person = 0; person < people; person++) {
			warmth[0][person] = warmth(pixels(photographs, person, 0));
			warmth[1][person] = warmth(pixels(photographs, person, 1));
		}
		double first = Arrays.stream(warmth[0]).limit(people / 2).average().orElseThrow();
		double second = Arrays.stream(warmth[1]).limit(people / 2).average().orElseThrow();
		int right = 0;
		for (int person = people / 2; person < people; person++) {
			for (int camera = 0; camera < 2; camera++) {
				boolean nearFirst = warmth[camera][person] > (first + second) / 2 == first > second;
				right += nearFirst == (camera == 0) ? 1 : 0;
			}
		}
		assertTrue(right >= 0.9 * people, right + " of " + people);
	}

	/** Comparing pixels must be much worse than perfect and better than chance, else there is nothing to learn or no need to. */
	@Test
	void pixelDistanceAloneVerifiesPoorlyAcrossCameras() throws IOException {
		int people = 40;
		FacePhotographs photographs = new FacePhotographs(4, 5);
		int[][][] pixels = new int[people][4][];
		for (int person = 0; person < people; person++) {
			for (int number = 0; number < 4; number++) {
				pixels[person][number] = pixels(photographs, person, number);
			}
		}
		double[] same = new double[people * 6];
		double[] different = new double[people * 12];
		for (int person = 0, s = 0, d = 0; person < people; person++) {
			for (int one = 0; one < 4; one++) {
				for (int other = 0; other < 4; other++) {
					if (one < other) {
						same[s++] = distance(pixels[person][one], pixels[person][other]);
					}
					if (one != other) {
						different[d++] = distance(pixels[person][one], pixels[(person + 1 + one) % people][other]);
					}
				}
			}
		}
		double rate = equalErrorRate(same, different);
		assertTrue(rate > 0.25 && rate < 0.43, "equal error rate " + rate);
	}

	private static double equalErrorRate(double[] same, double[] different) {
		return Arrays.stream(same).map(threshold -> {
			double missed = Arrays.stream(same).filter(distance -> distance > threshold).count() / (double) same.length;
			double accepted = Arrays.stream(different).filter(distance -> distance <= threshold).count() / (double) different.length;
			return Math.max(missed, accepted);
		}).min().orElseThrow();
	}

	@Test
	void inTheSameSceneDifferentPeopleLookDifferent() {
		Scene scene = new Scene(new FacePose(0, 0, 0, 0.37, 0, 0), new Expression(0, 0, 0, 1, 0, 0), new Light(20, 20, 0.8, 0.4), Backdrop.draw(Dice.of(1, "wall")),
				Colour.of(90, 90, 90), false);
		Picture[] pictures = new Picture[30];
		for (int person = 0; person < pictures.length; person++) {
			pictures[person] = FacePainter.paint(FaceIdentity.of(8, person), scene, 50);
			for (int other = 0; other < person; other++) {
				double sum = 0;
				for (int i = 0; i < pictures[person].values().length; i++) {
					sum += Math.abs(pictures[person].values()[i] - pictures[other].values()[i]);
				}
				double mean = sum / pictures[person].values().length;
				assertTrue(mean > 0.01, "people " + other + " and " + person + ": " + mean);
			}
		}
	}

	@Test
	void lightIsNeverNegativeNorUndefined() {
		for (int person = 0; person < 60; person++) {
			FaceIdentity identity = FaceIdentity.of(2, person);
			for (float value : FacePainter.paint(identity, Scene.draw(Dice.of(2, "scene", person), identity), 40).values()) {
				assertTrue(value >= 0 && value < 20, "person " + person + ": " + value);
			}
		}
	}

	@Test
	void aTurnedHeadShowsItsNoseFurtherToThatSide() {
		FaceIdentity identity = FaceIdentity.of(8, 1);
		double left = nose(identity, -25);
		double right = nose(identity, 25);
		assertTrue(right > left + 10, left + " to " + right);
	}

	/** Mean column, of 100, of what is seen of the tip of the nose. */
	private static double nose(FaceIdentity identity, double yaw) {
		Samples samples = new Samples(100);
		samples.draw(HeadSurface.head(identity, new Expression(0, 0, 0, 1, 0, 0)), new View(new FacePose(yaw, 0, 0, 0.35, 0, 0), 1, 100), (byte) 1);
		double sum = 0;
		int count = 0;
		for (int i = 0; i < samples.part.length; i++) {
			if (samples.part[i] == 1 && Shapes.hill(samples.restX[i], samples.restY[i] - identity.nose().tip(), 0.08, 0.08) > 0 && samples.restZ[i] > 0) {
				sum += i % 100;
				count++;
			}
		}
		return sum / count;
	}

	/** Studies name a seed to say which faces they saw: whoever changes the painting changes those studies, and must mean to. */
	@Test
	void theFacesOfASeedStayWhatTheyWere() throws NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		for (int person = 0; person < 8; person++) {
			FaceIdentity identity = FaceIdentity.of(1, person);
			Picture picture = FacePainter.paint(identity, Scene.draw(Dice.of(1, "photograph", person, 0), identity), 100);
			ByteBuffer bytes = ByteBuffer.allocate(4 * picture.values().length);
			bytes.asFloatBuffer().put(picture.values());
			digest.update(bytes);
		}
		assertEquals("8c7c2ebd09a4adbdd162089a34ca2180f389043c96bdacedb551e87f5dcefdf8", HexFormat.of().formatHex(digest.digest()));
	}
}
