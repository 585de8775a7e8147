package org.twinlens.ui.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.twinlens.ui.chart.LineStyle.Dash;
import org.twinlens.ui.chart.LineStyle.Mark;

/** Names the lines of one or more charts; a click hides a line or shows it again. */
public final class ChartLegend extends Composite {

	private static final int SAMPLE_WIDTH = 24;
	private static final int SAMPLE_HEIGHT = 14;

	private final Consumer<Set<String>> onHide;
	private final Set<String> hidden = new HashSet<>();
	private List<ChartLine> shown = List.of();

	/** @param onHide is told the names of all hidden lines whenever they change */
	public ChartLegend(Composite parent, Consumer<Set<String>> onHide) {
		super(parent, SWT.NONE);
		this.onHide = onHide;
		setBackground(parent.getBackground());
		RowLayoutFactory.swtDefaults().wrap(true).center(true).spacing(2).applyTo(this);
	}

	/** Names these lines. */
	public void show(List<ChartLine> lines) {
		List<ChartLine> known = shown;
		shown = lines;
		if (sameLooks(known, lines)) {
			return;
		}
		for (Control child : getChildren()) {
			child.dispose();
		}
		for (ChartLine line : lines) {
			add(line);
		}
		layout(true, true);
		getParent().layout(true, true);
	}

	/** The names of the lines that are hidden. */
	public Set<String> hidden() {
		return Set.copyOf(hidden);
	}

	private static boolean sameLooks(List<ChartLine> a, List<ChartLine> b) {
		if (a.size() != b.size()) {
			return false;
		}
		for (int i = 0; i < a.size(); i++) {
			if (!a.get(i).name().equals(b.get(i).name()) || !a.get(i).style().equals(b.get(i).style())) {
				return false;
			}
		}
		return true;
	}

	private void add(ChartLine line) {
		Button check = new Button(this, SWT.CHECK);
		check.setText(line.name().replace("&", "&&"));
		check.setSelection(!hidden.contains(line.name()));
		check.addListener(SWT.Selection, e -> {
			if (check.getSelection()) {
				hidden.remove(line.name());
			} else {
				hidden.add(line.name());
			}
			onHide.accept(hidden());
		});
		Canvas sample = new Canvas(this, SWT.NONE);
		sample.setBackground(getBackground());
		sample.setLayoutData(new RowData(SAMPLE_WIDTH + 12, SAMPLE_HEIGHT));
		sample.addListener(SWT.Paint, e -> paint(e.gc, line.style()));
	}

	private static void paint(GC gc, LineStyle style) {
		Color colour = ScreenColour.of(style.rgb());
		gc.setAntialias(SWT.ON);
		gc.setForeground(colour);
		gc.setBackground(colour);
		gc.setLineWidth(2);
		int middle = SAMPLE_HEIGHT / 2;
		float[] pattern = LineLook.pattern(style.dash());
		if (pattern != null) {
			gc.setLineDash(new int[] { (int) pattern[0], (int) pattern[1] });
		}
		if (style.dash() != Dash.NONE) {
			gc.drawLine(0, middle, SAMPLE_WIDTH, middle);
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		mark(gc, style.mark(), SAMPLE_WIDTH / 2, middle);
	}

	private static void mark(GC gc, Mark mark, int x, int y) {
		switch (mark) {
		case CIRCLE -> gc.fillOval(x - 4, y - 4, 8, 8);
		case SQUARE -> gc.fillRectangle(x - 4, y - 4, 7, 7);
		case TRIANGLE -> gc.fillPolygon(new int[] { x - 5, y + 4, x + 5, y + 4, x, y - 5 });
		case DIAMOND -> gc.fillPolygon(new int[] { x - 5, y, x, y - 5, x + 5, y, x, y + 5 });
		case CROSS -> {
			gc.drawLine(x - 4, y - 4, x + 4, y + 4);
			gc.drawLine(x - 4, y + 4, x + 4, y - 4);
		}
		case NONE -> {
			// a line without marks
		}
		}
	}
}
