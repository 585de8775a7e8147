package org.twinlens.ui.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.internal.image.RecentImages;
import org.twinlens.ui.internal.image.ThumbnailWork;
import org.twinlens.ui.internal.image.ThumbnailWork.Made;
import org.twinlens.ui.internal.image.ThumbnailWork.Request;

/**
 * The thumbnails a control paints. They are made on other threads and kept under the study's folder {@code cache/thumbnails}, which may be deleted; the last ones are also kept in memory, up to
 * a limit. While it paints, the control calls {@link #want} with all it shows, then {@link #draw} for each; it is repainted as they arrive. Ends with the control. Called on the user interface's
 * thread.
 */
public final class Thumbnails {

	/** The lengths of the longer side that are kept; what is shown larger or smaller is scaled. */
	private static final int[] SIZES = { 128, 256, 512 };
	private static final long MOST_PIXELS = 24_000_000;

	private record Key(String hash, int size) {
	}

	private final Control control;
	private final Supplier<Optional<Study>> study;
	private final ThumbnailWork work;
	private final RecentImages<Key, Image> images = new RecentImages<>(MOST_PIXELS, new RecentImages.Keeping<>() {
		@Override
		public long weight(Image image) {
			Rectangle bounds = image.getBounds();
			return (long) bounds.width * bounds.height;
		}

		@Override
		public void end(Image image) {
			image.dispose();
		}
	});
	private final Set<Key> unreadable = new HashSet<>();
	private Study last;

	/**
	 * @param control that paints, and is repainted when thumbnails arrive
	 * @param study   the open one, whose images are shown
	 */
	public Thumbnails(Control control, Supplier<Optional<Study>> study) {
		this.control = control;
		this.study = study;
		work = new ThumbnailWork(new Throttle(control, this::arrived));
		control.addDisposeListener(e -> {
			work.close();
			images.clear();
		});
	}

	/**
	 * Says what is shown now; what was wanted before and is not made yet no longer is.
	 *
	 * @param shown those wanted first first
	 * @param size  of the longer side on the screen, in points
	 */
	public void want(List<ImageRecord> shown, int size) {
		Study open = study.get().orElse(null);
		if (open != last) {
			last = open;
			unreadable.clear();
		}
		if (open == null) {
			work.want(List.of());
			return;
		}
		int kept = kept(size);
		List<Request> missing = new ArrayList<>();
		for (ImageRecord image : shown) {
			Key key = new Key(image.hash(), kept);
			if (images.get(key) == null && !unreadable.contains(key)) {
				missing.add(new Request(open, image, kept));
			}
		}
		work.want(missing);
	}

	/**
	 * Draws the thumbnail in the middle of a place, as large as fits. Until it is there, draws another size of it if there is one, else nothing.
	 *
	 * @param size as it was wanted
	 * @return where it was drawn; empty when it is not there yet or cannot be read
	 */
	public Optional<Rectangle> draw(GC gc, ImageRecord image, Rectangle place, int size) {
		Image thumbnail = thumbnail(image, size);
		if (thumbnail == null) {
			return Optional.empty();
		}
		Rectangle from = thumbnail.getBounds();
		double scale = Math.min((double) place.width / image.width(), (double) place.height / image.height());
		int width = Math.max(1, (int) Math.round(image.width() * scale));
		int height = Math.max(1, (int) Math.round(image.height() * scale));
		Rectangle to = new Rectangle(place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height);
		gc.drawImage(thumbnail, 0, 0, from.width, from.height, to.x, to.y, to.width, to.height);
		return Optional.of(to);
	}

	/** Whether the image was found to be unreadable, so that no thumbnail will come. */
	public boolean isUnreadable(ImageRecord image, int size) {
		return unreadable.contains(new Key(image.hash(), kept(size)));
	}

	private Image thumbnail(ImageRecord image, int size) {
		Image wanted = images.get(new Key(image.hash(), kept(size)));
		for (int i = 0; wanted == null && i < SIZES.length; i++) {
			wanted = images.get(new Key(image.hash(), SIZES[i]));
		}
		return wanted;
	}

	/** The smallest kept size that is as large as is shown, in the screen's pixels. */
	private int kept(int size) {
		int pixels = size * control.getMonitor().getZoom() / 100;
		for (int kept : SIZES) {
			if (kept >= pixels) {
				return kept;
			}
		}
		return SIZES[SIZES.length - 1];
	}

	private void arrived() {
		for (Optional<Made> made = work.fetch(); made.isPresent(); made = work.fetch()) {
			Key key = new Key(made.get().request().image().hash(), made.get().request().size());
			Optional<ImageData> data = made.get().data();
			if (data.isEmpty()) {
				if (made.get().request().study() == last) {
					unreadable.add(key);
				}
			} else {
				images.put(key, new Image(control.getDisplay(), data.get()));
			}
		}
		control.redraw();
	}
}
