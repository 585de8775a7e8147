package org.twinlens.pairs.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Episode;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.internal.external.TreeExternalImageService;
import org.twinlens.dataset.internal.study.SqliteStudies;
import org.twinlens.dataset.internal.synthetic.SeededSyntheticData;
import org.twinlens.pairs.file.PairSetStore;

/** Episodes, LFW lists and Omniglot's runs, on a real study of ten synthetic people with four images each. */
class ProtocolViewModelsTest {

	@TempDir
	private Path folder;
	private Study study;
	private Optional<Study> open;
	private final AtomicInteger told = new AtomicInteger();

	@BeforeEach
	void aStudy() throws IOException {
		study = new SqliteStudies().create(folder.resolve("study"), "Study");
		try (ImportSource faces = new SeededSyntheticData().faces(10, 4, 2, 1)) {
			study.catalogue().add(faces, Progress.NONE);
		}
		open = Optional.of(study);
	}

	@AfterEach
	void closed() {
		study.close();
	}

	@Test
	void drawsEpisodes() {
		EpisodesViewModel model = new EpisodesViewModel(() -> open, () -> {
			// called by hand
		});
		model.addListener(told::incrementAndGet);
		model.compute();
		assertEquals(Messages.problem_noSplit, model.state().problem());
		study.catalogue().createSplit(SplitRequest.byDefault(1), Progress.NONE);
		model.compute();
		assertTrue(model.state().problem().contains("5-way 1-shot"), "the test part has two people: " + model.state().problem());
		model.draw(model.form().withPart(Part.TRAIN).withWays(4).withShots(2).withQueries(2).withCount(3));
		model.compute();
		assertEquals("", model.state().problem());
		List<Episode> episodes = model.state().episodes();
		assertEquals(3, episodes.size());
		assertEquals(8, episodes.get(0).support().size());
		assertEquals(8, episodes.get(0).query().size());
		assertEquals(4, episodes.get(0).ways());
		model.draw(model.form().withSeed(2));
		model.compute();
		assertNotEquals(episodes, model.state().episodes());
		assertEquals(4, told.get());
		open = Optional.empty();
		model.compute();
		assertEquals(List.of(), model.state().episodes());
	}

	private Path list(String text) throws IOException {
		return Files.writeString(folder.resolve("pairs.txt"), text);
	}

	@Test
	void tellsWhichPairsOfAListTheStudyHas() throws IOException {
		LfwViewModel model = new LfwViewModel(() -> open);
		model.addListener(told::incrementAndGet);
		model.open(list("1\nface-0001\t1\t2\nface-0001\t3\tface-0002\t1\n"), Progress.NONE);
		assertTrue(model.state().check().orElseThrow().complete(), model.state().toString());
		model.save("list");
		assertEquals(2, new PairSetStore(study.pairsFolder()).open("list", study.catalogue()::imageByHash).pairs().size());
		model.open(list("1\nface-0001\t1\t2\nface-0001\t3\tNobody\t1\n"), Progress.NONE);
		assertFalse(model.state().check().orElseThrow().complete());
		assertThrows(IllegalArgumentException.class, () -> model.save("part"));
		model.see(LfwViewModel.Filter.MISSING);
		assertEquals(List.of(3), model.state().lines().stream().map(line -> line.line().line()).toList());
		model.see(LfwViewModel.Filter.FOUND);
		assertEquals(List.of(2), model.state().lines().stream().map(line -> line.line().line()).toList());
		assertEquals(4, told.get());
		model.refresh(Progress.NONE);
		assertEquals(List.of(2), model.state().lines().stream().map(line -> line.line().line()).toList(), "the filter stays");
	}

	@Test
	void aListThatCannotBeReadSaysWhy() throws IOException {
		LfwViewModel model = new LfwViewModel(() -> open);
		model.refresh(Progress.NONE);
		assertTrue(model.state().file().isEmpty());
		model.open(list("hello"), Progress.NONE);
		assertTrue(model.state().problem().contains("pairs.txt"), model.state().problem());
		assertTrue(model.state().check().isEmpty());
		assertEquals("", model.summary());
	}

	@Test
	void aCancelledSearchLeavesWhatWasThere() throws IOException {
		LfwViewModel model = new LfwViewModel(() -> open);
		model.open(list("1\nface-0001\t1\t2\nface-0001\t3\tface-0002\t1\n"), Progress.NONE);
		Progress cancelled = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// of no interest
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> model.refresh(cancelled));
		assertEquals(2, model.state().lines().size());
	}

	private static void image(Path file, int grey) throws IOException {
		Files.createDirectories(file.getParent());
		BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, grey << 16 | grey << 8 | grey);
		ImageIO.write(image, "png", file.toFile());
	}

	@Test
	void readsOmniglotsRuns() throws IOException {
		Path runs = folder.resolve("runs");
		image(runs.resolve("run01/training/class01.png"), 1);
		image(runs.resolve("run01/training/class02.png"), 2);
		image(runs.resolve("run01/test/item01.png"), 3);
		Files.writeString(runs.resolve("run01/class_labels.txt"), "run01/test/item01.png run01/training/class02.png\n");
		try (OmniglotViewModel model = new OmniglotViewModel(new TreeExternalImageService())) {
			model.addListener(told::incrementAndGet);
			model.open(runs);
			assertEquals("", model.state().problem());
			assertEquals(List.of("run01"), model.state().episodes().stream().map(Episode::name).toList());
			assertEquals(List.of(1), model.state().episodes().get(0).queryClass());
			Files.delete(runs.resolve("run01/training/class02.png"));
			model.open(runs);
			assertTrue(model.state().problem().contains("run01/training/class02.png"), model.state().problem());
			assertEquals(List.of(), model.state().episodes());
			model.open(folder.resolve("nowhere"));
			assertFalse(model.state().problem().isEmpty());
			assertEquals(3, told.get());
		}
	}
}
