package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.command.TrainCommand;
import org.twinlens.cli.internal.training.RunPlan;
import org.twinlens.experiments.order.OrderBase;
import org.twinlens.experiments.order.OrderCheck;
import org.twinlens.experiments.order.OrderProblem.Severity;
import org.twinlens.experiments.order.Preset;
import org.twinlens.experiments.order.Setting;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.model.BackendState;
import org.twinlens.model.Purpose;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.Json;

import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunStore;

import picocli.CommandLine;

/** What an order says, the command train does: the words of orders are parsed, and the plan that comes of them compared with the order. */
class OrderRoundTripTest {

	private static final List<String> TEMPLATES = List.of("seed", "koch", "small", "small-grey", "modern-small", "residual");

	/** Values to draw from; what is not here is drawn from the setting's choices. */
	private static final Map<Setting, List<String>> VALUES = Map.ofEntries(Map.entry(Setting.ARCHITECTURE, List.of("", "My Net")), Map.entry(Setting.SPLIT, List.of("default", "other split")),
			Map.entry(Setting.PAIR_SET, List.of("forty")), Map.entry(Setting.PAIRS, List.of("40", "10000", "77")), Map.entry(Setting.IDENTITIES, List.of("2", "16", "5")),
			Map.entry(Setting.IMAGES, List.of("2", "4", "3")), Map.entry(Setting.ITERATIONS, List.of("0", "12")), Map.entry(Setting.LOSS, List.of("own", "softmax")), Map.entry(Setting.SUPPORT, List.of("1")), Map.entry(Setting.TURNS, List.of("true", "false")), Map.entry(Setting.TEMPERATURE, List.of("1", "0.1")),
			Map.entry(Setting.VALIDATION_PAIRS, List.of("4000", "200")),
			Map.entry(Setting.EPOCHS, List.of("1", "20", "24", "200")), Map.entry(Setting.BATCH_SIZE, List.of("8", "32", "64")), Map.entry(Setting.LEARNING_RATE, List.of("1e-4", "0.0003", "2E-3", ".01")),
			Map.entry(Setting.MOMENTUM, List.of("0.9", "0", "0.3")), Map.entry(Setting.MARGIN, List.of("1", "0.5", "2.0")), Map.entry(Setting.BALANCE, List.of("true", "false")),
			Map.entry(Setting.PATIENCE, List.of("0", "3")), Map.entry(Setting.MIN_DELTA, List.of("0", "0.01")), Map.entry(Setting.STOP_AFTER, List.of("", "1")), Map.entry(Setting.CENTRE, List.of("1", "0.5")),
			Map.entry(Setting.CROP, List.of("true", "false")), Map.entry(Setting.INVERT, List.of("true", "false")), Map.entry(Setting.CHECKPOINT_SECONDS, List.of("60", "5")),
			Map.entry(Setting.THREADS, List.of("0", "2")), Map.entry(Setting.SEED, List.of("1", "77", "-5")), Map.entry(Setting.EVALUATE, List.of("true", "false")), Map.entry(Setting.FIND_RATE, List.of("false")));

	/** Not in a run's plan: what is done beside training, and the network, which is compared by itself. */
	private static final Set<Setting> BESIDE = Set.of(Setting.ARCHITECTURE, Setting.LOSS, Setting.AUGMENT, Setting.STOP_AFTER, Setting.EVALUATE, Setting.FIND_RATE);

	@TempDir
	static Path folder;

	private static Services services;
	private static Architecture network;

	@BeforeAll
	static void keepArchitecture() throws Exception {
		services = Tool.services();
		network = new Architecture("Mine", new Architecture.Input(3, 40, 30), List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4, Layer.Activation.SIGMOID, Tuning.DEFAULT)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
		ArchitectureStore.of(folder).write("My Net", network);
	}

	private static RunPlan parse(List<String> arguments) throws Exception {
		TrainCommand command = new TrainCommand();
		String[] words = Stream.concat(arguments.stream().skip(1), Stream.of("-s", folder.toString())).toArray(String[]::new);
		assertEquals("train", arguments.get(0));
		new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words);
		return command.plan(services);
	}

	/** As a run of this plan would be described. */
	private static RunDescription describe(RunPlan plan, String id) {
		Environment environment = new Environment("1", "17", "Linux", new BackendState("test", false, "", 1), "cpu", 1, 0);
		return new RunDescription(id, Instant.EPOCH, List.of("train"), "Faces", "fingerprint", plan.batches().split(), Json.compact().valueToTree(plan.batches()), plan.architecture(), plan.config(),
				plan.preprocessing(), environment, Purpose.TRAINING);
	}

	private static TrainingOrder drawn(TrainingOrder order, SplittableRandom random) {
		for (Setting setting : Setting.values()) {
			if (random.nextInt(3) == 0) {
				List<String> values = VALUES.getOrDefault(setting, setting.choices());
				order = order.with(setting, values.get(random.nextInt(values.size())));
			}
		}
		return order.value(Setting.BATCHES).equals("saved") ? order.with(Setting.PAIR_SET, "forty") : order;
	}

	private static void assertPlanned(TrainingOrder order, RunPlan plan) {
		Map<Setting, String> planned = OrderBase.of(describe(plan, "20260101-000000-0000")).values();
		for (Setting setting : Setting.values()) {
			if (order.matters(setting) && !BESIDE.contains(setting)) {
				TrainingOrder asPlanned = order.with(setting, planned.get(setting));
				boolean number = order.number(setting).isPresent();
				assertEquals(number ? order.number(setting) : order.value(setting), number ? asPlanned.number(setting) : asPlanned.value(setting), setting + " of " + order);
			}
		}
		if (!order.value(Setting.AUGMENT).equals(OrderBase.OWN)) {
			assertEquals(order.value(Setting.AUGMENT), planned.get(Setting.AUGMENT), order.toString());
		}
		Architecture own = order.value(Setting.ARCHITECTURE).isEmpty() ? order.base().architecture() : network;
		assertEquals(order.value(Setting.LOSS).equals("own") ? own : own.withLoss(Loss.valueOf(order.value(Setting.LOSS).toUpperCase(Locale.ROOT))), plan.architecture(), order.toString());
		assertEquals(plan.architecture().input().width(), plan.preprocessing().width(), order.toString());
	}

	@Test
	void ordersOfTemplatesArePlannedAsTheySay() throws Exception {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 150; i++) {
			TrainingOrder order = drawn(TrainingOrder.of(services.template(TEMPLATES.get(i % TEMPLATES.size()))), random);
			assertTrue(OrderCheck.of(order).stream().noneMatch(problem -> problem.severity() == Severity.ERROR), OrderCheck.of(order).toString());
			RunPlan plan = parse(order.arguments());
			assertPlanned(order, plan);
			if (order.value(Setting.AUGMENT).equals(OrderBase.OWN)) {
				assertEquals(services.template(order.base().id()).config(1).augmentation(), plan.config().augmentation());
			}
		}
	}

	@Test
	void aRunOnceMoreIsPlannedAsItWas() throws Exception {
		SplittableRandom random = new SplittableRandom(2);
		for (int i = 0; i < 30; i++) {
			RunPlan plan = parse(drawn(TrainingOrder.of(services.template(TEMPLATES.get(i % TEMPLATES.size()))), random).arguments());
			RunDescription run = describe(plan, new RunStore(folder.resolve("runs")).create(id -> describe(plan, id)).id());
			TrainingOrder again = TrainingOrder.of(run);
			assertEquals(Set.of(), again.changes());
			assertEquals(plan, parse(again.arguments()), again.toString());
			TrainingOrder changed = drawn(again, random);
			RunPlan other = parse(changed.arguments());
			assertPlanned(changed, other);
			if (changed.value(Setting.AUGMENT).equals(OrderBase.OWN)) {
				assertEquals(plan.config().augmentation(), other.config().augmentation());
			}
		}
	}

	@Test
	void presetsArePlannedAsTheySay() throws Exception {
		List<ArchitectureTemplate> templates = TEMPLATES.stream().map(services::template).toList();
		assertEquals(7, Preset.of(templates).size());
		for (Preset preset : Preset.of(templates)) {
			TrainingOrder order = preset.order(templates);
			assertPlanned(order, parse(order.arguments()));
		}
		RunPlan seed = parse(Preset.of(templates).stream().filter(preset -> preset.id().equals("seed")).findFirst().orElseThrow().order(templates).arguments());
		assertEquals(20, seed.config().epochs());
		assertEquals(32, seed.batches().batchSize());
		assertEquals(1e-4, seed.config().learningRate());
	}
}
