package org.twinlens.model.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.ui.internal.document.DiskWork;
import org.twinlens.model.ui.internal.document.Origin;
import org.twinlens.model.ui.internal.document.StoredDocument;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;

/** The document the view shows, and its file: opening, leaving, saving, and what others do to it meanwhile. On the user interface's thread. */
final class OpenDocument {

	private final Composite parent;
	private final ArchitectureViewModel model;
	private final Runnable changed;
	private ArchitectureStore store;
	private StoredDocument current;
	private List<String> names = List.of();
	/** A version of the file that the user knows of and does not want. */
	private String passedOver = "";
	private boolean asking;

	/** @param changed told when the list of names or the shown document is another */
	OpenDocument(Composite parent, ArchitectureViewModel model, Runnable changed) {
		this.parent = parent;
		this.model = model;
		this.changed = changed;
	}

	/** The study's; empty when none is open. */
	Optional<ArchitectureStore> store() {
		return Optional.ofNullable(store);
	}

	Optional<StoredDocument> current() {
		return Optional.ofNullable(current);
	}

	List<String> names() {
		return names;
	}

	/** Another study is open, or none: offers to save what would be lost. */
	void studyIs(ArchitectureStore other) {
		if (current != null && model.isDirty() && MessageDialog.open(MessageDialog.QUESTION, parent.getShell(), Messages.leave_title, NLS.bind(Messages.leave_study, current.name()), 0,
				Messages.save, Messages.leave_discard) == 0) {
			save(null);
		}
		store = other;
		current = null;
		names = List.of();
		model.close();
		changed.run();
	}

	/** The documents there are; shows the first when none is shown. */
	void namesAre(ArchitectureStore of, List<String> found) {
		if (of != store) {
			return;
		}
		boolean other = !names.equals(found);
		names = found;
		if (current == null && !found.isEmpty()) {
			open(found.get(0));
		}
		if (other) {
			changed.run();
		}
	}

	/** Reads a document and shows it, if the shown one may be left. */
	void choose(String name) {
		if (current != null && name.equals(current.name())) {
			return;
		}
		if (mayLeave()) {
			open(name);
		}
		changed.run();
	}

	private void open(String name) {
		ArchitectureStore from = store;
		DiskWork.run(parent, Messages.open_title, () -> StoredDocument.read(from, name), document -> {
			if (from == store) {
				show(document);
			}
		});
	}

	void show(StoredDocument document) {
		current = document;
		passedOver = "";
		if (!names.contains(document.name())) {
			names = Stream.concat(names.stream(), Stream.of(document.name())).sorted(String.CASE_INSENSITIVE_ORDER).toList();
		}
		model.open(document.name(), document.architecture());
		changed.run();
	}

	void renamed(StoredDocument document) {
		String before = current.name();
		names = names.stream().map(name -> name.equals(before) ? document.name() : name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
		current = document;
		model.renamed(document.name());
		changed.run();
	}

	void deleted(String name) {
		names = names.stream().filter(other -> !other.equals(name)).toList();
		if (current != null && current.name().equals(name)) {
			current = null;
			model.close();
		}
		if (current == null && !names.isEmpty()) {
			open(names.get(0));
		}
		changed.run();
	}

	/** An origin as it is on the screen, where it is the shown document. */
	Origin asShown(Origin origin) {
		boolean shown = current != null && origin.group().equals(Messages.origin_study) && origin.name().equals(current.name());
		return shown ? new Origin(origin.group(), origin.name(), origin.description(), Optional.of(model.architecture())) : origin;
	}

	/** Whether something else may be shown: asks when there are changes. */
	boolean mayLeave() {
		if (!model.isDirty()) {
			return true;
		}
		int answer = MessageDialog.open(MessageDialog.QUESTION_WITH_CANCEL, parent.getShell(), Messages.leave_title, NLS.bind(Messages.leave_question, current.name()), 0, Messages.save,
				Messages.leave_discard, Messages.cancel);
		if (answer == 1) {
			model.open(current.name(), current.architecture());
		}
		return answer == 0 && save(null) || answer == 1;
	}

	/** Writes the document. @return whether it is on the disk as it is shown */
	boolean save(IProgressMonitor monitor) {
		if (!model.isDirty()) {
			return current != null;
		}
		if (model.textProblem().isPresent()) {
			MessageDialog.openError(parent.getShell(), Messages.save_title, NLS.bind(Messages.save_unreadable, model.textProblem().get()));
			return false;
		}
		var document = current;
		var architecture = model.architecture();
		StoredDocument[] written = new StoredDocument[1];
		try {
			boolean[] foreign = new boolean[1];
			inBackground(monitor, () -> foreign[0] = document.isChanged());
			if (foreign[0] && MessageDialog.open(MessageDialog.QUESTION, parent.getShell(), Messages.save_title, NLS.bind(Messages.save_foreign, document.name()), 0, Messages.save_overwrite,
					Messages.cancel) != 0) {
				return false;
			}
			inBackground(monitor, () -> written[0] = document.write(architecture));
		} catch (InvocationTargetException e) {
			MessageDialog.openError(parent.getShell(), Messages.save_title, NLS.bind(Messages.save_failed, document.store().file(document.name()), e.getCause().getMessage()));
			return false;
		} catch (InterruptedException e) {
			return false;
		}
		current = written[0];
		model.saved();
		return true;
	}

	private interface Work {
		void run() throws Exception;
	}

	/** Waits while the window lives on. */
	private void inBackground(IProgressMonitor monitor, Work work) throws InvocationTargetException, InterruptedException {
		ModalContext.run(progress -> {
			try {
				work.run();
			} catch (Exception e) {
				throw new InvocationTargetException(e);
			}
		}, true, monitor == null ? new NullProgressMonitor() : monitor, parent.getDisplay());
	}

	/** Somebody else wrote the shown document's file: what is not changed here is read again, else the user decides. */
	void foreign(StoredDocument onDisk) {
		if (current == null || asking || onDisk.store() != store || !onDisk.name().equals(current.name()) || onDisk.version().equals(current.version())
				|| onDisk.version().equals(passedOver)) {
			return;
		}
		asking = true;
		boolean dirty = model.isDirty();
		boolean load = !dirty || MessageDialog.open(MessageDialog.QUESTION, parent.getShell(), Messages.foreign_title, NLS.bind(Messages.foreign_question, current.name()), 0,
				Messages.foreign_load, Messages.foreign_keep) == 0;
		asking = false;
		if (load) {
			current = onDisk;
			model.edit(Messages.undo_load, before -> onDisk.architecture());
			model.saved();
		} else {
			passedOver = onDisk.version();
			model.savedElsewhere(onDisk.architecture());
		}
		if (load && !dirty) {
			ILog.of(OpenDocument.class).info(NLS.bind(Messages.foreign_loaded, onDisk.name()));
		}
	}

	/** Somebody else removed the shown document's file. */
	void gone(String name) {
		if (current != null && !asking && current.name().equals(name)) {
			asking = true;
			boolean keep = MessageDialog.open(MessageDialog.QUESTION, parent.getShell(), Messages.foreign_title, NLS.bind(Messages.foreign_gone, name), 0, Messages.foreign_write,
					Messages.foreign_close) == 0;
			asking = false;
			if (keep) {
				StoredDocument document = current;
				var architecture = model.architecture();
				DiskWork.run(parent, Messages.save_title, () -> document.write(architecture), written -> {
					current = written;
					model.saved();
				});
			} else {
				deleted(name);
			}
		}
	}
}
