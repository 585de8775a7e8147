package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.experiments.PairScores;
import org.twinlens.experiments.calibration.Calibration;
import org.twinlens.experiments.calibration.ThresholdPreset;

class ThresholdModelTest {

	private final List<String> scheduled = new ArrayList<>();
	private final List<Double> told = new ArrayList<>();
	private final ThresholdModel model = new ThresholdModel(() -> scheduled.add("compute"), () -> told.add(model().state().threshold()));

	private ThresholdModel model() {
		return model;
	}

	/** Twenty identities: two genuine pairs in three score 0.8, the third 0.4; each has an impostor pair at 0.2, but the first's at 0.6. */
	private static Calibration calibration() {
		List<Pair> pairs = new ArrayList<>();
		List<Double> similarity = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			pairs.add(new Pair(image(i, 1), image(i, 2), true));
			similarity.add(i % 3 == 2 ? 0.4 : 0.8);
			pairs.add(new Pair(image(i, 1), image((i + 1) % 20, 2), false));
			similarity.add(i == 0 ? 0.6 : 0.2);
		}
		return Calibration.of(new PairScores(PairSet.of(pairs), similarity.stream().mapToDouble(Double::doubleValue).toArray()));
	}

	private static ImageRecord image(int identity, int number) {
		return new ImageRecord(10L * identity + number, "h" + identity + "-" + number, "p" + identity, "", number + ".png", 10, 10);
	}

	@Test
	void aCalibrationGivesRatesPresetsAndRefusals() {
		model.calibrate(Optional.of(calibration()), "", 0.5);
		ThresholdModel.State state = model.state();
		assertEquals(0.5, state.threshold());
		assertEquals(1, state.rates().orElseThrow().fmr().errors());
		assertEquals(20, state.rates().orElseThrow().fmr().trials());
		assertEquals(6, state.rates().orElseThrow().fnmr().errors());
		assertEquals(ThresholdModel.BINS, state.histogram().orElseThrow().bins());
		assertTrue(state.presets().keySet().containsAll(Set.of(ThresholdPreset.EER, ThresholdPreset.SEED)));
		assertTrue(state.refusals().containsKey(ThresholdPreset.FMR_01), "20 impostor pairs support no rate of 0.1 %");
		assertEquals(Optional.of(ThresholdPreset.SEED), state.preset());
	}

	@Test
	void movingAsksForRatesOfTheNewThreshold() {
		model.calibrate(Optional.of(calibration()), "", 0.5);
		scheduled.clear();
		model.move(0.7);
		assertEquals(List.of("compute"), scheduled);
		assertEquals(Optional.empty(), model.state().rates());
		model.compute();
		assertEquals(0, model.state().rates().orElseThrow().fmr().errors());
		assertEquals(0.7, model.state().rates().orElseThrow().threshold());
		assertEquals(Optional.empty(), model.state().preset());
		model.move(0.7);
		assertEquals(1, scheduled.size(), "nothing has moved");
	}

	@Test
	void aPresetMovesTheThresholdAndARefusedOneDoesNot() {
		model.calibrate(Optional.of(calibration()), "", 0.9);
		model.choose(ThresholdPreset.FMR_01);
		assertEquals(0.9, model.state().threshold());
		model.choose(ThresholdPreset.SEED);
		assertEquals(0.5, model.state().threshold());
		assertEquals(0.5, told.get(told.size() - 1));
	}

	@Test
	void withoutCalibrationOnlyTheSeedsThresholdCanBeChosen() {
		model.calibrate(Optional.empty(), "The split has no calibration part.", 0.6);
		ThresholdModel.State state = model.state();
		assertEquals(Set.of(ThresholdPreset.SEED), state.presets().keySet());
		assertEquals("The split has no calibration part.", state.refusals().get(ThresholdPreset.EER));
		assertEquals(Optional.empty(), state.rates());
		assertEquals("The split has no calibration part.", state.absence());
	}
}
