package org.twinlens.verification.gallery;

import java.io.IOException;
import java.nio.file.Path;

import org.twinlens.model.ModelService;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.CheckpointFile;

/**
 * A network that embeds for galleries, and the mark by which they know it again.
 *
 * @param model       ready for use
 * @param fingerprint of the checkpoint, see {@link CheckpointFile#fingerprint}
 */
public record Network(TrainedModel model, String fingerprint) implements AutoCloseable {

	/**
	 * @param checkpoint a checkpoint file
	 * @throws IOException with a sentence saying what is wrong with the file
	 */
	public static Network open(ModelService models, Path checkpoint) throws IOException {
		String fingerprint = CheckpointFile.fingerprint(checkpoint);
		return new Network(models.open(checkpoint), fingerprint);
	}

	/** The first digits of the fingerprint, for people. */
	public String shortName() {
		return fingerprint.substring(0, Math.min(12, fingerprint.length()));
	}

	@Override
	public void close() {
		model.close();
	}
}
