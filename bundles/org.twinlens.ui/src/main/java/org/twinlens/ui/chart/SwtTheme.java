package org.twinlens.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** The look of charts that fits the desktop's. */
final class SwtTheme {

	private static final int POINTS_PER_INCH = 72;
	private static final float GRID = 0.13f;
	private static final float MARK = 0.7f;
	private static final int DARK = 128;

	private SwtTheme() {
	}

	static ChartTheme of(Control control) {
		RGB background = control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
		RGB text = control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB();
		FontData font = control.getFont().getFontData()[0];
		float pixels = Math.max(9, font.height * control.getDisplay().getDPI().y / POINTS_PER_INCH - 1);
		int back = rgb(background);
		ChartTheme plain = new ChartTheme(back, rgb(text), back, back, font.getName(), pixels);
		return new ChartTheme(back, plain.faint(rgb(text), isDark(background) ? 1 : 0.85), plain.faint(rgb(text), GRID), plain.faint(rgb(text), MARK), font.getName(), pixels);
	}

	private static boolean isDark(RGB colour) {
		return (colour.red + colour.green + colour.blue) / 3 < DARK;
	}

	private static int rgb(RGB colour) {
		return colour.red << 16 | colour.green << 8 | colour.blue;
	}
}
