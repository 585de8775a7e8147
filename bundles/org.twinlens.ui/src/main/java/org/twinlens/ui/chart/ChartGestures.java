package org.twinlens.ui.chart;

import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** What the mouse and the keyboard do in a chart. */
final class ChartGestures {

	private static final int SMALLEST_DRAG = 6;
	private static final double WHEEL_STEP = 0.8;
	private static final double KEY_STEP = 0.1;

	private final ChartCanvas chart;
	private final Canvas canvas;
	private Point from;
	private boolean moving;
	private Viewport before;

	ChartGestures(ChartCanvas chart, Canvas canvas) {
		this.chart = chart;
		this.canvas = canvas;
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::up);
		canvas.addListener(SWT.MouseExit, e -> chart.pointed(OptionalDouble.empty(), -1));
		canvas.addListener(SWT.MouseDoubleClick, e -> chart.reset());
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, this::traverse);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
	}

	/** Zoomed and moved is from what is on the screen, even where it fitted by itself. */
	private Viewport seen() {
		return chart.geometry().view();
	}

	private void down(Event event) {
		canvas.setFocus();
		if (chart.geometry() == null || event.button == 3) {
			return;
		}
		from = new Point(event.x, event.y);
		moving = event.button == 2 || (event.stateMask & SWT.SHIFT) != 0;
		before = seen();
	}

	private void move(Event event) {
		ChartGeometry geometry = chart.geometry();
		if (geometry == null) {
			return;
		}
		if (from == null) {
			boolean inside = geometry.plot().contains(event.x, event.y);
			chart.pointed(inside ? OptionalDouble.of(geometry.valueX(event.x)) : OptionalDouble.empty(), event.y);
		} else if (moving) {
			Viewport moved = new Viewport(before.left(), before.right(), before.low(), before.high()).pan((from.x - event.x) / geometry.plot().getWidth(),
					(event.y - from.y) / geometry.plot().getHeight());
			chart.look(moved);
		} else {
			chart.overlay().drag(rectangle(geometry, event));
		}
	}

	/** A drag that is nearly level zooms across only, a nearly upright one upwards only: the rectangle then takes the whole other direction. */
	private Rectangle rectangle(ChartGeometry geometry, Event to) {
		Rectangle plot = new Rectangle((int) geometry.plot().getX(), (int) geometry.plot().getY(), (int) geometry.plot().getWidth(), (int) geometry.plot().getHeight());
		Rectangle dragged = new Rectangle(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y));
		if (dragged.height < SMALLEST_DRAG) {
			dragged.y = plot.y;
			dragged.height = plot.height;
		} else if (dragged.width < SMALLEST_DRAG) {
			dragged.x = plot.x;
			dragged.width = plot.width;
		}
		return dragged.intersection(plot);
	}

	private void up(Event event) {
		ChartGeometry geometry = chart.geometry();
		Point start = from;
		from = null;
		if (start == null || geometry == null || moving) {
			return;
		}
		chart.overlay().drag(null);
		if (Math.abs(event.x - start.x) < SMALLEST_DRAG && Math.abs(event.y - start.y) < SMALLEST_DRAG) {
			return;
		}
		from = start;
		Rectangle r = rectangle(geometry, event);
		from = null;
		Viewport view = chart.view();
		if (r.width < geometry.plot().getWidth() - 1) {
			view = view.across(geometry.placeX(r.x), geometry.placeX(r.x + (double) r.width));
		}
		if (r.height < geometry.plot().getHeight() - 1) {
			view = view.up(geometry.placeY(r.y + (double) r.height), geometry.placeY(r.y));
		}
		chart.look(view);
	}

	/** Without focus the wheel scrolls what the chart lies in. */
	private void wheel(Event event) {
		ChartGeometry geometry = chart.geometry();
		if (geometry == null || !canvas.isFocusControl() && (event.stateMask & SWT.CTRL) == 0) {
			return;
		}
		event.doit = false;
		double factor = Math.pow(WHEEL_STEP, Math.signum(event.count));
		if ((event.stateMask & SWT.SHIFT) != 0 || event.x < geometry.plot().getX()) {
			Viewport zoomed = seen().zoomUp(factor, geometry.placeY(event.y));
			chart.look(chart.view().up(zoomed.low(), zoomed.high()));
		} else {
			Viewport zoomed = seen().zoomAcross(factor, geometry.placeX(event.x));
			chart.look(chart.view().across(zoomed.left(), zoomed.right()));
		}
	}

	private void key(Event event) {
		if (chart.geometry() == null) {
			return;
		}
		Viewport seen = seen();
		boolean up = (event.stateMask & SWT.SHIFT) != 0;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> pan(-KEY_STEP, 0);
		case SWT.ARROW_RIGHT -> pan(KEY_STEP, 0);
		case SWT.ARROW_UP -> pan(0, KEY_STEP);
		case SWT.ARROW_DOWN -> pan(0, -KEY_STEP);
		case SWT.HOME, SWT.ESC -> chart.reset();
		default -> {
			if (event.character == '+' || event.character == '=' || event.keyCode == SWT.KEYPAD_ADD) {
				zoom(seen, WHEEL_STEP, up && event.character != '+');
			} else if (event.character == '-' || event.character == '_' || event.keyCode == SWT.KEYPAD_SUBTRACT) {
				zoom(seen, 1 / WHEEL_STEP, event.character == '_');
			}
		}
		}
	}

	private void zoom(Viewport seen, double factor, boolean up) {
		Viewport zoomed = up ? seen.zoomUp(factor, (seen.low() + seen.high()) / 2) : seen.zoomAcross(factor, (seen.left() + seen.right()) / 2);
		chart.look(up ? chart.view().up(zoomed.low(), zoomed.high()) : chart.view().across(zoomed.left(), zoomed.right()));
	}

	private void pan(double across, double up) {
		Viewport moved = seen().pan(across, up);
		chart.look(across != 0 ? chart.view().across(moved.left(), moved.right()) : chart.view().up(moved.low(), moved.high()));
	}

	/** A canvas that reads keys keeps all of them; the focus must still be able to leave it. */
	private void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
			event.doit = true;
		} else if (event.detail == SWT.TRAVERSE_ESCAPE && chart.view().isZoomed()) {
			event.doit = false;
		}
	}
}
