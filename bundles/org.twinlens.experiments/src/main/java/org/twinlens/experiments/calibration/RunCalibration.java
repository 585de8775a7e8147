package org.twinlens.experiments.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.experiments.PairScorer;
import org.twinlens.experiments.PairScores;
import org.twinlens.experiments.ReportFolder;
import org.twinlens.experiments.internal.report.ReportJson;
import org.twinlens.experiments.internal.report.ScoresCsv;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.pairs.PairGenerator;

/**
 * The calibration of a checkpoint: found where an evaluation or an earlier measurement left it, or measured. A run at the end of an epoch always has the same weights, so
 * scores of the same epoch are scores of this checkpoint. Not for the user interface's thread.
 */
public final class RunCalibration {

	private static final long SEED = 1;

	private final Path evaluations;
	private final Checkpoint checkpoint;

	/**
	 * @param file       the checkpoint's, in its run's folder
	 * @param checkpoint what it holds
	 */
	public RunCalibration(Path file, Checkpoint checkpoint) {
		this.evaluations = file.toAbsolutePath().getParent().resolve("evaluations");
		this.checkpoint = checkpoint;
	}

	/** The split whose calibration part counts: the one trained on; empty when the checkpoint does not say. */
	public Optional<String> split() {
		return Optional.ofNullable(checkpoint.provenance().get("split"));
	}

	/**
	 * The scores that are there, the newest; empty when there are none of this checkpoint.
	 *
	 * @throws IOException with a sentence naming the file when they are damaged
	 */
	public Optional<Calibration> stored() throws IOException {
		Optional<Path> newest = Optional.empty();
		if (Files.isDirectory(evaluations)) {
			try (Stream<Path> tests = Files.list(evaluations)) {
				newest = tests.map(ReportFolder::new).filter(this::isOfThis).map(ReportFolder::calibration).max(Comparator.comparingLong(file -> file.toFile().lastModified()));
			}
		}
		return newest.isEmpty() ? Optional.empty() : Optional.of(Calibration.read(newest.get()));
	}

	private boolean isOfThis(ReportFolder folder) {
		if (!Files.isRegularFile(folder.calibration())) {
			return false;
		}
		if (folder.path().equals(measured().path())) {
			return true;
		}
		try {
			ReportJson.Core report = ReportJson.readCore(Files.readAllBytes(folder.figures()));
			return report.network() != null && report.network().epoch() == checkpoint.state().epoch() && report.data() != null && split().filter(report.data().split()::equals).isPresent();
		} catch (IOException e) {
			return false; // whose scores these are is not known
		}
	}

	/** Where scores lie that no evaluation made. */
	private ReportFolder measured() {
		return new ReportFolder(evaluations.resolve("calibration-epoch-" + checkpoint.state().epoch()));
	}

	/**
	 * Scores pairs of the calibration part and keeps them beside the run's evaluations.
	 *
	 * @param model     the checkpoint's network
	 * @param images    of the calibration part
	 * @param generator {@code evaluation}, see {@link CalibrationPairs}
	 * @param pixels    the images, prepared as the checkpoint says
	 * @throws IOException              naming an image that cannot be read, or the file that cannot be written
	 * @throws IllegalArgumentException with a sentence when the images make no such pairs
	 */
	public Calibration measure(TrainedModel model, List<ImageRecord> images, PairGenerator generator, PixelSource pixels, Progress progress) throws IOException {
		PairSet pairs = CalibrationPairs.of(images, generator, SEED).orElseThrow(() -> new IllegalArgumentException("The calibration part of the split"
				+ split().map(name -> " \"" + name + "\"").orElse("") + " makes no genuine and impostor pairs, so nothing tells what a threshold costs. "
				+ "Train on a split whose calibration part does: twinlens split --calibration 0.2"));
		PairScores scores = new PairScores(pairs, new PairScorer(model, pixels).score(pairs, progress));
		Calibration calibration = Calibration.of(scores);
		double threshold = checkpoint.threshold().map(Checkpoint.Threshold::value).orElse(0.5);
		AtomicFile.write(measured().calibration(), out -> ScoresCsv.write(scores, threshold, out));
		return calibration;
	}
}
