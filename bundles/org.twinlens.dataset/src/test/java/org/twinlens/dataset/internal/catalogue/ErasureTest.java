package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Mentions;
import org.twinlens.core.Progress;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Erasure;
import org.twinlens.dataset.Erasure.Erased;
import org.twinlens.dataset.Erasure.Traces;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;

/** Images 1 and 2 are Anna, 3 and 4 Ben, 5 Anna Bell; 6 nobody's, from a folder with Anna's name. */
class ErasureTest {

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;
	private Erasure erasure;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
		erasure = catalogue.erasure();
		catalogue.add(new ListedImages("photographs of Anna").image(1, "Anna/1.png", "Anna", "Anna's birthday", null).image(2, "Anna/2.png", "Anna").image(3, "Ben/3.png", "Ben")
				.image(4, "Ben/4.png", "Ben", "Anna's birthday", null).image(5, "Anna Bell/5.png", "Anna Bell").image(6, "Anna/6.png", null), Progress.NONE);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	private List<Erased> forget(String identity) throws IOException {
		Traces traces = erasure.traces(identity).orElseThrow();
		List<String> names = new ArrayList<>(traces.formerNames());
		names.add(identity);
		return erasure.erase(traces, new Mentions(names, traces.others()));
	}

	private Set<String> identities() {
		try (Stream<ImageRecord> images = catalogue.images(ImageQuery.ALL.withExcluded(Exclusion.SHOWN_TOO))) {
			return images.map(image -> String.valueOf(image.identity())).collect(Collectors.toSet());
		}
	}

	private String everything() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.toList()) {
				all.append(folder.relativize(file)).append('\n');
				if (Files.isRegularFile(file)) {
					all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
				}
			}
		}
		return all.toString();
	}

	@Test
	void tellsWhatIsKnown() {
		assertEquals(Optional.empty(), erasure.traces("Cleo"));
		catalogue.edits().rename("Anna", "Annabel");
		catalogue.edits().exclude(new long[] { 1 }, "blurred");
		Traces traces = erasure.traces("Annabel").orElseThrow();
		assertEquals(Set.of("Anna"), traces.formerNames());
		assertEquals(List.of(1L, 2L), traces.images().stream().map(Traces.Image::id).toList());
		assertEquals(catalogue.image(1).orElseThrow().hash(), traces.images().get(0).hash());
		assertEquals(Set.of("Ben", "Anna Bell"), traces.others());
	}

	@Test
	void nothingIsLeftInAnyFile() throws IOException {
		catalogue.createSplit(new SplitRequest("s", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.4, 0.3, List.of()), Progress.NONE);
		catalogue.audits().run(Progress.NONE);
		catalogue.edits().exclude(new long[] { 1, 3 }, "blurred");
		catalogue.edits().exclude(new long[] { 4 }, "looks like Anna");
		catalogue.edits().merge(List.of("Anna"), "Annabel Stone");
		String hash = catalogue.image(1).orElseThrow().hash();
		String before = everything();
		assertTrue(before.contains(hash) && before.contains("Anna/6.png".substring(0, 4)) && before.contains("Annabel Stone"));
		List<Erased> erased = forget("Annabel Stone");
		Map<String, Long> counts = erased.stream().collect(Collectors.toMap(Erased::what, Erased::count));
		assertEquals(2, counts.get("images"));
		assertEquals(2, counts.get("sources of images"));
		assertEquals(2, counts.get("quality figures with thumbnails"));
		assertEquals(2, counts.get("edits of the log"));
		String after = everything();
		assertFalse(after.contains(hash));
		assertFalse(after.contains("Annabel"));
		assertFalse(new Mentions(List.of("Anna", "Annabel Stone"), Set.of("Anna Bell")).in(after));
		assertEquals(Set.of("Ben", "Anna Bell", "null"), identities());
	}

	@Test
	void findsNamesAndHashesInEveryTable() throws IOException {
		Mentions names = new Mentions(List.of("Anna"), Set.of("Anna Bell"));
		Traces traces = erasure.traces("Anna").orElseThrow();
		catalogue.edits().exclude(new long[] { 4 }, "looks like Anna");
		Set<String> hashes = Set.of(traces.images().get(0).hash());
		assertEquals(List.of("2 values of identity in the table image of the catalogue", "1 value of excluded in the table image of the catalogue",
				"2 values of session in the table image of the catalogue", "1 value of hash in the table image of the catalogue"),
				erasure.find(names, hashes).stream().filter(found -> found.contains("table image ")).sorted((a, b) -> order(a) - order(b)).toList());
		assertEquals(List.of("1 value of sentence in the table edit of the catalogue"), erasure.find(names, Set.of()).stream().filter(found -> found.contains("table edit ")).toList());
		assertTrue(erasure.find(names, hashes).stream().anyMatch(found -> found.contains("description in the table origin")));
		erasure.erase(traces, names);
		assertEquals(List.of(), erasure.find(names, hashes));
	}

	private static int order(String found) {
		return List.of("identity", "excluded", "session", "hash").indexOf(found.split(" ")[3]);
	}

	@Test
	void othersKeepTheirNamesImagesAndEdits() throws IOException {
		catalogue.edits().exclude(new long[] { 1, 3 }, "blurred");
		catalogue.edits().assign(new long[] { 6 }, "Ben");
		forget("Anna");
		assertEquals(4, catalogue.count(ImageQuery.ALL.withExcluded(Exclusion.SHOWN_TOO)));
		assertEquals(List.of("Assign 1 image to Ben", "Exclude 2 images: blurred"), catalogue.edits().history().stream().map(Edit::sentence).toList());
		assertEquals(1, catalogue.edits().undo().orElseThrow().images());
		assertEquals(1, catalogue.edits().undo().orElseThrow().images());
		assertEquals("forgotten's birthday", catalogue.image(4).orElseThrow().session());
		assertEquals(List.of(), catalogue.images(new long[] { 1, 2 }));
		catalogue.picture(catalogue.image(5).orElseThrow());
		assertTrue(catalogue.imageBySource("forgotten/6.png").isPresent());
	}

	@Test
	void anEditThatWouldBringTheNameBackGoes() throws IOException {
		catalogue.edits().assign(new long[] { 6 }, "Anna");
		catalogue.edits().assign(new long[] { 6 }, "Ben");
		forget("Anna");
		assertEquals(List.of(), catalogue.edits().history());
		assertEquals("Ben", catalogue.image(6).orElseThrow().identity());
	}

	@Test
	void splitsGoOnWithoutTheImages() throws IOException {
		Split drawn = catalogue.createSplit(new SplitRequest("s", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.4, 0.3, List.of()), Progress.NONE);
		forget("Ben");
		Split left = catalogue.split("s").orElseThrow();
		assertEquals(drawn.request(), left.request());
		assertEquals(3, left.train().images() + left.calibration().images() + left.test().images());
	}

	@Test
	void listenersHearAndTheImagesCanComeAgain() throws IOException {
		List<Change> heard = new ArrayList<>();
		catalogue.addListener(heard::add);
		forget("Ben");
		assertTrue(heard.contains(Change.IMAGES) && heard.contains(Change.LABELS));
		assertEquals(2, catalogue.add(new ListedImages("again").image(3, "x/3.png", "Cleo").image(4, "x/4.png", "Cleo"), Progress.NONE).added());
	}

	@Test
	void anotherReaderIsNamedAndTheSameCallWorksLater() throws IOException {
		Traces traces = erasure.traces("Anna").orElseThrow();
		Mentions names = new Mentions(List.of("Anna"), traces.others());
		try (SqliteDatasetCatalogue other = SqliteDatasetCatalogue.open(folder); Stream<ImageRecord> reading = other.images(ImageQuery.ALL)) {
			reading.iterator().next();
			String message = assertThrows(IOException.class, () -> erasure.erase(traces, names)).getMessage();
			assertTrue(message.contains("Another process") || message.contains("another process"), message);
		}
		erasure.erase(traces, names);
		assertEquals(List.of(), erasure.find(names, Set.of()));
		assertFalse(names.in(everything()));
	}
}
