package org.twinlens.training.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The view's texts; {@code plugin.properties} has those of {@code plugin.xml}. */
public final class Messages extends NLS {

	public static String noStudy;
	public static String noStudy_toDo;

	static {
		NLS.initializeMessages("org.twinlens.training.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
