package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.ImportSource.Candidate;
import org.twinlens.verification.ui.internal.model.CapturedImages.Kind;

class CapturedImagesTest {

	@Test
	void anchorsAndPositivesAreNumberedApartAndLoseNothing() throws IOException {
		CapturedImages images = new CapturedImages("Anna", "2026-01-02 10.30");
		images.take(Kind.ANCHOR, Greys.picture(10));
		images.take(Kind.POSITIVE, Greys.picture(20));
		images.take(Kind.ANCHOR, Greys.picture(30));
		List<Candidate> candidates = new ArrayList<>();
		images.forEach(candidates::add);
		assertEquals(List.of("anchor/anchor-0001.png", "positive/positive-0001.png", "anchor/anchor-0002.png"), candidates.stream().map(Candidate::path).toList());
		assertEquals(List.of("Anna", "2026-01-02 10.30"), List.of(candidates.get(1).identity(), candidates.get(1).session()));
		byte[] samples = new byte[1];
		samples[0] = (byte) ImageIO.read(new ByteArrayInputStream(candidates.get(2).bytes().read())).getRaster().getSample(50, 50, 0);
		assertArrayEquals(new byte[] { 30 }, samples);
		assertEquals(List.of(2, 1), List.of(images.count(Kind.ANCHOR), images.count(Kind.POSITIVE)));
		assertEquals(3, images.size());
	}
}
