package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.dataset.CatalogueListener;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.Study;
import org.twinlens.model.ModelService;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.ViewSelection;
import org.twinlens.ui.WorkJob;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.ui.study.StudyRuns;

/** The Pairs view: pair sets, and the protocols a network is tested by. */
public final class PairsView extends ViewPart {

	public static final String ID = "org.twinlens.pairs.ui.pairs";

	/** While a number is being typed, pairs are not made for each of its digits. */
	private static final int TYPING_MILLIS = 150;

	private final ViewSelection selection = new ViewSelection();
	private final CurrentStudy.Listener onStudy = change -> studyChanged(change);
	private final CatalogueListener onCatalogue = change -> changed(change == CatalogueListener.Change.IMAGES);
	private final IPartListener2 onPart = new Visibility();
	private CurrentStudy current;
	private StudyRuns runs;
	private WorkJob compute;
	private WorkJob score;
	private PairsViewModel model;
	private Runnable onRuns;
	private Throttle paint;
	private Composite stack;
	private StackLayout layout;
	private EmptyState empty;
	private CTabFolder pages;
	private PairSetsPage sets;
	private WorkJob draw;
	private EpisodesViewModel episodes;
	private EpisodesPage episodesPage;
	private WorkJob look;
	private LfwViewModel lfw;
	private LfwPage lfwPage;
	private OmniglotViewModel omniglot;
	private OmniglotPage omniglotPage;
	private Study watched;
	private volatile boolean visible;
	private volatile boolean outdated = true;
	private volatile boolean outdatedImages;

	@Override
	public void createPartControl(Composite parent) {
		current = getSite().getService(CurrentStudy.class);
		runs = getSite().getService(StudyRuns.class);
		Generators generators = getSite().getService(Generators.class);
		compute = WorkJob.quiet(Messages.making_job, monitor -> model.compute());
		score = new WorkJob(Messages.scoring_job, monitor -> model.score(new MonitorProgress(monitor)));
		model = new PairsViewModel(current::study, this::runs, generators.all(), new CheckpointScoring(getSite().getService(ModelService.class)), () -> compute.again(TYPING_MILLIS),
				() -> score.again(0));
		onRuns = this::runsChanged;
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		empty = new EmptyState(stack);
		pages = new CTabFolder(stack, SWT.BOTTOM | SWT.FLAT);
		DatasetLink dataset = new DatasetLink(getSite());
		sets = new PairSetsPage(pages, model, generators.all(), current::study, dataset, selection::set, current::contentChanged);
		page(Messages.page_sets, sets.control());
		draw = WorkJob.quiet(Messages.making_job, monitor -> episodes.compute());
		episodes = new EpisodesViewModel(current::study, () -> draw.again(TYPING_MILLIS));
		episodesPage = new EpisodesPage(pages, episodes, current::study, dataset, selection::set);
		page(Messages.page_episodes, episodesPage.control());
		lfw = new LfwViewModel(current::study);
		look = WorkJob.quiet(Messages.lfw_job, monitor -> lfw.refresh(new MonitorProgress(monitor)));
		lfwPage = new LfwPage(pages, lfw, dataset, selection::set, current::contentChanged);
		page(Messages.page_lfw, lfwPage.control());
		omniglot = new OmniglotViewModel(getSite().getService(ExternalImages.Service.class));
		omniglotPage = new OmniglotPage(pages, omniglot);
		page(Messages.page_omniglot, omniglotPage.control());
		pages.setSelection(0);
		getSite().setSelectionProvider(selection);
		paint = new Throttle(stack, this::show);
		model.addListener(paint);
		episodes.addListener(new Throttle(stack, episodesPage::show));
		lfw.addListener(new Throttle(stack, lfwPage::show));
		omniglot.addListener(new Throttle(stack, omniglotPage::show));
		runs.addListener(onRuns);
		current.addListener(onStudy);
		getSite().getPage().addPartListener(onPart);
		visible = true;
		watch();
		show();
		lfwPage.show();
		omniglotPage.show();
		refresh();
	}

	private void page(String title, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	/** Runs whose best checkpoint can compare images. Reads the disk. */
	private List<ScoredRun> runs() {
		return ScoredRun.of(runs.runs());
	}

	/** A run under way changes every second, but seldom what there is to choose from. */
	private void runsChanged() {
		if (visible && !runs().equals(model.state().runs())) {
			model.runsChanged();
		}
	}

	private void studyChanged(CurrentStudy.Change change) {
		if (change == CurrentStudy.Change.STATE) {
			watch();
		}
		changed(change == CurrentStudy.Change.STATE);
	}

	/** Listens to the open study and to no other. */
	private synchronized void watch() {
		Study open = current.study().orElse(null);
		if (open != watched) {
			if (watched != null) {
				watched.catalogue().removeListener(onCatalogue);
			}
			if (open != null) {
				open.catalogue().addListener(onCatalogue);
			}
			watched = open;
		}
	}

	/** Nothing is made anew for a view that nobody sees. A list of file names is looked up again only when there are other files. */
	private void changed(boolean otherImages) {
		outdatedImages |= otherImages;
		outdated = true;
		if (visible) {
			refresh();
		}
	}

	private void refresh() {
		if (outdated) {
			outdated = false;
			model.refresh();
			episodes.refresh();
		}
		if (outdatedImages) {
			outdatedImages = false;
			look.again(0);
		}
	}

	private void show() {
		PairsState state = model.state();
		Optional<Study> study = current.study();
		if (study.isEmpty()) {
			empty.show(Messages.noStudy, Messages.noStudy_toDo);
			selection.set(List.of());
			top(empty);
		} else if (state.studyOpen() && state.images() == 0 && state.saved().isEmpty()) {
			empty.show(Messages.noImages, Messages.problem_noImages);
			top(empty);
		} else {
			sets.show(state);
			top(pages);
		}
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	@Override
	public void setFocus() {
		if (layout.topControl != pages) {
			empty.setFocus();
			return;
		}
		switch (pages.getSelectionIndex()) {
		case 1 -> episodesPage.setFocus();
		case 2 -> lfwPage.setFocus();
		case 3 -> omniglotPage.setFocus();
		default -> sets.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (model != null) {
			getSite().getPage().removePartListener(onPart);
			runs.removeListener(onRuns);
			current.removeListener(onStudy);
			synchronized (this) {
				if (watched != null) {
					watched.catalogue().removeListener(onCatalogue);
				}
			}
			compute.cancel();
			score.cancel();
			draw.cancel();
			look.cancel();
			OmniglotViewModel opened = omniglot; // may be reading
			WorkJob.quiet(Messages.omniglot_job, monitor -> opened.close()).schedule();
		}
		super.dispose();
	}

	/** Follows whether somebody sees the view. */
	private final class Visibility implements IPartListener2 {

		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == PairsView.this) {
				visible = true;
				model.runsChanged();
				refresh();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			if (part.getPart(false) == PairsView.this) {
				visible = false;
			}
		}
	}
}
