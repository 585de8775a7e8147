package org.twinlens.verification.ui.internal.model;

import java.util.Arrays;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.ReferenceGallery.Reference;

/** Identities that differ in nothing but their brightness. */
final class Greys {

	private Greys() {
	}

	static Picture picture(int level) {
		byte[] samples = new byte[100 * 100];
		Arrays.fill(samples, (byte) level);
		return new Picture(100, 100, 1, samples);
	}

	/** References of these levels as {@link FakeNetwork} embeds them. */
	static ReferenceGallery gallery(String identity, int... levels) {
		List<Reference> references = Arrays.stream(levels)
				.mapToObj(level -> new Reference(new ImageRecord(level, "h" + level, identity, "", level + ".png", 100, 100), new Embedding(new float[] { level / 255f }))).toList();
		return new ReferenceGallery(identity, references);
	}

	static List<Picture> pictures(int... levels) {
		return Arrays.stream(levels).mapToObj(Greys::picture).toList();
	}
}
