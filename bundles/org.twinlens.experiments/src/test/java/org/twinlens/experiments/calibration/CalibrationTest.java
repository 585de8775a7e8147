package org.twinlens.experiments.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.metrics.Interval;
import org.twinlens.experiments.PairScores;

class CalibrationTest {

	/** Genuine pairs of the identities a, b, c, d score .9, .8, .6 and .4; impostor pairs between neighbours .7, .3, .2 and .1. */
	private static final Calibration EIGHT = calibration(new double[] { .9, .8, .6, .4 }, new double[] { .7, .3, .2, .1 });

	/** The n-th genuine pair is of the n-th identity, the n-th impostor pair of the n-th and the next; the last meets the first. */
	private static Calibration calibration(double[] genuine, double[] impostor) {
		int identities = Math.max(genuine.length, impostor.length);
		List<Pair> pairs = new ArrayList<>();
		double[] similarity = new double[genuine.length + impostor.length];
		for (int i = 0; i < genuine.length; i++) {
			similarity[pairs.size()] = genuine[i];
			pairs.add(new Pair(image(i, 1), image(i, 2), true));
		}
		for (int i = 0; i < impostor.length; i++) {
			similarity[pairs.size()] = impostor[i];
			pairs.add(new Pair(image(i, 1), image((i + 1) % identities, 2), false));
		}
		return Calibration.of(new PairScores(PairSet.of(pairs), similarity));
	}

	private static ImageRecord image(int identity, int n) {
		return new ImageRecord(10L * identity + n, "hash" + identity + "." + n, "p" + identity, "", n + ".png", 1, 1);
	}

	@Test
	void aThresholdImpliesTheSharesDecidedWrongly() {
		ErrorRates half = EIGHT.ratesAt(.5);
		assertEquals(.5, half.threshold());
		assertEquals(1, half.fmr().errors());
		assertEquals(4, half.fmr().trials());
		assertEquals(.25, half.fmr().value());
		assertEquals(.25, half.fnmr().value());
		assertEquals(0, EIGHT.ratesAt(.4).fnmr().errors(), "a pair at the threshold is accepted");
		assertEquals(.75, EIGHT.ratesAt(.85).fnmr().value());
		assertEquals(.75, EIGHT.ratesAt(.15).fmr().value());
	}

	@Test
	void intervalsHoldTheRateAndAreTheSameEachTime() {
		ErrorRates rates = EIGHT.ratesAt(.5);
		Interval fmr = rates.fmr().interval();
		assertTrue(fmr.lower() <= .25 && fmr.upper() >= .25 && fmr.lower() >= 0 && fmr.upper() <= 1, fmr.toString());
		assertTrue(fmr.upper() - fmr.lower() > .3, "four identities say little: " + fmr);
		assertEquals(rates, EIGHT.ratesAt(.5));
	}

	@Test
	void withoutAnErrorWilsonsIntervalOverIdentitiesStandsIn() {
		ErrorRate fmr = EIGHT.ratesAt(.75).fmr();
		assertEquals(Interval.wilson(0, 4), fmr.interval());
		assertEquals(Interval.wilson(4, 4), EIGHT.ratesAt(.05).fmr().interval());
	}

	@Test
	void whatTheScoresCannotShowIsRefused() {
		ErrorRate fmr = EIGHT.ratesAt(.75).fmr();
		assertEquals(ErrorRate.Support.REFUSED, fmr.support());
		assertEquals("None of 4 impostor pairs is accepted here. That shows an FMR below 75 % at best, no lower one (rule of three).", fmr.refusal().orElseThrow());
		assertEquals("FMR below 75 % at best", fmr.text());
		assertEquals(Optional.empty(), EIGHT.ratesAt(.5).fmr().refusal());
	}

	@Test
	void withoutPairsOfAKindThereIsNoRate() {
		ErrorRates rates = calibration(new double[] { .9, .8 }, new double[0]).ratesAt(.85);
		assertTrue(Double.isNaN(rates.fmr().value()));
		assertNull(rates.fmr().interval());
		assertEquals("There are no impostor pairs to tell the FMR from.", rates.fmr().refusal().orElseThrow());
		assertEquals("FMR unknown", rates.fmr().text());
		assertEquals(.5, rates.fnmr().value());
		assertTrue(calibration(new double[0], new double[0]).ratesAt(.5).fnmr().refusal().isPresent());
	}

	@Test
	void fewIdentitiesAreWarnedOf() {
		assertEquals(4, EIGHT.identities());
		assertTrue(EIGHT.warning().orElseThrow().contains("only 4 identities"));
		assertEquals(Optional.empty(), calibration(new double[20], new double[20]).warning());
	}

	@Test
	void theHistogramHoldsSharesOfEachKind() {
		ScoreHistogram histogram = EIGHT.histogram(5);
		assertArrayEquals(new double[] { 0, 0, .25, .25, .5 }, histogram.genuine(), 1e-12);
		assertArrayEquals(new double[] { .25, .5, 0, .25, 0 }, histogram.impostor(), 1e-12);
		assertEquals(.5, histogram.highest(), 1e-12);
		assertEquals(1, calibration(new double[] { 1 }, new double[] { 0 }).histogram(3).genuine()[2], "a similarity of 1 belongs to the last bin");
		assertArrayEquals(new double[2], calibration(new double[] { 1 }, new double[0]).histogram(2).impostor());
	}

	@Test
	void presetsChooseWhereTheDataSupportThem() {
		// from .6 on one impostor pair is accepted and one genuine pair rejected; the next pair below scores .4
		assertEquals(.5, ThresholdPreset.EER.threshold(EIGHT), 1e-12);
		assertEquals(.5, ThresholdPreset.SEED.threshold(calibration(new double[] { .9 }, new double[] { .8 })));
		assertTrue(ThresholdPreset.FMR_1.refusal(EIGHT).orElseThrow().contains("needs at least 300 impostor pairs to be shown; there are 4"));
		assertThrows(IllegalArgumentException.class, () -> ThresholdPreset.FMR_1.threshold(EIGHT));
		double[] impostor = new double[300];
		for (int i = 0; i < 300; i++) {
			impostor[i] = i / 1000.0;
		}
		Calibration enough = calibration(new double[] { .9, .2 }, impostor);
		// three of 300 may be accepted: .297, .298 and .299, but not .296
		assertEquals(.2965, ThresholdPreset.FMR_1.threshold(enough), 1e-12);
		assertEquals(.01, enough.ratesAt(.2965).fmr().value());
		assertTrue(ThresholdPreset.FMR_01.refusal(enough).orElseThrow().contains("3,000"));
		assertEquals(Optional.empty(), ThresholdPreset.FMR_1.refusal(enough));
	}

	@Test
	void presetsAreNamed() {
		assertEquals(ThresholdPreset.EER, ThresholdPreset.parse("EER"));
		assertEquals(ThresholdPreset.FMR_01, ThresholdPreset.parse("fmr=0.001"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ThresholdPreset.parse("best")).getMessage().contains("seed"));
	}

	@Test
	void aFileGivesTheSameRates(@TempDir Path folder) throws IOException {
		String header = "first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n";
		Path file = Files.writeString(folder.resolve("calibration-scores.csv"),
				header + "a,1,h1,a,2,h2,1,0.9,1\r\nb,1,h3,b,2,h4,1,0.4,0\r\na,1,h1,b,2,h4,0,0.6,1\r\n,u,h5,b,1,h3,0,0.1,0\r\n");
		Calibration read = Calibration.read(file);
		assertEquals(2, read.genuine());
		assertEquals(2, read.impostors());
		assertEquals(3, read.identities(), "an unlabelled image is an identity of its own");
		assertEquals(.5, read.ratesAt(.5).fmr().value());
		assertEquals(.5, read.ratesAt(.5).fnmr().value());
		Files.writeString(file, header + "a,1,h1,a,2,h2,1,NaN,1\r\n");
		assertTrue(assertThrows(IOException.class, () -> Calibration.read(file)).getMessage().contains("Line 2"));
		assertTrue(assertThrows(IOException.class, () -> Calibration.read(folder.resolve("none.csv"))).getMessage().contains("none.csv"));
	}
}
