package org.twinlens.experiments.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.model.ModelEvent;

/** What a run's events come to, without its iterations: what a resumed run did again counts once, the time it took counts twice. */
final class RunLedger implements Consumer<ModelEvent> {

	private static final String BEST = "best";

	private final List<ModelEvent.Epoch> epochs = new ArrayList<>();
	private final List<ModelEvent.CheckpointWritten> bests = new ArrayList<>();
	private RunProgress progress = RunProgress.NONE;
	private Duration before = Duration.ZERO;
	private Instant began;
	private Instant newest;

	@Override
	public void accept(ModelEvent event) {
		progress = progress.after(event);
		if (event instanceof ModelEvent.Started started) {
			forgetAfter(started);
			before = duration();
			began = started.time();
		} else if (event instanceof ModelEvent.Paused paused) {
			newest = paused.time();
			before = duration();
			began = null;
		} else if (event instanceof ModelEvent.Continued continued) {
			before = duration();
			began = continued.time();
		} else if (event instanceof ModelEvent.Epoch epoch) {
			epochs.add(epoch);
		} else if (event instanceof ModelEvent.CheckpointWritten checkpoint && checkpoint.kind().equals(BEST)) {
			bests.add(checkpoint);
		}
		newest = event.time();
	}

	private void forgetAfter(ModelEvent.Started started) {
		epochs.removeIf(epoch -> (long) epoch.epoch() * started.iterationsPerEpoch() > started.afterIteration());
		bests.removeIf(best -> best.iteration() > started.afterIteration());
	}

	RunProgress progress() {
		return progress;
	}

	/** How long processes trained it, pauses left out, until the newest event. */
	Duration duration() {
		if (began == null || newest.isBefore(began)) {
			return before;
		}
		return before.plus(Duration.between(began, newest));
	}

	Optional<ModelEvent.Epoch> last() {
		return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
	}

	/** The epoch whose weights the run keeps as its best. */
	Optional<ModelEvent.Epoch> best() {
		if (bests.isEmpty()) {
			return Optional.empty();
		}
		int best = bests.get(bests.size() - 1).epoch();
		return epochs.stream().filter(epoch -> epoch.epoch() == best).findFirst();
	}
}
