package org.twinlens.app.internal;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The pictures of this bundle by name; each has a file for double resolution beside it. */
public final class Icons {

	private Icons() {
	}

	/** @param name of the file in {@code icons}, without ending */
	public static ImageDescriptor descriptor(String name) {
		URL file = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".png");
		return ImageDescriptor.createFromURL(file);
	}

	/** An image that lives as long as the resources. */
	public static Image image(LocalResourceManager resources, String name) {
		return resources.create(descriptor(name));
	}
}
