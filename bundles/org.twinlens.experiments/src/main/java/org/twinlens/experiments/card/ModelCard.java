package org.twinlens.experiments.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.experiments.ReportFolder;
import org.twinlens.experiments.VerificationReport;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.RunCalibration;
import org.twinlens.experiments.internal.report.ReportJson;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;

/**
 * The model card of a checkpoint (Mitchell et al. 2019, "Model Cards for Model Reporting"): the network, the data and its split, the tests with their intervals, what
 * thresholds cost, intended use and limits. Everything is read from the run; what is not known is said not to be.
 *
 * @param file        name of the checkpoint's file
 * @param checkpoint  what it is of
 * @param notes       what people say of its run
 * @param run         how it was trained, if its run says so
 * @param split       the split it was trained on, if somebody knows
 * @param tests       reports on this very checkpoint, the newest first
 * @param calibration scores of the calibration part, if they are there
 */
public record ModelCard(String file, Checkpoint checkpoint, RunNotes notes, Optional<RunDescription> run, Optional<SplitData> split, List<VerificationReport> tests,
		Optional<Calibration> calibration) {

	public ModelCard {
		tests = List.copyOf(tests);
	}

	/**
	 * A split of a study as it is now.
	 *
	 * @param name        of the split
	 * @param leak        why it leaks, in sentences; empty when it is not known to
	 * @param train       learnt from
	 * @param calibration thresholds are chosen on
	 * @param test        results are measured on
	 */
	public record SplitData(String name, String leak, PartData train, PartData calibration, PartData test) {
	}

	/** How much a part holds. */
	public record PartData(long images, long identities) {
	}

	/**
	 * Reads what the run's folder tells of a checkpoint.
	 *
	 * @param file       the checkpoint's
	 * @param checkpoint what it holds
	 * @param split      the split it was trained on, if the study is at hand
	 * @throws IOException with a sentence naming the file that is damaged
	 */
	public static ModelCard read(Path file, Checkpoint checkpoint, Optional<SplitData> split) throws IOException {
		RunFolder run = new RunFolder(file.toAbsolutePath().getParent());
		boolean described = Files.isRegularFile(run.description());
		return new ModelCard(file.getFileName().toString(), checkpoint, described ? RunNotes.read(run) : RunNotes.NONE, described ? Optional.of(RunDescription.read(run)) : Optional.empty(), split,
				tests(run, checkpoint), new RunCalibration(file, checkpoint).stored());
	}

	private static List<VerificationReport> tests(RunFolder run, Checkpoint checkpoint) throws IOException {
		Path evaluations = run.path().resolve("evaluations");
		List<VerificationReport> tests = new ArrayList<>();
		if (Files.isDirectory(evaluations)) {
			try (Stream<Path> folders = Files.list(evaluations)) {
				for (Path folder : folders.sorted().toList()) {
					report(new ReportFolder(folder)).filter(report -> report.network().epoch() == checkpoint.state().epoch()).ifPresent(tests::add);
				}
			}
		}
		tests.sort((a, b) -> b.created().compareTo(a.created()));
		return tests;
	}

	private static Optional<VerificationReport> report(ReportFolder folder) throws IOException {
		try {
			return Optional.of(ReportJson.read(Files.readAllBytes(folder.figures())));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException | RuntimeException e) {
			throw new IOException("The figures in " + folder.figures() + " cannot be read; evaluate the run again. (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")", e);
		}
	}
}
