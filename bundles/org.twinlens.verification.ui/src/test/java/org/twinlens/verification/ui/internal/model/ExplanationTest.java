package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Pixels;
import org.twinlens.verification.explain.OcclusionMap;

class ExplanationTest {

	@Test
	void whatHoldsTheSimilarityUpIsOrangeAndWhatLowersItBlue() {
		Pixels probe = new Pixels(1, 1, 3, new float[] { 0, 1, 0.5f });
		Explanation explanation = Explanation.of(new OcclusionMap(3, 1, new double[] { 0.4, -0.4, 0 }, 0.75, new OcclusionMap.Settings(1, 1, 0.5f)), probe);
		assertEquals("0.750", explanation.similarity());
		assertEquals("0.400", explanation.largest());
		byte[] map = explanation.map().samples();
		assertTrue((map[0] & 0xFF) > (map[2] & 0xFF) + 100, "more red than blue");
		assertTrue((map[5] & 0xFF) > (map[3] & 0xFF) + 100, "more blue than red");
		assertEquals(map[6], map[8], "grey where nothing happens");
		assertEquals((byte) 128, explanation.probe().samples()[2]);
	}
}
