package org.twinlens.experiments.order;

import static org.twinlens.experiments.order.OrderProblem.Severity.ERROR;
import static org.twinlens.experiments.order.OrderProblem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.twinlens.experiments.order.StudyFacts.PairSetFacts;
import org.twinlens.experiments.order.StudyFacts.PartFacts;
import org.twinlens.experiments.order.StudyFacts.SplitFacts;

/** Whether a study has what an order asks of it. */
final class StudyCheck {

	private final TrainingOrder order;
	private final StudyFacts study;
	private final List<OrderProblem> problems = new ArrayList<>();

	private StudyCheck(TrainingOrder order, StudyFacts study) {
		this.order = order;
		this.study = study;
	}

	static List<OrderProblem> of(TrainingOrder order, StudyFacts study) {
		StudyCheck check = new StudyCheck(order, study);
		check.split();
		check.pairSet();
		check.architecture();
		return check.problems;
	}

	private void split() {
		String name = order.value(Setting.SPLIT);
		if (study.split(name).isEmpty()) {
			add(Setting.SPLIT, ERROR, study.splits().isEmpty() ? "The study has no split yet. Divide its images first: twinlens split -s STUDY."
					: "The study has no split \"" + name + "\"; it has " + study.splits().stream().map(SplitFacts::name).collect(Collectors.joining(", ")) + ".");
			return;
		}
		SplitFacts split = study.split(name).get();
		batches(split.train());
		validation(split);
		if (!split.leak().isEmpty()) {
			add(Setting.SPLIT, WARNING, "This split leaks. " + split.leak());
		}
		if (order.isOn(Setting.EVALUATE) && split.test().balancedPairs() == 0) {
			add(Setting.EVALUATE, ERROR, "The split's test part has no positive and negative pairs, so nothing can be measured on it. Switch this off, or draw another split.");
		}
	}

	private void batches(PartFacts train) {
		OptionalLong identities = order.whole(Setting.IDENTITIES);
		if (identities.isPresent() && identities.getAsLong() > train.several() * BatchEstimate.ways(order)) {
			add(Setting.IDENTITIES, ERROR, "A batch of " + identities.getAsLong() + " identities needs as many with two images or more, and the split's training part has "
					+ number(train.several()) + (order.isOn(Setting.TURNS) ? ", each in four quarter turns" : "") + ". Ask for fewer.");
		}
		if (order.value(Setting.BATCHES).equals("fixed") && train.balancedPairs() == 0) {
			add(Setting.BATCHES, ERROR, "The split's training part has no positive and negative pairs to draw. Add images, or draw another split.");
		}
		OptionalLong pairs = order.whole(Setting.PAIRS);
		if (pairs.isEmpty() || pairs.getAsLong() <= train.balancedPairs()) {
			return;
		}
		String there = "The split's training part gives at most " + number(train.balancedPairs()) + " balanced pairs";
		if (order.value(Setting.BATCHES).equals("fresh")) {
			add(Setting.PAIRS, ERROR, there + ", not " + number(pairs.getAsLong()) + ". Ask for fewer, or add images.");
		} else if (train.balancedPairs() > 0) {
			add(Setting.PAIRS, WARNING, there + ", so there will be so many and not " + number(pairs.getAsLong()) + ".");
		}
	}

	private void validation(SplitFacts split) {
		if (split.calibration().balancedPairs() > 0) {
			return;
		}
		add(Setting.SPLIT, split.calibration().images() == 0 ? WARNING : ERROR,
				split.calibration().images() == 0
						? "The split has no calibration part: nothing is validated, the best epoch is chosen by the training figures, and no threshold is chosen."
						: "The split's calibration part has no positive and negative pairs, so it cannot validate. Draw a split with a larger one.");
	}

	private void pairSet() {
		String name = order.value(Setting.PAIR_SET);
		String there = study.pairSets().isEmpty() ? "None is saved yet; make one: twinlens pairs -s STUDY."
				: "Saved are: " + study.pairSets().stream().map(PairSetFacts::name).collect(Collectors.joining(", ")) + ".";
		if (name.isEmpty()) {
			add(Setting.PAIR_SET, ERROR, "Choose the pair set to train on. " + there);
		} else if (study.pairSet(name).isEmpty()) {
			add(Setting.PAIR_SET, ERROR, "The study has no pair set \"" + name + "\". " + there);
		}
	}

	private void architecture() {
		String name = order.value(Setting.ARCHITECTURE);
		if (!name.isEmpty() && !study.architectures().contains(name)) {
			add(Setting.ARCHITECTURE, ERROR, "The study has no architecture \"" + name + "\". Choose another, or the template's own network.");
		}
	}

	private static String number(long count) {
		return String.format(Locale.ENGLISH, "%,d", count);
	}

	private void add(Setting setting, OrderProblem.Severity severity, String sentence) {
		if (order.matters(setting)) {
			problems.add(new OrderProblem(setting, severity, sentence));
		}
	}
}
