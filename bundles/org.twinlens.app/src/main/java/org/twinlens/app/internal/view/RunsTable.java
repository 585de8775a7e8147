package org.twinlens.app.internal.view;

import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.app.internal.Icons;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.study.RunOverview;
import org.twinlens.app.internal.study.StudyOverview;
import org.twinlens.app.internal.study.StudyTexts;
import org.twinlens.model.run.RunStatus;

/** The runs of a study; a double click opens the report of one in the browser. */
final class RunsTable {

	private static final int HEIGHT = 110;

	private final LocalResourceManager resources;
	private final TableViewer viewer;
	private StudyOverview study;

	RunsTable(Composite parent, FormToolkit toolkit) {
		Composite frame = toolkit.createComposite(parent);
		GridDataFactory.fillDefaults().grab(true, true).hint(80, HEIGHT).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		resources = new LocalResourceManager(JFaceResources.getResources(), frame);
		viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setComparer(new SameRun());
		viewer.getTable().setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(layout, Messages.study_run, 100, RunOverview::id, true);
		column(layout, Messages.study_status, 80, run -> StudyTexts.status(run.status()), false);
		column(layout, Messages.study_epoch, 55, RunsTable::epoch, false);
		column(layout, Messages.study_eerColumn, 62, RunsTable::eer, false);
		viewer.addDoubleClickListener(e -> open((RunOverview) viewer.getStructuredSelection().getFirstElement()));
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}

	void show(StudyOverview overview) {
		boolean same = study != null && study.runs().equals(overview.runs());
		study = overview;
		if (!same) {
			viewer.setInput(overview.runs());
		}
	}

	private void column(TableColumnLayout layout, String title, int width, Function<RunOverview, String> text, boolean icon) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(width, width, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object run) {
				return text.apply((RunOverview) run);
			}

			@Override
			public Image getImage(Object run) {
				return icon ? Icons.image(resources, icon(((RunOverview) run).status())) : null;
			}

			@Override
			public String getToolTipText(Object run) {
				return tip((RunOverview) run);
			}
		});
	}

	private static String icon(RunStatus status) {
		return switch (status) {
		case RUNNING -> "run-running";
		case COMPLETED -> "run-completed";
		case PAUSED, STOPPED, INTERRUPTED -> "run-stopped";
		case FAILED -> "run-failed";
		};
	}

	private static String epoch(RunOverview run) {
		return run.progress().epochs() == 0 ? "–" : run.progress().epoch() + "/" + run.progress().epochs();
	}

	/** On the test pairs when there is an evaluation, else after the newest epoch on the calibration pairs, in brackets. */
	private static String eer(RunOverview run) {
		if (run.evaluation().filter(e -> e.eer().isPresent()).isPresent()) {
			return StudyTexts.share(run.evaluation().get().eer());
		}
		return run.progress().eer().isPresent() ? "(" + StudyTexts.share(run.progress().eer()) + ")" : "–";
	}

	private String tip(RunOverview run) {
		String message = run.progress().message();
		String report = run.evaluation().isPresent() ? Messages.study_runTip : NLS.bind(Messages.study_noReport, study.folder(), run.id());
		return message.isEmpty() ? report : message + "\n" + report;
	}

	private void open(RunOverview run) {
		if (run != null && run.evaluation().isPresent()) {
			Program.launch(run.evaluation().get().page().toUri().toString());
		}
	}

	/** A run stays selected while its figures change. */
	private static final class SameRun implements IElementComparer {
		@Override
		public boolean equals(Object a, Object b) {
			return a instanceof RunOverview first && b instanceof RunOverview second ? first.id().equals(second.id()) : a.equals(b);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof RunOverview run ? run.id().hashCode() : element.hashCode();
		}
	}
}
