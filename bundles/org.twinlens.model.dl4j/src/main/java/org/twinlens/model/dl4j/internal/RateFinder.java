package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.twinlens.model.BackendState;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Ended;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;

/**
 * A search for a learning rate (Smith 2017): trains a new network with a rate that rises from iteration to iteration until the loss explodes. Writes nothing; its iterations
 * tell what there is to know. On the model thread; used once.
 */
final class RateFinder implements AutoCloseable {

	private final TrainingRequest request;
	private final BackendState backend;
	private final Announcer announcer;
	private final TrainingClock clock = new TrainingClock();
	private final Wishes wishes;
	private final Schedules schedules;
	private final TwinNetwork network;
	private final List<ModelEvent.Iteration> done = new ArrayList<>();

	/** @throws IllegalArgumentException when the architecture cannot be built */
	RateFinder(TrainingRequest request, BackendState backend, Announcer announcer, TrainingControl control) {
		this.request = request;
		this.backend = backend;
		this.announcer = announcer;
		wishes = new Wishes(control, announcer, clock);
		schedules = new Schedules(request.config(), Schedules.TRIED_RATES, Purpose.RATE_FINDER);
		network = new TwinNetwork(request.architecture(), schedules, Engine.get().oneDnn());
	}

	/** @throws IOException when an image cannot be read */
	Ended run() throws IOException, InterruptedException {
		announcer.announce(new ModelEvent.Started(Instant.now(), 0, Schedules.TRIED_RATES, 1, backend));
		try (var steps = new Batches(request).from(0, Schedules.TRIED_RATES)) {
			while (done.size() < Schedules.TRIED_RATES && !LearningRateCurve.of(done).hasExploded()) {
				Wish wish = wishes.next(done.size(), () -> {
					// nothing to save
				});
				if (wish == Wish.STOP) {
					return new Ended(Instant.now(), Outcome.STOPPED, "Stopped after " + done.size() + " of " + Schedules.TRIED_RATES
							+ " learning rates. When it is resumed, the search begins anew.");
				}
				if (wish == Wish.FINISH) {
					break;
				}
				step(steps.next());
			}
		} catch (DivergedException e) {
			// the loss has exploded so much that there is no gradient any more
		}
		return new Ended(Instant.now(), Outcome.COMPLETED, finding());
	}

	private void step(Batches.Step step) throws DivergedException {
		long began = clock.now();
		int iteration = done.size();
		PairScores found = network.differentiate(step.batch(), step.pairs(), iteration);
		double gradientNorm = network.gradientNorm();
		network.update(iteration, 0);
		done.add(announcer.announce(new ModelEvent.Iteration(Instant.now(), 1, iteration + 1, found.loss(), schedules.learningRate(iteration, 0), gradientNorm,
				found.size() / clock.secondsSince(began), network.updateRatio())));
	}

	private String finding() {
		String tried = "Tried " + done.size() + (done.size() == 1 ? " learning rate" : " learning rates")
				+ (done.isEmpty() ? "" : " up to " + text(done.get(done.size() - 1).learningRate()));
		return LearningRateCurve.of(done).suggestion().map(rate -> tried + "; the loss fell fastest at " + text(rate) + ", which is a good one to begin with.")
				.orElse(tried + "; the loss fell at none of them, so there is no suggestion. Other initial weights or larger batches may help.");
	}

	private static String text(double rate) {
		return String.format(Locale.ROOT, "%.1e", rate);
	}

	@Override
	public void close() {
		network.close();
	}
}
