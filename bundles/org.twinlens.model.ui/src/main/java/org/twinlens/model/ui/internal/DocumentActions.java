package org.twinlens.model.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.ui.internal.compare.CompareDialog;
import org.twinlens.model.ui.internal.document.DiskWork;
import org.twinlens.model.ui.internal.document.NewArchitectureWizard;
import org.twinlens.model.ui.internal.document.Origin;
import org.twinlens.model.ui.internal.document.Origins;
import org.twinlens.model.ui.internal.document.StoredDocument;
import org.twinlens.ui.study.StudyRuns;

/** What is done with a document as a whole: the dialogs in front, the disk behind. */
final class DocumentActions implements DocumentBar.Actions {

	private static final String TRAIN = "org.twinlens.training.ui.configure";
	private static final String TRAIN_ARCHITECTURE = "org.twinlens.training.ui.architecture";

	private final Composite parent;
	private final IWorkbenchPartSite site;
	private final OpenDocument document;

	DocumentActions(Composite parent, IWorkbenchPartSite site, OpenDocument document) {
		this.parent = parent;
		this.site = site;
		this.document = document;
	}

	private Shell shell() {
		return parent.getShell();
	}

	private void withOrigins(Consumer<List<Origin>> then) {
		Optional<ArchitectureStore> store = document.store();
		if (store.isPresent()) {
			Templates templates = site.getService(Templates.class);
			StudyRuns runs = site.getService(StudyRuns.class);
			DiskWork.run(parent, Messages.new_window, () -> Origins.of(templates.all(), store.get(), runs.runs()), then);
		}
	}

	@Override
	public void create() {
		if (!document.mayLeave()) {
			return;
		}
		withOrigins(origins -> {
			NewArchitectureWizard wizard = new NewArchitectureWizard(origins, document.names());
			if (new WizardDialog(shell(), wizard).open() == Window.OK) {
				make(wizard.name(), wizard.architecture());
			}
		});
	}

	private void make(String name, Architecture architecture) {
		document.store().ifPresent(store -> DiskWork.run(parent, Messages.new_window, () -> StoredDocument.create(store, name, architecture), document::show));
	}

	@Override
	public void duplicate() {
		if (document.current().isPresent() && document.mayLeave()) {
			StoredDocument shown = document.current().get();
			DiskWork.run(parent, Messages.bar_duplicate, () -> StoredDocument.create(shown.store(), shown.store().freeName(shown.name()), shown.architecture()), document::show);
		}
	}

	@Override
	public void rename() {
		if (document.current().isPresent() && document.mayLeave()) {
			StoredDocument shown = document.current().get();
			InputDialog dialog = new InputDialog(shell(), Messages.rename_title, Messages.rename_message, shown.name(), name -> problem(name.strip(), shown.name()));
			if (dialog.open() == Window.OK && !dialog.getValue().strip().equals(shown.name())) {
				String name = dialog.getValue().strip();
				DiskWork.run(parent, Messages.rename_title, () -> shown.rename(name), document::renamed);
			}
		}
	}

	private String problem(String name, String own) {
		boolean taken = !name.equalsIgnoreCase(own) && document.names().stream().anyMatch(name::equalsIgnoreCase);
		return ArchitectureStore.problem(name).orElse(taken ? NLS.bind(Messages.new_taken, name) : null);
	}

	@Override
	public void delete() {
		document.current().ifPresent(shown -> {
			if (MessageDialog.open(MessageDialog.QUESTION, shell(), Messages.delete_title, NLS.bind(Messages.delete_question, shown.name()), 0, Messages.bar_delete,
					Messages.cancel) == 0) {
				DiskWork.run(parent, Messages.delete_title, () -> {
					shown.store().delete(shown.name());
					return shown.name();
				}, document::deleted);
			}
		});
	}

	@Override
	public void compare() {
		withOrigins(all -> {
			List<Origin> readable = all.stream().filter(origin -> origin.architecture().isPresent()).map(document::asShown).toList();
			int shown = Math.max(0, document.current().map(d -> readable.stream().map(Origin::name).toList().lastIndexOf(d.name())).orElse(0));
			new CompareDialog(shell(), readable, shown).open();
		});
	}

	/** Whether there is something to train with. */
	boolean canTrain() {
		return site.getService(ICommandService.class).getCommand(TRAIN).isDefined();
	}

	@Override
	public void train() {
		if (document.current().isEmpty() || !document.save(null)) {
			return;
		}
		var command = site.getService(ICommandService.class).getCommand(TRAIN);
		try {
			site.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, Map.of(TRAIN_ARCHITECTURE, document.current().get().name())), null);
		} catch (CommandException e) {
			ILog.of(DocumentActions.class).error(e.getMessage(), e);
		}
	}
}
