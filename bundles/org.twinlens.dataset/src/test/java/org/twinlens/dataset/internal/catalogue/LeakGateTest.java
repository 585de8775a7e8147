package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.internal.synthetic.SeededSyntheticData;
import org.twinlens.dataset.leak.CameraProbe.Verdict;
import org.twinlens.dataset.leak.LeakReport;

/** On photographs whose cameras are known. */
class LeakGateTest {

	private static final SplitRequest MOST = new SplitRequest("most", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.7, 0.1, List.of());

	@TempDir
	private Path folder;
	private SqliteDatasetCatalogue catalogue;

	@BeforeEach
	void open() throws IOException {
		catalogue = SqliteDatasetCatalogue.open(folder);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	private LeakReport examine(int cameras) throws IOException {
		try (ImportSource faces = new SeededSyntheticData().faces(20, 4, cameras, 1)) {
			catalogue.add(faces, Progress.NONE);
		}
		catalogue.createSplit(MOST, Progress.NONE);
		assertFalse(catalogue.split("most").orElseThrow().leaks());
		return catalogue.leakGate().examine("most", Progress.NONE);
	}

	@Test
	void aCameraForEachIdentityMakesTheSplitLeak() throws IOException {
		LeakReport report = examine(1);
		assertEquals(Verdict.LEAK, report.probe().verdict());
		assertTrue(report.leaks());
		assertEquals(report.probe().sentence(), catalogue.split("most").orElseThrow().leakSentence());
		assertEquals(Optional.of(report), catalogue.leakGate().report("most"));
		catalogue.close();
		catalogue = SqliteDatasetCatalogue.open(folder);
		assertEquals(Optional.of(report), catalogue.leakGate().report("most"));
		assertTrue(catalogue.split("most").orElseThrow().leaks());
		catalogue.createSplit(MOST, Progress.NONE); // another split of that name has not been examined
		assertEquals(Optional.empty(), catalogue.leakGate().report("most"));
		assertFalse(catalogue.split("most").orElseThrow().leaks());
	}

	@Test
	void camerasSharedByAllAreFair() throws IOException {
		LeakReport report = examine(2);
		assertEquals(Verdict.FAIR, report.probe().verdict(), report.probe().sentence());
		assertFalse(report.leaks());
		assertFalse(catalogue.split("most").orElseThrow().leaks());
		assertEquals(2, report.findings().size()); // the cameras lie in all parts, which is worth knowing
	}

	@Test
	void aSplitThatIsNotThereIsSaid() {
		assertEquals("There is no split \"x\" in the study. None has been drawn yet.",
				assertThrows(IllegalArgumentException.class, () -> catalogue.leakGate().examine("x", Progress.NONE)).getMessage());
		assertEquals(Optional.empty(), catalogue.leakGate().report("x"));
	}

	@Test
	void aSmallSplitIsExaminedToo() throws IOException {
		catalogue.add(new ListedImages("a").image(1, "1.png", "Anna").image(2, "2.png", "Anna").image(3, "3.png", "Ben"), Progress.NONE);
		catalogue.createSplit(new SplitRequest("images", SplitRequest.Kind.IMAGE_LEVEL_LEAKING, 1, 0.5, 0, List.of()), Progress.NONE);
		LeakReport report = catalogue.leakGate().examine("images", Progress.NONE);
		assertEquals(Verdict.UNKNOWN, report.probe().verdict());
		assertEquals(Optional.of(report), catalogue.leakGate().report("images")); // also a figure that is not a number
	}
}
