package org.twinlens.dataset.ui.internal.gallery;

import java.util.List;

import org.twinlens.core.ImageRecord;

/** What a gallery shows. All answers come at once. */
public interface GalleryContent {

	/** Shows nothing. */
	GalleryContent NOTHING = new GalleryContent() {
		@Override
		public int size() {
			return 0;
		}

		@Override
		public ImageRecord image(int index) {
			throw new IndexOutOfBoundsException(index);
		}

		@Override
		public List<Badge> badges(int index) {
			return List.of();
		}
	};

	/** A sign on an image, in words for those who do not see it. */
	enum Badge {
		UNLABELLED("?"),
		EXCLUDED("\u00d7"),
		FLAGGED("!");

		private final String sign;

		Badge(String sign) {
			this.sign = sign;
		}

		String sign() {
			return sign;
		}
	}

	int size();

	ImageRecord image(int index);

	List<Badge> badges(int index);
}
