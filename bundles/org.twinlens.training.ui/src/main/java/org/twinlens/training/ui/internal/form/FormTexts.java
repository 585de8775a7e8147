package org.twinlens.training.ui.internal.form;

import java.util.Locale;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.order.OrderProblem;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.training.ui.internal.Messages;

/** The form's sentences. */
final class FormTexts {

	private FormTexts() {
	}

	/** The network in a line. */
	static String network(OrderModel model) {
		return model.architecture().map(network -> {
			try {
				return NLS.bind(Messages.form_network, new Object[] { network.input(), network.layers().size(), number(ArchitectureSummary.of(network).parameters()) });
			} catch (IllegalArgumentException e) {
				return e.getMessage();
			}
		}).orElse(Messages.form_noNetwork);
	}

	/** How much an epoch is. */
	static String batches(OrderModel model) {
		return model.batches().map(size -> NLS.bind(Messages.form_batches, new Object[] { iterations(size.iterationsPerEpoch()), number(size.imagesPerBatch()), number(size.pairsPerBatch()) }))
				.orElse(Messages.form_noBatches);
	}

	static String memory(OrderModel model) {
		OptionalLong memory = model.memory();
		return memory.isEmpty() ? Messages.form_noMemory : NLS.bind(Messages.form_memory, bytes(memory.getAsLong()));
	}

	/** The worst problem, and how many more there are; or that all is well. */
	static String sentence(OrderModel model) {
		if (model.facts().isEmpty()) {
			return Messages.form_reading;
		}
		if (!model.problems().isEmpty()) {
			OrderProblem worst = model.problems().get(0);
			int others = model.problems().size() - 1;
			return others == 0 ? worst.sentence() : NLS.bind(others == 1 ? Messages.form_oneMore : Messages.form_more, worst.sentence(), others);
		}
		String epochs = model.order().value(Setting.EPOCHS);
		return model.batches().map(size -> NLS.bind(Messages.form_ready, epochs.equals("1") ? Messages.form_oneEpoch : NLS.bind(Messages.form_epochs, epochs), iterations(size.iterationsPerEpoch()))).orElse("");
	}

	private static String iterations(long count) {
		return count == 1 ? Messages.form_oneIteration : NLS.bind(Messages.form_iterations, number(count));
	}

	static String number(long count) {
		return String.format(Locale.ENGLISH, "%,d", count);
	}

	static String bytes(long bytes) {
		return bytes < 1_000_000_000 ? String.format(Locale.ENGLISH, "%d MB", Math.round(bytes / 1e6)) : String.format(Locale.ENGLISH, "%.1f GB", bytes / 1e9);
	}
}
