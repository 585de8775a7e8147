package org.twinlens.experiments.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.compare.Comparison;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.ViewSelection;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyRuns;
import org.twinlens.ui.training.Trainings;

/** The Experiments view: the runs of the study as a table, and below it what is known of the selected ones. */
public final class ExperimentsView extends ViewPart implements RunActions.Baseline {

	public static final String ID = "org.twinlens.experiments.ui.experiments";

	/** In pixels. */
	private static final int LITTLE_HEIGHT = 520;

	private final Map<String, Integer> widths = TableMemory.widths();
	private final ViewSelection selection = new ViewSelection();
	private final Job compute = new Compute();
	private final CurrentStudy.Listener onStudy = change -> studyChanged(change);
	private CurrentStudy current;
	private StudyRuns runs;
	private ExperimentsViewModel model;
	private Runnable onRuns;
	private Throttle paint;
	private Composite stack;
	private StackLayout layout;
	private EmptyState empty;
	private Composite page;
	private FilterField filter;
	private Label count;
	private RunsGrid grid;
	private SashForm sash;
	private Composite lower;
	private StackLayout lowerLayout;
	private DetailsPane details;
	private ComparePane compare;
	private RunLaunches launches;
	private RunChanges changes;
	private RunActions actions;

	@Override
	public void createPartControl(Composite parent) {
		current = getSite().getService(CurrentStudy.class);
		runs = getSite().getService(StudyRuns.class);
		model = new ExperimentsViewModel(runs::runs, compute::schedule, TableMemory.settings().withBaseline(baselineOfStudy()));
		onRuns = model::runsChanged;
		changes = new RunChanges(runs::refresh);
		launches = new RunLaunches(getSite(), getSite().getService(Trainings.class), changes, current::study);
		actions = new RunActions(getSite().getShell(), () -> grid.selectedRuns(), current::study, changes, launches, this);
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		empty = new EmptyState(stack);
		page = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		head();
		body();
		contextMenu();
		getSite().setSelectionProvider(selection);
		paint = new Throttle(stack, this::show);
		model.addListener(paint);
		runs.addListener(onRuns);
		current.addListener(onStudy);
		show();
		compute.schedule();
	}

	private void head() {
		Composite head = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).spacing(8, 1).applyTo(head);
		filter = new FilterField(head, model.settings().filter(), model::table, text -> model.set(model.settings().withFilter(text)));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter.control());
		count = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(count);
		ToolBar bar = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(bar);
		toggle(bar, Messages.toggle_differences, Messages.toggle_differencesTip, model.settings().onlyDifferences(), on -> model.set(model.settings().withOnlyDifferences(on)));
		toggle(bar, Messages.toggle_group, Messages.toggle_groupTip, model.settings().groupBySeed(), on -> model.set(model.settings().withGroupBySeed(on)));
		toggle(bar, Messages.toggle_archived, Messages.toggle_archivedTip, model.settings().archived(), on -> model.set(model.settings().withArchived(on)));
		button(bar, Messages.button_columns, this::chooseColumns);
		button(bar, Messages.button_export, this::export);
		button(bar, Messages.button_sweep, () -> launches.sweep(grid.selectedRuns().stream().filter(run -> run.description().isPresent()).findFirst()));
	}

	private interface Toggled {
		void to(boolean on);
	}

	private static void toggle(ToolBar bar, String text, String tip, boolean on, Toggled toggled) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setText(text);
		item.setToolTipText(tip);
		item.setSelection(on);
		new ToolItem(bar, SWT.SEPARATOR);
		item.addListener(SWT.Selection, e -> toggled.to(item.getSelection()));
	}

	private static void button(ToolBar bar, String text, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
	}

	private void body() {
		sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		grid = new RunsGrid(sash, widths);
		grid.onOrder(order -> model.set(model.settings().withOrder(order)));
		grid.onSelection(this::selected);
		grid.onOpen(RunActions::openReport);
		lower = new Composite(sash, SWT.NONE);
		lowerLayout = new StackLayout();
		lower.setLayout(lowerLayout);
		details = new DetailsPane(lower);
		compare = new ComparePane(lower);
		sash.setWeights(1, 1);
		sash.addListener(SWT.Resize, e -> turn());
		sash.setMaximizedControl(grid.control());
	}

	/** Where there is little height, what is known of the selection stands beside the table: a flat chart shows nothing. */
	private void turn() {
		int wanted = sash.getSize().y < LITTLE_HEIGHT ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (sash.getOrientation() != wanted) {
			sash.setOrientation(wanted);
		}
	}

	private void contextMenu() {
		MenuManager menu = new MenuManager("#RunsMenu"); //$NON-NLS-1$
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(actions::fill);
		grid.control().setMenu(menu.createContextMenu(grid.control()));
		getSite().registerContextMenu(menu, selection);
	}

	private void studyChanged(CurrentStudy.Change change) {
		if (change == CurrentStudy.Change.STATE) {
			model.set(model.settings().withBaseline(baselineOfStudy()));
		}
	}

	private void show() {
		Optional<Study> study = current.study();
		Optional<RunTable> table = model.table();
		if (study.isEmpty()) {
			empty.show(Messages.noStudy, Messages.noStudy_toDo);
			top(empty);
		} else if (table.isEmpty() || table.get().all() == 0) {
			empty.show(Messages.noRuns, Messages.noRuns_toDo);
			top(empty);
		} else {
			show(table.get());
			top(page);
		}
		selected();
	}

	private void show(RunTable table) {
		filter.show(model.problem());
		int shown = table.rows().stream().mapToInt(row -> row.runs().size()).sum();
		count.setText(shown == table.all() ? NLS.bind(Messages.count_all, table.all()) : NLS.bind(Messages.count_some, shown, table.all()));
		grid.show(table, model.settings().order());
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	/** Below the table stands what the selection asks for: one row's details, or several runs compared. */
	private void selected() {
		List<Row> rows = layout.topControl == page ? grid.selectedRows() : List.of();
		List<RunSummary> chosen = layout.topControl == page ? grid.selectedRuns() : List.of();
		selection.set(RunActions.folders(chosen));
		if (rows.isEmpty()) {
			sash.setMaximizedControl(grid.control());
			return;
		}
		if (chosen.size() == 1) {
			model.table().ifPresent(table -> details.show(table, rows.get(0)));
			lowerTop(details.control());
		} else if (chosen.size() <= Comparison.MOST_RUNS) {
			compare.show(withBaselineFirst(chosen));
			lowerTop(compare.control());
		} else {
			sash.setMaximizedControl(grid.control());
			return;
		}
		sash.setMaximizedControl(null);
	}

	/** What is compared with: the baseline where it is among the runs, else the first. */
	private List<RunSummary> withBaselineFirst(List<RunSummary> chosen) {
		return chosen.stream().sorted((a, b) -> Boolean.compare(isBaseline(b), isBaseline(a))).toList();
	}

	private boolean isBaseline(RunSummary run) {
		return id().filter(run.id()::equals).isPresent();
	}

	private void lowerTop(Control control) {
		if (lowerLayout.topControl != control) {
			lowerLayout.topControl = control;
			lower.layout();
		}
	}

	/** Selects and compares runs by their ids. */
	void compare(Set<String> ids) {
		grid.reveal(ids);
		selected();
	}

	private void chooseColumns() {
		model.table().ifPresent(table -> {
			ColumnsDialog dialog = new ColumnsDialog(getSite().getShell(), table.there(), model.settings().columns());
			if (dialog.open() == Window.OK) {
				model.set(model.settings().withColumns(dialog.chosen()));
			}
		});
	}

	private void export() {
		List<RunSummary> chosen = withBaselineFirst(grid.selectedRuns());
		String study = current.study().map(Study::name).orElse("");
		new RunsExport(getSite().getShell()).open(study, model.table(), chosen, compare.comparison(chosen));
	}

	@Override
	public Optional<String> id() {
		return model.settings().baseline();
	}

	@Override
	public void pin(Optional<String> id) {
		current.study().ifPresent(study -> TableMemory.baseline(study.folder().toString(), id));
		model.set(model.settings().withBaseline(id));
	}

	private Optional<String> baselineOfStudy() {
		return current.study().flatMap(study -> TableMemory.baseline(study.folder().toString()));
	}

	@Override
	public void setFocus() {
		if (layout.topControl == page) {
			grid.control().setFocus();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (model != null) {
			runs.removeListener(onRuns);
			current.removeListener(onStudy);
			compute.cancel();
			TableMemory.keep(model.settings(), widths);
		}
		super.dispose();
	}

	/** Makes the table anew. */
	private final class Compute extends Job {

		Compute() {
			super(Messages.computing);
			setSystem(true);
			setPriority(SHORT);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			model.compute();
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == ExperimentsView.class;
		}
	}
}
