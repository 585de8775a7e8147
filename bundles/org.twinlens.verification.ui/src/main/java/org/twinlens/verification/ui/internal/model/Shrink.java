package org.twinlens.verification.ui.internal.model;

import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Preprocessing;

/** Small pictures of large ones, for lists. */
public final class Shrink {

	private Shrink() {
	}

	/** The picture by area averages so that its longer side is at most so many pixels; itself where it is small enough. */
	public static Picture to(Picture picture, int longest) {
		int longer = Math.max(picture.width(), picture.height());
		if (longer <= longest) {
			return picture;
		}
		int width = Math.max(1, picture.width() * longest / longer);
		int height = Math.max(1, picture.height() * longest / longer);
		return Picture.of(Preprocessing.to(picture.channels(), height, width).apply(picture));
	}
}
