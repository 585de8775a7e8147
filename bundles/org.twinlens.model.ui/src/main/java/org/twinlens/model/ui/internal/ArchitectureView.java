package org.twinlens.model.ui.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.dataset.Study;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.run.Environment;
import org.twinlens.model.ui.internal.document.DiskWork;
import org.twinlens.model.ui.internal.document.MeasuredTimes;
import org.twinlens.model.ui.internal.document.StoredDocument;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyRuns;

/** The Architecture view: the study's networks, one at a time, as graph, table and text. Looks at their files by itself. */
public final class ArchitectureView extends ViewPart implements ISaveablePart2 {

	public static final String ID = "org.twinlens.model.ui.architecture";

	private static final String QUICK_FIX = "org.twinlens.model.ui.quickFix";
	private static final long LOOK_MILLIS = 2000;

	private final ArchitectureViewModel model = new ArchitectureViewModel(Environment.machineMemory());
	private final LayerEdits edits = new LayerEdits(model);
	private final CurrentStudy.Listener onStudy = change -> studyChanged(change);
	private final Runnable onRuns = this::lookSoon;
	private CurrentStudy study;
	private StudyRuns runs;
	private Composite stack;
	private StackLayout layout;
	private EmptyState noStudy;
	private EmptyState noDocument;
	private Composite page;
	private DocumentBar bar;
	private Editor editor;
	private OpenDocument document;
	private DocumentActions actions;
	private HistoryActions history;
	private Look look;
	private boolean dirty;
	/** Asked for before the documents were known. */
	private String wanted = "";
	private volatile Watched watched = new Watched(null, "", "", null);

	/** What the look at the disk is for. */
	private record Watched(ArchitectureStore store, String name, String version, Architecture architecture) {
	}

	@Override
	public void createPartControl(Composite parent) {
		study = getSite().getService(CurrentStudy.class);
		runs = getSite().getService(StudyRuns.class);
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		document = new OpenDocument(stack, model, this::show);
		actions = new DocumentActions(stack, getSite(), document);
		noStudy = new EmptyState(stack);
		noStudy.show(Messages.noStudy, Messages.noStudy_toDo);
		noDocument = new EmptyState(stack);
		noDocument.show(Messages.noDocument, Messages.noDocument_toDo);
		noDocument.addButton(Messages.noDocument_new, actions::create);
		page = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		bar = new DocumentBar(page, document::choose, actions);
		editor = new Editor(page, model, edits);
		history = new HistoryActions(model);
		history.register(getViewSite().getActionBars());
		new ClipboardActions(stack, model, edits).register(getViewSite().getActionBars());
		getSite().getService(IHandlerService.class).activateHandler(QUICK_FIX, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				if (model.isOpen()) {
					editor.openFixes();
				}
				return null;
			}
		});
		model.addListener(this::show);
		look = new Look();
		study.addListener(onStudy);
		runs.addListener(onRuns);
		document.studyIs(store());
		look.schedule();
	}

	private ArchitectureStore store() {
		return study.study().map(Study::folder).map(ArchitectureStore::of).orElse(null);
	}

	private void studyChanged(CurrentStudy.Change change) {
		if (change == CurrentStudy.Change.STATE) {
			DiskWork.later(stack, () -> {
				document.studyIs(store());
				lookSoon();
			});
		}
	}

	private void lookSoon() {
		look.wakeUp();
		look.schedule();
	}

	/** Opens a document of the study by its name, now or as soon as the study's documents are known. */
	public void open(String name) {
		if (document.names().contains(name)) {
			document.choose(name);
		} else {
			wanted = name;
			lookSoon();
		}
	}

	private void show() {
		if (stack.isDisposed()) {
			return;
		}
		Control top = document.store().isEmpty() ? noStudy : model.isOpen() ? page : noDocument;
		if (model.isOpen()) {
			boolean trainable = model.inspection().summary().isPresent() && model.textProblem().isEmpty() && actions.canTrain();
			bar.show(document.names(), model.name(), model.isDirty(), trainable);
			editor.refresh();
		}
		if (layout.topControl != top) {
			layout.topControl = top;
			stack.layout();
		}
		history.update();
		if (dirty != model.isDirty()) {
			dirty = model.isDirty();
			firePropertyChange(PROP_DIRTY);
		}
		watch();
	}

	private void watch() {
		Watched before = watched;
		watched = new Watched(document.store().orElse(null), model.name(), document.current().map(StoredDocument::version).orElse(""), model.isOpen() ? model.architecture() : null);
		if (watched.architecture() != null && !watched.architecture().equals(before.architecture())) {
			lookSoon();
		}
	}

	@Override
	public boolean isDirty() {
		return model.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (!document.save(monitor)) {
			monitor.setCanceled(true);
		}
	}

	@Override
	public void doSaveAs() {
		// every document has its file
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public boolean isSaveOnCloseNeeded() {
		return isDirty();
	}

	@Override
	public int promptToSaveOnClose() {
		return DEFAULT;
	}

	@Override
	public void setFocus() {
		if (layout.topControl == page) {
			editor.setFocus();
		} else {
			layout.topControl.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (look != null) {
			look.cancel();
			study.removeListener(onStudy);
			runs.removeListener(onRuns);
		}
		super.dispose();
	}

	/** Looks every now and then which documents there are, whether the shown one was written by others, and whether a run has measured its times. */
	private final class Look extends Job {

		private final MeasuredTimes times = new MeasuredTimes();
		private String problem = "";

		Look() {
			super(Messages.looking);
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Watched now = watched;
			if (now.store() != null) {
				try {
					look(now);
					problem = "";
				} catch (IOException e) {
					if (!problem.equals(e.toString())) {
						problem = e.toString();
						ILog.of(ArchitectureView.class).warn(e.getMessage(), e);
					}
				}
			}
			if (!monitor.isCanceled()) {
				schedule(LOOK_MILLIS);
			}
			return Status.OK_STATUS;
		}

		private void look(Watched now) throws IOException {
			List<String> names = now.store().list();
			DiskWork.later(stack, () -> namesAre(now.store(), names));
			if (!now.name().isEmpty() && !names.contains(now.name())) {
				DiskWork.later(stack, () -> ifCurrent(now, () -> document.gone(now.name())));
			} else if (!now.name().isEmpty() && !now.store().version(now.name()).equals(Optional.of(now.version()))) {
				StoredDocument onDisk = StoredDocument.read(now.store(), now.name());
				DiskWork.later(stack, () -> ifCurrent(now, () -> document.foreign(onDisk)));
			}
			if (now.architecture() != null) {
				Map<String, Double> seconds = times.of(now.architecture(), runs.runs());
				DiskWork.later(stack, () -> measured(now, seconds));
			}
		}
	}

	private void namesAre(ArchitectureStore of, List<String> names) {
		boolean asked = names.contains(wanted);
		String name = wanted;
		if (asked) {
			wanted = "";
		}
		document.namesAre(of, names);
		if (asked) {
			document.choose(name);
		}
	}

	/** What was seen counts only while the same version of the same document is shown: it may have been saved here meanwhile. */
	private void ifCurrent(Watched then, Runnable action) {
		if (watched.store() == then.store() && watched.name().equals(then.name()) && watched.version().equals(then.version())) {
			action.run();
		}
	}

	private void measured(Watched then, Map<String, Double> seconds) {
		if (model.isOpen() && model.architecture().equals(then.architecture())) {
			model.measured(seconds);
		}
	}
}
