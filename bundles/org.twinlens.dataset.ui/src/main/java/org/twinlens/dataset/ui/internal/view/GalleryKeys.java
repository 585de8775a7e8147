package org.twinlens.dataset.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.twinlens.dataset.ui.internal.gallery.Gallery;

/** The keys that label in the gallery; nothing else is held down with them. */
final class GalleryKeys {

	private final Gallery gallery;
	private final LabelActions actions;

	private GalleryKeys(Gallery gallery, LabelActions actions) {
		this.gallery = gallery;
		this.actions = actions;
	}

	static void add(Gallery gallery, LabelActions actions) {
		GalleryKeys keys = new GalleryKeys(gallery, actions);
		gallery.addListener(SWT.KeyDown, keys::pressed);
		gallery.addListener(SWT.DefaultSelection, e -> actions.askIdentity());
	}

	private void pressed(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		switch (Character.toLowerCase(event.character)) {
		case SWT.CR, 'l' -> {
			selectFocused();
			actions.askIdentity();
		}
		case 'r' -> actions.repeat();
		case 'n' -> actions.nextUnlabelled();
		case 'x', SWT.DEL -> {
			selectFocused();
			actions.askReason();
		}
		case 'i' -> actions.include();
		case 'c' -> actions.crop();
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	/** Where nothing is selected, what asks first is about the image with the focus. */
	private void selectFocused() {
		if (gallery.selection().size() == 0 && gallery.selection().focus() >= 0) {
			gallery.select(gallery.selection().focus());
		}
	}
}
