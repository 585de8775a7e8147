package org.twinlens.dataset.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.Audits.AuditReport;
import org.twinlens.dataset.audit.Audits.State;
import org.twinlens.dataset.audit.Suggestion;
import org.twinlens.dataset.ui.internal.TestStudy;

class FindingsTest {

	@Test
	void whatIsAlikeCanBeReducedToOne() {
		AuditFinding same = new AuditFinding(AuditFinding.Kind.SAME_PIXELS, List.of(3L, 5L), "Anna", "The same picture.");
		AuditFinding dark = new AuditFinding(AuditFinding.Kind.DARK, List.of(4L), "Bert", "Dark.");
		Findings findings = Findings.of(new State(10, 8, Optional.of(Instant.EPOCH)), List.of(same, dark));
		assertEquals(List.of(true, false), findings.lines().stream().map(Findings.Line::alike).toList());
		assertEquals(List.of(3L, 5L), findings.lines().get(0).images());
		assertTrue(findings.summary().contains("Findings: 2, in 8 measured images."), findings.summary());
		assertTrue(findings.summary().contains("Not measured yet: 2"), findings.summary());
		assertFalse(findings.grave());
	}

	@Test
	void aNetworksSuggestionsAndDoubtsSayWhoItMayBe() {
		Suggestion suggestion = new Suggestion(7, List.of(new Suggestion.Candidate("Anna", 0.914, 3), new Suggestion.Candidate("Bert", 0.5, 4)));
		AuditFinding doubt = new AuditFinding(AuditFinding.Kind.SUSPECTED_MISLABEL, List.of(4L), "Anna", "More like Anna.");
		AuditFinding same = new AuditFinding(AuditFinding.Kind.NEAR_DUPLICATES, List.of(1L, 2L), "Carl", "One place.");
		Findings findings = Findings.of("first", List.of(suggestion), List.of(doubt, same));
		assertEquals(List.of(Optional.of("Anna"), Optional.of("Anna"), Optional.empty()), findings.lines().stream().map(Findings.Line::identity).toList());
		assertEquals("Image 7 may be \u201cAnna\u201d: similarity 0.91.", findings.lines().get(0).sentence());
		assertTrue(findings.summary().contains("unlabelled images: 1; doubts: 2."), findings.summary());
		assertEquals(List.of("More like Anna.", "One place."), findings.without(findings.lines().subList(0, 1)).lines().stream().map(Findings.Line::sentence).toList());
		assertTrue(Findings.of("first", List.of(), List.of()).summary().contains("doubts no label"));
	}

	@Test
	void aSplitByImagesIsSaidToLeakAndWhy(@TempDir Path folder) throws Exception {
		try (Study study = TestStudy.create(folder.resolve("study"))) {
			study.edits().assign(new long[] { TestStudy.id(study, "b1.png"), TestStudy.id(study, "c1.png") }, "Anna");
			study.catalogue().createSplit(new SplitRequest("by image", SplitRequest.Kind.IMAGE_LEVEL_LEAKING, 1, 0.5, 0, List.of()), Progress.NONE);
			Findings findings = Findings.of(study.leakGate().examine("by image", Progress.NONE));
			assertTrue(findings.grave());
			assertTrue(findings.summary().startsWith("The split \u201cby image\u201d leaks. "), findings.summary());
			assertEquals("Leak: Identity", findings.lines().get(0).kind());
		}
	}

	@Test
	void aFairSplitIsSaidToBeSo(@TempDir Path folder) throws Exception {
		try (Study study = TestStudy.create(folder.resolve("study"))) {
			study.catalogue().createSplit(new SplitRequest("fair", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.5, 0, List.of("Anna")), Progress.NONE);
			Findings findings = Findings.of(study.leakGate().examine("fair", Progress.NONE));
			assertFalse(findings.grave(), findings.summary());
			assertTrue(findings.summary().startsWith("No leak was found in the split \u201cfair\u201d."), findings.summary());
		}
	}

	@Test
	void facesThatWereCountedAreListedOrSaidToBeAsTheyShould() {
		AuditFinding none = new AuditFinding(AuditFinding.Kind.NO_FACE, List.of(4L, 5L), null, "2 images show no face that was found.");
		Findings findings = Findings.ofFaces(new AuditReport(3, 7, 0, List.of(none)));
		assertEquals("No Face", findings.lines().get(0).kind());
		assertEquals(List.of(4L, 5L), findings.lines().get(0).images());
		assertTrue(findings.summary().startsWith("Faces were counted on images: 10."), findings.summary());
		assertEquals("One face was found on each of the images: 10.", Findings.ofFaces(new AuditReport(10, 0, 0, List.of())).summary());
	}
}
