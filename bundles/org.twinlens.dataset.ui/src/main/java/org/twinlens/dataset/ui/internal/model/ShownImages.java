package org.twinlens.dataset.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.ui.internal.gallery.GalleryContent;

/** The images of a snapshot for the gallery. */
public final class ShownImages implements GalleryContent {

	private final DatasetSnapshot snapshot;

	public ShownImages(DatasetSnapshot snapshot) {
		this.snapshot = snapshot;
	}

	@Override
	public int size() {
		return snapshot.images().size();
	}

	@Override
	public ImageRecord image(int index) {
		return snapshot.images().get(index);
	}

	@Override
	public List<Badge> badges(int index) {
		ImageRecord image = image(index);
		List<Badge> badges = new ArrayList<>();
		if (snapshot.excluded().contains(image.id())) {
			badges.add(Badge.EXCLUDED);
		}
		if (image.identity() == null) {
			badges.add(Badge.UNLABELLED);
		}
		for (QualityFlag flag : QualityFlag.values()) {
			if (snapshot.flagged().get(flag).contains(image.id())) {
				badges.add(Badge.FLAGGED);
				break;
			}
		}
		return badges;
	}

	/** The next image without identity after one, from the beginning again after the last; excluded ones need none. */
	public Optional<Integer> nextUnlabelled(int after) {
		for (int step = 1; step <= size(); step++) {
			int index = Math.floorMod(after + step, size());
			if (image(index).identity() == null && !snapshot.excluded().contains(image(index).id())) {
				return Optional.of(index);
			}
		}
		return Optional.empty();
	}
}
