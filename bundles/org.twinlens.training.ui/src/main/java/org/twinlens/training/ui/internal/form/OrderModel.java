package org.twinlens.training.ui.internal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinlens.experiments.order.BatchEstimate;
import org.twinlens.experiments.order.OrderBase;
import org.twinlens.experiments.order.OrderCheck;
import org.twinlens.experiments.order.OrderProblem;
import org.twinlens.experiments.order.OrderProblem.Severity;
import org.twinlens.experiments.order.Preset;
import org.twinlens.experiments.order.Setting;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureCheck;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.architecture.TrainingMemory;

/** What the form holds, without a widget: an order, what speaks against it, and how large its work is. For one thread. */
public final class OrderModel {

	private final List<ArchitectureTemplate> templates;
	private final long machineMemory;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private TrainingOrder order;
	private Optional<Preset> preset;
	private Optional<FormFacts> facts = Optional.empty();
	private List<OrderProblem> problems = List.of();

	/**
	 * @param templates     at least one
	 * @param machineMemory bytes; 0 when unknown
	 */
	public OrderModel(List<ArchitectureTemplate> templates, long machineMemory) {
		this.templates = List.copyOf(templates);
		this.machineMemory = machineMemory;
		preset = presets().stream().findFirst();
		order = fresh();
		check();
	}

	/** As the first preset has it, to be evaluated when done. */
	private TrainingOrder fresh() {
		return evaluated(preset.map(first -> first.order(templates)).orElseGet(() -> TrainingOrder.of(templates.get(0))));
	}

	private static TrainingOrder evaluated(TrainingOrder order) {
		return order.with(Setting.EVALUATE, "true");
	}

	public TrainingOrder order() {
		return order;
	}

	/** The presets there are templates for. */
	public List<Preset> presets() {
		return Preset.of(templates);
	}

	public List<ArchitectureTemplate> templates() {
		return templates;
	}

	/** The preset the order began with; empty for a run's. */
	public Optional<Preset> preset() {
		return preset;
	}

	public Optional<FormFacts> facts() {
		return facts;
	}

	/** What the study holds now; empty while nothing is known of it. A split that is not there any more gives way to one that is. */
	public void setFacts(Optional<FormFacts> now) {
		if (facts.equals(now)) {
			return;
		}
		facts = now;
		List<String> splits = now.map(known -> known.study().splits().stream().map(split -> split.name()).toList()).orElse(List.of());
		if (!splits.isEmpty() && !splits.contains(order.value(Setting.SPLIT))) {
			order = order.with(Setting.SPLIT, splits.get(0));
		}
		changed();
	}

	/** Forgets the study and begins anew. */
	public void clear() {
		facts = Optional.empty();
		preset = presets().stream().findFirst();
		order = fresh();
		changed();
	}

	/** Begins anew with a preset; split and seed stay. */
	public void choose(Preset chosen) {
		TrainingOrder begun = evaluated(chosen.order(templates)).with(Setting.SPLIT, order.value(Setting.SPLIT)).with(Setting.SEED, order.value(Setting.SEED));
		preset = Optional.of(chosen);
		become(begun);
	}

	/** Takes an order as it is, such as that of a run to be done again with changes. */
	public void take(TrainingOrder given, Optional<Preset> begunWith) {
		preset = begunWith;
		become(given);
	}

	/** All values but the split as the preset or the run has them. */
	public void reset() {
		become(begun());
	}

	/** Whether there is something to reset. */
	public boolean isChanged() {
		return !order.equals(begun());
	}

	public void set(Setting setting, String value) {
		become(order.with(setting, value));
	}

	private TrainingOrder begun() {
		return evaluated(preset.isPresent() ? preset.get().order(templates) : TrainingOrder.of(order.base())).with(Setting.SPLIT, order.value(Setting.SPLIT));
	}

	private void become(TrainingOrder next) {
		if (!order.equals(next)) {
			order = next;
			changed();
		}
	}

	private void changed() {
		check();
		listeners.forEach(Runnable::run);
	}

	private void check() {
		List<OrderProblem> found = new ArrayList<>(facts.map(known -> OrderCheck.of(order, known.study())).orElseGet(() -> OrderCheck.of(order)));
		facts.map(known -> known.broken().get(order.value(Setting.ARCHITECTURE))).ifPresent(sentence -> found.add(new OrderProblem(Setting.ARCHITECTURE, Severity.ERROR, sentence)));
		architecture().ifPresent(network -> checkLoss(network, found));
		OptionalLong memory = memory();
		if (machineMemory > 0 && memory.orElse(0) > machineMemory) {
			Setting cause = order.isOfIdentities() ? Setting.IDENTITIES : Setting.BATCH_SIZE;
			found.add(new OrderProblem(cause, Severity.WARNING, "About " + gigabytes(memory.getAsLong()) + " GB of memory would be needed, and this machine has " + gigabytes(machineMemory)
					+ " GB. Choose smaller batches or a smaller network."));
		}
		found.sort(Comparator.comparing(OrderProblem::severity).thenComparing(OrderProblem::setting));
		problems = List.copyOf(found);
	}

	/** Whether the loss fits the network and the batches; of a network with its own loss the Architecture view tells. */
	private void checkLoss(Architecture network, List<OrderProblem> found) {
		if (loss().isPresent()) {
			ArchitectureCheck.problems(network).forEach(sentence -> found.add(new OrderProblem(Setting.LOSS, Severity.ERROR, sentence)));
		}
		if (network.loss() == Loss.SOFTMAX && !order.isOfIdentities()) {
			found.add(new OrderProblem(Setting.BATCHES, Severity.ERROR, "The softmax loss chooses among the pairs of an image, and in batches of fixed, fresh or saved pairs an image has "
					+ "mostly one. Choose batches of identities or episodes."));
		}
	}

	private static String gigabytes(long bytes) {
		return String.format(Locale.ENGLISH, "%.1f", bytes / 1e9);
	}

	/** What speaks against the order, errors first. */
	public List<OrderProblem> problems() {
		return problems;
	}

	/** What speaks against a setting, the worst of it. */
	public Optional<OrderProblem> problem(Setting setting) {
		return problems.stream().filter(problem -> problem.setting() == setting).findFirst();
	}

	/** Whether it can be started. */
	public boolean isSound() {
		return facts.isPresent() && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
	}

	/** The network that would be trained; empty while its document cannot be read. */
	public Optional<Architecture> architecture() {
		String name = order.value(Setting.ARCHITECTURE);
		Optional<Architecture> network = name.isEmpty() ? Optional.of(order.base().architecture()) : facts.flatMap(known -> Optional.ofNullable(known.architectures().get(name)));
		return network.map(own -> loss().map(own::withLoss).orElse(own));
	}

	/** In place of the network's own. */
	private Optional<Loss> loss() {
		return Arrays.stream(Loss.values()).filter(loss -> loss.name().equalsIgnoreCase(order.value(Setting.LOSS))).findFirst();
	}

	/** Iterations, images and pairs; empty while a number is missing. */
	public Optional<BatchEstimate> batches() {
		return facts.flatMap(known -> BatchEstimate.of(order, known.study()));
	}

	/** Bytes the trainer is estimated to need; empty while a number is missing. */
	public OptionalLong memory() {
		Optional<BatchEstimate> batches = batches().filter(estimate -> estimate.imagesPerBatch() <= Integer.MAX_VALUE);
		Optional<Architecture> network = architecture().filter(sound -> ArchitectureCheck.problems(sound).isEmpty());
		if (batches.isEmpty() || network.isEmpty() || !Setting.OPTIMISER.choices().contains(order.value(Setting.OPTIMISER))) {
			return OptionalLong.empty();
		}
		Optimiser optimiser = Optimiser.valueOf(order.value(Setting.OPTIMISER).toUpperCase(Locale.ROOT));
		return OptionalLong.of(TrainingMemory.bytes(network.get(), (int) batches.get().imagesPerBatch(), optimiser));
	}

	/** What the run is called until it has a name: the network and what was changed. */
	public String label() {
		StringBuilder label = new StringBuilder(architecture().map(Architecture::name).orElse(order.base().name()));
		for (Setting setting : order.changes()) {
			boolean telling = setting != Setting.ARCHITECTURE && setting != Setting.EVALUATE && setting != Setting.FIND_RATE && setting != Setting.SPLIT;
			if (telling && order.matters(setting)) {
				label.append(", ").append(setting.label().toLowerCase(Locale.ENGLISH)).append(' ').append(order.value(setting));
			}
		}
		return label.toString();
	}

	/** Told when anything here has changed. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Whether the order begins with a run. */
	public boolean isLikeRun() {
		return order.base().kind() == OrderBase.Kind.RUN;
	}
}
