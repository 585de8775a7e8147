package org.twinlens.dataset.internal.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Part;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.leak.CameraProbe;
import org.twinlens.dataset.leak.CameraProbe.Verdict;
import org.twinlens.dataset.leak.LeakReport.Finding;
import org.twinlens.dataset.leak.LeakReport.Kind;

class LeakExaminationTest {

	private final Random random = new Random(3);
	private final List<SplitImage> images = new ArrayList<>();

	private void add(String identity, String session, Part part, Long group, double[] statistics) {
		images.add(new SplitImage(images.size() + 1, identity, session, part, group, statistics));
	}

	/** A trained image whose statistics are those of its camera and its person, with noise. */
	private void photograph(String identity, String session, double camera, double person) {
		double[] statistics = new double[4];
		statistics[0] = camera + random.nextGaussian() * 0.3;
		statistics[1] = person + random.nextGaussian() * 0.3;
		statistics[2] = random.nextGaussian();
		add(identity, session, Part.TRAIN, null, statistics);
	}

	private CameraProbe probe() {
		return new LeakExamination(images).probe();
	}

	@Test
	void aCameraForEachIdentityIsFound() {
		for (int i = 0; i < 40; i++) {
			double camera = random.nextGaussian() * 3;
			for (int j = 0; j < 4; j++) {
				photograph("p" + i, "camera-" + i, camera, 0);
			}
		}
		LeakExamination examination = new LeakExamination(images);
		assertEquals(Verdict.LEAK, examination.probe().verdict(), examination.probe().sentence());
		assertTrue(examination.probe().auc() > 0.9, examination.probe().sentence());
		assertEquals(1, examination.probe().genuineTogether());
		assertEquals(0, examination.probe().impostorTogether());
		assertEquals(240, examination.probe().genuine());
		assertEquals(List.of(examination.probe().sentence()), examination.reasons());
		assertEquals(List.of(Kind.CAMERA), examination.findings().stream().map(Finding::kind).toList());
	}

	@Test
	void positivesOfOneCameraAndNegativesOfAnotherAreFound() {
		for (int i = 0; i < 30; i++) {
			for (int j = 0; j < 3; j++) {
				photograph("several-" + i, "a", 0, 0);
			}
			photograph("single-" + i, "b", 2, 0);
		}
		CameraProbe probe = probe();
		assertEquals(Verdict.LEAK, probe.verdict(), probe.sentence());
		assertEquals(0.5, probe.otherSessions(), 1e-9); // half of the identities are of b, none with genuine pairs
	}

	@Test
	void positivesOfSomeCamerasAndNegativesOfOthersAreFound() {
		for (int i = 0; i < 30; i++) {
			for (int j = 0; j < 4; j++) {
				photograph("several-" + i, "a" + j % 2, 0, 0);
			}
			photograph("single-" + i, "b" + i % 2, 2, 0);
		}
		CameraProbe probe = probe();
		assertEquals(Verdict.LEAK, probe.verdict(), probe.sentence());
		assertTrue(probe.sentence().contains("genuine pairs come from other sessions than impostor pairs (50 % of their images)"), probe.sentence());
	}

	@Test
	void camerasSharedByAllAreFair() {
		for (int i = 0; i < 40; i++) {
			for (int j = 0; j < 4; j++) {
				photograph("p" + i, "camera-" + j % 2, j % 2 * 3, 0);
			}
		}
		CameraProbe probe = probe();
		assertEquals(Verdict.FAIR, probe.verdict(), probe.sentence());
		assertEquals(1 / 3.0, probe.genuineTogether(), 1e-9);
		assertEquals(List.of(), new LeakExamination(images).reasons());
	}

	@Test
	void peopleWhoDifferAreNoCamera() {
		for (int i = 0; i < 40; i++) {
			double person = random.nextGaussian() * 3;
			for (int j = 0; j < 4; j++) {
				photograph("p" + i, "camera-" + j % 2, j % 2 * 0.1, person);
			}
		}
		CameraProbe probe = probe();
		assertTrue(probe.auc() > 0.9, probe.sentence());
		assertEquals(Verdict.FAIR, probe.verdict());
		assertTrue(probe.sentence().contains("but not by the camera"), probe.sentence());
	}

	@Test
	void withoutSessionsItIsASuspicion() {
		for (int i = 0; i < 40; i++) {
			double camera = random.nextGaussian() * 3;
			for (int j = 0; j < 3; j++) {
				photograph("p" + i, "", camera, 0);
			}
		}
		LeakExamination examination = new LeakExamination(images);
		assertEquals(Verdict.SUSPECT, examination.probe().verdict());
		assertEquals(List.of(), examination.reasons());
		assertEquals(List.of(false), examination.findings().stream().map(Finding::leaks).toList());
	}

	@Test
	void fewIdentitiesSayNothing() {
		for (int i = 0; i < 9; i++) {
			photograph("p" + i, "s" + i, i, 0);
			photograph("p" + i, "s" + i, i, 0);
		}
		assertEquals(Verdict.UNKNOWN, probe().verdict());
		images.clear();
		assertEquals(Verdict.UNKNOWN, probe().verdict());
	}

	@Test
	void imagesThatWereNotMeasuredAreLeftOut() {
		for (int i = 0; i < 12; i++) {
			photograph("p" + i, "s", 0, 0);
			photograph("p" + i, "s", 0, 0);
			add("p" + i, "s", Part.TRAIN, null, null);
		}
		assertEquals(12, probe().genuine());
	}

	@Test
	void pairsOfAFoldAreOfItsIdentities() {
		for (int i = 0; i < 23; i++) {
			for (int j = 0; j < 1 + i % 4; j++) {
				photograph("p" + i, "s", 0, 0);
			}
		}
		ProbePairs pairs = new ProbePairs(images);
		Set<String> seen = new HashSet<>();
		for (var fold : pairs.folds()) {
			Set<String> identities = new HashSet<>();
			fold.forEach(pair -> {
				identities.add(pair.first().identity());
				identities.add(pair.second().identity());
				assertEquals(pair.genuine(), pair.first().identity().equals(pair.second().identity()));
				assertTrue(pair.first() != pair.second());
			});
			identities.forEach(identity -> assertTrue(seen.add(identity), identity));
			assertEquals(fold.size(), 2 * fold.stream().filter(ProbePairs.ProbePair::genuine).count());
		}
		assertEquals(17, pairs.identities());
	}

	@Test
	void whatLiesInSeveralPartsIsNamed() {
		add("Anna", "s1", Part.TRAIN, 1L, null);
		add("Anna", "s1", Part.TRAIN, null, null);
		add("Anna", "s2", Part.TEST, null, null);
		add("Ben", "s2", Part.CALIBRATION, 1L, null);
		add("Cleo", "", Part.TRAIN, 2L, null);
		add("Dan", "", Part.TEST, 3L, null);
		LeakExamination examination = new LeakExamination(images);
		assertEquals(List.of("1 identity lies in several parts (\"Anna\"), so results say nothing about people the network never saw.",
				"1 group of near duplicates lies in several parts, so pictures that were trained on are tested."), examination.reasons());
		assertEquals(List.of(new Finding(Kind.IDENTITY, true, List.of(1L, 2L, 3L), "Anna", "\"Anna\" lies in several parts: 2 images in train, 1 in test."),
				new Finding(Kind.NEAR_DUPLICATES, true, List.of(1L, 4L), "", "Images that look alike lie in different parts: 1 image in train, 1 in calibration."),
				new Finding(Kind.SESSION, false, List.of(4L, 3L), "s2", "The session \"s2\" lies in several parts: 1 image in calibration, 1 in test.")), examination.findings());
	}

	@Test
	void statisticsAreFiniteWhateverTheImage() {
		for (double value : SplitImage.statistics(new Quality(0, 0, 0, 0, 0, 0, 0, ""), 1, 1, 1, "jpg")) {
			assertTrue(Double.isFinite(value));
		}
	}
}
