package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.PairSet;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;

class RateFinderTest {

	private static final Architecture ARCHITECTURE = learnedHead(Study.INPUT, Distance.L1, new Layer.Flatten("f"), dense("d", 16, Activation.IDENTITY));

	private final Study study = new Study(6);

	/** Plain descent, which no rate holds for ever. */
	private TrainingRequest request(Study images, Path folder) {
		var request = images.request(ARCHITECTURE, Networks.config(Optimiser.SGD, 0.01, 1), images.batches(7, 32), PairSet.of(List.of()), folder, Optional.empty());
		return new TrainingRequest(request.architecture(), request.config(), request.preprocessing(), request.batches(), request.validation(), request.pixels(), request.folder(),
				request.provenance(), request.resume(), Purpose.RATE_FINDER);
	}

	private static Run search(TrainingRequest request, TrainingControl control) {
		List<ModelEvent> events = new ArrayList<>();
		return new Run(Networks.SERVICE.train(request, events::add, control), events);
	}

	@Test
	void risesUntilTheLossExplodesAndSuggestsARateBelow(@TempDir Path folder) throws IOException {
		Run run = search(request(study, folder), TrainingControl.NONE);
		assertEquals(Outcome.COMPLETED, run.ended().outcome(), run.ended().message());
		var iterations = run.events(ModelEvent.Iteration.class);
		LearningRateCurve curve = LearningRateCurve.of(iterations);
		assertTrue(iterations.size() < 100, "all rates were tried");
		assertTrue(curve.hasExploded());
		assertTrue(!LearningRateCurve.of(iterations.subList(0, iterations.size() - 1)).hasExploded());
		assertEquals(1e-7, iterations.get(0).learningRate(), 1e-20);
		for (int i = 1; i < iterations.size(); i++) {
			assertEquals(Math.pow(1e8, 1 / 99.0), iterations.get(i).learningRate() / iterations.get(i - 1).learningRate(), 1e-9);
		}
		double suggestion = curve.suggestion().orElseThrow();
		assertTrue(suggestion < iterations.get(iterations.size() - 1).learningRate());
		assertTrue(run.ended().message().contains(String.format(Locale.ROOT, "the loss fell fastest at %.1e,", suggestion)), run.ended().message());
		assertEquals(List.of("Started", "Iteration", "Ended"), run.events().stream().map(event -> event.getClass().getSimpleName()).distinct().toList());
		try (var files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}

	/** The rate the network is told is the rate it learns with: a change is the gradient times the rate, at first without momentum. */
	@Test
	void learnsWithTheRateItTells(@TempDir Path folder) {
		var iterations = search(request(study, folder), TrainingControl.NONE).events(ModelEvent.Iteration.class);
		// The norm of the parameters hardly changes while rates are small.
		double norm = iterations.get(0).learningRate() * iterations.get(0).gradientNorm() / iterations.get(0).updateRatio();
		assertTrue(norm > 0.1 && norm < 1000, "norm " + norm);
		assertTrue(iterations.get(40).updateRatio() > 100 * iterations.get(0).updateRatio());
	}

	@Test
	void whatIsNoNumberIsAnExplosion(@TempDir Path folder) {
		Run run = search(request(new Study(6).breakImage(1), folder), TrainingControl.NONE);
		assertEquals(Outcome.COMPLETED, run.ended().outcome());
		assertTrue(run.ended().message().contains("there is no suggestion"), run.ended().message());
	}

	@Test
	void isStoppedPausedAndFinished(@TempDir Path folder) {
		List<Wish> wishes = new ArrayList<>(List.of(Wish.CONTINUE, Wish.PAUSE, Wish.CONTINUE, Wish.STOP));
		Run stopped = search(request(study, folder), () -> wishes.remove(0));
		assertEquals(Outcome.STOPPED, stopped.ended().outcome());
		assertEquals("Stopped after 2 of 100 learning rates. When it is resumed, the search begins anew.", stopped.ended().message());
		assertEquals(1, stopped.events(ModelEvent.Paused.class).size());
		Run finished = search(request(study, folder), () -> Wish.FINISH);
		assertEquals(Outcome.COMPLETED, finished.ended().outcome());
		assertEquals("Tried 0 learning rates; the loss fell at none of them, so there is no suggestion. Other initial weights or larger batches may help.",
				finished.ended().message());
	}
}
