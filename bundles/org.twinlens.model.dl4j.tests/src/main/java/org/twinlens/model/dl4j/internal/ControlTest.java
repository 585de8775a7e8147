package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.PairSet;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.checkpoint.Checkpoint;

/** Pausing, stopping and finishing. Four iterations an epoch, three epochs. */
class ControlTest {

	private static final Architecture ARCHITECTURE = learnedHead(Study.INPUT, Distance.L1, new Layer.Flatten("f"), dense("d", 8, Activation.SIGMOID));

	private final Study study = new Study(6);

	private TrainingRequest request(Path folder, Optional<Checkpoint> resume) {
		return study.request(ARCHITECTURE, Networks.config(Optimiser.ADAM, 0.01, 3), study.batches(4, 8), study.pairs(6, 20, 99), folder, resume);
	}

	/** Trains with wishes that depend on how many iterations are done; a pause lasts for some looks. */
	private static final class Visitor {
		private final List<ModelEvent> events = new ArrayList<>();
		private final List<Wish> wishes;
		private final long iteration;
		private long done;
		private int asked;

		/** @param wishes told one after the other from {@code iteration} on, then {@link Wish#CONTINUE} */
		Visitor(long iteration, Wish... wishes) {
			this.iteration = iteration;
			this.wishes = List.of(wishes);
		}

		Run train(TrainingRequest request) {
			return new Run(Networks.SERVICE.train(request, this::hear, this::wish), events);
		}

		private void hear(ModelEvent event) {
			events.add(event);
			done = event instanceof ModelEvent.Iteration i ? i.iteration() : done;
		}

		private Wish wish() {
			return done < iteration || asked == wishes.size() ? Wish.CONTINUE : wishes.get(asked++);
		}
	}

	@Test
	void aPauseLeavesNoTrace(@TempDir Path whole, @TempDir Path paused) throws IOException {
		Run uninterrupted = Run.of(Networks.SERVICE, request(whole, Optional.empty()));
		Run run = new Visitor(6, Wish.PAUSE, Wish.PAUSE, Wish.CONTINUE, Wish.PAUSE).train(request(paused, Optional.empty()));
		assertEquals(Outcome.COMPLETED, run.ended().outcome());
		assertEquals(List.of(6L, 7L), run.events(ModelEvent.Paused.class).stream().map(ModelEvent.Paused::iteration).toList());
		assertEquals(List.of(6L, 7L), run.events(ModelEvent.Continued.class).stream().map(ModelEvent.Continued::iteration).toList());
		Run.assertSameBits(Run.last(whole).weights(), Run.last(paused).weights());
		Run.assertSameBits(Run.last(whole).optimiser(), Run.last(paused).optimiser());
		assertEquals(uninterrupted.events(ModelEvent.Iteration.class).stream().map(ModelEvent.Iteration::loss).toList(),
				run.events(ModelEvent.Iteration.class).stream().map(ModelEvent.Iteration::loss).toList());
	}

	@Test
	void whatIsDoneIsSavedBeforeAPause(@TempDir Path folder) {
		Run run = new Visitor(6, Wish.PAUSE).train(request(folder, Optional.empty()));
		int paused = run.events().indexOf(run.events(ModelEvent.Paused.class).get(0));
		assertTrue(run.events().get(paused - 1) instanceof ModelEvent.CheckpointWritten saved && saved.iteration() == 6, () -> run.events().get(paused - 1).toString());
		assertTrue(run.events().get(paused + 1) instanceof ModelEvent.Continued, () -> run.events().get(paused + 1).toString());
	}

	@Test
	void aPausedRunIsStoppedAndResumed(@TempDir Path whole, @TempDir Path parts) throws IOException {
		Run.of(Networks.SERVICE, request(whole, Optional.empty()));
		Run first = new Visitor(5, Wish.PAUSE, Wish.PAUSE, Wish.STOP).train(request(parts, Optional.empty()));
		assertEquals(Outcome.STOPPED, first.ended().outcome());
		assertEquals(5, Run.last(parts).state().iteration());
		assertEquals(1, first.events(ModelEvent.Continued.class).size());
		Run.of(Networks.SERVICE, request(parts, Optional.of(Run.last(parts))));
		Run.assertSameBits(Run.last(whole).weights(), Run.last(parts).weights());
	}

	@Test
	void aStopBeforeTheFirstIterationLeavesNothing(@TempDir Path folder) {
		Run run = new Visitor(0, Wish.STOP).train(request(folder, Optional.empty()));
		assertEquals(Outcome.STOPPED, run.ended().outcome());
		assertEquals(List.of("Started", "Ended"), run.events().stream().map(event -> event.getClass().getSimpleName()).toList());
		assertFalse(Files.exists(folder.resolve("last.twin")));
	}

	@Test
	void aStopRightAfterResumingChangesNothing(@TempDir Path folder) throws IOException {
		new Visitor(8, Wish.STOP).train(request(folder, Optional.empty()));
		byte[] before = Files.readAllBytes(folder.resolve("last.twin"));
		Run again = new Visitor(0, Wish.STOP).train(request(folder, Optional.of(Run.last(folder))));
		assertEquals("Stopped after iteration 8 of 12. The run can be resumed.", again.ended().message());
		assertEquals(List.of(), again.events(ModelEvent.Iteration.class));
		assertEquals(before.length, Files.size(folder.resolve("last.twin")));
	}

	@Test
	void finishingKeepsTheBestEpoch(@TempDir Path folder) throws IOException {
		Run run = new Visitor(10, Wish.PAUSE, Wish.FINISH).train(request(folder, Optional.empty()));
		assertEquals(Outcome.COMPLETED, run.ended().outcome());
		assertEquals(2, run.events(ModelEvent.Epoch.class).size());
		Checkpoint last = Run.last(folder);
		assertEquals(10, last.state().iteration());
		assertEquals("Finished on request after iteration 10 of 12; the best was epoch " + last.state().bestEpoch() + ".", run.ended().message());
		try (var best = Networks.SERVICE.open(folder.resolve("best.twin"))) {
			assertEquals(last.state().bestEpoch(), best.checkpoint().state().epoch());
		}
	}

	@Test
	void theFirstEpochIsJudgedAsFarAsItGot(@TempDir Path folder) throws IOException {
		Run run = new Visitor(0, Wish.FINISH, Wish.FINISH).train(request(folder, Optional.empty()));
		assertEquals("Finished on request after iteration 1 of 12; the best was epoch 1.", run.ended().message());
		var epoch = run.events(ModelEvent.Epoch.class).get(0);
		assertEquals(8, epoch.training().pairs());
		assertEquals(20, epoch.validation().orElseThrow().pairs());
		assertTrue(run.events(ModelEvent.Diagnosis.class).get(0).layers().get(0).gradientNorm() > 0);
		assertEquals(1, Run.last(folder).state().bestEpoch());
		assertTrue(Files.exists(folder.resolve("best.twin")));
	}

	/** Pairs of the begun epoch are kept, so that going on after all gives the whole epoch. */
	@Test
	void aFinishedRunCanGoOnAfterAll(@TempDir Path whole, @TempDir Path parts) throws IOException {
		Run uninterrupted = Run.of(Networks.SERVICE, request(whole, Optional.empty()));
		new Visitor(2, Wish.FINISH).train(request(parts, Optional.empty()));
		Run second = Run.of(Networks.SERVICE, request(parts, Optional.of(Run.last(parts))));
		Run.assertSameBits(Run.last(whole).weights(), Run.last(parts).weights());
		assertEquals(uninterrupted.events(ModelEvent.Epoch.class).stream().map(ModelEvent.Epoch::training).toList(),
				second.events(ModelEvent.Epoch.class).stream().map(ModelEvent.Epoch::training).toList());
	}

	@Test
	void finishingNeedsNoValidation(@TempDir Path folder) {
		var request = study.request(ARCHITECTURE, Networks.config(Optimiser.ADAM, 0.01, 3), study.batches(4, 8), PairSet.of(List.of()), folder, Optional.empty());
		Run run = new Visitor(1, Wish.FINISH).train(request);
		assertEquals(Outcome.COMPLETED, run.ended().outcome());
		assertFalse(Files.exists(folder.resolve("snapshots")));
	}
}
