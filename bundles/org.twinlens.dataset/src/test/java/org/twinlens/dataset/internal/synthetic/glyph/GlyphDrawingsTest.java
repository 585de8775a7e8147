package org.twinlens.dataset.internal.synthetic.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class GlyphDrawingsTest {

	private static final GlyphDrawings DRAWINGS = new GlyphDrawings(3);

	/** The drawing's ink about its middle: true is black. */
	private static boolean[] ink(long alphabet, long character, long drawer) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(DRAWINGS.candidate(alphabet, character, drawer).bytes().read()));
		boolean[] ink = new boolean[105 * 105];
		int[] black = IntStream.range(0, ink.length).filter(i -> (image.getRGB(i % 105, i / 105) & 255) == 0).toArray();
		int dx = 52 - (int) IntStream.of(black).map(i -> i % 105).average().orElseThrow();
		int dy = 52 - (int) IntStream.of(black).map(i -> i / 105).average().orElseThrow();
		for (int i : black) {
			int x = i % 105 + dx;
			int y = i / 105 + dy;
			if (x >= 0 && y >= 0 && x < 105 && y < 105) {
				ink[y * 105 + x] = true;
			}
		}
		return ink;
	}

	private static double share(boolean[] ink) {
		return IntStream.range(0, ink.length).filter(i -> ink[i]).count() / (double) ink.length;
	}

	@Test
	void drawingsAreInkOnPaper() throws IOException {
		for (int alphabet = 0; alphabet < 10; alphabet++) {
			for (int character = 0; character < 5; character++) {
				double share = share(ink(alphabet, character, character));
				assertTrue(share > 0.01 && share < 0.25, "character " + character + " of alphabet " + alphabet + ": " + share);
			}
		}
	}

	/** Which of ten characters one drawer meant, told by the overlap with another's: far above chance, far from perfect. */
	@Test
	void aCharacterIsKnownAgainFromAnotherHandButNotByOverlapAlone() throws IOException {
		int right = 0;
		int asked = 0;
		for (int alphabet = 0; alphabet < 6; alphabet++) {
			boolean[][] one = new boolean[10][];
			boolean[][] other = new boolean[10][];
			for (int character = 0; character < 10; character++) {
				one[character] = ink(alphabet, character, 0);
				other[character] = ink(alphabet, character, 1 + alphabet);
			}
			for (int character = 0; character < 10; character++) {
				boolean[] probe = other[character];
				int best = IntStream.range(0, 10).boxed().max((a, b) -> Double.compare(overlap(probe, one[a]), overlap(probe, one[b]))).orElseThrow();
				right += best == character ? 1 : 0;
				asked++;
			}
		}
		assertTrue(right > asked * 3 / 10 && right < asked * 9 / 10, right + " of " + asked);
	}

	private static double overlap(boolean[] one, boolean[] other) {
		long both = IntStream.range(0, one.length).filter(i -> one[i] && other[i]).count();
		return both / (share(one) + share(other));
	}

	@Test
	void charactersFillTheirSquare() {
		for (int number = 0; number < 40; number++) {
			Alphabet alphabet = Alphabet.of(1, number);
			for (int character = 0; character < 10; character++) {
				List<Path> strokes = alphabet.character(character);
				int own = strokes.size() - (alphabet.bar() > 0 ? 1 : 0);
				assertTrue(own >= alphabet.fewest() && own <= alphabet.most());
				double reach = strokes.stream().flatMapToDouble(stroke -> IntStream.range(0, stroke.length()).mapToDouble(i -> Math.max(Math.abs(stroke.x()[i]), Math.abs(stroke.y()[i]))))
						.max().orElseThrow();
				assertTrue(reach <= 1 + 1e-9, "reach " + reach);
				assertTrue(reach > 0.3, "reach " + reach);
			}
		}
	}

	@Test
	void handsAndAlphabetsDifferAndAreAlwaysTheSame() {
		assertEquals(Hand.of(1, 2), Hand.of(1, 2));
		assertEquals(20, IntStream.range(0, 20).mapToObj(drawer -> Hand.of(1, drawer)).distinct().count());
		assertEquals(Alphabet.of(1, 2), Alphabet.of(1, 2));
		assertEquals(20, IntStream.range(0, 20).mapToObj(number -> Alphabet.of(1, number).elements()).distinct().count());
	}

	/** Studies name a seed to say which drawings they saw: whoever changes the drawing changes those studies, and must mean to. */
	@Test
	void theFilesOfASeedStayWhatTheyWere() throws IOException, NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		for (int i = 0; i < 40; i++) {
			digest.update(new GlyphDrawings(1).candidate(i % 8, i % 5, i).bytes().read());
		}
		assertEquals("b40a2e1e8d7605a319bfdc56878992ecdd6c5345f327675b4f673c862515c3cd", HexFormat.of().formatHex(digest.digest()));
	}
}
