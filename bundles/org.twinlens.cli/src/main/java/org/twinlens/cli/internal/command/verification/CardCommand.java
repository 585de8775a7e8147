package org.twinlens.cli.internal.command.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.verification.Calibrations;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.card.CardDocument;
import org.twinlens.experiments.card.ModelCard;
import org.twinlens.experiments.card.ModelCard.PartData;
import org.twinlens.experiments.card.ModelCard.SplitData;
import org.twinlens.experiments.export.ExportFormat;
import org.twinlens.experiments.export.Exports;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a checkpoint's model card. */
@Command(name = "card", description = "Write the model card of a checkpoint: data, split, figures with intervals, threshold, intended use and limits.")
public final class CardCommand extends StudyCommand {

	@Mixin
	private CheckpointChoice checkpoint;

	@Option(names = "--to", paramLabel = "FILE", description = "Where it goes: .html, .md, .tex (LaTeX) or .csv; left out: it is printed as Markdown.")
	private Path file;

	@Override
	protected int run(Services services, Console console) throws Exception {
		Path trained = checkpoint.file(this::studyFolder);
		ModelCard card = card(services, trained, console);
		if (file == null) {
			console.print(Exports.text(CardDocument.of(card), ExportFormat.MARKDOWN));
			return ExitCode.DONE;
		}
		Path target = file.toAbsolutePath().normalize();
		Exports.write(CardDocument.of(card), ExportFormat.of(target), target);
		console.say("Written to %s.", target);
		console.result(Map.of("file", target.toString()));
		return ExitCode.DONE;
	}

	/** A checkpoint file may come from elsewhere; then no study knows its split. */
	private ModelCard card(Services services, Path trained, Console console) throws IOException {
		Checkpoint header = CheckpointFile.readHeader(trained);
		if (!services.studies.isStudy(studyFolder())) {
			return ModelCard.read(trained, header, Optional.empty());
		}
		try (Study study = openStudy(services)) {
			Calibrations.of(services, study, trained, header, console);
			return ModelCard.read(trained, header, Optional.ofNullable(header.provenance().get("split")).flatMap(study.catalogue()::split).map(CardCommand::split));
		}
	}

	private static SplitData split(Split split) {
		return new SplitData(split.name(), split.leakSentence(), part(split.train()), part(split.calibration()), part(split.test()));
	}

	private static PartData part(Split.PartCount part) {
		return new PartData(part.images(), part.identities());
	}
}
