package org.twinlens.training.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettingsProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.twinlens.dataset.Study;
import org.twinlens.training.ui.internal.StudyForms.Read;
import org.twinlens.training.ui.internal.form.FormState;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyRuns;
import org.twinlens.ui.training.Trainings;

/** The Training view: the page with form, charts and runs, or what is missing for it. The form's values are kept study by study. */
public final class TrainingView extends ViewPart {

	public static final String ID = "org.twinlens.training.ui.training";

	private final CurrentStudy.Listener onStudy = change -> later(() -> studyChanged(change));
	private final StudyForms forms = new StudyForms();
	private final FormMemory memory = new FormMemory(settings().getDialogSettings());
	private final List<Runnable> whenRead = new ArrayList<>();
	private IMemento memento;
	private CurrentStudy current;
	private TrainingDesk desk;
	private Composite stack;
	private StackLayout layout;
	private EmptyState noStudy;
	private EmptyState noImages;
	private EmptyState noSplit;
	private TrainingPage page;
	/** Whose values the form holds; null before they are read. */
	private Path shown;

	private static IDialogSettingsProvider settings() {
		return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(TrainingView.class));
	}

	@Override
	public void init(IViewSite site, IMemento state) throws PartInitException {
		super.init(site, state);
		memento = state;
	}

	@Override
	public void createPartControl(Composite parent) {
		current = getSite().getService(CurrentStudy.class);
		Trainings trainings = getSite().getService(Trainings.class);
		desk = new TrainingDesk(current, trainings);
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		noStudy = new EmptyState(stack);
		noStudy.show(Messages.noStudy, Messages.noStudy_toDo);
		noStudy.addButton(Messages.noStudy_new, () -> Commands.run(getSite(), "org.twinlens.app.newStudy"));
		noStudy.addButton(Messages.noStudy_open, () -> Commands.run(getSite(), "org.twinlens.app.openStudy"));
		noImages = new EmptyState(stack);
		noSplit = new EmptyState(stack);
		noSplit.addButton(Messages.noSplit_draw, desk::drawSplit);
		page = new TrainingPage(stack, getViewSite(), getSite().getService(Templates.class).all(), getSite().getService(StudyRuns.class), trainings, desk);
		page.restore(Optional.ofNullable(memento));
		current.addListener(onStudy);
		studyChanged(CurrentStudy.Change.STATE);
	}

	private void later(Runnable work) {
		if (!stack.isDisposed()) {
			stack.getDisplay().asyncExec(() -> {
				if (!stack.isDisposed()) {
					work.run();
				}
			});
		}
	}

	private void studyChanged(CurrentStudy.Change change) {
		Optional<Study> study = current.study();
		if (change == CurrentStudy.Change.STATE && !study.map(Study::folder).equals(Optional.ofNullable(shown))) {
			keep();
			shown = null;
			page.model().clear();
		}
		if (study.isEmpty()) {
			top(noStudy);
			return;
		}
		desk.limits(limits -> later(() -> page.show(limits)));
		read(study.get());
	}

	private void read(Study study) {
		forms.read(study, memory.of(study.folder()), read -> later(() -> show(read)));
	}

	private void show(Read read) {
		if (current.study().filter(study -> study.folder().equals(read.study())).isEmpty()) {
			return; // closed while it was read
		}
		if (shown == null) {
			shown = read.study();
			FormState.restore(read.kept(), page.model(), read.run());
		}
		page.model().setFacts(read.facts());
		whenRead.forEach(Runnable::run);
		whenRead.clear();
		choosePage(read);
	}

	private void choosePage(Read read) {
		boolean runs = page.hasRuns();
		if (read.facts().isEmpty()) {
			noImages.show(Messages.noFacts, read.problem());
			top(noImages);
		} else if (!runs && read.facts().get().study().images() == 0) {
			noImages.show(Messages.noImages, NLS.bind(Messages.noImages_toDo, read.study()));
			top(noImages);
		} else if (!runs && read.facts().get().study().splits().isEmpty()) {
			noSplit.show(Messages.noSplit, NLS.bind(Messages.noSplit_toDo, read.study()));
			top(noSplit);
		} else {
			top(page.control());
		}
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	/**
	 * Fills the form, once the study's facts are there.
	 *
	 * @param run          of the study, to be done again with changes; or null
	 * @param architecture of the study, or null
	 * @param option       of the command {@code train} such as {@code --learning-rate=3e-4}, or null
	 */
	void configure(String run, String architecture, String option) {
		page.showForm(true);
		whenRead.add(() -> page.configure(shown, run, architecture, option));
		current.study().ifPresent(this::read); // what it is to be filled with may be new
	}

	private void keep() {
		if (shown != null) {
			memory.keep(shown, FormState.of(page.model()));
		}
	}

	@Override
	public void saveState(IMemento state) {
		page.save(state);
		keep();
	}

	/** Whoever comes back to the form may have drawn an architecture meanwhile: what can be chosen is read again. */
	@Override
	public void setFocus() {
		current.study().ifPresent(this::read);
		if (layout.topControl == page.control()) {
			page.setFocus();
		} else if (layout.topControl != null) {
			layout.topControl.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (page != null) {
			current.removeListener(onStudy);
			keep();
			page.dispose();
		}
		super.dispose();
	}
}
