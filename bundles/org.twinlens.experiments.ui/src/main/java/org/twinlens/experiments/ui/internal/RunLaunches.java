package org.twinlens.experiments.ui.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.order.Setting;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.TrainingControl.Wish;
import org.twinlens.model.architecture.TrainingMemory;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;
import org.twinlens.ui.training.Trainings;

/** What starts trainings from runs, and what asks running ones for something. */
final class RunLaunches {

	private static final String CONFIGURE = "org.twinlens.training.ui.configure";
	private static final String CONFIGURE_RUN = "org.twinlens.training.ui.run";
	private static final int SEEDS = 1_000_000;

	private final IWorkbenchPartSite site;
	private final Trainings trainings;
	private final RunChanges changes;
	private final Supplier<Optional<Study>> study;

	RunLaunches(IWorkbenchPartSite site, Trainings trainings, RunChanges changes, Supplier<Optional<Study>> study) {
		this.site = site;
		this.trainings = trainings;
		this.changes = changes;
		this.study = study;
	}

	void fill(IMenuManager menu, List<RunSummary> runs) {
		boolean told = !runs.isEmpty() && runs.stream().allMatch(run -> run.description().isPresent());
		menu.add(RunActions.action(Messages.action_again, told, () -> again(runs, false)));
		menu.add(RunActions.action(Messages.action_anotherSeed, told, () -> again(runs, true)));
		menu.add(RunActions.action(Messages.action_changes, told && runs.size() == 1 && configure().isPresent(), () -> configure(runs.get(0))));
		menu.add(RunActions.action(Messages.action_sweep, study.get().isPresent(), () -> sweep(runs.stream().filter(run -> run.description().isPresent()).findFirst())));
		menu.add(new Separator());
		wish(menu, Messages.action_pause, runs, RunStatus.RUNNING, Wish.PAUSE);
		if (runs.stream().anyMatch(run -> run.status() == RunStatus.PAUSED)) {
			wish(menu, Messages.action_continue, runs, RunStatus.PAUSED, Wish.CONTINUE);
		} else {
			List<RunSummary> resumable = runs.stream().filter(RunLaunches::canResume).toList();
			menu.add(RunActions.action(Messages.action_resume, !resumable.isEmpty(), () -> changes.apply(Messages.action_resume, RunActions.folders(resumable), trainings::resume)));
		}
		List<RunSummary> alive = runs.stream().filter(run -> run.status() == RunStatus.RUNNING || run.status() == RunStatus.PAUSED).toList();
		menu.add(RunActions.action(Messages.action_stop, !alive.isEmpty(), () -> ask(Messages.action_stop, alive, Wish.STOP)));
	}

	private static boolean canResume(RunSummary run) {
		return run.status() == RunStatus.STOPPED || run.status() == RunStatus.INTERRUPTED || run.status() == RunStatus.FAILED;
	}

	private void wish(IMenuManager menu, String text, List<RunSummary> runs, RunStatus status, Wish wish) {
		List<RunSummary> meant = runs.stream().filter(run -> run.status() == status).toList();
		menu.add(RunActions.action(text, !meant.isEmpty(), () -> ask(text, meant, wish)));
	}

	private void ask(String name, List<RunSummary> runs, Wish wish) {
		changes.apply(name, RunActions.folders(runs), run -> trainings.ask(run, wish));
	}

	/** Puts the same trainings into the queue once more; they are evaluated, so that they can be compared. */
	private void again(List<RunSummary> runs, boolean anotherSeed) {
		changes.apply(anotherSeed ? Messages.action_anotherSeed : Messages.action_again, RunActions.folders(runs), run -> enqueue(run, anotherSeed));
	}

	private void enqueue(RunFolder run, boolean anotherSeed) throws IOException {
		RunDescription description = RunDescription.read(run);
		TrainingOrder order = TrainingOrder.of(description).with(Setting.EVALUATE, "true");
		if (anotherSeed) {
			order = order.with(Setting.SEED, Integer.toString(1 + ThreadLocalRandom.current().nextInt(SEEDS)));
		}
		trainings.enqueue(NLS.bind(Messages.again_label, description.architecture().name()), "", order.arguments(), memory(description));
	}

	static long memory(RunDescription run) {
		return TrainingMemory.bytes(run.architecture(), run.config().batchSize(), run.config().optimiser());
	}

	private Optional<Command> configure() {
		return Optional.ofNullable(site.getService(ICommandService.class)).map(service -> service.getCommand(CONFIGURE)).filter(Command::isDefined);
	}

	private void configure(RunSummary run) {
		configure().ifPresent(command -> {
			try {
				site.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, Map.of(CONFIGURE_RUN, run.id())), null);
			} catch (CommandException e) {
				StatusManager.getManager().handle(new Status(IStatus.ERROR, RunLaunches.class, Messages.action_changesProblem, e), StatusManager.SHOW);
			}
		});
	}

	/** @param like the run to vary */
	void sweep(Optional<RunSummary> like) {
		study.get().ifPresent(open -> new WizardDialog(site.getShell(), new SweepWizard(open.folder(), like, trainings)).open());
	}
}
