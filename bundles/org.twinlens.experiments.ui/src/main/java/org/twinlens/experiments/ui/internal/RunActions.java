package org.twinlens.experiments.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.runs.RunTrash;
import org.twinlens.model.run.RunFolder;

/** What can be done with the selected runs. */
final class RunActions {

	private final Shell shell;
	private final Supplier<List<RunSummary>> selection;
	private final Supplier<Optional<Study>> study;
	private final RunChanges changes;
	private final RunLaunches launches;
	private final Baseline baseline;

	/** Where the baseline is kept. */
	interface Baseline {
		Optional<String> id();

		void pin(Optional<String> id);
	}

	RunActions(Shell shell, Supplier<List<RunSummary>> selection, Supplier<Optional<Study>> study, RunChanges changes, RunLaunches launches, Baseline baseline) {
		this.shell = shell;
		this.selection = selection;
		this.study = study;
		this.changes = changes;
		this.launches = launches;
		this.baseline = baseline;
	}

	/** Fills the context menu for the runs that are selected now. */
	void fill(IMenuManager menu) {
		List<RunSummary> runs = selection.get();
		boolean one = runs.size() == 1;
		boolean any = !runs.isEmpty();
		menu.add(action(Messages.action_openReport, one && runs.get(0).evaluation().isPresent(), () -> openReport(runs.get(0))));
		boolean pinned = one && baseline.id().equals(Optional.of(runs.get(0).id()));
		menu.add(action(pinned ? Messages.action_unpin : Messages.action_pin, any, () -> baseline.pin(pinned ? Optional.empty() : Optional.of(runs.get(0).id()))));
		menu.add(new Separator());
		launches.fill(menu, runs);
		menu.add(new Separator());
		menu.add(action(Messages.action_rename, one, () -> rename(runs.get(0))));
		menu.add(action(Messages.action_tags, any, () -> tag(runs)));
		menu.add(action(Messages.action_note, one, () -> note(runs.get(0))));
		boolean archived = any && runs.stream().allMatch(run -> run.notes().archived());
		menu.add(action(archived ? Messages.action_unarchive : Messages.action_archive, any,
				() -> changes.notes(Messages.action_archive, folders(runs), notes -> notes.withArchived(!archived))));
		menu.add(new Separator());
		menu.add(action(Messages.action_delete, any, () -> delete(runs)));
		menu.add(action(Messages.action_restore, study.get().isPresent(), this::restore));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	static Action action(String text, boolean enabled, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setEnabled(enabled);
		return action;
	}

	static List<RunFolder> folders(List<RunSummary> runs) {
		return runs.stream().map(RunSummary::folder).toList();
	}

	/** Opens the report of the run in the browser; without one nothing happens. */
	static void openReport(RunSummary run) {
		run.evaluation().ifPresent(evaluation -> Program.launch(evaluation.folder().page().toUri().toString()));
	}

	void rename(RunSummary run) {
		ask(Messages.rename_title, NLS.bind(Messages.rename_label, run.id()), run.notes().name(), name -> RunNotes.NONE.withName(name))
				.ifPresent(name -> changes.notes(Messages.rename_title, List.of(run.folder()), notes -> notes.withName(name)));
	}

	void tag(List<RunSummary> runs) {
		List<String> shared = runs.get(0).notes().tags().stream().filter(tag -> runs.stream().allMatch(run -> run.notes().tags().contains(tag))).toList();
		ask(Messages.tags_title, runs.size() == 1 ? Messages.tags_labelOne : NLS.bind(Messages.tags_label, runs.size()), String.join(", ", shared), text -> RunNotes.NONE.withTags(tags(text)))
				.ifPresent(text -> changes.notes(Messages.tags_title, folders(runs), notes -> notes.withTags(TagChange.of(notes.tags(), shared, tags(text)))));
	}

	private static List<String> tags(String text) {
		return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
	}

	/** @param check throws with a sentence what will not do */
	private Optional<String> ask(String title, String label, String initial, Function<String, RunNotes> check) {
		InputDialog dialog = new InputDialog(shell, title, label, initial, text -> {
			try {
				check.apply(text);
				return null;
			} catch (IllegalArgumentException e) {
				return e.getMessage();
			}
		});
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
	}

	void note(RunSummary run) {
		NoteDialog dialog = new NoteDialog(shell, NLS.bind(Messages.note_title, run.title()), run.notes().note());
		if (dialog.open() == Window.OK) {
			changes.notes(Messages.action_note, List.of(run.folder()), notes -> notes.withNote(dialog.note()));
		}
	}

	void delete(List<RunSummary> runs) {
		String question = runs.size() == 1 ? NLS.bind(Messages.delete_one, runs.get(0).title()) : NLS.bind(Messages.delete_several, runs.size());
		MessageDialog dialog = new MessageDialog(shell, Messages.delete_title, null, question, MessageDialog.QUESTION, 1, Messages.delete_button, Messages.cancel);
		if (dialog.open() == 0) {
			study.get().map(Study::folder).ifPresent(folder -> changes.apply(Messages.delete_title, folders(runs), new RunTrash(folder)::delete));
		}
	}

	void restore() {
		Path folder = study.get().orElseThrow().folder();
		RestoreDialog dialog = new RestoreDialog(shell, folder);
		if (dialog.open() == Window.OK) {
			RunTrash trash = new RunTrash(folder);
			changes.apply(Messages.restore_title, dialog.chosen(), run -> trash.restore(run.id()));
		}
	}
}
