package org.twinlens.training.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.twinlens.experiments.order.Setting;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.experiments.queue.QueueLimits;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.RunFolder;
import org.twinlens.training.ui.internal.form.FormActions;
import org.twinlens.training.ui.internal.form.OrderForm;
import org.twinlens.training.ui.internal.form.OrderModel;
import org.twinlens.training.ui.internal.live.LivePane;
import org.twinlens.training.ui.internal.runs.RunsModel;
import org.twinlens.training.ui.internal.runs.RunsPane;
import org.twinlens.ui.BundleIcons;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.ViewSelection;
import org.twinlens.ui.study.StudyRuns;
import org.twinlens.ui.training.Trainings;

/** The view with a study: the form on the left, the charts of the chosen runs on the right, the runs below them. */
final class TrainingPage implements FormActions {

	private static final String FORM_SHOWN = "formShown";
	private static final String FORM_WEIGHT = "formWeight";
	private static final String RUNS_WEIGHT = "runsWeight";
	private static final int WHOLE = 1000;

	private final IViewSite site;
	private final TrainingDesk desk;
	private final StudyRuns studyRuns;
	private final Trainings trainings;
	private final OrderModel model;
	private final RunsModel runs;
	private final SashForm sash;
	private final SashForm right;
	private final OrderForm form;
	private final RunsPane pane;
	private final LivePane live;
	private final TrainingTools tools;
	private final ViewSelection selection = new ViewSelection();
	private final Action formShown;
	private final Throttle refresh;
	private final ISelectionListener onSelection;
	private List<RunFolder> shown = List.of();

	TrainingPage(Composite parent, IViewSite site, List<ArchitectureTemplate> templates, StudyRuns studyRuns, Trainings trainings, TrainingDesk desk) {
		this.site = site;
		this.desk = desk;
		this.studyRuns = studyRuns;
		this.trainings = trainings;
		model = new OrderModel(templates, Environment.machineMemory());
		runs = new RunsModel(studyRuns::runs, trainings::waiting, trainings::activities);
		tools = new TrainingTools(runs, desk, this::show);
		sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		form = new OrderForm(sash, model, this);
		right = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
		live = new LivePane(right, site);
		pane = new RunsPane(right, runs, this::show, this.desk::setLimits, tools::addQueueTools);
		formShown = formAction();
		fillBars();
		refresh = new Throttle(sash, this::refresh);
		onSelection = (part, chosen) -> {
			List<RunFolder> elsewhere = part == site.getPart() ? List.of() : ViewSelection.elements(chosen, RunFolder.class);
			if (!elsewhere.isEmpty()) {
				runs.chooseElsewhere(elsewhere);
				show();
			}
		};
		site.setSelectionProvider(selection);
		site.getPage().addSelectionListener(onSelection);
		studyRuns.addListener(refresh);
		trainings.addListener(refresh);
		refresh();
	}

	private Action formAction() {
		Action action = new Action(Messages.action_form, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				showForm(isChecked());
			}
		};
		action.setImageDescriptor(new BundleIcons(TrainingPage.class).descriptor("form"));
		action.setToolTipText(Messages.action_form);
		return action;
	}

	private void fillBars() {
		IToolBarManager bar = site.getActionBars().getToolBarManager();
		tools.addRunTools(bar);
		bar.add(new Separator());
		bar.add(formShown);
		MenuManager menu = new MenuManager();
		tools.fill(menu);
		pane.table().setMenu(menu.createContextMenu(pane.table()));
		sash.addListener(SWT.Dispose, e -> menu.dispose());
	}

	Control control() {
		return sash;
	}

	OrderModel model() {
		return model;
	}

	boolean hasRuns() {
		return !studyRuns.runs().isEmpty();
	}

	void setFocus() {
		if (formShown.isChecked()) {
			form.setFocus();
		} else {
			pane.setFocus();
		}
	}

	void show(QueueLimits limits) {
		pane.show(limits);
	}

	/** Reads runs and queue as they were at the last look, and shows them. */
	private void refresh() {
		runs.refresh();
		show();
	}

	private void show() {
		pane.show();
		tools.update();
		List<RunFolder> now = runs.shown();
		if (!now.equals(shown)) {
			shown = now;
			live.show(now);
		}
		selection.set(runs.chosen().stream().flatMap(row -> row.folder().stream()).toList());
	}

	void showForm(boolean visible) {
		formShown.setChecked(visible);
		sash.setMaximizedControl(visible ? null : right);
	}

	/** Fills the form. @param study its folder */
	void configure(Path study, String run, String architecture, String option) {
		if (run != null) {
			desk.base(study, run, base -> sash.getDisplay().asyncExec(() -> {
				if (!sash.isDisposed()) {
					model.take(TrainingOrder.of(base).with(Setting.EVALUATE, "true"), Optional.empty());
					change(architecture, option);
				}
			}));
		} else {
			change(architecture, option);
		}
	}

	private void change(String architecture, String option) {
		TrainingOrder order = model.order();
		if (architecture != null) {
			order = order.with(Setting.ARCHITECTURE, architecture);
		}
		model.take(option == null ? order : order.withOption(option), model.preset());
		form.setFocus();
	}

	@Override
	public void start() {
		enqueue(model.order(), model.label(), true);
	}

	@Override
	public void addToQueue() {
		enqueue(model.order(), model.label(), false);
	}

	@Override
	public void findRate() {
		enqueue(model.order().with(Setting.FIND_RATE, "true"), Messages.form_findRate, true);
	}

	/** A run that is to be trained first is what one wants to see. */
	private void enqueue(TrainingOrder order, String label, boolean first) {
		desk.enqueue(label, order.arguments(), model.memory().orElse(0), first, id -> sash.getDisplay().asyncExec(() -> {
			if (first && !sash.isDisposed()) {
				runs.choose(List.of(id));
				refresh();
			}
		}));
	}

	@Override
	public void copyCommand() {
		desk.study().ifPresent(study -> {
			Clipboard clipboard = new Clipboard(sash.getDisplay());
			clipboard.setContents(new Object[] { model.order().commandLine(study) }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			site.getActionBars().getStatusLineManager().setMessage(Messages.copied);
		});
	}

	@Override
	public void openArchitecture() {
		String name = model.order().value(Setting.ARCHITECTURE);
		if (name.isEmpty()) {
			Commands.show(site, "org.twinlens.model.ui.architecture");
		} else {
			Commands.run(site, "org.twinlens.model.ui.open", Map.of("org.twinlens.model.ui.architecture", name));
		}
	}

	void restore(Optional<IMemento> memento) {
		Optional<Integer> formWeight = memento.map(state -> state.getInteger(FORM_WEIGHT));
		Optional<Integer> runsWeight = memento.map(state -> state.getInteger(RUNS_WEIGHT));
		int formShare = formWeight.orElse(380);
		int runsShare = runsWeight.orElse(260);
		sash.setWeights(formShare, WHOLE - formShare);
		right.setWeights(WHOLE - runsShare, runsShare);
		showForm(memento.map(state -> state.getBoolean(FORM_SHOWN)).orElse(true));
	}

	void save(IMemento memento) {
		memento.putBoolean(FORM_SHOWN, formShown.isChecked());
		memento.putInteger(FORM_WEIGHT, share(sash.getWeights(), 0));
		memento.putInteger(RUNS_WEIGHT, share(right.getWeights(), 1));
	}

	private static int share(int[] weights, int of) {
		return Math.max(50, Math.min(WHOLE - 50, Math.round((float) WHOLE * weights[of] / Math.max(1, weights[0] + weights[1]))));
	}

	void dispose() {
		studyRuns.removeListener(refresh);
		trainings.removeListener(refresh);
		site.getPage().removeSelectionListener(onSelection);
	}
}
