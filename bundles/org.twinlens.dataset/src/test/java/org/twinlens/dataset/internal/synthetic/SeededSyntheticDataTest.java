package org.twinlens.dataset.internal.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.ImportSource.Candidate;

class SeededSyntheticDataTest {

	private final SeededSyntheticData data = new SeededSyntheticData();

	private static List<Candidate> all(ImportSource source) throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		source.forEach(candidates::add);
		return candidates;
	}

	private static BufferedImage decode(Candidate candidate) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(candidate.bytes().read()));
	}

	@Test
	void facesAreNamedByNumberAndTheCamerasTakeTurns() throws IOException {
		ImportSource source = data.faces(2, 3, 2, 7);
		List<Candidate> candidates = all(source);
		assertEquals(6, source.size());
		assertEquals(List.of("face-0001/face-0001_0001.jpg", "face-0001/face-0001_0002.jpg", "face-0001/face-0001_0003.jpg", "face-0002/face-0002_0001.jpg",
				"face-0002/face-0002_0002.jpg", "face-0002/face-0002_0003.jpg"), candidates.stream().map(Candidate::path).toList());
		assertEquals(List.of("face-0001", "face-0001", "face-0001", "face-0002", "face-0002", "face-0002"), candidates.stream().map(Candidate::identity).toList());
		assertEquals(List.of("camera-01", "camera-02", "camera-01", "camera-01", "camera-02", "camera-01"), candidates.stream().map(Candidate::session).toList());
		assertTrue(candidates.stream().allMatch(candidate -> candidate.part().isEmpty()));
	}

	@Test
	void withOneCameraEachIdentityHasItsOwn() throws IOException {
		assertEquals(List.of("camera-0001", "camera-0001", "camera-0002", "camera-0002"), all(data.faces(2, 2, 1, 7)).stream().map(Candidate::session).toList());
	}

	@Test
	void glyphsAreCharactersOfAlphabetsAndDrawersAreSessions() throws IOException {
		ImportSource source = data.glyphs(2, 2, 2, 7);
		List<Candidate> candidates = all(source);
		assertEquals(8, source.size());
		assertEquals("Alphabet-01/character-01", candidates.get(0).identity());
		assertEquals("Alphabet-01/character-01/drawer-01.png", candidates.get(0).path());
		assertEquals(List.of("drawer-01", "drawer-02", "drawer-01", "drawer-02", "drawer-01", "drawer-02", "drawer-01", "drawer-02"),
				candidates.stream().map(Candidate::session).toList());
		assertEquals(List.of("Alphabet-01/character-02", "Alphabet-02/character-01", "Alphabet-02/character-02"),
				IntStream.of(2, 4, 6).mapToObj(i -> candidates.get(i).identity()).toList());
	}

	@Test
	void namesDoNotDependOnTheLanguage() throws IOException {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertEquals("face-0001/face-0001_0001.jpg", all(data.faces(1, 1, 1, 7)).get(0).path());
			assertEquals("drawer-01", all(data.glyphs(1, 1, 1, 7)).get(0).session());
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void theSourceSaysWhatItIsMadeFrom() {
		assertEquals("synthetic faces: 5 identities × 4 images, 2 shared cameras, seed 9", data.faces(5, 4, 2, 9).description());
		assertEquals("synthetic faces: 5 identities × 4 images, a camera for each, seed 9", data.faces(5, 4, 1, 9).description());
		assertEquals("synthetic glyphs: 3 alphabets × 20 characters × 4 drawers, seed -1", data.glyphs(3, 20, 4, -1).description());
	}

	@Test
	void imagesDecodeToTheirSizes() throws IOException {
		for (Candidate candidate : all(data.faces(3, 2, 2, 1))) {
			BufferedImage face = decode(candidate);
			assertEquals(100, face.getWidth());
			assertEquals(100, face.getHeight());
			assertEquals(3, face.getRaster().getNumBands());
		}
		for (Candidate candidate : all(data.glyphs(2, 2, 2, 1))) {
			BufferedImage glyph = decode(candidate);
			assertEquals(105, glyph.getWidth());
			assertEquals(105, glyph.getHeight());
		}
	}

	@Test
	void imagesDoNotDependOnTheOrderTheyAreMadeInNorOnThreads() throws IOException {
		for (boolean faces : new boolean[] { true, false }) {
			List<byte[]> inOrder = new ArrayList<>();
			for (Candidate candidate : all(faces ? data.faces(3, 4, 2, 5) : data.glyphs(2, 3, 2, 5))) {
				inOrder.add(candidate.bytes().read());
			}
			List<Candidate> again = all(faces ? data.faces(3, 4, 2, 5) : data.glyphs(2, 3, 2, 5));
			IntStream.iterate(again.size() - 1, i -> i >= 0, i -> i - 1).parallel().forEach(i -> {
				try {
					assertArrayEquals(inOrder.get(i), again.get(i).bytes().read());
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			});
		}
	}

	@Test
	void aLargerSetHoldsTheSmaller() throws IOException {
		assertHolds(data.faces(4, 4, 2, 3), data.faces(2, 2, 2, 3));
		assertHolds(data.faces(4, 4, 1, 3), data.faces(2, 2, 1, 3));
		assertHolds(data.glyphs(3, 3, 3, 3), data.glyphs(2, 2, 2, 3));
	}

	private static void assertHolds(ImportSource larger, ImportSource smaller) throws IOException {
		Map<String, Candidate> byPath = new HashMap<>();
		larger.forEach(candidate -> byPath.put(candidate.path(), candidate));
		for (Candidate candidate : all(smaller)) {
			assertEquals(candidate.session(), byPath.get(candidate.path()).session());
			assertArrayEquals(candidate.bytes().read(), byPath.get(candidate.path()).bytes().read());
		}
	}

	@Test
	void noTwoImagesAreTheSame() throws IOException {
		Set<String> seen = new HashSet<>();
		for (ImportSource source : List.of(data.faces(5, 4, 2, 3), data.faces(5, 4, 2, 4), data.glyphs(3, 5, 4, 3), data.glyphs(3, 5, 4, 4))) {
			source.forEach(candidate -> assertTrue(seen.add(new String(candidate.bytes().read(), java.nio.charset.StandardCharsets.ISO_8859_1)), candidate.path()));
		}
		assertEquals(160, seen.size());
	}

	@Test
	void anySizeIsReadyAtOnceAndAConsumerMayEndIt() throws IOException {
		ImportSource source = data.faces(Integer.MAX_VALUE, Integer.MAX_VALUE, 4, 1);
		assertEquals(4611686014132420609L, source.size()); // (2^31 − 1)²
		List<Candidate> taken = new ArrayList<>();
		assertThrows(CancellationException.class, () -> source.forEach(candidate -> {
			taken.add(candidate);
			if (taken.size() == 3) {
				throw new CancellationException("Cancelled.");
			}
		}));
		assertEquals(3, taken.size());
		source.close();
		assertEquals(100, decode(taken.get(2)).getWidth());
	}

	@Test
	void impossibleNumbersAreRefusedWithASentence() {
		assertRefused("The number of identities must be at least 1, not 0.", () -> data.faces(0, 1, 1, 1));
		assertRefused("The number of images per identity must be at least 1, not -5.", () -> data.faces(1, -5, 1, 1));
		assertRefused("The number of cameras per identity must be at least 1, not 0.", () -> data.faces(1, 1, 0, 1));
		assertRefused("With 2 images per identity, at most 2 cameras can photograph each identity, not 3.", () -> data.faces(1, 2, 3, 1));
		assertRefused("The number of alphabets must be at least 1, not -2147483648.", () -> data.glyphs(Integer.MIN_VALUE, 1, 1, 1));
		assertRefused("The number of characters per alphabet must be at least 1, not 0.", () -> data.glyphs(1, 0, 1, 1));
		assertRefused("The number of drawers must be at least 1, not 0.", () -> data.glyphs(1, 1, 0, 1));
		assertRefused("4611686014132420609 characters × 2147483647 drawers are more drawings than can be counted; ask for fewer.",
				() -> data.glyphs(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
	}

	private static void assertRefused(String sentence, org.junit.jupiter.api.function.Executable call) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
	}
}
