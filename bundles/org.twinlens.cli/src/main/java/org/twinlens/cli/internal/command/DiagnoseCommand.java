package org.twinlens.cli.internal.command;

import java.util.List;
import java.util.Locale;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.experiments.doctor.Finding;
import org.twinlens.experiments.doctor.Remedy;
import org.twinlens.experiments.doctor.SiameseDoctor;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks for what commonly goes wrong in a training. */
@Command(name = "diagnose", description = "Look for what commonly goes wrong in the training of twin networks, with what was measured and what to change.")
public final class DiagnoseCommand extends StudyCommand {

	@Parameters(arity = "0..1", paramLabel = "RUN", description = "A run's id, or how it begins; by default the newest.")
	private String run;

	/** A run's findings, the worst first. */
	record Result(String run, int epochs, List<Finding> findings) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		services.studies.open(studyFolder()).close();
		RunFolder folder = CheckpointChoice.run(studyFolder(), run);
		RunHistory history = RunHistory.read(folder);
		List<Finding> findings = SiameseDoctor.examine(RunDescription.read(folder), history);
		int epochs = history.epochs().size();
		if (findings.isEmpty()) {
			console.say("Run %s: nothing found in %d %s.", folder.id(), epochs, epochs == 1 ? "epoch" : "epochs");
		}
		for (Finding finding : findings) {
			console.say("%s: %s%s", finding.severity().name().toLowerCase(Locale.ROOT), finding.title(), finding.epoch() > 0 ? " (since epoch " + finding.epoch() + ")" : "");
			console.say("  %s", finding.explanation());
			console.say("  %s", finding.advice());
			for (Remedy remedy : finding.remedies()) {
				console.say("    - %s", remedy instanceof Remedy.Change change ? remedy.label() + "  (" + change.setting().option() + ")" : remedy.label());
			}
		}
		console.result(new Result(folder.id(), epochs, findings));
		return ExitCode.DONE;
	}
}
