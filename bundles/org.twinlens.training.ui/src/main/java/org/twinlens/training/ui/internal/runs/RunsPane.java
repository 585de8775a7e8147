package org.twinlens.training.ui.internal.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.training.ui.internal.Messages;
import org.twinlens.ui.BundleIcons;

/** The list of runs with the queue's limits and tools. */
public final class RunsPane {

	private static final BundleIcons ICONS = new BundleIcons(RunsPane.class);

	private final RunsModel model;
	private final Composite frame;
	private final LocalResourceManager resources;
	private final TableViewer viewer;
	private final LimitsBar limits;
	private boolean showing;

	/**
	 * @param chosen    told after the user chose other runs
	 * @param setLimits told when the user changed the queue's limits
	 * @param tools     fills the pane's tool bar
	 */
	public RunsPane(Composite parent, RunsModel model, Runnable chosen, Consumer<QueueLimits> setLimits, Consumer<ToolBarManager> tools) {
		this.model = model;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(frame);
		resources = new LocalResourceManager(JFaceResources.getResources(), frame);
		Composite head = new Composite(frame, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(5, 1).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(Messages.runs_title);
		title.setFont(resources.create(FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD)));
		GridDataFactory.swtDefaults().grab(true, false).applyTo(title);
		limits = new LimitsBar(head, setLimits);
		ToolBarManager bar = new ToolBarManager(SWT.FLAT);
		tools.accept(bar);
		bar.createControl(head);
		frame.addListener(SWT.Dispose, e -> bar.dispose());
		viewer = table(chosen);
	}

	private TableViewer table(Runnable chosen) {
		Composite place = new Composite(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(place);
		TableColumnLayout layout = new TableColumnLayout();
		place.setLayout(layout);
		TableViewer table = new TableViewer(place, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.getTable().setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(table);
		column(table, layout, Messages.column_run, 44, RunRow::name, true);
		column(table, layout, Messages.column_status, 16, row -> RunTexts.state(row.state(), model.asked(row.id())), false);
		column(table, layout, Messages.column_progress, 40, RunRow::progress, false);
		table.addSelectionChangedListener(e -> {
			if (!showing) {
				model.choose(table.getStructuredSelection().stream().map(row -> ((RunRow) row).id()).toList());
				chosen.run();
			}
		});
		return table;
	}

	private void column(TableViewer table, TableColumnLayout layout, String title, int weight, Function<RunRow, String> text, boolean icon) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object row) {
				return text.apply((RunRow) row);
			}

			@Override
			public Image getImage(Object row) {
				return icon ? ICONS.image(resources, RunTexts.icon(((RunRow) row).state())) : null;
			}

			@Override
			public String getToolTipText(Object row) {
				String detail = ((RunRow) row).detail();
				return detail.isEmpty() ? ((RunRow) row).name() : detail;
			}
		});
	}

	public Control control() {
		return frame;
	}

	public Control table() {
		return viewer.getTable();
	}

	public void setFocus() {
		viewer.getTable().setFocus();
	}

	/** Shows the model as it is. */
	public void show() {
		showing = true;
		try {
			List<RunRow> chosen = model.chosen();
			if (!model.rows().equals(viewer.getInput())) {
				viewer.getTable().setRedraw(false);
				viewer.setInput(model.rows());
				viewer.getTable().setRedraw(true);
			} else {
				viewer.refresh();
			}
			viewer.setSelection(new StructuredSelection(chosen));
		} finally {
			showing = false;
		}
	}

	public void show(QueueLimits now) {
		limits.show(now);
	}
}
