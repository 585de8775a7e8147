package org.twinlens.app.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.twinlens.ui.BundleIcons;

/** The pictures of this bundle. */
public final class Icons {

	private static final BundleIcons ICONS = new BundleIcons(Icons.class);

	private Icons() {
	}

	/** @param name of the file in {@code icons}, without ending */
	public static ImageDescriptor descriptor(String name) {
		return ICONS.descriptor(name);
	}

	/** An image that lives as long as the resources. */
	public static Image image(LocalResourceManager resources, String name) {
		return ICONS.image(resources, name);
	}
}
