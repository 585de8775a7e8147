package org.twinlens.dataset.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.TestStudy;
import org.twinlens.dataset.ui.internal.gallery.GalleryContent.Badge;

/** What is made of a snapshot for the gallery, the list beside it and the details. */
class ShownTest {

	@TempDir
	private Path folder;
	private Study study;

	@BeforeEach
	void start() throws Exception {
		study = TestStudy.create(folder.resolve("study"));
	}

	@AfterEach
	void end() {
		study.close();
	}

	private DatasetSnapshot snapshot(ImageFilter filter) {
		return DatasetSnapshot.of(study.catalogue(), new Scope.All(), filter);
	}

	@Test
	void theFixedRowsComeFirstThenTheIdentitiesSearchedFor() {
		DatasetSnapshot all = snapshot(ImageFilter.NONE);
		ScopeRows rows = ScopeRows.of(all, "");
		assertEquals(List.of(4L, 1L, 0L, 2L, 1L), rows.rows().stream().map(ScopeRows.Row::images).toList());
		assertEquals(3, rows.indexOf(new Scope.Identity("Anna")));
		ScopeRows found = ScopeRows.of(all, " BER");
		assertEquals(4, found.rows().size());
		assertEquals(new Scope.Identity("Bert"), found.rows().get(3).scope());
		assertEquals(-1, found.indexOf(new Scope.Identity("Anna")));
	}

	@Test
	void imagesBearTheSignsOfWhatIsKnown() {
		long bert = TestStudy.id(study, "b1.png");
		study.edits().exclude(new long[] { bert }, "blurred");
		ShownImages shown = new ShownImages(snapshot(ImageFilter.NONE.withState(ImageFilter.State.WITH_EXCLUDED)));
		assertEquals(List.of(Badge.UNLABELLED), shown.badges(0));
		assertEquals(List.of(), shown.badges(1));
		assertEquals(List.of(Badge.EXCLUDED), shown.badges(3));
	}

	@Test
	void theNextUnlabelledImageIsSoughtRoundTheEndAndExcludedOnesAreLeftOut() {
		ShownImages shown = new ShownImages(snapshot(ImageFilter.NONE));
		assertEquals(Optional.of(0), shown.nextUnlabelled(2));
		assertEquals(Optional.of(0), shown.nextUnlabelled(0), "the only one");
		study.edits().exclude(new long[] { TestStudy.id(study, "c1.png") }, "no face");
		assertTrue(new ShownImages(snapshot(ImageFilter.NONE.withState(ImageFilter.State.WITH_EXCLUDED))).nextUnlabelled(0).isEmpty());
	}

	@Test
	void allThatIsKnownOfAnImageIsTold() throws Exception {
		long bert = TestStudy.id(study, "b1.png");
		study.edits().exclude(new long[] { bert }, "several faces");
		study.audits().run(Progress.NONE);
		ImageFacts facts = ImageFacts.of(study.catalogue(), bert).orElseThrow();
		String text = facts.facts().toString();
		for (String said : List.of("Bert", "several faces", "b1.png", "100 × 100", "test", facts.image().hash())) {
			assertTrue(text.contains(said), said + " in " + text);
		}
		double sharpness = study.catalogue().details(new long[] { bert }).get(0).quality().orElseThrow().sharpness();
		assertTrue(text.contains(String.format(java.util.Locale.ROOT, sharpness < 100 ? "%.1f" : "%.0f", sharpness)), text);
		assertTrue(ImageFacts.of(study.catalogue(), 999).isEmpty());
	}
}
