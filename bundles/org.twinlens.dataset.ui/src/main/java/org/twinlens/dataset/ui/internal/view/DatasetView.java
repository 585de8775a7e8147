package org.twinlens.dataset.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.commands.operations.UndoContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.gallery.Gallery;
import org.twinlens.dataset.ui.internal.model.DatasetSnapshot;
import org.twinlens.dataset.ui.internal.model.ImageFacts;
import org.twinlens.dataset.ui.internal.model.ImageFilter;
import org.twinlens.dataset.ui.internal.model.Scope;
import org.twinlens.model.ModelService;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.ViewSelection;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyRuns;
import org.twinlens.vision.face.FaceDetectors;

/** The Dataset view: identities on the left, the images of one or all of them as a gallery in which they are labelled. What is known of the image with the focus is in the Properties view. */
public final class DatasetView extends ViewPart {

	public static final String ID = "org.twinlens.dataset.ui.dataset";

	private static final int[] WEIGHTS = { 24, 76 };

	private final ViewSelection selection = new ViewSelection();
	private final IUndoContext context = new UndoContext();
	/** Runs are looked at while somebody listens; the menu takes those there are. */
	private final Runnable onRuns = () -> {
	};
	private CurrentStudy current;
	private StudyRuns runs;
	private ViewWork work;
	private Composite stack;
	private StackLayout layout;
	private EmptyState empty;
	private SashForm page;
	private ScopePane scopes;
	private GalleryPane pane;
	private EntryStrip entry;
	private FindingsPane findings;
	private final List<DetailsPage> details = new ArrayList<>();
	private Optional<ImageFacts> facts = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		current = getSite().getService(CurrentStudy.class);
		runs = getSite().getService(StudyRuns.class);
		runs.addListener(onRuns);
		Display display = parent.getDisplay();
		work = new ViewWork(current, context, OperationHistoryFactory.getOperationHistory(), new ViewWork.Told() {
			@Override
			public void done(String sentence) {
				later(display, () -> entry.tell(sentence));
			}

			@Override
			public void refused(String sentence) {
				later(display, () -> entry.problem(sentence));
			}

			@Override
			public void facts(ImageFacts found) {
				later(display, () -> show(found));
			}
		});
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		empty = new EmptyState(stack);
		page = new SashForm(stack, SWT.HORIZONTAL);
		scopes = new ScopePane(page, scope -> work.model().show(scope));
		pane = new GalleryPane(page, current::study, work.model(), ViewMemory.zoom());
		page.setWeights(WEIGHTS);
		labelling();
		bars();
		getSite().setSelectionProvider(selection);
		work.model().addListener(new Throttle(stack, this::show));
		show();
		work.start();
	}

	private void labelling() {
		Gallery gallery = pane.gallery();
		LabelActions actions = new LabelActions(getSite().getShell(), current::study, gallery, work.labelling(), work.model()::snapshot);
		entry = new EntryStrip(pane.frame(), pane.over(), actions::identities, actions::assign, gallery::setFocus);
		actions.enteredIn(entry);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(entry.control());
		entry.tellKeys(Optional.empty());
		GalleryKeys.add(gallery, actions);
		GalleryMenu menu = new GalleryMenu(actions, work.labelling(), work.model());
		menu.addTo(gallery, () -> facts);
		menu.addTo(scopes);
		ImageDrag.add(gallery, scopes, actions, work.labelling());
		gallery.addListener(SWT.Selection, e -> focused());
		findings = new FindingsPane(pane.below(), new FindingsPane.Acts() {
			@Override
			public void show(String title, List<Long> images) {
				DatasetView.this.show(title, images);
			}

			@Override
			public void exclude(String kind, List<Long> images) {
				actions.askReason(images, kind, () -> {
				});
			}

			@Override
			public void assign(List<Long> images, String identity) {
				actions.assign(images, identity);
			}

			@Override
			public void close() {
				pane.unfold(false);
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(findings.control());
	}

	private void bars() {
		IActionBars bars = getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), new UndoActionHandler(getSite(), context));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), new RedoActionHandler(getSite(), context));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), GalleryMenu.action(Messages.selectAll, true, this::selectAll));
		NetworkAudit networks = new NetworkAudit(getSite().getService(ModelService.class));
		AuditMenu audits = new AuditMenu(current::study, () -> work.model().snapshot().map(DatasetSnapshot::splits).orElse(List.of()), runs::runs, networks, getSite().getService(FaceDetectors.class),
				found -> later(stack.getDisplay(), () -> {
					findings.show(found);
					pane.unfold(true);
				}));
		bars.getToolBarManager().add(new AuditButton(audits::fill));
		bars.getMenuManager().setRemoveAllWhenShown(true);
		bars.getMenuManager().addMenuListener(audits::fill);
		bars.updateActionBars();
	}

	/** All text where one types, else all images. */
	private void selectAll() {
		if (stack.getDisplay().getFocusControl() instanceof Text text) {
			text.selectAll();
		} else {
			pane.gallery().selectAll();
		}
	}

	private void later(Display display, Runnable show) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!stack.isDisposed()) {
					show.run();
				}
			});
		}
	}

	private void focused() {
		Gallery gallery = pane.gallery();
		selection.set(gallery.selected());
		int focus = gallery.selection().focus();
		Optional<ImageRecord> image = focus < 0 ? Optional.empty() : Optional.of(gallery.content().image(focus));
		details.forEach(page -> page.show(image));
		if (facts.filter(known -> image.filter(known.image()::equals).isPresent()).isEmpty()) {
			facts = Optional.empty();
		}
		image.ifPresent(shown -> work.wantFacts(shown.id()));
	}

	private void show(ImageFacts found) {
		facts = Optional.of(found);
		details.forEach(page -> page.show(found));
	}

	private void show() {
		Optional<Study> study = current.study();
		Optional<DatasetSnapshot> snapshot = work.model().snapshot();
		if (study.isEmpty()) {
			empty.show(Messages.noStudy, Messages.noStudy_toDo);
			top(empty);
		} else if (snapshot.isEmpty()) {
			empty.show(work.model().problem().isPresent() ? Messages.unreadable : Messages.reading, work.model().problem().orElse(""));
			top(empty);
		} else if (snapshot.get().isEmpty()) {
			empty.show(Messages.noImages, Messages.noImages_toDo);
			top(empty);
		} else {
			scopes.show(snapshot.get());
			pane.show(snapshot.get());
			top(page);
			focused();
			work.model().problem().ifPresent(entry::problem);
		}
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
			pane.unfold(false);
		}
	}

	/** Shows and selects images by their numbers. */
	void show(String title, List<Long> images) {
		work.model().show(new Scope.Images(title, images), ImageFilter.NONE);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IPropertySheetPage.class ? adapter.cast(new DetailsPage(current::study, this::follow, details::remove)) : super.getAdapter(adapter);
	}

	private void follow(DetailsPage page) {
		details.add(page);
		focused();
	}

	@Override
	public void setFocus() {
		if (layout.topControl == page) {
			pane.gallery().setFocus();
		} else {
			empty.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (work != null) {
			ViewMemory.keep(pane.gallery().zoom());
			runs.removeListener(onRuns);
			work.close();
		}
		super.dispose();
	}
}
