package org.twinlens.training.ui.internal.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.Study;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.image.PictureData;
import org.twinlens.ui.study.CurrentStudy;

/** Images of the open study as a network sees them, decoded off the user interface's thread and kept. For the user interface's thread. */
final class Thumbnails {

	/** Some hundred networks' inputs; more than all pairs and points of a run show. */
	private static final int MOST = 1000;

	private record Key(String hash, Preprocessing preprocessing, Study study) {
	}

	private final Control owner;
	private final CurrentStudy current;
	private final Map<Key, Optional<Image>> images = new HashMap<>();
	private final Deque<Key> wanted = new ArrayDeque<>();
	private final List<Throttle> listeners = new ArrayList<>();
	private final Job load = new Load();

	Thumbnails(Control owner, IWorkbenchPartSite site) {
		this.owner = owner;
		current = site.getService(CurrentStudy.class);
		owner.addListener(SWT.Dispose, e -> {
			load.cancel();
			clear();
		});
	}

	/** Redraws a control when images have come. */
	void onLoaded(Control control) {
		listeners.add(new Throttle(control, control::redraw));
	}

	/** The image with this SHA-256; empty while it is being decoded, and when it cannot be. */
	Optional<Image> image(String hash, Preprocessing preprocessing) {
		Optional<Study> study = current == null ? Optional.empty() : current.study();
		if (study.isEmpty()) {
			return Optional.empty();
		}
		Key key = new Key(hash, preprocessing, study.get());
		Optional<Image> known = images.get(key);
		if (known != null) {
			return known;
		}
		if (images.size() >= MOST) {
			clear();
		}
		images.put(key, Optional.empty());
		synchronized (wanted) {
			wanted.add(key);
		}
		load.schedule();
		return Optional.empty();
	}

	private void clear() {
		images.values().forEach(image -> image.ifPresent(Image::dispose));
		images.clear();
	}

	private void arrived(Key key, ImageData data) {
		if (!owner.isDisposed() && images.containsKey(key) && images.get(key).isEmpty()) {
			images.put(key, Optional.of(new Image(owner.getDisplay(), data)));
			listeners.forEach(Throttle::run);
		}
	}

	/** Decodes what is wanted. */
	private final class Load extends Job {

		Load() {
			super("Decoding thumbnails");
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			while (!monitor.isCanceled()) {
				Key key;
				synchronized (wanted) {
					key = wanted.poll();
				}
				if (key == null) {
					return Status.OK_STATUS;
				}
				decode(key);
			}
			return Status.CANCEL_STATUS;
		}

		/** An image that is missing or cannot be read stays an empty place; a study may be closed while it is read. */
		private void decode(Key key) {
			try {
				Optional<ImageRecord> image = key.study().catalogue().imageByHash(key.hash());
				if (image.isPresent()) {
					ImageData data = PictureData.of(key.study().pixels(key.preprocessing()).pixels(image.get()));
					if (!owner.isDisposed()) {
						owner.getDisplay().asyncExec(() -> arrived(key, data));
					}
				}
			} catch (IOException | RuntimeException e) {
				// an empty place says enough; the Study view tells of images that cannot be read
			}
		}
	}
}
