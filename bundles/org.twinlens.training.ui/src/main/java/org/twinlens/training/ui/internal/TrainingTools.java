package org.twinlens.training.ui.internal;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.run.RunFolder;
import org.twinlens.training.ui.internal.runs.RunRow;
import org.twinlens.training.ui.internal.runs.RunsModel;
import org.twinlens.ui.BundleIcons;

/** The tools for runs: pause and continue, stop, keep the best, resume; and for what waits: earlier, later, away. Each is enabled when it can be done. */
final class TrainingTools {

	private static final BundleIcons ICONS = new BundleIcons(TrainingTools.class);

	private final RunsModel model;
	private final TrainingDesk desk;
	private final Runnable asked;
	private final Action pause = tool(Messages.action_pause, "pause", this::pauseOrContinue);
	private final Action stop = tool(Messages.action_stop, "stop", () -> ask(stoppable(), Wish.STOP));
	private final Action finish = tool(Messages.action_finish, "finish", () -> ask(stoppable(), Wish.FINISH));
	private final Action resume = tool(Messages.action_resume, "resume", this::resume);
	private final Action up = tool(Messages.action_up, "up", () -> move(-1));
	private final Action down = tool(Messages.action_down, "down", () -> move(1));
	private final Action remove = tool(Messages.action_remove, "remove", this::remove);
	private boolean pauses = true;

	/** @param asked called after something was asked for, so that it shows */
	TrainingTools(RunsModel model, TrainingDesk desk, Runnable asked) {
		this.model = model;
		this.desk = desk;
		this.asked = asked;
	}

	private static Action tool(String text, String icon, Runnable work) {
		Action action = new Action(text, IAction.AS_PUSH_BUTTON) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setImageDescriptor(ICONS.descriptor(icon));
		action.setToolTipText(text);
		return action;
	}

	/** Adds what is done to runs. */
	void addRunTools(IContributionManager bar) {
		List.of(pause, stop, finish, resume).forEach(bar::add);
	}

	/** Adds what is done to the queue. */
	void addQueueTools(IContributionManager bar) {
		List.of(up, down, remove).forEach(bar::add);
	}

	void fill(IMenuManager menu) {
		addRunTools(menu);
		menu.add(new Separator());
		addQueueTools(menu);
	}

	/** Enables what can be done now. */
	void update() {
		pauses = !model.pausable().isEmpty() || model.continuable().isEmpty();
		pause.setText(pauses ? Messages.action_pause : Messages.action_continue);
		pause.setToolTipText(pause.getText());
		pause.setImageDescriptor(ICONS.descriptor(pauses ? "pause" : "continue"));
		pause.setEnabled(!model.pausable().isEmpty() || !model.continuable().isEmpty());
		stop.setEnabled(!model.stoppable().isEmpty());
		finish.setEnabled(!model.stoppable().isEmpty());
		resume.setEnabled(!model.resumable().isEmpty());
		up.setEnabled(model.moved(-1).isPresent());
		down.setEnabled(model.moved(1).isPresent());
		remove.setEnabled(!model.removable().isEmpty());
	}

	private List<RunRow> stoppable() {
		return model.stoppable();
	}

	private void pauseOrContinue() {
		if (pauses) {
			ask(model.pausable(), Wish.PAUSE);
		} else {
			ask(model.continuable(), Wish.CONTINUE);
		}
	}

	private void ask(List<RunRow> rows, Wish wish) {
		List<RunFolder> runs = rows.stream().flatMap(row -> row.folder().stream()).toList();
		rows.forEach(row -> model.ask(row.id(), wish));
		desk.ask(runs, wish);
		asked.run();
	}

	private void resume() {
		desk.resume(model.resumable());
	}

	private void move(int by) {
		model.moved(by).ifPresent(place -> desk.move(model.removable().get(0).id(), place));
	}

	private void remove() {
		desk.remove(model.removable().stream().map(RunRow::id).toList());
	}
}
