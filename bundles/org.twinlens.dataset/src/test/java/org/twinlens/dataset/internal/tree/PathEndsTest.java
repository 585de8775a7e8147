package org.twinlens.dataset.internal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class PathEndsTest {

	private final PathEnds ends = new PathEnds(List.of("run01/test/item01.png", "run02/test/item01.png", "item01.png", "a.txt", "deep/a.txt/b"));

	@Test
	void findsWholeSegments() throws IOException {
		assertEquals(Optional.of("run02/test/item01.png"), ends.find("run02/test/item01.png"));
		assertEquals(Optional.of("deep/a.txt/b"), ends.find("a.txt/b"));
		assertEquals(Optional.of("a.txt"), ends.find("a.txt"));
		assertEquals(Optional.empty(), ends.find("txt"));
		assertEquals(Optional.empty(), ends.find("n02/test/item01.png"));
	}

	@Test
	void theWholePathGoesBeforeAnEnd() throws IOException {
		assertEquals(Optional.of("item01.png"), ends.find("item01.png"));
	}

	@Test
	void severalAreAnErrorThatNamesThem() {
		String sentence = assertThrows(IOException.class, () -> ends.find("test/item01.png")).getMessage();
		assertTrue(sentence.contains("run01/test/item01.png") && sentence.contains("run02/test/item01.png"), sentence);
	}

	@Property
	void turningTwiceGivesThePathBack(@ForAll @StringLength(max = 20) String path) {
		assertEquals(path, EndFirst.path(EndFirst.of(path)));
	}

	@Test
	void turnsSegmentsNotLetters() {
		assertEquals("c.png/b/a/", EndFirst.of("a/b/c.png"));
		assertEquals("c.png/", EndFirst.of("c.png"));
		assertEquals("c.png0", EndFirst.behind("c.png/"));
	}
}
