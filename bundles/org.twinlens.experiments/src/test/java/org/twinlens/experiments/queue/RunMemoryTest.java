package org.twinlens.experiments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.experiments.runs.RecordedRuns;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.TrainingMemory;
import org.twinlens.model.run.RunFolder;

class RunMemoryTest {

	private static final String ID = "20260101-120000-00ff";

	@TempDir
	private Path folder;

	private static long bytes(int images) {
		return TrainingMemory.bytes(RecordedRuns.architecture("Tiny", 4), images, Optimiser.ADAM);
	}

	@Test
	void pairsHaveTwoImagesEach() throws IOException {
		RunFolder run = new RecordedRuns(folder).run(ID, TrainingConfig.seed(1)); // 32 pairs in a batch
		assertEquals(bytes(64), RunMemory.bytes(run));
	}

	@Test
	void identitiesHaveTheirImages() throws IOException {
		RunFolder run = new RecordedRuns(folder).run(ID, TrainingConfig.seed(1));
		String description = Files.readString(run.description());
		Files.writeString(run.description(), description.replace("\"fixed\"", "\"identities\", \"identitiesPerBatch\": 7, \"imagesPerIdentity\": 3"));
		assertEquals(bytes(21), RunMemory.bytes(run));
	}

	@Test
	void ofWhatCannotBeReadNothingIsKnown() throws IOException {
		RunFolder run = new RunFolder(Files.createDirectories(folder.resolve(ID)));
		assertEquals(0, RunMemory.bytes(run));
		Files.writeString(run.description(), "{");
		assertEquals(0, RunMemory.bytes(run));
	}
}
