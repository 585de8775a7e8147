package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.RunCalibration;
import org.twinlens.model.ModelService;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.verification.gallery.Network;
import org.twinlens.verification.ui.internal.Messages;

/** The network that compares, and what its calibration part tells of it. {@link #ready()} comes at once, from any thread; all else takes its time: not on the user interface's thread. */
public final class NetworkModel implements AutoCloseable {

	private static final double MIDDLE = 0.5;

	/**
	 * A network in use.
	 *
	 * @param run         it comes from
	 * @param network     open
	 * @param calibration its scores on the calibration part, where they are known or could be measured
	 * @param absence     why they are not, or the empty string
	 */
	public record Ready(ScoredRun run, Network network, Optional<Calibration> calibration, String absence) {

		public double threshold() {
			return NetworkModel.threshold(network);
		}
	}

	private final ModelService models;
	private final PairGenerator evaluation;
	private volatile Ready ready;

	/** @param evaluation makes calibration pairs where no evaluation has scored any */
	public NetworkModel(ModelService models, PairGenerator evaluation) {
		this.models = models;
		this.evaluation = evaluation;
	}

	/** A network's own threshold: the one chosen at the end of training, or the middle where none was. */
	static double threshold(Network network) {
		return network.model().checkpoint().threshold().map(Checkpoint.Threshold::value).orElse(MIDDLE);
	}

	public Optional<Ready> ready() {
		return Optional.ofNullable(ready);
	}

	/** @throws IOException with a sentence when none is open */
	public Ready required() throws IOException {
		return ready().orElseThrow(() -> new IOException(Messages.noRun_toDo));
	}

	/**
	 * Opens a run's best checkpoint in place of the one in use, and finds or measures its calibration.
	 *
	 * @throws IOException with a sentence when the checkpoint cannot be read; there is no network then
	 */
	public synchronized Ready open(Study study, ScoredRun run, Progress progress) throws IOException {
		close();
		Network network = Network.open(models, run.folder().best());
		try {
			ready = calibrated(study, run, network, progress);
			return ready;
		} catch (RuntimeException e) {
			network.close();
			throw e;
		}
	}

	private Ready calibrated(Study study, ScoredRun run, Network network, Progress progress) {
		Checkpoint checkpoint = network.model().checkpoint();
		RunCalibration calibrations = new RunCalibration(run.folder().best(), checkpoint);
		try {
			Optional<Calibration> stored = calibrations.stored();
			if (stored.isPresent()) {
				return new Ready(run, network, stored, "");
			}
			List<ImageRecord> images = calibrations.split().flatMap(study.catalogue()::split).map(split -> images(study, split.name())).orElse(List.of());
			return new Ready(run, network, Optional.of(calibrations.measure(network.model(), images, evaluation, study.keptPixels(checkpoint.preprocessing()), progress)), "");
		} catch (IOException | IllegalArgumentException e) {
			return new Ready(run, network, Optional.empty(), e.getMessage());
		}
	}

	private static List<ImageRecord> images(Study study, String split) {
		try (var all = study.catalogue().images(ImageQuery.ofPart(split, Part.CALIBRATION))) {
			return all.toList();
		}
	}

	@Override
	public synchronized void close() {
		if (ready != null) {
			ready.network().close();
			ready = null;
		}
	}
}
