package org.twinlens.model.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.model.Samples;
import org.twinlens.model.run.Json;

class CheckpointFileTest {

	@TempDir
	Path folder;

	/** The first version knew no early stopping. */
	@Test
	void aStateOfAnEarlierVersionHasSeenNoImprovement() throws IOException {
		Checkpoint.State state = Json.read("{\"epoch\":3,\"iteration\":120,\"bestEpoch\":2,\"bestValue\":0.125,\"trainingSeconds\":12.5}", Checkpoint.State.class, "state.json");
		assertEquals(new Checkpoint.State(3, 120, 2, 0.125, 12.5, 0, Double.POSITIVE_INFINITY), state);
		assertEquals("The field \"iteration\" is missing in state.json (line 1).", assertThrows(IOException.class,
				() -> Json.read("{\"epoch\":3,\"bestEpoch\":2,\"bestValue\":0.125,\"trainingSeconds\":12.5}", Checkpoint.State.class, "state.json")).getMessage());
	}

	@Test
	void readsWhatItWrote() throws Exception {
		Path file = folder.resolve("last.twin");
		CheckpointFile.write(file, Samples.checkpoint());
		assertEquals(Samples.checkpoint(), CheckpointFile.read(file));
	}

	@Test
	void leavesOutWhatIsNotAskedFor() throws Exception {
		Path file = folder.resolve("last.twin");
		Checkpoint all = Samples.checkpoint();
		CheckpointFile.write(file, all);
		assertEquals(without(all, all.weights()), CheckpointFile.readWithoutOptimiser(file));
		assertEquals(without(all, Map.of()), CheckpointFile.readHeader(file));
	}

	private static Checkpoint without(Checkpoint c, Map<String, Tensor> weights) {
		return new Checkpoint(c.architecture(), c.config(), c.preprocessing(), c.state(), c.threshold(), c.provenance(), weights, Map.of());
	}

	@Test
	void theFingerprintIsThatOfTheNetworkAlone() throws Exception {
		Path file = folder.resolve("last.twin");
		Checkpoint all = Samples.checkpoint();
		CheckpointFile.write(file, all);
		String fingerprint = CheckpointFile.fingerprint(file);
		assertTrue(fingerprint.matches("[0-9a-f]{64}"), fingerprint);
		CheckpointFile.setThreshold(file, Optional.of(new Checkpoint.Threshold(0.123, "by hand")));
		assertEquals(fingerprint, CheckpointFile.fingerprint(file));
		CheckpointFile.write(file, without(all, all.weights()));
		assertEquals(fingerprint, CheckpointFile.fingerprint(file));
		CheckpointFile.write(file, without(all, Map.of()));
		assertNotEquals(fingerprint, CheckpointFile.fingerprint(file));
	}

	@Test
	void equalCheckpointsAreEqualFiles() throws Exception {
		CheckpointFile.write(folder.resolve("a.twin"), Samples.checkpoint());
		CheckpointFile.write(folder.resolve("b.twin"), Samples.checkpoint());
		assertArrayEquals(Files.readAllBytes(folder.resolve("a.twin")), Files.readAllBytes(folder.resolve("b.twin")));
	}

	@Test
	void leavesNothingBesideTheFile() throws Exception {
		CheckpointFile.write(folder.resolve("a.twin"), Samples.checkpoint());
		CheckpointFile.write(folder.resolve("a.twin"), Samples.checkpoint());
		CheckpointFile.setThreshold(folder.resolve("a.twin"), Optional.empty());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void setsTheThresholdAndNothingElse() throws Exception {
		Path file = folder.resolve("best.twin");
		Checkpoint before = Samples.checkpoint();
		CheckpointFile.write(file, before);
		byte[] bytes = Files.readAllBytes(file);
		var threshold = new Checkpoint.Threshold(0.41, "FMR at most 1 % on calibration");
		CheckpointFile.setThreshold(file, Optional.of(threshold));
		assertEquals(new Checkpoint(before.architecture(), before.config(), before.preprocessing(), before.state(), Optional.of(threshold), before.provenance(),
				before.weights(), before.optimiser()), CheckpointFile.read(file));
		CheckpointFile.setThreshold(file, Optional.empty());
		assertEquals(Optional.empty(), CheckpointFile.read(file).threshold());
		CheckpointFile.setThreshold(file, before.threshold());
		assertArrayEquals(bytes, Files.readAllBytes(file));
	}
}
