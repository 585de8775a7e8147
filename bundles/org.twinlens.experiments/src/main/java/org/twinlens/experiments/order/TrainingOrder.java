package org.twinlens.experiments.order;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.run.RunDescription;

/**
 * A training somebody wants: a template or a run to begin with, and a value for each setting. Values are kept as they were typed, wrong ones too; {@link OrderCheck} says
 * what is wrong. Immutable.
 */
public final class TrainingOrder {

	/** Said on every command line, so that it means the same should a default change. */
	private static final Set<Setting> ALWAYS = EnumSet.of(Setting.SPLIT, Setting.BATCHES, Setting.SEED);

	private final OrderBase base;
	private final Map<Setting, String> values;

	private TrainingOrder(OrderBase base, Map<Setting, String> values) {
		this.base = base;
		this.values = values;
	}

	/** A template as it is, on the study's default split. */
	public static TrainingOrder of(ArchitectureTemplate template) {
		return of(OrderBase.of(template));
	}

	/** A run once more, to be changed. */
	public static TrainingOrder of(RunDescription run) {
		return of(OrderBase.of(run));
	}

	/** As the base has it. */
	public static TrainingOrder of(OrderBase base) {
		return new TrainingOrder(base, base.values());
	}

	public OrderBase base() {
		return base;
	}

	/** The word for a setting, as it was typed. */
	public String value(Setting setting) {
		return values.get(setting);
	}

	/** A whole number; empty while there is none. */
	public OptionalLong whole(Setting setting) {
		return Words.whole(value(setting));
	}

	/** A number; empty while there is none. */
	public OptionalDouble number(Setting setting) {
		return Words.number(value(setting));
	}

	public boolean isOn(Setting setting) {
		return value(setting).equals("true");
	}

	/** The same with another value. */
	public TrainingOrder with(Setting setting, String value) {
		Map<Setting, String> changed = new EnumMap<>(values);
		changed.put(setting, Objects.requireNonNull(value).strip());
		return new TrainingOrder(base, Map.copyOf(changed));
	}

	/**
	 * The same with an option of the command line applied.
	 *
	 * @param option such as {@code --learning-rate=3e-4} or {@code --balance}
	 * @throws IllegalArgumentException with a sentence when there is no such option
	 */
	public TrainingOrder withOption(String option) {
		int equals = option.indexOf('=');
		String name = equals < 0 ? option : option.substring(0, equals);
		Optional<Setting> setting = Setting.ofOption(name);
		boolean negated = setting.isEmpty() && name.startsWith("--no-");
		Setting meant = (negated ? Setting.ofOption("--" + name.substring("--no-".length())) : setting).orElseThrow(() -> new IllegalArgumentException(
				"A training has no option \"" + name + "\". Options: " + List.of(Setting.values()).stream().map(Setting::option).collect(Collectors.joining(", ")) + "."));
		return with(meant, equals < 0 ? Boolean.toString(!negated) : option.substring(equals + 1));
	}

	/** Another base with the values this one was given by hand; the others are the new base's. */
	public TrainingOrder on(OrderBase other) {
		Map<Setting, String> moved = new EnumMap<>(other.values());
		changes().forEach(setting -> moved.put(setting, value(setting)));
		return new TrainingOrder(other, Map.copyOf(moved));
	}

	/** The settings that do not stand as the base has them. */
	public Set<Setting> changes() {
		Set<Setting> changed = EnumSet.noneOf(Setting.class);
		for (Setting setting : Setting.values()) {
			if (!same(setting, value(setting), base.values().get(setting))) {
				changed.add(setting);
			}
		}
		return changed;
	}

	private static boolean same(Setting setting, String a, String b) {
		return switch (setting.kind()) {
		case WHOLE -> a.equals(b) || Words.whole(a).isPresent() && Words.whole(a).equals(Words.whole(b));
		case NUMBER -> a.equals(b) || Words.number(a).isPresent() && Words.number(a).equals(Words.number(b));
		case CHOICE, SWITCH, FLAG, TEXT -> a.equals(b);
		};
	}

	/** Whether batches are of a few images of some identities, so that an image stands in several pairs. */
	public boolean isOfIdentities() {
		return value(Setting.BATCHES).equals("identities") || value(Setting.BATCHES).equals("episodes");
	}

	/** Whether the loss is known to be softmax; that of an architecture of the study is not, when it is the architecture's own. */
	private boolean isOfSoftmax() {
		boolean ownOfBase = value(Setting.LOSS).equals("own") && value(Setting.ARCHITECTURE).isEmpty();
		return value(Setting.LOSS).equals("softmax") || ownOfBase && base.architecture().loss() == Loss.SOFTMAX;
	}

	/** Whether a setting changes anything, as the others stand. */
	public boolean matters(Setting setting) {
		String batches = value(Setting.BATCHES);
		return switch (setting) {
		case PAIR_SET -> batches.equals("saved");
		case PAIRS -> batches.equals("fixed") || batches.equals("fresh");
		case IDENTITIES, IMAGES, ITERATIONS, TURNS -> isOfIdentities();
		case MINING -> isOfIdentities() && !isOfSoftmax();
		case SUPPORT -> batches.equals("episodes");
		case BATCH_SIZE -> !isOfIdentities();
		case MOMENTUM -> value(Setting.OPTIMISER).equals("sgd");
		case MIN_DELTA -> !same(Setting.PATIENCE, value(Setting.PATIENCE), "0");
		case EPOCHS, PATIENCE, STOP_AFTER, EVALUATE, MONITOR, VALIDATION_PAIRS, CHECKPOINT_SECONDS -> !isOn(Setting.FIND_RATE);
		default -> true;
		};
	}

	/** The words after {@code twinlens}, without the study: what differs from the base, and always base, split, kind of batches and seed. */
	public List<String> arguments() {
		List<String> words = new ArrayList<>(List.of("train", base.kind().option(), base.id()));
		Set<Setting> changes = changes();
		for (Setting setting : Setting.values()) {
			if (ALWAYS.contains(setting) || changes.contains(setting) && matters(setting)) {
				addTo(words, setting, value(setting));
			}
		}
		return List.copyOf(words);
	}

	private static void addTo(List<String> words, Setting setting, String value) {
		switch (setting.kind()) {
		case SWITCH -> words.add(value.equals("true") ? setting.option() : "--no-" + setting.option().substring(2));
		case FLAG -> {
			if (value.equals("true")) {
				words.add(setting.option());
			}
		}
		default -> {
			if (value.startsWith("-")) {
				words.add(setting.option() + "=" + value); // as a word of its own it would be taken for an option
			} else if (!value.isEmpty()) {
				words.addAll(List.of(setting.option(), value));
			}
		}
		}
	}

	/** The whole command as a line for a POSIX shell. */
	public String commandLine(Path study) {
		List<String> words = new ArrayList<>(List.of("twinlens"));
		words.addAll(arguments());
		words.addAll(List.of("-s", study.toString()));
		return words.stream().map(TrainingOrder::quoted).collect(Collectors.joining(" "));
	}

	/** Single quotes keep everything but themselves from the shell. */
	private static String quoted(String word) {
		return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TrainingOrder order && base.equals(order.base) && values.equals(order.values);
	}

	@Override
	public int hashCode() {
		return Objects.hash(base, values);
	}

	@Override
	public String toString() {
		return String.join(" ", arguments());
	}
}
