package org.twinlens.dataset.internal.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinlens.dataset.DatasetImporter.ImportOptions;
import org.twinlens.dataset.ImportSource;

/** The importers on real collections, where these are at hand. */
class RealCollectionsTest {

	@ParameterizedTest
	@CsvSource({ "lfw-a-view1.zip, folders", "omniglot-background.zip, omniglot", "orl-s2-s30.zip, orl", "seed-frames.zip, plain", "omniglot-dev-runs.zip, none", "camera.zip, none" })
	void theRightImporterIsChosen(String file, String importer) throws IOException {
		assertEquals(importer, ImportersTest.recognised(collection(file)));
	}

	@ParameterizedTest
	@CsvSource({ "lfw-a-view1.zip, folders, 4992, 3095", "omniglot-background.zip, omniglot, 19280, 964", "orl-s2-s30.zip, orl, 290, 29", "seed-frames.zip, plain, 51, 1" })
	void imagesAndIdentitiesAreAllThere(String file, String id, long images, int identities) throws IOException {
		var importer = ImportersTest.ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
		Set<String> found = new HashSet<>();
		try (ImportSource source = importer.open(collection(file), ImportOptions.NONE)) {
			source.forEach(candidate -> found.add(String.valueOf(candidate.identity())));
			assertEquals(images, source.size());
		}
		assertEquals(identities, found.size());
	}

	private static Path collection(String file) {
		Path data = data();
		assumeTrue(data != null && Files.exists(data.resolve(file)), () -> "Skipped: " + file + " is not at hand.");
		return data.resolve(file);
	}

	/** Named by a system property, or {@code shared/data} beside a folder above. */
	private static Path data() {
		String named = System.getProperty("twinlens.data");
		if (named != null) {
			return Path.of(named);
		}
		for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
			if (Files.isDirectory(above.resolve("shared/data"))) {
				return above.resolve("shared/data");
			}
		}
		return null;
	}
}
