package org.twinlens.experiments.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.BackendState;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;

class TrainingOrderTest {

	private static final List<String> PLAIN = List.of("train", "--template", "tiny", "--split", "default", "--batches", "identities", "--seed", "1");

	@Test
	void aTemplateAsItIsNeedsFewWords() {
		assertEquals(PLAIN, Orders.order().arguments());
	}

	@Test
	void onlyWhatDiffersIsSaid() {
		TrainingOrder order = Orders.order().with(Setting.EPOCHS, "7").with(Setting.LEARNING_RATE, "0.00010").with(Setting.MARGIN, "1.0").with(Setting.BALANCE, "true").with(Setting.CROP, "false")
				.with(Setting.EVALUATE, "true");
		assertEquals(List.of("train", "--template", "tiny", "--split", "default", "--batches", "identities", "--epochs", "7", "--balance", "--no-crop", "--seed", "1", "--evaluate"), order.arguments());
		assertEquals(EnumSet.of(Setting.EPOCHS, Setting.BALANCE, Setting.CROP, Setting.EVALUATE), order.changes());
	}

	@Test
	void whatDoesNotMatterIsNotSaid() {
		TrainingOrder order = Orders.order().with(Setting.BATCHES, "fixed").with(Setting.IDENTITIES, "99").with(Setting.PAIR_SET, "hundred").with(Setting.MOMENTUM, "0.5");
		assertFalse(order.matters(Setting.IDENTITIES));
		assertEquals(List.of("train", "--template", "tiny", "--split", "default", "--batches", "fixed", "--seed", "1"), order.arguments());
		assertTrue(order.with(Setting.OPTIMISER, "sgd").arguments().containsAll(List.of("--momentum", "0.5")));
	}

	@Test
	void aWordThatLooksLikeAnOptionStaysWithItsOwn() {
		assertTrue(Orders.order().with(Setting.SEED, "-3").arguments().contains("--seed=-3"));
	}

	@Test
	void theCommandLineSurvivesAShell() {
		String line = Orders.order().with(Setting.SPLIT, "Anna's \"split\" $HOME").commandLine(Path.of("/studies/My Faces"));
		assertEquals("twinlens train --template tiny --split 'Anna'\\''s \"split\" $HOME' --batches identities --seed 1 -s '/studies/My Faces'", line);
	}

	@Test
	void optionsOfTheCommandLineAreApplied() {
		TrainingOrder order = Orders.order().withOption("--learning-rate=3e-4").withOption("--balance").withOption("--no-invert").withOption("--split=a=b");
		assertEquals("3e-4", order.value(Setting.LEARNING_RATE));
		assertTrue(order.isOn(Setting.BALANCE));
		assertFalse(order.isOn(Setting.INVERT));
		assertEquals("a=b", order.value(Setting.SPLIT));
		String sentence = assertThrows(IllegalArgumentException.class, () -> order.withOption("--learning=1")).getMessage();
		assertTrue(sentence.contains("\"--learning\"") && sentence.contains("--learning-rate"), sentence);
	}

	@Test
	void anotherBaseKeepsWhatWasSetByHand() {
		OrderBase other = new OrderBase(OrderBase.Kind.TEMPLATE, "other", "Other", Orders.TINY, java.util.Map.of(Setting.EPOCHS, "200", Setting.LEARNING_RATE, "0.01"));
		TrainingOrder moved = Orders.order().with(Setting.EPOCHS, "7").on(other);
		assertEquals("7", moved.value(Setting.EPOCHS));
		assertEquals("0.01", moved.value(Setting.LEARNING_RATE));
	}

	@Test
	void aRunOnceMoreIsLikeItself() throws Exception {
		TrainingConfig config = new TrainingConfig(9, 16, Optimiser.SGD, 0.0003, TrainingConfig.Decay.COSINE, 0.8, 0.5, true, 2, Orders.NAMELESS, TrainingConfig.Monitor.EER, 30, 2, 77,
				new EarlyStopping(3, 0.01), TrainingConfig.Mining.SEMI_HARD, 0.2, Precision.FLOAT32);
		String pairs = "{\"kind\":\"saved\",\"split\":\"half\",\"pairSet\":\"hundred\",\"pairs\":5000,\"batchSize\":16,\"identitiesPerBatch\":8,\"imagesPerIdentity\":3,"
				+ "\"iterationsPerEpoch\":0,\"validationPairs\":600,\"seed\":77}";
		RunDescription run = new RunDescription("20260101-120000-abcd", Instant.EPOCH, List.of("train"), "Faces", "f", "half", Json.readTree(pairs, "pairs"), Orders.TINY, config,
				Preprocessing.to(1, 8, 8), new Environment("1", "17", "Linux", new BackendState("b", true, "", 1), "cpu", 1, 0), Purpose.TRAINING);
		TrainingOrder order = TrainingOrder.of(run);
		assertEquals(Set.of(), order.changes());
		assertEquals(List.of("train", "--like", "20260101-120000-abcd", "--split", "half", "--batches", "saved", "--seed", "77"), order.arguments());
		assertEquals("3e-4", order.value(Setting.LEARNING_RATE));
		assertEquals("hundred", order.value(Setting.PAIR_SET));
		assertEquals("600", order.value(Setting.VALIDATION_PAIRS));
		assertEquals("3", order.value(Setting.PATIENCE));
		assertEquals("0.01", order.value(Setting.MIN_DELTA));
		assertEquals(OrderBase.OWN, order.value(Setting.AUGMENT));
		assertEquals(List.of(), OrderCheck.of(order));
	}

	@Test
	void presetsNeedTheirTemplates() {
		assertEquals(List.of("Seed Study"), Preset.of(List.of(Orders.template("seed"))).stream().map(Preset::name).toList());
		TrainingOrder seed = Preset.of(List.of(Orders.template("seed"))).get(0).order(List.of(Orders.template("seed")));
		assertEquals(List.of("train", "--template", "seed", "--split", "default", "--batches", "fixed", "--seed", "1"), seed.arguments());
		assertEquals("32", seed.value(Setting.BATCH_SIZE));
		assertEquals("20", seed.value(Setting.EPOCHS));
		assertEquals("1e-4", seed.value(Setting.LEARNING_RATE));
		assertEquals("adam", seed.value(Setting.OPTIMISER));
	}
}
