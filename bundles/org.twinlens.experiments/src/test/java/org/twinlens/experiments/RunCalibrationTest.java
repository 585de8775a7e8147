package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.experiments.Fakes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.metrics.ThresholdCriterion;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.RunCalibration;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.pairs.PairGenerator;

class RunCalibrationTest {

	private static final List<ImageRecord> IMAGES = List.of(image(1, "x", 90), image(2, "x", 80), image(3, "y", 20));
	private static final PairSet PAIRS = PairSet.of(List.of(new Pair(IMAGES.get(0), IMAGES.get(1), true), new Pair(IMAGES.get(1), IMAGES.get(2), false)));

	@TempDir
	private Path run;
	private final Fakes.Model model = new Fakes.Model();
	private RunCalibration calibration;

	private static final PairGenerator GENERATOR = new PairGenerator() {
		@Override
		public String id() {
			return "evaluation";
		}

		@Override
		public String description() {
			return "two pairs";
		}

		@Override
		public PairSet generate(Request request) {
			assertEquals(IMAGES, request.images());
			return PAIRS;
		}
	};

	@BeforeEach
	void calibration() {
		calibration = of(7, "default");
	}

	private RunCalibration of(int epoch, String split) {
		Checkpoint trained = model.checkpoint();
		Checkpoint.State state = trained.state();
		return new RunCalibration(run.resolve("best.twin"), new Checkpoint(trained.architecture(), trained.config(), trained.preprocessing(),
				new Checkpoint.State(epoch, 10L * epoch, state.bestEpoch(), state.bestValue(), state.trainingSeconds(), state.improvedEpoch(), state.improvedValue()), Optional.empty(),
				Map.of("split", split), Map.of(), Map.of()));
	}

	/** As the model's checkpoint of epoch 7 is evaluated. */
	private ReportFolder evaluate(String name) throws IOException {
		EvaluationRequest request = new EvaluationRequest(name, "sample", "default", false, null, PAIRS, new ThresholdSource.Calibration(PAIRS, new ThresholdCriterion.EqualError(), "here"),
				List.of(), 0, 1);
		ReportFolder folder = new ReportFolder(run.resolve("evaluations").resolve(name));
		new ReportWriter(new Fakes.Source()).write(new Evaluator(model, new Fakes.Source()).evaluate(request, Progress.NONE), List.of(), folder, Progress.NONE);
		return folder;
	}

	@Test
	void whatIsMeasuredIsKept() throws IOException {
		assertEquals(Optional.empty(), calibration.stored());
		Calibration measured = calibration.measure(model, IMAGES, GENERATOR, new Fakes.Source(), Progress.NONE);
		// genuine .9 alike, impostor .4
		assertEquals(0, measured.ratesAt(.85).fnmr().errors());
		assertEquals(1, measured.ratesAt(.35).fmr().errors());
		Calibration stored = calibration.stored().orElseThrow();
		assertEquals(measured.ratesAt(.35), stored.ratesAt(.35));
		assertEquals(Optional.empty(), of(8, "default").stored(), "another epoch has other weights");
	}

	@Test
	void anEvaluationOfTheSameEpochAndSplitIsTakenUp() throws IOException {
		ReportFolder folder = evaluate("test");
		assertEquals(1, calibration.stored().orElseThrow().genuine());
		assertEquals(Optional.empty(), of(6, "default").stored());
		assertEquals(Optional.empty(), of(7, "other").stored());
		Files.writeString(folder.figures(), "{\"network\": 3}");
		assertEquals(Optional.empty(), calibration.stored(), "nobody knows whose scores these are");
	}

	@Test
	void damagedScoresAreSaid() throws IOException {
		Files.writeString(evaluate("test").calibration(), "nonsense");
		assertTrue(assertThrows(IOException.class, () -> calibration.stored()).getMessage().contains("calibration-scores.csv"));
	}

	@Test
	void withoutACalibrationPartNothingIsMeasured() {
		String sentence = assertThrows(IllegalArgumentException.class, () -> calibration.measure(model, List.of(), GENERATOR, new Fakes.Source(), Progress.NONE)).getMessage();
		assertTrue(sentence.contains("split \"default\" makes no genuine and impostor pairs"), sentence);
		assertFalse(Files.exists(run.resolve("evaluations")));
	}
}
