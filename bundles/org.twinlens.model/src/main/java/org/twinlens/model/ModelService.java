package org.twinlens.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.twinlens.model.checkpoint.Checkpoint;

/**
 * Builds, trains and applies twin networks. One per process; every call may come from any thread but the user interface's, and blocks until done.
 */
public interface ModelService {

	/** The state of the numerical backend; starts it when it is not yet running. */
	BackendState backend();

	/**
	 * Trains to the end, to the first parameter that is not a number, or until stopped. Writes the checkpoints <em>last</em> and <em>best</em> and an
	 * {@link org.twinlens.model.run.EpochSnapshot} of each epoch into the request's run folder; a search for a learning rate writes nothing.
	 *
	 * @param request  what to train on what
	 * @param listener told of every event in order, on the training thread; the last event is exactly one {@link ModelEvent.Ended}. One that throws is logged and skipped
	 * @param control  pauses, stops or finishes the run; the last whole iteration is saved then
	 * @return the event that ended the run; a failed run is an outcome, not an exception
	 */
	ModelEvent.Ended train(TrainingRequest request, Consumer<ModelEvent> listener, TrainingControl control);

	/**
	 * @param checkpoint a checkpoint file
	 * @return the trained network, to be closed after use
	 * @throws IOException with a sentence saying what is wrong with the file
	 */
	TrainedModel open(Path checkpoint) throws IOException;

	/** As {@link #open(Path)}, for a checkpoint already read. */
	TrainedModel open(Checkpoint checkpoint) throws IOException;
}
