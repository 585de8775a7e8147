package org.twinlens.experiments.order;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.SuggestedBatches;
import org.twinlens.model.run.RunDescription;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an order begins with: a template, or a run that is to be done again with changes.
 *
 * @param kind         which of both
 * @param id           the template's or the run's
 * @param name         as users read it
 * @param architecture the network
 * @param values       of the settings it fixes
 */
public record OrderBase(Kind kind, String id, String name, Architecture architecture, Map<Setting, String> values) {

	/** The word for an augmentation that has no name: the base's own. */
	public static final String OWN = "";

	public enum Kind {
		TEMPLATE("--template"), RUN("--like");

		private final String option;

		Kind(String option) {
			this.option = option;
		}

		/** The command's option that takes the id. */
		public String option() {
			return option;
		}
	}

	public OrderBase {
		Map<Setting, String> all = new EnumMap<>(Setting.class);
		for (Setting setting : Setting.values()) {
			all.put(setting, values.getOrDefault(setting, setting.standard()));
		}
		values = Map.copyOf(all);
	}

	public static OrderBase of(ArchitectureTemplate template) {
		Map<Setting, String> values = new EnumMap<>(Setting.class);
		put(values, template.config(1));
		put(values, template.batches());
		put(values, template.preprocessing());
		return new OrderBase(Kind.TEMPLATE, template.id(), template.name(), template.architecture(), values);
	}

	/** A run's settings; its pairs as the command {@code train} describes them, what it does not say is as the command's defaults. */
	public static OrderBase of(RunDescription run) {
		Map<Setting, String> values = new EnumMap<>(Setting.class);
		put(values, run.config());
		put(values, run.preprocessing());
		values.put(Setting.SPLIT, run.split());
		JsonNode pairs = run.pairs();
		put(values, Setting.BATCHES, pairs.path("kind"));
		put(values, Setting.PAIR_SET, pairs.path("pairSet"));
		put(values, Setting.PAIRS, pairs.path("pairs"));
		put(values, Setting.IDENTITIES, pairs.path("identitiesPerBatch"));
		put(values, Setting.IMAGES, pairs.path("imagesPerIdentity"));
		put(values, Setting.ITERATIONS, pairs.path("iterationsPerEpoch"));
		put(values, Setting.SUPPORT, pairs.path("supportPerIdentity"));
		put(values, Setting.TURNS, pairs.path("quarterTurns"));
		put(values, Setting.VALIDATION_PAIRS, pairs.path("validationPairs"));
		return new OrderBase(Kind.RUN, run.id(), run.architecture().name(), run.architecture(), values);
	}

	private static void put(Map<Setting, String> values, Setting setting, JsonNode value) {
		if (value.isValueNode() && !value.isNull()) {
			values.put(setting, value.asText());
		}
	}

	private static void put(Map<Setting, String> values, TrainingConfig config) {
		values.put(Setting.EPOCHS, Words.of(config.epochs()));
		values.put(Setting.BATCH_SIZE, Words.of(config.batchSize()));
		values.put(Setting.OPTIMISER, word(config.optimiser()));
		values.put(Setting.LEARNING_RATE, Words.of(config.learningRate()));
		values.put(Setting.DECAY, word(config.learningRateDecay()));
		values.put(Setting.MOMENTUM, Words.of(config.momentum()));
		values.put(Setting.MARGIN, Words.of(config.margin()));
		values.put(Setting.TEMPERATURE, Words.of(config.temperature()));
		values.put(Setting.MINING, word(config.mining()));
		values.put(Setting.BALANCE, Boolean.toString(config.balanceLabels()));
		values.put(Setting.AUGMENT, name(config.augmentation()));
		values.put(Setting.MONITOR, word(config.monitor()));
		values.put(Setting.PATIENCE, Words.of(config.stopping().patience()));
		values.put(Setting.MIN_DELTA, Words.of(config.stopping().minimumDelta()));
		values.put(Setting.CHECKPOINT_SECONDS, Words.of(config.checkpointSeconds()));
		values.put(Setting.THREADS, Words.of(config.threads()));
		values.put(Setting.PRECISION, word(config.precision()));
		values.put(Setting.SEED, Words.of(config.seed()));
	}

	private static void put(Map<Setting, String> values, SuggestedBatches batches) {
		values.put(Setting.BATCHES, batches.episodes() ? "episodes" : "identities");
		values.put(Setting.IDENTITIES, Words.of(batches.identities()));
		values.put(Setting.IMAGES, Words.of(batches.images()));
		values.put(Setting.SUPPORT, Words.of(batches.support()));
		values.put(Setting.TURNS, Boolean.toString(batches.quarterTurns()));
	}

	private static void put(Map<Setting, String> values, Preprocessing images) {
		values.put(Setting.CENTRE, Words.of(images.centre()));
		values.put(Setting.CROP, Boolean.toString(images.fit() == Preprocessing.Fit.CROP));
		values.put(Setting.INVERT, Boolean.toString(images.invert()));
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static String name(Augmentation augmentation) {
		Map<String, Augmentation> named = Map.of("none", Augmentation.NONE, "koch", Augmentation.KOCH, "photometric", Augmentation.PHOTOMETRIC, "both",
				Augmentation.PHOTOMETRIC.withAffineOf(Augmentation.KOCH));
		Optional<String> name = named.entrySet().stream().filter(entry -> entry.getValue().equals(augmentation)).map(Map.Entry::getKey).findFirst();
		return name.orElse(OWN);
	}
}
