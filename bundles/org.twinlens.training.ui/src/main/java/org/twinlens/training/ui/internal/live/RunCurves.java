package org.twinlens.training.ui.internal.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.ui.chart.Curve;
import org.twinlens.ui.chart.Samples;

/**
 * The curves of a run, as its events come in. What a resumed run did again is there once. Time is time trained: waiting and what lies between an interruption and its
 * resumption do not count. Fed by one thread, read by any.
 */
final class RunCurves implements Consumer<ModelEvent> {

	/** Columns of both tables: what is laid out across. */
	static final int ITERATION = 0;
	static final int EPOCH = 1;
	static final int TIME = 2;
	/** Further columns of {@link #iterations()}. */
	static final int LOSS = 3;
	static final int RATE = 4;
	static final int GRADIENT = 5;
	static final int RATIO = 6;
	static final int SPEED = 7;
	/** Further columns of {@link #epochs()}: figures of {@link EpochMetrics} in their order, of training and of validation. */
	static final int TRAINING = 3;
	static final int VALIDATION = 9;

	private static final int ITERATION_COLUMNS = 8;
	private static final int EPOCH_COLUMNS = 15;

	private final Samples iterations = new Samples(ITERATION_COLUMNS);
	private final Samples epochs = new Samples(EPOCH_COLUMNS);
	private int iterationsPerEpoch = 1;
	/** Seconds trained when the run last began or went on, and when that was. */
	private double trained;
	private Instant origin;
	private Instant paused;

	@Override
	public void accept(ModelEvent event) {
		if (event instanceof ModelEvent.Started started) {
			begin(started);
		} else if (event instanceof ModelEvent.Iteration i) {
			iterations.append(i.iteration(), (double) i.iteration() / iterationsPerEpoch, seconds(i.time()), i.loss(), i.learningRate(), i.gradientNorm(), i.updateRatio(),
					i.pairsPerSecond());
		} else if (event instanceof ModelEvent.Epoch e) {
			epochs.append(row(e));
		} else if (event instanceof ModelEvent.Paused pause) {
			paused = pause.time();
		} else if (event instanceof ModelEvent.Continued continued && paused != null && origin != null) {
			origin = origin.plus(Duration.between(paused, continued.time()));
			paused = null;
		}
	}

	private void begin(ModelEvent.Started started) {
		iterationsPerEpoch = Math.max(1, started.iterationsPerEpoch());
		keep(iterations, started.afterIteration());
		keep(epochs, started.afterIteration());
		trained = iterations.size() == 0 ? 0 : iterations.last(TIME);
		origin = started.time();
		paused = null;
	}

	private static void keep(Samples samples, long afterIteration) {
		samples.keep(new Curve(samples, ITERATION, ITERATION).data().firstAt(afterIteration + 0.5));
	}

	private double seconds(Instant time) {
		return origin == null ? Double.NaN : trained + Duration.between(origin, time).toNanos() / 1e9;
	}

	private double[] row(ModelEvent.Epoch e) {
		double[] row = new double[EPOCH_COLUMNS];
		row[ITERATION] = (double) e.epoch() * iterationsPerEpoch;
		row[EPOCH] = e.epoch();
		row[TIME] = seconds(e.time());
		put(row, TRAINING, e.training());
		put(row, VALIDATION, e.validation().orElse(new EpochMetrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0)));
		return row;
	}

	private static void put(double[] row, int at, EpochMetrics metrics) {
		double[] figures = { metrics.loss(), metrics.accuracy(), metrics.precision(), metrics.recall(), metrics.f1(), metrics.eer() };
		System.arraycopy(figures, 0, row, at, figures.length);
	}

	/** A row an iteration. */
	Samples iterations() {
		return iterations;
	}

	/** A row an epoch. */
	Samples epochs() {
		return epochs;
	}
}
