package org.twinlens.dataset.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;

class QualityThresholdsTest {

	private static Set<QualityFlag> flags(double sharpness, double brightness, double contrast, int width, int height) {
		return QualityThresholds.flags(new Quality(sharpness, brightness, contrast, 0, 0, 0, 0, ""), width, height);
	}

	@Test
	void aGoodImageHasNone() {
		assertEquals(Set.of(), flags(QualityThresholds.SHARPNESS, QualityThresholds.DARK, QualityThresholds.CONTRAST, 32, 32));
	}

	@Test
	void whatIsWrongIsFlagged() {
		assertEquals(Set.of(QualityFlag.BLURRED, QualityFlag.DARK, QualityFlag.LOW_CONTRAST), flags(0, 0, 0, 100, 100));
		assertEquals(Set.of(QualityFlag.BRIGHT), flags(500, 211, 29, 100, 100));
		assertEquals(Set.of(QualityFlag.SMALL), flags(500, 100, 50, 400, 31));
	}

	@Test
	void inkOnPaperIsNeitherDarkNorBright() {
		assertEquals(Set.of(), flags(500, 250, 31, 105, 105));
		assertEquals(Set.of(), flags(500, 5, 31, 105, 105));
	}
}
