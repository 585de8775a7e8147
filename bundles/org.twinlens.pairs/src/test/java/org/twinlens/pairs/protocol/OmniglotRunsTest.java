package org.twinlens.pairs.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;

class OmniglotRunsTest {

	/** Two runs of two classes: item01 is class02, item02 is class01. */
	private static NamedFiles runs(String enclosing) {
		NamedFiles files = new NamedFiles();
		for (String run : List.of("run01", "run02")) {
			for (String image : List.of("training/class01.png", "training/class02.png", "test/item01.png", "test/item02.png")) {
				files.withImage(enclosing + run + "/" + image);
			}
			files.withText(enclosing + run + "/class_labels.txt", "%1$s/test/item01.png %1$s/training/class02.png\r\n%1$s/test/item02.png %1$s/training/class01.png\r\n".formatted(run));
		}
		return files;
	}

	private static String refused(NamedFiles files) {
		return assertThrows(IOException.class, () -> OmniglotRuns.read(files)).getMessage();
	}

	@Test
	void readsRunsDirectlyOrEnclosed() throws IOException {
		for (String enclosing : List.of("", "all_runs/", "a/b/")) {
			List<Episode> episodes = OmniglotRuns.read(runs(enclosing));
			assertEquals(List.of("run01", "run02"), episodes.stream().map(Episode::name).toList());
			Episode second = episodes.get(1);
			assertEquals(2, second.ways());
			assertEquals(List.of("class01.png", "class02.png"), second.support().stream().map(ImageRecord::name).toList());
			assertEquals(List.of(0, 1), second.supportClass());
			assertEquals(List.of("item01.png", "item02.png"), second.query().stream().map(ImageRecord::name).toList());
			assertEquals(List.of(1, 0), second.queryClass());
			assertEquals(8, episodes.stream().flatMap(e -> Stream.concat(e.support().stream(), e.query().stream())).distinct().count());
		}
	}

	@Test
	void namesWhatIsMissing() {
		assertTrue(refused(runs("all/").without("all/run02/training/class01.png")).contains("Line 2 of run02/class_labels.txt names the training image run02/training/class01.png, which is missing"));
		assertTrue(refused(runs("").without("run01/test/item02.png")).contains("run01/test/item02.png that run01/class_labels.txt names is missing"));
		assertTrue(refused(runs("").without("run02/class_labels.txt")).contains("run02/class_labels.txt is missing"));
		assertTrue(refused(runs("").withImage("run01/test/item03.png")).contains("run01/test/item03.png has no line"));
		NamedFiles gap = runs("").withImage("run04/training/class01.png").withImage("run04/test/item01.png").withText("run04/class_labels.txt", "run04/test/item01.png run04/training/class01.png");
		assertTrue(refused(gap).contains("run number 3 is missing before run04"));
		assertTrue(refused(new NamedFiles().withImage("a/1.png")).contains("There are no runs"));
	}

	@Test
	void refusesHostileLabels() {
		assertTrue(refused(runs("").withText("run01/class_labels.txt", "")).contains("names no images"));
		assertTrue(refused(runs("").withText("run01/class_labels.txt", "run01/test/item01.png")).contains("Line 1 of run01/class_labels.txt does not name"));
		assertTrue(refused(runs("").withText("run01/class_labels.txt", "run01/training/class01.png run01/test/item01.png")).contains("does not name"));
		assertTrue(refused(runs("").withText("run01/class_labels.txt", "run02/test/item01.png run02/training/class01.png")).contains("does not name"));
		assertTrue(refused(runs("").withText("run01/class_labels.txt", "run01/test/../../secret.png run01/training/class01.png")).contains("has no line"));
		assertTrue(refused(runs("").withText("run01/class_labels.txt", "run01/test/item01.png run01/training/class01.png\nrun01/test/item01.png run01/training/class02.png"))
				.contains("a second time"));
	}

	@Test
	void refusesTwoSetsOfRuns() {
		NamedFiles files = runs("one/");
		runs("two/").paths().stream().filter(path -> path.endsWith(".png")).forEach(files::withImage);
		assertTrue(refused(files).contains("two runs of the same number: one/run01 and two/run01"));
	}

	@Test
	void passesOverWhatArchiversLeave() throws IOException {
		NamedFiles files = runs("all/").withImage("__MACOSX/all/run01/training/._class01.png").withImage("all/run01/training/.DS_Store");
		assertEquals(2, OmniglotRuns.read(files).get(0).ways());
	}

	@Test
	void readsTheRealRuns() throws IOException {
		List<Episode> episodes = OmniglotRuns.read(NamedFiles.ofData("omniglot-dev-runs.zip"));
		assertEquals(20, episodes.size());
		for (Episode episode : episodes) {
			assertEquals(20, episode.ways());
			assertEquals(20, episode.query().size());
			assertEquals(20, new HashSet<>(episode.queryClass()).size());
		}
		// first lines of run01's labels: item01 is class02, item02 is class05
		assertEquals(List.of(1, 4), episodes.get(0).queryClass().subList(0, 2));
	}
}
