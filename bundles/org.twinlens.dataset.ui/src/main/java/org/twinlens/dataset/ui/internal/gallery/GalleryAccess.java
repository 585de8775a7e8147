package org.twinlens.dataset.ui.internal.gallery;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.gallery.GalleryContent.Badge;

/** The gallery in words, for screen readers and tool tips. */
final class GalleryAccess {

	private GalleryAccess() {
	}

	static void add(Gallery gallery) {
		gallery.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				int focus = gallery.selection().focus();
				String counts = NLS.bind(Messages.gallery_name, gallery.content().size(), gallery.selection().size());
				event.result = focus < 0 ? counts : counts + " " + words(gallery.content(), focus);
			}
		});
		gallery.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LIST;
			}
		});
		gallery.addListener(SWT.Selection, e -> gallery.getAccessible().setFocus(ACC.CHILDID_SELF));
	}

	static String words(GalleryContent content, int index) {
		ImageRecord image = content.image(index);
		List<String> words = new ArrayList<>();
		words.add(image.name());
		words.add(image.identity() == null ? Messages.gallery_unlabelled : image.identity());
		if (!image.session().isEmpty()) {
			words.add(NLS.bind(Messages.gallery_session, image.session()));
		}
		words.add(image.width() + "\u00d7" + image.height());
		for (Badge badge : content.badges(index)) {
			switch (badge) {
			case EXCLUDED -> words.add(Messages.gallery_excluded);
			case FLAGGED -> words.add(Messages.gallery_flagged);
			case UNLABELLED -> {
				// said in place of the identity
			}
			}
		}
		return String.join(", ", words);
	}
}
