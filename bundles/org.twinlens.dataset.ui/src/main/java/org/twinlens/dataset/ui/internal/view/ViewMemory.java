package org.twinlens.dataset.ui.internal.view;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.FrameworkUtil;

/** What the view remembers from one start to the next. */
final class ViewMemory {

	private static final String ZOOM = "zoom";
	private static final int USUAL_ZOOM = 104;

	private ViewMemory() {
	}

	private static String node() {
		return FrameworkUtil.getBundle(ViewMemory.class).getSymbolicName();
	}

	/** Size of the thumbnails, in points. */
	static int zoom() {
		return InstanceScope.INSTANCE.getNode(node()).getInt(ZOOM, USUAL_ZOOM);
	}

	static void keep(int zoom) {
		InstanceScope.INSTANCE.getNode(node()).putInt(ZOOM, zoom);
	}
}
