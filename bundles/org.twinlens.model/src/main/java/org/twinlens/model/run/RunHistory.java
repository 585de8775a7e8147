package org.twinlens.model.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.model.ModelEvent;

/**
 * A run as it stands, gathered from its events: what a resumed run did again is there once. Fed by {@link EventReader#poll} it follows a run that goes on. Not for
 * several threads at once; its lists are views that grow.
 */
public final class RunHistory implements Consumer<ModelEvent> {

	private final List<ModelEvent.Started> starts = new ArrayList<>();
	private final List<ModelEvent.Iteration> iterations = new ArrayList<>();
	private final List<ModelEvent.Epoch> epochs = new ArrayList<>();
	private final List<ModelEvent.CheckpointWritten> checkpoints = new ArrayList<>();
	private final List<ModelEvent.Diagnosis> diagnoses = new ArrayList<>();
	private ModelEvent.StepTimes stepTimes;
	private ModelEvent.Ended ended;
	private boolean paused;

	/** @throws IOException with a sentence when the log cannot be read; a run without one has an empty history */
	public static RunHistory read(RunFolder run) throws IOException {
		RunHistory history = new RunHistory();
		try (EventReader reader = new EventReader(run)) {
			reader.poll(history);
		}
		return history;
	}

	@Override
	public void accept(ModelEvent event) {
		if (event instanceof ModelEvent.Started started) {
			forgetAfter(started);
			starts.add(started);
			ended = null;
			paused = false;
		} else if (event instanceof ModelEvent.Iteration iteration) {
			iterations.add(iteration);
		} else if (event instanceof ModelEvent.Epoch epoch) {
			epochs.add(epoch);
		} else if (event instanceof ModelEvent.CheckpointWritten checkpoint) {
			checkpoints.add(checkpoint);
		} else if (event instanceof ModelEvent.Diagnosis diagnosis) {
			diagnoses.add(diagnosis);
		} else if (event instanceof ModelEvent.StepTimes times) {
			stepTimes = times;
		} else if (event instanceof ModelEvent.Paused) {
			paused = true;
		} else if (event instanceof ModelEvent.Continued) {
			paused = false;
		} else if (event instanceof ModelEvent.Ended end) {
			ended = end;
			paused = false;
		}
	}

	/** What follows the checkpoint a run goes on from is done again. Ends are where the latest stand, so nothing is searched. */
	private void forgetAfter(ModelEvent.Started started) {
		while (!iterations.isEmpty() && last(iterations).iteration() > started.afterIteration()) {
			iterations.remove(iterations.size() - 1);
		}
		while (!epochs.isEmpty() && (long) last(epochs).epoch() * started.iterationsPerEpoch() > started.afterIteration()) {
			epochs.remove(epochs.size() - 1);
		}
		while (!diagnoses.isEmpty() && (long) last(diagnoses).epoch() * started.iterationsPerEpoch() > started.afterIteration()) {
			diagnoses.remove(diagnoses.size() - 1);
		}
		while (!checkpoints.isEmpty() && last(checkpoints).iteration() > started.afterIteration()) {
			checkpoints.remove(checkpoints.size() - 1);
		}
	}

	private static <T> T last(List<T> list) {
		return list.get(list.size() - 1);
	}

	/** Each time the run began or went on. */
	public List<ModelEvent.Started> starts() {
		return Collections.unmodifiableList(starts);
	}

	public List<ModelEvent.Iteration> iterations() {
		return Collections.unmodifiableList(iterations);
	}

	public List<ModelEvent.Epoch> epochs() {
		return Collections.unmodifiableList(epochs);
	}

	public List<ModelEvent.CheckpointWritten> checkpoints() {
		return Collections.unmodifiableList(checkpoints);
	}

	/** How the network fared after each epoch; none in runs of earlier versions. */
	public List<ModelEvent.Diagnosis> diagnoses() {
		return Collections.unmodifiableList(diagnoses);
	}

	/** Where an iteration's time goes, once it has been measured. */
	public Optional<ModelEvent.StepTimes> stepTimes() {
		return Optional.ofNullable(stepTimes);
	}

	/** Whether the run waits by its events; they cannot tell whether its process is still there, as {@link RunStatus} can. */
	public boolean isPaused() {
		return paused;
	}

	/** How the run ended, unless it goes on or was cut off. */
	public Optional<ModelEvent.Ended> ended() {
		return Optional.ofNullable(ended);
	}
}
