package org.twinlens.experiments.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.twinlens.core.metrics.Det;
import org.twinlens.core.metrics.Roc;
import org.twinlens.experiments.compare.ComparedRun;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;

/** The curves of compared runs, over each other. */
public final class ComparisonPlots {

	private ComparisonPlots() {
	}

	/** What the runs are called in a comparison; equal names are told apart by the ids. */
	public static List<String> names(List<ComparedRun> runs) {
		Set<String> seen = new HashSet<>();
		Set<String> doubled = new HashSet<>();
		runs.stream().map(run -> run.run().title()).filter(title -> !seen.add(title)).forEach(doubled::add);
		return runs.stream().map(run -> doubled.contains(run.run().title()) ? run.run().title() + " (" + run.run().id() + ")" : run.run().title()).toList();
	}

	/** Each figure over the epochs; those that no run has are left out. */
	public static List<ExportPlot> epochs(List<ComparedRun> runs) {
		List<ExportPlot> plots = new ArrayList<>();
		String calibration = "On the calibration pairs after each epoch.";
		String training = "On the training pairs of each epoch.";
		epochs(plots, runs, "Validation loss", calibration, ExportPlot.Axes.PLAIN, ModelEvent.Epoch::validation, EpochMetrics::loss);
		epochs(plots, runs, "Validation EER", calibration, ExportPlot.Axes.SHARE, ModelEvent.Epoch::validation, EpochMetrics::eer);
		epochs(plots, runs, "Validation accuracy", calibration, ExportPlot.Axes.SHARE, ModelEvent.Epoch::validation, EpochMetrics::accuracy);
		epochs(plots, runs, "Validation precision", calibration, ExportPlot.Axes.SHARE, ModelEvent.Epoch::validation, EpochMetrics::precision);
		epochs(plots, runs, "Validation recall", calibration, ExportPlot.Axes.SHARE, ModelEvent.Epoch::validation, EpochMetrics::recall);
		epochs(plots, runs, "Training loss", training, ExportPlot.Axes.PLAIN, epoch -> Optional.of(epoch.training()), EpochMetrics::loss);
		epochs(plots, runs, "Training EER", training, ExportPlot.Axes.SHARE, epoch -> Optional.of(epoch.training()), EpochMetrics::eer);
		return plots;
	}

	private static void epochs(List<ExportPlot> plots, List<ComparedRun> runs, String title, String description, ExportPlot.Axes axes,
			Function<ModelEvent.Epoch, Optional<EpochMetrics>> part, ToDoubleFunction<EpochMetrics> figure) {
		List<String> names = names(runs);
		List<ExportPlot.Line> lines = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			RunDocument.line(names.get(i), runs.get(i).history(), part, figure).ifPresent(lines::add);
		}
		if (!lines.isEmpty()) {
			plots.add(new ExportPlot(title, description, axes, "Epoch", title, lines));
		}
	}

	/** The ROC curves of the runs with scores; empty when none has. */
	public static Optional<ExportPlot> roc(List<ComparedRun> runs) {
		List<String> names = names(runs);
		List<ExportPlot.Line> lines = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			curve(runs.get(i)).ifPresent(roc -> lines.add(line(name, roc)));
		}
		return lines.isEmpty() ? Optional.empty()
				: Optional.of(new ExportPlot("ROC", "Genuine pairs accepted against impostor pairs accepted, at every threshold. The nearer to the upper left corner, the better.", ExportPlot.Axes.ROC,
						"False match rate", "True match rate", lines));
	}

	private static Optional<Roc> curve(ComparedRun run) {
		return run.scores().map(scores -> Roc.of(scores.scored())).filter(roc -> roc.genuine() > 0 && roc.impostors() > 0);
	}

	private static ExportPlot.Line line(String name, Roc roc) {
		double[] fmr = new double[roc.size()];
		double[] tmr = new double[roc.size()];
		for (int i = 0; i < fmr.length; i++) {
			fmr[i] = roc.fmr(i);
			tmr[i] = roc.tmr(i);
		}
		return new ExportPlot.Line(name, fmr, tmr);
	}

	/** The DET curves of the runs with scores that no threshold parts perfectly; empty when there is none. */
	public static Optional<ExportPlot> det(List<ComparedRun> runs) {
		List<String> names = names(runs);
		List<ExportPlot.Line> lines = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			curve(runs.get(i)).map(Det::of).filter(det -> det.fmr().length > 1).ifPresent(det -> lines.add(new ExportPlot.Line(name, det.fmr(), det.fnmr())));
		}
		return lines.isEmpty() ? Optional.empty()
				: Optional.of(new ExportPlot("DET", "The two error rates against each other, stretched so that small rates can be read. The nearer to the lower left corner, the better.",
						ExportPlot.Axes.DET, "False match rate", "False non-match rate", lines));
	}
}
