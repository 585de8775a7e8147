package org.twinlens.experiments.order;

import static org.twinlens.experiments.order.OrderProblem.Severity.ERROR;
import static org.twinlens.experiments.order.OrderProblem.Severity.WARNING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Looks an order over: its numbers by themselves, and beside the study. What does not matter as the other settings stand is not spoken of. */
public final class OrderCheck {

	private final TrainingOrder order;
	private final List<OrderProblem> problems = new ArrayList<>();

	private OrderCheck(TrainingOrder order) {
		this.order = order;
	}

	/** What speaks against an order by itself: errors first, then in the order of settings. */
	public static List<OrderProblem> of(TrainingOrder order) {
		OrderCheck check = new OrderCheck(order);
		check.numbers();
		check.choices();
		return sorted(check.problems);
	}

	/** What speaks against an order of a study. */
	public static List<OrderProblem> of(TrainingOrder order, StudyFacts study) {
		List<OrderProblem> all = new ArrayList<>(of(order));
		all.addAll(StudyCheck.of(order, study));
		return sorted(all);
	}

	private static List<OrderProblem> sorted(List<OrderProblem> problems) {
		return problems.stream().sorted(Comparator.comparing(OrderProblem::severity).thenComparing(OrderProblem::setting)).toList();
	}

	private void numbers() {
		whole(Setting.EPOCHS, 1, 1_000_000);
		above(Setting.EPOCHS, 1000, "More than 1,000 epochs take very long; with a patience, training ends when it no longer helps.");
		whole(Setting.BATCH_SIZE, 1, 1_000_000);
		below(Setting.BATCH_SIZE, 4, "With fewer than 4 pairs in a batch, gradients are mostly noise; 32 is usual.");
		above(Setting.BATCH_SIZE, 1024, "More than 1,024 pairs in a batch need much memory and seldom learn better; 32 to 128 is usual.");
		learningRate();
		number(Setting.MOMENTUM, 0, true, 1);
		above(Setting.MOMENTUM, 0.99, "A momentum above 0.99 keeps going long after the gradient has turned; 0.9 is usual.");
		number(Setting.MARGIN, 0, false, Double.MAX_VALUE);
		above(Setting.MARGIN, 100, "A margin above 100 lets no negative pair come to rest; 1 is usual.");
		number(Setting.TEMPERATURE, 0, false, Double.MAX_VALUE);
		whole(Setting.PAIRS, 2, 100_000_000);
		whole(Setting.IDENTITIES, 2, 100_000);
		whole(Setting.IMAGES, 2, 100_000);
		whole(Setting.SUPPORT, 1, 100_000);
		whole(Setting.ITERATIONS, 0, 100_000_000);
		whole(Setting.VALIDATION_PAIRS, 2, 10_000_000);
		below(Setting.VALIDATION_PAIRS, 100, "Fewer than 100 validation pairs give rough figures: the best epoch is chosen by chance. 4,000 is usual.");
		above(Setting.VALIDATION_PAIRS, 100_000, "More than 100,000 validation pairs make each epoch's end slow; 4,000 is usual.");
		whole(Setting.PATIENCE, 0, 1_000_000);
		number(Setting.MIN_DELTA, 0, true, 1_000_000);
		if (!order.value(Setting.STOP_AFTER).isEmpty()) {
			whole(Setting.STOP_AFTER, 1, 1_000_000);
		}
		number(Setting.CENTRE, 0, false, 1 + Math.ulp(1.0));
		below(Setting.CENTRE, 0.2, "Less than a fifth of the picture's width is kept: most pictures lose what matters.");
		whole(Setting.CHECKPOINT_SECONDS, 1, 1_000_000);
		above(Setting.CHECKPOINT_SECONDS, 3600, "Should the machine stop, more than an hour of training within an epoch would be lost; 60 is usual.");
		whole(Setting.THREADS, 0, 4096);
		whole(Setting.SEED, Long.MIN_VALUE, Long.MAX_VALUE);
	}

	private void learningRate() {
		number(Setting.LEARNING_RATE, 0, false, 100);
		boolean adaptive = !order.value(Setting.OPTIMISER).equals("sgd");
		above(Setting.LEARNING_RATE, 0.1, adaptive ? "A learning rate above 0.1 rarely trains with " + optimiser() + "; 1e-4 to 3e-3 is usual."
				: "A learning rate above 0.1 rarely trains without batch normalisation; 1e-3 to 1e-1 is usual with SGD.");
		if (adaptive && order.number(Setting.LEARNING_RATE).orElse(0) <= 0.1) {
			above(Setting.LEARNING_RATE, 0.01, "A learning rate above 0.01 is high for " + optimiser() + "; 1e-4 to 3e-3 is usual. The learning rate finder tells.");
		}
		below(Setting.LEARNING_RATE, 1e-7, "With a learning rate below 1e-7 hardly anything is learned; 1e-4 is usual.");
	}

	private String optimiser() {
		return order.value(Setting.OPTIMISER).equals("adam") ? "Adam" : "RMSProp";
	}

	private void choices() {
		for (Setting setting : Setting.values()) {
			boolean own = setting == Setting.AUGMENT && order.value(setting).equals(OrderBase.OWN) && order.base().values().get(setting).equals(OrderBase.OWN);
			if (setting.kind() == Setting.Kind.CHOICE && !own && !setting.choices().contains(order.value(setting))) {
				add(setting, ERROR, setting.label() + " is one of " + String.join(", ", setting.choices()) + ", not \"" + order.value(setting) + "\".");
			}
		}
		OptionalLong support = order.whole(Setting.SUPPORT);
		OptionalLong images = order.whole(Setting.IMAGES);
		if (support.isPresent() && images.isPresent() && support.getAsLong() >= images.getAsLong()) {
			add(Setting.SUPPORT, ERROR, "Of " + images.getAsLong() + " images of an identity " + support.getAsLong() + " cannot be support images: at least one is the query. Choose fewer.");
		}
		OptionalLong patience = order.whole(Setting.PATIENCE);
		OptionalLong epochs = order.whole(Setting.EPOCHS);
		if (patience.isPresent() && patience.getAsLong() > 0 && epochs.isPresent() && patience.getAsLong() >= epochs.getAsLong()) {
			add(Setting.PATIENCE, WARNING, "A patience of " + patience.getAsLong() + " epochs never stops a training of " + epochs.getAsLong() + " early; choose a smaller one.");
		}
		OptionalLong stop = order.whole(Setting.STOP_AFTER);
		if (stop.isPresent() && epochs.isPresent() && stop.getAsLong() >= epochs.getAsLong()) {
			add(Setting.STOP_AFTER, WARNING, "The training has only " + epochs.getAsLong() + " epochs, so it never stops after epoch " + stop.getAsLong() + ".");
		}
	}

	private void whole(Setting setting, long least, long most) {
		OptionalLong value = order.whole(setting);
		String example = order.base().values().get(setting).isEmpty() ? "10" : order.base().values().get(setting);
		if (value.isEmpty()) {
			add(setting, ERROR, setting.label() + " is a whole number such as " + example + (order.value(setting).isEmpty() ? "." : ", not \"" + order.value(setting) + "\"."));
		} else if (value.getAsLong() < least) {
			add(setting, ERROR, setting.label() + " must be at least " + least + ", not " + value.getAsLong() + ".");
		} else if (value.getAsLong() > most) {
			add(setting, ERROR, setting.label() + " must be at most " + String.format(java.util.Locale.ENGLISH, "%,d", most) + ", not " + value.getAsLong() + ".");
		}
	}

	/** @param end the number must be smaller */
	private void number(Setting setting, double least, boolean including, double end) {
		OptionalDouble value = order.number(setting);
		if (value.isEmpty()) {
			String example = order.base().values().get(setting);
			add(setting, ERROR, setting.label() + " is a number such as " + example + (order.value(setting).isEmpty() ? "." : ", not \"" + order.value(setting) + "\"."));
		} else if (including ? value.getAsDouble() < least : value.getAsDouble() <= least) {
			add(setting, ERROR, setting.label() + (including ? " must be at least " : " must be above ") + Words.of(least) + ", not " + order.value(setting) + ".");
		} else if (value.getAsDouble() >= end) {
			add(setting, ERROR, end == 1 + Math.ulp(1.0) ? setting.label() + " must be at most 1, not " + order.value(setting) + "."
					: setting.label() + " must be below " + Words.of(end) + ", not " + order.value(setting) + ".");
		}
	}

	private void above(Setting setting, double limit, String sentence) {
		warn(setting, order.number(setting).orElse(limit) > limit, sentence);
	}

	private void below(Setting setting, double limit, String sentence) {
		warn(setting, order.number(setting).orElse(limit) < limit, sentence);
	}

	/** Only where there is no error already. */
	private void warn(Setting setting, boolean holds, String sentence) {
		if (holds && problems.stream().noneMatch(problem -> problem.setting() == setting && problem.severity() == ERROR)) {
			add(setting, WARNING, sentence);
		}
	}

	private void add(Setting setting, OrderProblem.Severity severity, String sentence) {
		if (order.matters(setting)) {
			problems.add(new OrderProblem(setting, severity, sentence));
		}
	}
}
