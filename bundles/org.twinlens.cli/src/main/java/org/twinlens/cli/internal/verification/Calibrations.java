package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.CalibrationPairs;
import org.twinlens.experiments.calibration.RunCalibration;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/** What thresholds cost, for those who decide by them. */
public final class Calibrations {

	private Calibrations() {
	}

	/** The scores that are there, else measured ones; empty when the split trained on is not in the study or has no calibration part. */
	public static Optional<Calibration> of(Services services, Study study, Path file, Checkpoint checkpoint, Console console) throws IOException {
		RunCalibration run = new RunCalibration(file, checkpoint);
		Optional<Calibration> stored = run.stored();
		Optional<String> split = run.split().filter(name -> study.catalogue().split(name).isPresent());
		if (stored.isPresent() || split.isEmpty()) {
			return stored;
		}
		List<ImageRecord> images = Parts.images(study, split.get(), Part.CALIBRATION);
		if (CalibrationPairs.of(images, services.generator("evaluation"), 1).isEmpty()) {
			return stored;
		}
		try (TrainedModel model = services.models.open(file)) {
			return Optional.of(run.measure(model, images, services.generator("evaluation"), study.keptPixels(checkpoint.preprocessing()), console.progress()));
		}
	}
}
