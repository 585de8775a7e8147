package org.twinlens.training.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.SnapshotPair;
import org.twinlens.model.run.Snapshots;

/** Looking at the snapshots of epochs. */
class SnapshotShelfTest {

	@TempDir
	private Path folder;
	private RunFolder run;
	private final SnapshotShelf shelf = new SnapshotShelf();

	@BeforeEach
	void begin() throws Exception {
		run = new RunFolder(Files.createDirectories(folder.resolve("run")));
		write(1, 0.1);
		write(2, 0.2);
	}

	private void write(int epoch, double similarity) throws Exception {
		new Snapshots(run).write(new EpochSnapshot(epoch, List.of(), new double[] { 1, 0 }, List.of(new SnapshotPair("a", "b", true, similarity))));
	}

	private double similarity() {
		return shelf.snapshot().orElseThrow().pairs().get(0).similarity();
	}

	@Test
	void followsTheNewest() throws Exception {
		assertTrue(shelf.look(Optional.of(run), 2));
		assertEquals(0.2, similarity());
		assertFalse(shelf.look(Optional.of(run), 2), "nothing is new");
		write(3, 0.3);
		assertTrue(shelf.look(Optional.of(run), 3));
		assertEquals(0.3, similarity());
		assertEquals(List.of(1, 2, 3), shelf.epochs());
	}

	@Test
	void staysAtTheChosenEpochUntilToldToFollow() throws Exception {
		shelf.look(Optional.of(run), 2);
		shelf.choose(1);
		shelf.look(Optional.of(run), 2);
		write(3, 0.3);
		shelf.look(Optional.of(run), 3);
		assertEquals(0.1, similarity());
		shelf.follow(true);
		shelf.look(Optional.of(run), 3);
		assertEquals(0.3, similarity());
		shelf.follow(false);
		write(4, 0.4);
		shelf.look(Optional.of(run), 4);
		assertEquals(0.3, similarity());
	}

	@Test
	void whatAResumedRunDoesAgainIsReadAgain() throws Exception {
		shelf.look(Optional.of(run), 2);
		assertTrue(shelf.look(Optional.of(run), 1), "resumed after the first epoch");
		assertEquals(0.1, similarity());
		write(2, 0.9);
		shelf.look(Optional.of(run), 2);
		assertEquals(0.9, similarity());
	}

	@Test
	void aRunWithoutSnapshotsHasNone() throws Exception {
		RunFolder old = new RunFolder(Files.createDirectories(folder.resolve("old")));
		shelf.look(Optional.of(run), 2);
		assertTrue(shelf.look(Optional.of(old), 5));
		assertTrue(shelf.snapshot().isEmpty());
		shelf.look(Optional.empty(), 0);
		assertTrue(shelf.epochs().isEmpty());
	}

	@Test
	void aDamagedOneIsSaidInASentence() throws Exception {
		Files.writeString(run.snapshots().resolve("epoch-00003.json"), "[1");
		shelf.look(Optional.of(run), 3);
		assertTrue(shelf.problem().contains("epoch-00003.json"), shelf.problem());
		write(3, 0.3);
		assertTrue(shelf.look(Optional.of(run), 3));
		assertEquals("", shelf.problem());
	}
}
