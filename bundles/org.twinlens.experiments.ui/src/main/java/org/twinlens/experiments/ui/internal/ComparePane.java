package org.twinlens.experiments.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.experiments.compare.ConfigurationRow;
import org.twinlens.experiments.compare.PairedTest;
import org.twinlens.experiments.export.ComparisonDocument;
import org.twinlens.experiments.export.ComparisonPlots;
import org.twinlens.experiments.export.ExportPlot;
import org.twinlens.experiments.runs.RunEvaluation;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.architecture.ArchitectureDiff;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.chart.Palette;

/** Several runs side by side, a tab for each way to look at them. Read and computed on another thread. */
final class ComparePane {

	private final CTabFolder tabs;
	private final ChartPage curves;
	private final ChartPage roc;
	private final ChartPage det;
	private final TextTable configuration;
	private final TextTable architecture;
	private final StyledText test;
	private final CTabItem testTab;
	private final Job compare = new Compare();
	private final Throttle paint;
	private volatile List<RunSummary> wanted = List.of();
	private volatile Outcome outcome = new Outcome(List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), "");

	/** What came of comparing. */
	private record Outcome(List<RunSummary> runs, Optional<Comparison> comparison, List<ExportPlot> curves, Optional<ExportPlot> roc, Optional<ExportPlot> det, String problem) {
	}

	ComparePane(Composite parent) {
		tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		Palette palette = new Palette();
		curves = new ChartPage(tabs, palette);
		roc = new ChartPage(tabs, palette);
		det = new ChartPage(tabs, palette);
		configuration = new TextTable(tabs);
		architecture = new TextTable(tabs);
		Composite frame = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(frame);
		test = new StyledText(frame, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
		test.setMargins(12, 10, 12, 10);
		test.setLineSpacing(3);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(test);
		testTab = tab(Messages.compare_test, frame);
		tab(Messages.compare_curves, curves.control());
		tab(Messages.compare_roc, roc.control());
		tab(Messages.compare_det, det.control());
		tab(Messages.compare_configuration, configuration.control());
		tab(Messages.compare_architecture, architecture.control());
		tabs.setSelection(testTab);
		paint = new Throttle(tabs, this::paint);
		tabs.addListener(SWT.Dispose, e -> compare.cancel());
	}

	private CTabItem tab(String title, Control page) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(page);
		return item;
	}

	Control control() {
		return tabs;
	}

	/** The comparison that is seen, if it is of these runs. */
	Optional<Comparison> comparison(List<RunSummary> runs) {
		return outcome.runs().equals(runs) ? outcome.comparison() : Optional.empty();
	}

	/** Shows these runs, at least two; the first is what the others are compared with. */
	void show(List<RunSummary> runs) {
		if (!key(runs).equals(key(wanted))) {
			wanted = List.copyOf(runs);
			compare.cancel();
			compare.schedule();
		}
	}

	/** What must change for a comparison to be another. */
	private static String key(List<RunSummary> runs) {
		return runs.stream().map(run -> run.id() + " " + run.title() + " " + run.progress().epoch() + " " + run.evaluation().map(RunEvaluation::created)).collect(Collectors.joining("\n"));
	}

	private void paint() {
		Outcome now = outcome;
		if (now.comparison().isEmpty()) {
			test.setText(now.problem());
			return;
		}
		Comparison comparison = now.comparison().get();
		List<String> names = ComparisonPlots.names(comparison.runs());
		curves.show(now.curves(), Messages.compare_noCurves);
		roc.show(now.roc().stream().toList(), Messages.compare_noScores);
		det.show(now.det().stream().toList(), Messages.compare_noScores);
		List<String> head = new ArrayList<>(List.of(Messages.compare_parameter));
		head.addAll(names);
		List<ConfigurationRow> rows = comparison.configuration().stream().sorted((a, b) -> Boolean.compare(b.differs(), a.differs())).toList();
		configuration.show(head, rows.stream().map(row -> {
			List<String> cells = new ArrayList<>(List.of(row.title()));
			cells.addAll(row.values());
			return cells;
		}).toList(), i -> rows.get(i).differs());
		architectures(comparison, names);
		verdicts(comparison);
	}

	private void architectures(Comparison comparison, List<String> names) {
		List<List<String>> rows = new ArrayList<>();
		List<Boolean> strong = new ArrayList<>();
		for (int i = 1; i < names.size(); i++) {
			Optional<ArchitectureDiff> diff = comparison.architectures().get(i - 1);
			String name = names.get(i);
			if (diff.isEmpty()) {
				rows.add(List.of(name, "", "", Messages.compare_noArchitecture));
				strong.add(false);
			}
			diff.ifPresent(d -> d.entries().forEach(entry -> {
				rows.add(List.of(name, entry.first().orElse("–") + (entry.first().equals(entry.second()) ? "" : " → " + entry.second().orElse("–")), entry.type(), ComparisonDocument.change(entry)));
				strong.add(entry.kind() != ArchitectureDiff.Kind.SAME);
			}));
		}
		architecture.show(List.of(Messages.compare_run, NLS.bind(Messages.compare_part, names.get(0)), Messages.compare_kind, Messages.compare_change), rows, strong::get);
	}

	private void verdicts(Comparison comparison) {
		StringBuilder text = new StringBuilder();
		for (PairedTest paired : comparison.tests()) {
			text.append(paired.verdict()).append('\n');
			if (!paired.decisionsSentence().isEmpty()) {
				text.append(paired.decisionsSentence()).append('\n');
			}
			text.append('\n');
		}
		comparison.test().ifPresent(name -> text.append(NLS.bind(Messages.compare_method, name, PairedTest.RESAMPLES)).append("\n\n"));
		comparison.caveats().forEach(sentence -> text.append(sentence).append('\n'));
		if (!test.getText().contentEquals(text)) {
			test.setText(text.toString());
		}
	}

	private final class Compare extends Job {

		Compare() {
			super(Messages.compare_job);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			List<RunSummary> runs = wanted;
			outcome = new Outcome(runs, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Messages.compare_computing);
			paint.run();
			try {
				Comparison comparison = Comparison.of(runs, new MonitorProgress(monitor));
				outcome = new Outcome(runs, Optional.of(comparison), ComparisonPlots.epochs(comparison.runs()), ComparisonPlots.roc(comparison.runs()), ComparisonPlots.det(comparison.runs()), "");
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException | IllegalArgumentException e) {
				outcome = new Outcome(runs, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), e.getMessage());
			}
			paint.run();
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == ComparePane.class;
		}
	}
}
