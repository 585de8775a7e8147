package org.twinlens.experiments.internal.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;

/** How the network came to be: learning curves and the best epochs. */
final class TrainingSection {

	private final List<ModelEvent.Epoch> epochs;
	private final Html page;

	TrainingSection(List<ModelEvent.Epoch> epochs, Html page) {
		this.epochs = epochs;
		this.page = page;
	}

	void add() {
		if (epochs.isEmpty()) {
			return;
		}
		page.element("h2", "Training").open("div", "class", "charts");
		ChartPicture.add(page, "Loss", "Mean loss per pair in each epoch. Validation rising while training falls is overfitting.",
				new TrainingChart(epochs, "Loss", false, EpochMetrics::loss)::draw);
		ChartPicture.add(page, "Accuracy", "Share of pairs decided rightly at a similarity of 0.5, not at the frozen threshold.",
				new TrainingChart(epochs, "Accuracy", true, EpochMetrics::accuracy)::draw);
		ChartPicture.add(page, "Equal error rate", "Error rate where FMR and FNMR are equal, in each epoch.", new TrainingChart(epochs, "EER", true, EpochMetrics::eer)::draw);
		summary();
		page.close("div");
	}

	private void summary() {
		page.open("div", "class", "card").element("h3", "In numbers").open("dl");
		double seconds = epochs.stream().mapToDouble(ModelEvent.Epoch::seconds).sum();
		fact("Epochs", Numbers.count(epochs.size()) + " in " + Numbers.duration(seconds));
		fact("Speed", Numbers.count(Math.round(epochs.stream().mapToDouble(ModelEvent.Epoch::pairsPerSecond).average().orElseThrow())) + " pairs per second");
		share("Waiting for images", ModelEvent.Epoch::idleShare);
		share("Events, figures and checkpoints", ModelEvent.Epoch::overheadShare);
		ModelEvent.Epoch last = epochs.get(epochs.size() - 1);
		fact("Pairs per epoch", Numbers.count(last.training().pairs()) + " training" + last.validation().map(v -> ", " + Numbers.count(v.pairs()) + " validation").orElse(""));
		best("Lowest validation loss", EpochMetrics::loss, false);
		best("Lowest validation EER", EpochMetrics::eer, true);
		page.close("dl").close("div");
	}

	/** Of the time of training iterations; epochs of earlier versions do not tell. */
	private void share(String name, ToDoubleFunction<ModelEvent.Epoch> share) {
		epochs.stream().mapToDouble(share).filter(Double::isFinite).average().ifPresent(mean -> fact(name, Numbers.percent(mean) + " of the training time"));
	}

	private void best(String name, ToDoubleFunction<EpochMetrics> figure, boolean share) {
		Comparator<ModelEvent.Epoch> order = Comparator.comparingDouble(e -> figure.applyAsDouble(e.validation().orElseThrow()));
		Optional<ModelEvent.Epoch> best = epochs.stream().filter(e -> e.validation().filter(v -> Double.isFinite(figure.applyAsDouble(v))).isPresent()).min(order);
		best.ifPresent(epoch -> {
			double value = figure.applyAsDouble(epoch.validation().orElseThrow());
			fact(name, (share ? Numbers.percent(value) : Numbers.plain(value)) + " in epoch " + epoch.epoch());
		});
	}

	private void fact(String name, String value) {
		page.element("dt", name).element("dd", value);
	}
}
