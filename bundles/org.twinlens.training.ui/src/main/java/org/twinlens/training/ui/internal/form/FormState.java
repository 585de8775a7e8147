package org.twinlens.training.ui.internal.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.experiments.order.OrderBase;
import org.twinlens.experiments.order.Preset;
import org.twinlens.experiments.order.Setting;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.model.architecture.ArchitectureTemplate;

/** A form's order as words to be kept: what it begins with, and the values that differ. */
public final class FormState {

	private static final String KIND = "base";
	private static final String ID = "id";
	private static final String PRESET = "preset";

	private FormState() {
	}

	public static Map<String, String> of(OrderModel model) {
		Map<String, String> words = new HashMap<>();
		TrainingOrder order = model.order();
		words.put(KIND, order.base().kind().name());
		words.put(ID, order.base().id());
		model.preset().ifPresent(preset -> words.put(PRESET, preset.id()));
		for (Setting setting : Setting.values()) {
			if (!order.value(setting).equals(order.base().values().get(setting))) {
				words.put(setting.option(), order.value(setting));
			}
		}
		return words;
	}

	/** The run that what was kept begins with, if it begins with one. */
	public static Optional<String> run(Map<String, String> words) {
		return OrderBase.Kind.RUN.name().equals(words.get(KIND)) ? Optional.ofNullable(words.get(ID)) : Optional.empty();
	}

	/**
	 * Takes up an order that was kept; leaves the form as it is when its template or run is no longer there. Options that are no longer known are passed over.
	 *
	 * @param run the run it begins with, if it does and the run is still there
	 */
	public static void restore(Map<String, String> words, OrderModel model, Optional<OrderBase> run) {
		String id = words.getOrDefault(ID, "");
		Optional<OrderBase> base = run(words).isPresent() ? run : template(model.templates(), id);
		if (base.isEmpty()) {
			return;
		}
		TrainingOrder order = TrainingOrder.of(base.get());
		for (Setting setting : Setting.values()) {
			if (words.containsKey(setting.option())) {
				order = order.with(setting, words.get(setting.option()));
			}
		}
		Optional<Preset> preset = model.presets().stream().filter(one -> one.id().equals(words.get(PRESET)) && one.template().equals(id)).findFirst();
		model.take(order, preset);
	}

	private static Optional<OrderBase> template(List<ArchitectureTemplate> templates, String id) {
		return templates.stream().filter(template -> template.id().equals(id)).findFirst().map(OrderBase::of);
	}
}
