package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;

class SourceSearchTest {

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
		catalogue.add(new ListedImages("a").image(1, "images/Ann_Lee/Ann_Lee_0001.jpg", "Ann_Lee").image(2, "images/Jo_Ann_Lee/Ann_Lee_0001.jpg", "Jo_Ann_Lee")
				.image(3, "s1/1.pgm", "s1").image(4, "more/s1/1.pgm", "s2").image(5, "100%_'sure'.png", "x").image(6, "deep/a.b/c", "y"), Progress.NONE);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void findsByTheEndWholeSegments() {
		assertEquals("Ann_Lee", find("Ann_Lee/Ann_Lee_0001.jpg"));
		assertEquals("Jo_Ann_Lee", find("Jo_Ann_Lee/Ann_Lee_0001.jpg"));
		assertEquals("Ann_Lee", find("images/Ann_Lee/Ann_Lee_0001.jpg"));
		assertEquals("y", find("a.b/c"));
		assertEquals("x", find("100%_'sure'.png"));
		for (String none : new String[] { "Lee_0001.jpg", "x/images/Ann_Lee/Ann_Lee_0001.jpg", "images", "100%_'sure'_png", "", "/", "b/c" }) {
			assertEquals(Optional.empty(), catalogue.imageBySource(none), none);
		}
	}

	@Test
	void aWholePathGoesBeforeAnEnd() {
		assertEquals("s1", find("s1/1.pgm"));
		assertEquals("s2", find("more/s1/1.pgm"));
	}

	@Test
	void severalAreAnErrorThatSaysSo() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> find("Ann_Lee_0001.jpg")).getMessage().contains("Name more of the path"));
	}

	@Test
	void anImageImportedTwiceIsStillOne() throws IOException {
		catalogue.add(new ListedImages("b").image(1, "elsewhere/Ann_Lee/Ann_Lee_0001.jpg", "Ann_Lee"), Progress.NONE);
		assertEquals("Ann_Lee", find("Ann_Lee/Ann_Lee_0001.jpg"));
	}

	private String find(String end) {
		return catalogue.imageBySource(end).map(ImageRecord::identity).orElseThrow();
	}
}
