package org.twinlens.experiments.queue;

import java.io.IOException;

import org.twinlens.model.architecture.TrainingMemory;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;

/** What a run needs of the machine's memory, by its description. */
public final class RunMemory {

	private RunMemory() {
	}

	/** An estimate in bytes; 0 when its description cannot be read. */
	public static long bytes(RunFolder run) {
		try {
			RunDescription description = RunDescription.read(run);
			return TrainingMemory.bytes(description.architecture(), images(description), description.config().optimiser());
		} catch (IOException | IllegalArgumentException e) {
			return 0;
		}
	}

	/** Distinct images in a batch at most: those of some identities, or two of each pair. */
	private static int images(RunDescription run) {
		int identities = run.pairs().path("identitiesPerBatch").asInt() * run.pairs().path("imagesPerIdentity").asInt();
		return run.pairs().path("kind").asText().equals("identities") && identities > 0 ? identities : 2 * run.config().batchSize();
	}
}
