package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.DatasetCatalogue.IdentityCount;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.ImageDetails;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.internal.image.TestImages;

/** Images 1 and 2 are Anna, 3 to 5 Ben, 6 nobody's. */
class EditsTest {

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;
	private Edits edits;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
		edits = catalogue.edits();
		catalogue.add(new ListedImages("a").image(1, "1.png", "Anna").image(2, "2.png", "Anna").image(3, "3.png", "Ben").image(4, "4.png", "Ben").image(5, "5.png", "Ben").image(6, "6.png", null),
				Progress.NONE);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	private static long[] images(long... ids) {
		return ids;
	}

	/** Who is on each image, {@code -} for nobody, and why it is excluded. */
	static String state(SqliteDatasetCatalogue catalogue) {
		long[] ids = catalogue.ids(ImageQuery.ALL.withExcluded(Exclusion.SHOWN_TOO).withOrder(ImageQuery.Order.NAME));
		List<String> states = new ArrayList<>();
		for (ImageDetails details : catalogue.details(ids)) {
			states.add((details.image().identity() == null ? "-" : details.image().identity()) + details.excluded().map(reason -> "(" + reason + ")").orElse(""));
		}
		return String.join(" ", states);
	}

	private String state() {
		return state(catalogue);
	}

	private static String sentence(Optional<Edit> edit) {
		return edit.orElseThrow().sentence();
	}

	@Test
	void imagesAreAssigned() {
		Edit edit = edits.assign(images(5, 6, 1), " Anna ").orElseThrow();
		assertEquals("Anna Anna Ben Ben Anna Anna", state());
		assertEquals("Assign 2 images to Anna", edit.sentence());
		assertEquals(2, edit.images());
		assertFalse(edit.undone());
		assertEquals("Assign 1 image to Cleo", sentence(edits.assign(images(1), "Cleo")));
		assertEquals("Cleo Anna Ben Ben Anna Anna", state());
		assertEquals(Optional.empty(), edits.assign(images(1), "Cleo"));
		assertEquals(2, edits.history().size());
	}

	@Test
	void identitiesAreTaken() {
		assertEquals("Take the identity from 1 image", sentence(edits.unassign(images(6, 3))));
		assertEquals("Anna Anna - Ben Ben -", state());
	}

	@Test
	void anIdentityIsSplit() {
		assertEquals("Move 2 images to the new identity Cleo", sentence(edits.split(images(4, 6), "Cleo")));
		assertEquals("Anna Anna Ben Cleo Ben Cleo", state());
		refuses("There is an identity \"Anna\" already, with 2 images. To move images to it, assign them; or choose another name.", () -> edits.split(images(4), "Anna"));
	}

	@Test
	void anIdentityIsRenamed() {
		edits.exclude(images(2), "blurred");
		assertEquals("Rename Anna to Zoë", sentence(edits.rename("Anna", "Zoë")));
		assertEquals("Zoë Zoë(blurred) Ben Ben Ben -", state());
		assertEquals(Optional.empty(), edits.rename("Ben", "Ben"));
		refuses("There is an identity \"Ben\" already, with 3 images. If both are one, merge \"Zoë\" into \"Ben\".", () -> edits.rename("Zoë", "Ben"));
		refuses("There is no identity \"Anna\" in the study. Capital and small letters differ.", () -> edits.rename("Anna", "Cleo"));
	}

	@Test
	void identitiesAreMerged() {
		assertEquals("Merge Anna and Ben into Ben", sentence(edits.merge(List.of("Ben", "Anna"), "Ben")));
		assertEquals("Ben Ben Ben Ben Ben -", state());
		edits.undo();
		assertEquals("Merge Anna and Ben into Cleo", sentence(edits.merge(List.of("Ben", "Anna"), "Cleo")));
		assertEquals("Cleo Cleo Cleo Cleo Cleo -", state());
		assertEquals(Optional.empty(), edits.merge(List.of("Cleo"), "Cleo"));
		refuses("Choose at least two identities to merge.", () -> edits.merge(List.of(), "Cleo"));
		refuses("There is no identity \"Dan\" in the study. Capital and small letters differ.", () -> edits.merge(List.of("Cleo", "Dan"), "Cleo"));
	}

	@Test
	void excludedImagesTakeNoPart() {
		catalogue.createSplit(new SplitRequest("before", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.5, 0, List.of()), Progress.NONE);
		String all = catalogue.fingerprint();
		assertEquals("Exclude 3 images: two faces", sentence(edits.exclude(images(1, 2, 3), "two faces")));
		assertEquals("Anna(two faces) Anna(two faces) Ben(two faces) Ben Ben -", state());
		assertEquals(new Summary(3, 1, 0, 1, 3), catalogue.summary());
		try (Stream<IdentityCount> identities = catalogue.identities()) {
			assertEquals(List.of(new IdentityCount("Anna", 0, 2), new IdentityCount("Ben", 2, 1)), identities.toList());
		}
		assertEquals(3, catalogue.count(ImageQuery.ALL));
		assertEquals(3, catalogue.count(ImageQuery.ALL.withExcluded(Exclusion.ONLY)));
		assertEquals(6, catalogue.count(ImageQuery.ALL.withExcluded(Exclusion.SHOWN_TOO)));
		assertFalse(all.equals(catalogue.fingerprint()));
		Split before = catalogue.split("before").orElseThrow();
		assertEquals(2, before.train().images() + before.test().images());
		assertEquals(2, catalogue.count(ImageQuery.ofPart("before", Part.TRAIN)) + catalogue.count(ImageQuery.ofPart("before", Part.TEST)));
		SplitRequest everything = new SplitRequest("after", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 1, 0, List.of());
		assertEquals(new Split.PartCount(2, 1), catalogue.createSplit(everything, Progress.NONE).train());
		assertEquals("Include 1 image again", sentence(edits.include(images(1, 4))));
		assertEquals("Anna Anna(two faces) Ben(two faces) Ben Ben -", state());
		assertEquals("Exclude 2 images: blurred", sentence(edits.exclude(images(2, 3), "blurred")));
		edits.undo();
		edits.undo();
		edits.undo();
		assertEquals(all, catalogue.fingerprint());
	}

	@Test
	void anImageWithoutIdentityIsNoLongerTrained() {
		catalogue.createSplit(new SplitRequest("all", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 1, 0, List.of()), Progress.NONE);
		edits.unassign(images(1));
		assertEquals(new Split.PartCount(4, 2), catalogue.split("all").orElseThrow().train());
		assertEquals(4, catalogue.count(ImageQuery.ofPart("all", Part.TRAIN)));
	}

	@Test
	void aSplitThatAnEditMakesLeakSaysSo() {
		catalogue.createSplit(new SplitRequest("halves", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.5, 0, List.of()), Progress.NONE);
		assertFalse(catalogue.split("halves").orElseThrow().leaks());
		edits.assign(images(3), "Anna");
		Split split = catalogue.split("halves").orElseThrow();
		assertTrue(split.leaks());
		assertEquals("1 identity lies in several parts (\"Anna\"), so results say nothing about people the network never saw.", split.leakSentence());
		edits.exclude(images(3), "unsure");
		assertFalse(catalogue.split("halves").orElseThrow().leaks());
	}

	@Test
	void editsAreUndoneAndRedoneAlsoAfterARestart() throws IOException {
		edits.assign(images(6), "Anna");
		edits.rename("Anna", "Cleo");
		edits.exclude(images(1, 6), "blurred");
		assertEquals("Exclude 2 images: blurred", edits.undo().orElseThrow().edit().sentence());
		catalogue.close();
		catalogue = SqliteDatasetCatalogue.open(folder);
		edits = catalogue.edits();
		assertEquals("Cleo Cleo Ben Ben Ben Cleo", state());
		assertEquals("Rename Anna to Cleo", sentence(edits.nextUndo()));
		assertEquals("Exclude 2 images: blurred", sentence(edits.nextRedo()));
		assertEquals(List.of(true, false, false), edits.history().stream().map(Edit::undone).toList());
		edits.undo();
		edits.undo();
		assertEquals("Anna Anna Ben Ben Ben -", state());
		assertEquals(Optional.empty(), edits.undo());
		assertEquals("Assign 1 image to Anna", sentence(edits.nextRedo()));
		edits.redo();
		edits.redo();
		Edit.Step last = edits.redo().orElseThrow();
		assertEquals(2, last.images());
		assertEquals(0, last.left());
		assertFalse(last.edit().undone());
		assertEquals("Cleo(blurred) Cleo Ben Ben Ben Cleo(blurred)", state());
		assertEquals(Optional.empty(), edits.redo());
	}

	@Test
	void aNewEditForgetsWhatIsUndone() {
		edits.assign(images(6), "Anna");
		edits.assign(images(6), "Ben");
		edits.undo();
		assertEquals(Optional.empty(), edits.assign(images(6), "Anna")); // no edit: it is so already
		assertTrue(edits.nextRedo().isPresent());
		edits.exclude(images(1), "blurred");
		assertEquals(Optional.empty(), edits.nextRedo());
		assertEquals(List.of("Exclude 1 image: blurred", "Assign 1 image to Anna"), edits.history().stream().map(Edit::sentence).toList());
	}

	@Test
	void whatAnImportLabelledSinceIsLeftAlone() throws IOException {
		edits.unassign(images(1, 2));
		catalogue.add(new ListedImages("b").image(1, "1.png", "Cleo"), Progress.NONE);
		Edit.Step step = edits.undo().orElseThrow();
		assertEquals(1, step.images());
		assertEquals(1, step.left());
		assertEquals("Cleo Anna Ben Ben Ben -", state());
	}

	@Test
	void undoingAnExclusionKeepsALabelGivenByAnImportSince() throws IOException {
		edits.exclude(images(6), "unsure");
		catalogue.add(new ListedImages("b").image(6, "6.png", "Cleo"), Progress.NONE);
		assertEquals(1, edits.undo().orElseThrow().images());
		assertEquals("Anna Anna Ben Ben Ben Cleo", state());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "a\tb", "a\nb", "a\u2028b", "a\u0000", "Katakana/", "\ud800" })
	void badNamesAreRefused(String name) {
		refuses(Edits.problem(name).orElseThrow(), () -> edits.assign(images(1), name));
		refuses(Edits.problem(name).orElseThrow(), () -> edits.split(images(1), name));
		refuses(Edits.problem(name).orElseThrow(), () -> edits.rename("Anna", name));
		refuses(Edits.problem(name).orElseThrow(), () -> edits.merge(List.of("Anna", "Ben"), name));
	}

	@Test
	void namesAreAsLongAsTheyMayBe() {
		edits.assign(images(1), "a".repeat(200));
		refuses("An identity's name has at most 200 characters; this has 201. Shorten it.", () -> edits.assign(images(1), "a".repeat(201)));
		refuses("The reason must not be empty.", () -> edits.exclude(images(1), " "));
		refuses("An identity's name must not be empty.", () -> edits.assign(images(1), null));
	}

	@Test
	void sqlInNamesIsAName() {
		String name = "'); DROP TABLE image; --";
		edits.assign(images(1), name);
		edits.assign(images(2), "%_\\\"[]{}");
		assertEquals(name + " %_\\\"[]{} Ben Ben Ben -", state());
		edits.merge(List.of(name, "%_\\\"[]{}"), "Anna");
		assertEquals("Anna Anna Ben Ben Ben -", state());
	}

	@Test
	void imagesThatAreNotThereAreRefused() {
		refuses("There is no image number 77 in the study.", () -> edits.assign(images(1, 77), "Cleo"));
		refuses("There is no image number -1 in the study.", () -> edits.exclude(images(-1), "x"));
		refuses("Choose at least one image.", () -> edits.include(images()));
		edits.assign(images(1, 1, 1), "Cleo"); // the same one several times is one
		assertEquals("Cleo Anna Ben Ben Ben -", state());
	}

	private void refuses(String sentence, Executable edit) {
		String before = state();
		int logged = edits.history().size();
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, edit).getMessage());
		assertEquals(before, state());
		assertEquals(logged, edits.history().size());
	}

	@Test
	void listenersHearOfEditsThatChangeSomething() {
		List<Change> heard = new ArrayList<>();
		catalogue.addListener(change -> {
			throw new IllegalStateException("No.");
		});
		catalogue.addListener(heard::add);
		edits.assign(images(6), "Anna");
		edits.assign(images(6), "Anna");
		edits.undo();
		edits.redo();
		edits.redo();
		catalogue.createSplit(new SplitRequest("x", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 1, 0, List.of()), Progress.NONE);
		assertEquals(List.of(Change.LABELS, Change.LABELS, Change.LABELS, Change.SPLITS), heard);
	}

	@Test
	void editsOfManyImagesAreOneStep() throws IOException {
		ListedImages many = new ListedImages("many");
		IntStream.range(100, 700).forEach(i -> many.image(i, i + ".png", "p" + i % 7));
		catalogue.add(many, Progress.NONE);
		String before = state();
		edits.merge(IntStream.range(0, 7).mapToObj(i -> "p" + i).toList(), "all");
		assertEquals(600, catalogue.count(ImageQuery.ofIdentity("all")));
		assertEquals("Merge 7 identities into all", sentence(edits.nextUndo()));
		assertEquals(600, edits.undo().orElseThrow().images());
		assertEquals(before, state());
	}

	@Test
	void aPartTakesTheImagesPlaceAndGivesItBackWhenUndone() throws IOException {
		catalogue.add(new ListedImages("b").bytes(TestImages.png(7), "cat.png", "Anna", "monday", null), Progress.NONE);
		catalogue.createSplit(new SplitRequest("s", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 1, 0, List.of("Anna")), Progress.NONE);
		Edit edit = edits.crop(7, 1, 0, 1, 2).orElseThrow();
		assertEquals("Crop cat.png to 1×2 pixels", edit.sentence());
		ImageDetails part = catalogue.details(images(8)).get(0);
		assertEquals("cat-1x2+1+0.png Anna monday 1×2", part.image().name() + " " + part.image().identity() + " " + part.image().session() + " " + part.image().width() + "×" + part.image().height());
		Picture whole = catalogue.picture(catalogue.image(7).orElseThrow());
		assertArrayEquals(whole.crop(1, 0, 1, 2).samples(), catalogue.picture(part.image()).samples());
		assertEquals("Anna Anna Ben Ben Ben - Anna Anna(cropped)", state());
		assertEquals(Map.of("s", Part.TEST), catalogue.parts(8));
		edits.undo();
		assertEquals("Anna Anna Ben Ben Ben - Anna(cropping undone) Anna", state());
		edits.redo();
		assertEquals("Anna Anna Ben Ben Ben - Anna Anna(cropped)", state());
	}

	@Test
	void aPartThatIsNoneChangesNothing() {
		ImageDetails before = catalogue.details(images(1)).get(0);
		assertEquals(Optional.empty(), edits.crop(1, 0, 0, before.image().width(), before.image().height()));
		for (Executable outside : List.<Executable>of(() -> edits.crop(1, 1, 0, before.image().width(), 1), () -> edits.crop(1, 0, 0, 0, 1), () -> edits.crop(99, 0, 0, 1, 1))) {
			assertThrows(IllegalArgumentException.class, outside);
		}
		assertEquals(List.of(), edits.history());
		assertEquals(6, catalogue.summary().images());
	}
}
