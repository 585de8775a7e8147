package org.twinlens.ui.chart;

import org.eclipse.swt.graphics.Color;

/** Colours for the screen. */
public final class ScreenColour {

	private ScreenColour() {
	}

	/** @param rgb 0xRRGGBB, such as those of {@link Palette} */
	public static Color of(int rgb) {
		return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
	}
}
