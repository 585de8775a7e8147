package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.WorkJob;
import org.twinlens.ui.image.PictureData;

/** Pictures of images outside the study, of which a protocol has few: decoded as they come into sight and kept. */
final class ExternalPictures implements EpisodePane.Source {

	/** Pixels of the longer side. */
	private static final int SIZE = 144;
	private static final int MOST_KEPT = 2000;

	private final Control control;
	private final Supplier<Optional<ExternalImages>> source;
	private final Map<String, Image> pictures = new HashMap<>();
	private final Map<String, ImageData> decoded = Collections.synchronizedMap(new LinkedHashMap<>());
	private final Set<String> unreadable = Collections.synchronizedSet(new HashSet<>());
	private final WorkJob decode = WorkJob.quiet(Messages.omniglot_job, monitor -> decode(monitor::isCanceled));
	private final Throttle paint;
	private volatile List<ImageRecord> wanted = List.of();

	ExternalPictures(Control control, Supplier<Optional<ExternalImages>> source) {
		this.control = control;
		this.source = source;
		paint = new Throttle(control, this::arrived);
		control.addDisposeListener(e -> {
			decode.cancel();
			pictures.values().forEach(Image::dispose);
		});
	}

	@Override
	public void want(List<ImageRecord> inSight) {
		List<ImageRecord> missing = inSight.stream().filter(image -> !pictures.containsKey(image.hash()) && !isUnreadable(image) && !decoded.containsKey(image.hash())).toList();
		boolean more = !missing.isEmpty() && !missing.equals(wanted);
		wanted = missing;
		if (more) {
			decode.again(0);
		}
	}

	private interface Stop {
		boolean wished();
	}

	private void decode(Stop stop) {
		for (ImageRecord image : wanted) {
			if (stop.wished()) {
				return;
			}
			if (!decoded.containsKey(image.hash())) {
				try {
					decoded.put(image.hash(), data(image));
				} catch (IOException | RuntimeException e) {
					unreadable.add(image.hash());
				}
				paint.run();
			}
		}
	}

	private ImageData data(ImageRecord image) throws IOException {
		double scale = (double) SIZE / Math.max(image.width(), image.height());
		int height = Math.max(1, (int) Math.round(image.height() * scale));
		int width = Math.max(1, (int) Math.round(image.width() * scale));
		return PictureData.of(source.get().orElseThrow(() -> new IOException("The source is closed.")).pixels(Preprocessing.to(3, height, width)).pixels(image));
	}

	private void arrived() {
		if (pictures.size() > MOST_KEPT) {
			pictures.values().forEach(Image::dispose);
			pictures.clear();
		}
		for (String hash : decoded.keySet().toArray(String[]::new)) {
			ImageData data = decoded.remove(hash);
			if (data != null && !pictures.containsKey(hash)) {
				pictures.put(hash, new Image(control.getDisplay(), data));
			}
		}
		control.redraw();
	}

	@Override
	public Optional<Rectangle> draw(GC gc, ImageRecord image, Rectangle place) {
		Image picture = pictures.get(image.hash());
		if (picture == null) {
			return Optional.empty();
		}
		Rectangle from = picture.getBounds();
		double scale = Math.min((double) place.width / from.width, (double) place.height / from.height);
		int width = Math.max(1, (int) Math.round(from.width * scale));
		int height = Math.max(1, (int) Math.round(from.height * scale));
		Rectangle to = new Rectangle(place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height);
		gc.drawImage(picture, 0, 0, from.width, from.height, to.x, to.y, to.width, to.height);
		return Optional.of(to);
	}

	@Override
	public boolean isUnreadable(ImageRecord image) {
		return unreadable.contains(image.hash());
	}
}
