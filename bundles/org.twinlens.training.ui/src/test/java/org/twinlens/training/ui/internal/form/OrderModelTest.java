package org.twinlens.training.ui.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.order.BatchEstimate;
import org.twinlens.experiments.order.OrderBase;
import org.twinlens.experiments.order.OrderProblem;
import org.twinlens.experiments.order.OrderProblem.Severity;
import org.twinlens.experiments.order.Preset;
import org.twinlens.experiments.order.Setting;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.TrainingMemory;

class OrderModelTest {

	private final OrderModel model = Forms.model();

	private Preset preset(String id) {
		return model.presets().stream().filter(preset -> preset.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void beginsWithTheFirstPresetAndIsSoundOnceTheStudyIsKnown() {
		assertEquals(Optional.of("small"), model.preset().map(Preset::id));
		assertTrue(model.order().isOn(Setting.EVALUATE));
		assertFalse(model.isSound());
		model.setFacts(Forms.facts("default"));
		assertTrue(model.isSound(), model.problems().toString());
		assertEquals(Optional.of(new BatchEstimate(1, 64, 2016)), model.batches());
	}

	@Test
	void aBadValueIsASentenceAndStopsTheStart() {
		model.setFacts(Forms.facts("default"));
		model.set(Setting.LEARNING_RATE, "fast");
		assertFalse(model.isSound());
		assertEquals("Learning rate is a number such as 1e-4, not \"fast\".", model.problem(Setting.LEARNING_RATE).map(OrderProblem::sentence).orElse(""));
		model.set(Setting.LEARNING_RATE, "0.2");
		assertTrue(model.isSound());
		assertEquals(Severity.WARNING, model.problem(Setting.LEARNING_RATE).orElseThrow().severity());
	}

	@Test
	void aLossMustFitNetworkAndBatches() {
		model.setFacts(Forms.facts("default"));
		model.set(Setting.LOSS, "softmax");
		assertTrue(model.isSound(), model.problems().toString());
		model.set(Setting.BATCHES, "fresh");
		assertEquals(Severity.ERROR, model.problem(Setting.BATCHES).orElseThrow().severity());
		model.set(Setting.BATCHES, "episodes");
		assertTrue(model.isSound(), model.problems().toString());
		model.set(Setting.LOSS, "contrastive");
		assertTrue(model.problem(Setting.LOSS).orElseThrow().sentence().contains("works on the distance itself"));
		model.set(Setting.LOSS, "own");
		assertTrue(model.isSound(), model.problems().toString());
	}

	@Test
	void listenersHearOfChangesOnly() {
		AtomicInteger heard = new AtomicInteger();
		model.addListener(heard::incrementAndGet);
		model.set(Setting.EPOCHS, "20");
		assertEquals(0, heard.get());
		model.set(Setting.EPOCHS, "21");
		model.setFacts(Forms.facts("default"));
		model.setFacts(Forms.facts("default"));
		assertEquals(2, heard.get());
	}

	@Test
	void aSplitThatIsNotThereGivesWay() {
		model.setFacts(Forms.facts("first", "second"));
		assertEquals("first", model.order().value(Setting.SPLIT));
		model.set(Setting.SPLIT, "second");
		model.setFacts(Forms.facts("second", "third"));
		assertEquals("second", model.order().value(Setting.SPLIT));
	}

	@Test
	void anotherPresetKeepsSplitAndSeed() {
		model.setFacts(Forms.facts("first", "second"));
		model.set(Setting.SPLIT, "second");
		model.set(Setting.SEED, "42");
		model.set(Setting.EPOCHS, "3");
		model.choose(preset("koch"));
		assertEquals("koch", model.order().base().id());
		assertEquals("30000", model.order().value(Setting.PAIRS));
		assertEquals("second", model.order().value(Setting.SPLIT));
		assertEquals("42", model.order().value(Setting.SEED));
		assertEquals("20", model.order().value(Setting.EPOCHS));
	}

	@Test
	void resetBringsThePresetsValuesBack() {
		assertFalse(model.isChanged());
		model.set(Setting.EPOCHS, "3");
		assertTrue(model.isChanged());
		model.reset();
		assertFalse(model.isChanged());
		assertEquals("20", model.order().value(Setting.EPOCHS));
	}

	@Test
	void theNetworkIsTheDocumentsWhenOneIsChosen() {
		model.setFacts(Forms.facts("default"));
		assertEquals("small", model.architecture().orElseThrow().name());
		model.set(Setting.ARCHITECTURE, Forms.MINE);
		assertEquals("Mine", model.architecture().orElseThrow().name());
		assertTrue(model.isSound());
		model.set(Setting.ARCHITECTURE, Forms.BROKEN);
		assertEquals(Optional.empty(), model.architecture());
		assertEquals("Line 3 is wrong.", model.problem(Setting.ARCHITECTURE).map(OrderProblem::sentence).orElse(""));
		assertFalse(model.isSound());
	}

	@Test
	void memoryIsThatOfNetworkBatchAndOptimiser() {
		assertEquals(OptionalLong.empty(), model.memory());
		model.setFacts(Forms.facts("default"));
		assertEquals(OptionalLong.of(TrainingMemory.bytes(Forms.network("small", 4), 64, Optimiser.ADAM)), model.memory());
		model.set(Setting.IMAGES, "none");
		assertEquals(OptionalLong.empty(), model.memory());
	}

	@Test
	void moreMemoryThanTheMachineHasIsAWarning() {
		OrderModel little = new OrderModel(java.util.List.of(Forms.template("small")), 1_000_000);
		little.setFacts(Forms.facts("default"));
		OrderProblem problem = little.problem(Setting.IDENTITIES).orElseThrow();
		assertEquals(Severity.WARNING, problem.severity());
		assertTrue(problem.sentence().contains("this machine has 0.0 GB"), problem.sentence());
	}

	@Test
	void theLabelNamesTheNetworkAndWhatWasChanged() {
		assertEquals("small", model.label());
		model.set(Setting.LEARNING_RATE, "3e-4");
		model.set(Setting.SEED, "2");
		assertEquals("small, learning rate 3e-4, seed 2", model.label());
	}

	@Test
	void aFormIsTakenUpAgainAsItWas() {
		model.setFacts(Forms.facts("default"));
		model.choose(preset("seed"));
		model.set(Setting.LEARNING_RATE, "quick");
		model.set(Setting.EVALUATE, "false");
		Map<String, String> kept = FormState.of(model);
		OrderModel again = Forms.model();
		FormState.restore(kept, again, Optional.empty());
		assertEquals(model.order(), again.order());
		assertEquals(Optional.of("seed"), again.preset().map(Preset::id));
	}

	@Test
	void aFormThatBeganWithARunNeedsTheRun() {
		OrderBase run = new OrderBase(OrderBase.Kind.RUN, "20260101-120000-abcd", "Mine", Forms.network("Mine", 8), Map.of(Setting.EPOCHS, "99"));
		model.take(TrainingOrder.of(run).with(Setting.SEED, "7"), Optional.empty());
		Map<String, String> kept = FormState.of(model);
		assertEquals(Optional.of(run.id()), FormState.run(kept));
		OrderModel again = Forms.model();
		FormState.restore(kept, again, Optional.empty());
		assertEquals("small", again.order().base().id());
		FormState.restore(kept, again, Optional.of(run));
		assertEquals(model.order(), again.order());
		assertEquals("99", again.order().value(Setting.EPOCHS));
	}
}
