package org.twinlens.ui.chart;

/** Java's own window system is not wanted: pictures are painted in memory, and beside SWT's it would only be in the way. */
final class Headless {

	private Headless() {
	}

	/** To be called before anything of {@code java.awt} is touched. */
	static void ensure() {
		System.setProperty("java.awt.headless", "true");
	}
}
