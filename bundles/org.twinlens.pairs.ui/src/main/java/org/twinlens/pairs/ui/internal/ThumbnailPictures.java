package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.ui.image.Thumbnails;

/** Images of the study as the thumbnails all views share. */
final class ThumbnailPictures implements EpisodePane.Source {

	private final Thumbnails thumbnails;
	private final int size;

	ThumbnailPictures(Control control, Supplier<Optional<Study>> study, int size) {
		thumbnails = new Thumbnails(control, study);
		this.size = size;
	}

	@Override
	public void want(List<ImageRecord> inSight) {
		thumbnails.want(inSight, size);
	}

	@Override
	public Optional<Rectangle> draw(GC gc, ImageRecord image, Rectangle place) {
		return thumbnails.draw(gc, image, place, size);
	}

	@Override
	public boolean isUnreadable(ImageRecord image) {
		return thumbnails.isUnreadable(image, size);
	}
}
