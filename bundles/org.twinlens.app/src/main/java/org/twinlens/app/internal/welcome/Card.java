package org.twinlens.app.internal.welcome;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A sheet with a hairline around it and round corners. */
public final class Card extends Composite {

	private static final int ARC = 10;
	private static final Color EDGE = new Color(205, 213, 224);
	private static final Color SHEET = new Color(255, 255, 255);

	public Card(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		Color around = parent.getBackground();
		setBackground(SHEET);
		setBackgroundMode(SWT.INHERIT_NONE);
		addListener(SWT.Paint, e -> {
			Rectangle area = getClientArea();
			e.gc.setAntialias(SWT.ON);
			e.gc.setBackground(around);
			e.gc.fillRectangle(area);
			e.gc.setBackground(SHEET);
			e.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
			e.gc.setForeground(EDGE);
			e.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
		});
		// E4's style sheet must not paint over the sheet
		setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
	}
}
