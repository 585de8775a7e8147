package org.twinlens.experiments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.experiments.internal.report.ReportJson;
import org.twinlens.experiments.internal.report.ReportPage;
import org.twinlens.experiments.internal.report.ScoresCsv;
import org.twinlens.experiments.internal.report.WholeFile;
import org.twinlens.model.ModelEvent;

/** Writes an evaluation as a page for people, tables of every pair tested on and of every calibration pair, and JSON for machines. Needs no screen. */
public final class ReportWriter {

	private final PixelSource pixels;

	/** @param pixels of the pairs' images, to show the worst errors as the network saw them */
	public ReportWriter(PixelSource pixels) {
		this.pixels = pixels;
	}

	/**
	 * Each file appears whole or not at all; files of the same name are replaced, the page last. An image that cannot be read is missing from the page, and says so.
	 *
	 * @param evaluation what to report
	 * @param training   the epochs of the network's training for the learning curves, in order; may be empty
	 * @param folder     created when missing
	 * @throws IOException                                with a sentence naming the file that could not be written
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public void write(Evaluation evaluation, List<ModelEvent.Epoch> training, ReportFolder folder, Progress progress) throws IOException {
		try {
			Files.createDirectories(folder.path());
		} catch (IOException e) {
			throw new IOException("The folder " + folder.path() + " for the report could not be made. Choose another place.", e);
		}
		progress.report("Writing the report", 0, 3);
		double threshold = evaluation.report().threshold().value();
		WholeFile.write(folder.scores(), out -> ScoresCsv.write(new PairScores(evaluation.pairs(), evaluation.similarity()), threshold, out));
		if (evaluation.calibration().isPresent()) {
			WholeFile.write(folder.calibration(), out -> ScoresCsv.write(evaluation.calibration().get(), threshold, out));
		} else {
			Files.deleteIfExists(folder.calibration());
		}
		progress.checkCancelled();
		progress.report("Writing the report", 1, 3);
		WholeFile.write(folder.figures(), out -> out.write(ReportJson.write(evaluation.report())));
		progress.checkCancelled();
		progress.report("Writing the report", 2, 3);
		byte[] page = ReportPage.of(evaluation, training, pixels).getBytes(StandardCharsets.UTF_8);
		progress.checkCancelled();
		WholeFile.write(folder.page(), out -> out.write(page));
		progress.report("Writing the report", 3, 3);
	}
}
