package org.twinlens.training.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.ProjectedImage;
import org.twinlens.model.run.SnapshotPair;
import org.twinlens.training.ui.internal.live.CurveCharts.Shown;
import org.twinlens.ui.chart.AxisScale;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.Palette;

/** Which lines the charts have. */
class LiveChartsContentTest {

	private static Shown run(String id, String label) {
		return new Shown(id, label, new RunCurves());
	}

	private static List<String> names(ChartContent chart) {
		return chart.lines().stream().map(ChartLine::name).toList();
	}

	@Test
	void ofOneRunTrainingAndValidationDifferInColour() {
		ChartContent chart = new CurveCharts(XAxis.ITERATION, 0.6, false).chart(Metric.LOSS, List.of(run("a", "a")), new Palette());
		assertEquals(List.of("Training", "Validation"), names(chart));
		assertNotEquals(chart.lines().get(0).style().rgb(), chart.lines().get(1).style().rgb());
		assertTrue(chart.lines().get(0).smoothed());
		assertFalse(chart.lines().get(1).smoothed(), "a point an epoch is not smoothed");
	}

	@Test
	void ofSeveralRunsEachKeepsItsColour() {
		Palette palette = new Palette();
		CurveCharts charts = new CurveCharts(XAxis.EPOCH, 0, true);
		ChartContent both = charts.chart(Metric.ACCURACY, List.of(run("a", "One"), run("b", "Two")), palette);
		assertEquals(List.of("One", "One, validation", "Two", "Two, validation"), names(both));
		assertEquals(both.lines().get(0).style().rgb(), both.lines().get(1).style().rgb());
		ChartContent reversed = charts.chart(Metric.SPEED, List.of(run("b", "Two"), run("c", "Three")), palette);
		assertEquals(List.of("Two", "Three"), names(reversed));
		assertEquals(both.lines().get(2).style(), reversed.lines().get(0).style());
		assertEquals(AxisScale.LOGARITHMIC, reversed.up().scale());
		assertEquals(AxisScale.LINEAR, both.up().scale(), "shares stay linear");
	}

	@Test
	void runsOfTheSameNameAreToldApart() {
		assertEquals(List.of("Faces a", "Faces b"), names(new CurveCharts(XAxis.TIME, 0, false).chart(Metric.SPEED, List.of(run("a", "Faces"), run("b", "Faces")), new Palette())));
	}

	@Test
	void identitiesKeepTheirLookFromEpochToEpoch() {
		Palette palette = new Palette();
		EpochSnapshot first = new EpochSnapshot(1, List.of(new ProjectedImage("h1", "Anna", 1, 2), new ProjectedImage("h2", "Ben", 3, 4), new ProjectedImage("h3", "Anna", 5, 6)),
				new double[] { 0.5, 0.25 }, List.of());
		EpochSnapshot second = new EpochSnapshot(2, List.of(new ProjectedImage("h2", "Ben", 0, 0), new ProjectedImage("h1", "Anna", 1, 1)), new double[] { 0.5, 0.25 }, List.of());
		ChartContent one = EmbeddingCharts.chart(first, palette);
		ChartContent two = EmbeddingCharts.chart(second, palette);
		assertEquals(List.of("Anna", "Ben"), names(one));
		assertEquals(one.lines().get(1).style(), two.lines().get(0).style());
		assertEquals(2, one.lines().get(0).curve().data().size());
		assertEquals("h3", EmbeddingCharts.byIdentity(first).get("Anna").get(1).image());
		assertTrue(one.across().label().contains("50\u00A0%"), one.across().label());
	}

	@Test
	void aSearchIsMarkedWithItsSuggestionAndNotFlattenedByItsExplosion() {
		List<ModelEvent.Iteration> iterations = new ArrayList<>();
		double[] losses = { 0.7, 0.7, 0.69, 0.68, 0.64, 0.55, 0.45, 0.42, 0.41, 0.41, 0.6, 30 };
		for (int i = 0; i < losses.length; i++) {
			iterations.add(new ModelEvent.Iteration(Recording.at(i), 1, i + 1, losses[i], Math.pow(10, -6 + 0.5 * i), 1, 1, 1e-3));
		}
		LearningRateCurve curve = LearningRateCurve.of(iterations);
		ChartContent chart = RateCharts.chart(curve, curve.suggestion());
		assertEquals(AxisScale.LOGARITHMIC, chart.across().scale());
		assertEquals(curve.suggestion().orElseThrow(), chart.markers().get(0).value());
		assertTrue(chart.up().high() < 2, "not up to 30");
		assertEquals("3.2e-4", RateCharts.rate(3.16e-4));
		assertEquals("1e-3", RateCharts.rate(1e-3));
		assertTrue(RateCharts.chart(curve, Optional.empty()).markers().isEmpty(), "while the search goes on");
	}

	@Test
	void aPairIsRightOnItsSideOfTheThreshold() {
		assertTrue(PairVerdict.isRight(new SnapshotPair("a", "b", true, 0.5)));
		assertFalse(PairVerdict.isRight(new SnapshotPair("a", "b", true, 0.49)));
		assertTrue(PairVerdict.isRight(new SnapshotPair("a", "b", false, 0.49)));
		assertEquals("Similarity 0.4900; the pair is of the same identity: wrong.", PairVerdict.text(new SnapshotPair("a", "b", true, 0.49)));
	}
}
