package org.twinlens.ui;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The pictures in a bundle's folder {@code icons} by name; each has a file for double resolution beside it. */
public final class BundleIcons {

	private final Bundle bundle;

	/** @param member any class of the bundle */
	public BundleIcons(Class<?> member) {
		bundle = FrameworkUtil.getBundle(member);
	}

	/** @param name of the file in {@code icons}, without ending */
	public ImageDescriptor descriptor(String name) {
		URL file = bundle.getEntry("icons/" + name + ".png");
		return ImageDescriptor.createFromURL(file);
	}

	/** An image that lives as long as the resources. */
	public Image image(LocalResourceManager resources, String name) {
		return resources.create(descriptor(name));
	}
}
