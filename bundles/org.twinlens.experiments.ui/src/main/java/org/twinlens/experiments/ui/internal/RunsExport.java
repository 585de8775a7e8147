package org.twinlens.experiments.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.experiments.export.ComparisonDocument;
import org.twinlens.experiments.export.ExportDocument;
import org.twinlens.experiments.export.ExportFormat;
import org.twinlens.experiments.export.Exports;
import org.twinlens.experiments.export.RunDocument;
import org.twinlens.experiments.export.RunsDocument;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.model.run.RunHistory;
import org.twinlens.ui.MonitorProgress;

/** Asks for a file and writes the selected run, the comparison of the selected runs, or without a selection the table. */
final class RunsExport {

	private final Shell shell;

	RunsExport(Shell shell) {
		this.shell = shell;
	}

	/** What is written, made on another thread. */
	private interface Source {
		ExportDocument document(IProgressMonitor monitor) throws IOException;
	}

	/**
	 * @param study      the study's name
	 * @param table      on the screen
	 * @param selected   runs
	 * @param comparison of them, if there is one already
	 */
	void open(String study, Optional<RunTable> table, List<RunSummary> selected, Optional<Comparison> comparison) {
		if (table.isEmpty()) {
			return;
		}
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.export_title);
		dialog.setFilterExtensions(Arrays.stream(ExportFormat.values()).map(format -> "*." + format.ending()).toArray(String[]::new));
		dialog.setFilterNames(new String[] { Messages.export_html, Messages.export_markdown, Messages.export_latex, Messages.export_csv });
		dialog.setFileName((selected.isEmpty() ? "runs" : selected.size() == 1 ? selected.get(0).id() : "comparison") + ".html");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Path.of(chosen), source(study, table.get(), selected, comparison));
		}
	}

	private static Source source(String study, RunTable table, List<RunSummary> selected, Optional<Comparison> comparison) {
		if (selected.isEmpty()) {
			return monitor -> RunsDocument.of(table, study);
		}
		if (selected.size() == 1) {
			return monitor -> RunDocument.of(selected.get(0), RunHistory.read(selected.get(0).folder()));
		}
		return monitor -> ComparisonDocument.of(comparison.isPresent() ? comparison.get() : Comparison.of(selected, new MonitorProgress(monitor)));
	}

	private static void write(Path file, Source source) {
		Job job = new Job(NLS.bind(Messages.export_job, file.getFileName())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					Exports.write(source.document(monitor), ExportFormat.of(file), file);
					return Status.OK_STATUS;
				} catch (IOException | IllegalArgumentException e) {
					return new Status(IStatus.ERROR, RunsExport.class, e.getMessage(), e);
				}
			}
		};
		job.setUser(true);
		job.schedule();
	}
}
