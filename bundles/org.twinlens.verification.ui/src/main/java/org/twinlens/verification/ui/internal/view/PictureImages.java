package org.twinlens.verification.ui.internal.view;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.twinlens.core.image.Picture;
import org.twinlens.ui.image.PictureData;

/** Images of the few pictures a control shows: made when first drawn, kept while the picture is shown, ended with the control. On the user interface's thread. */
final class PictureImages {

	private final Control control;
	private final Map<Picture, Image> images = new IdentityHashMap<>();

	PictureImages(Control control) {
		this.control = control;
		control.addListener(SWT.Dispose, e -> keep(List.of()));
	}

	/** Ends the images of all other pictures. */
	void keep(Collection<Picture> shown) {
		Map<Picture, Boolean> kept = new IdentityHashMap<>();
		shown.forEach(picture -> kept.put(picture, true));
		images.entrySet().removeIf(entry -> {
			boolean gone = !kept.containsKey(entry.getKey());
			if (gone) {
				entry.getValue().dispose();
			}
			return gone;
		});
	}

	Image image(Picture picture) {
		return images.computeIfAbsent(picture, p -> new Image(control.getDisplay(), PictureData.of(p)));
	}

	/**
	 * Draws a picture as large as fits into a place, in its middle.
	 *
	 * @return where it lies
	 */
	Rectangle draw(GC gc, Picture picture, Rectangle place) {
		double scale = Math.min(place.width / (double) picture.width(), place.height / (double) picture.height());
		int width = Math.max(1, (int) Math.round(picture.width() * scale));
		int height = Math.max(1, (int) Math.round(picture.height() * scale));
		Rectangle drawn = new Rectangle(place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height);
		gc.drawImage(image(picture), 0, 0, picture.width(), picture.height(), drawn.x, drawn.y, drawn.width, drawn.height);
		return drawn;
	}
}
