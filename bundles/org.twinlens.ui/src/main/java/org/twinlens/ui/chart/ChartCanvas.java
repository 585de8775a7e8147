package org.twinlens.ui.chart;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.twinlens.ui.chart.ChartPainter.Picture;

/**
 * A chart one can look into: drag a rectangle to zoom, turn the wheel with the chart in focus or with Ctrl held (with Shift: upwards), drag with Shift or the middle button to
 * move; arrow keys move, + and - zoom, Escape, Home or a double click shows all. The pointer reads all curves. A menu saves the chart. Painted off the user interface's thread
 * at most ten times a second while points come in; what nobody sees is not painted.
 */
public final class ChartCanvas extends Composite {

	private static final int INTERVAL_MILLIS = 100;

	private final Display display;
	private final Canvas canvas;
	private final ChartLegend legend;
	private final ChartOverlay overlay;
	private final Paint paint = new Paint();
	private final Set<String> hidden = new HashSet<>();
	private Consumer<OptionalDouble> onPointer = value -> {
	};
	private ChartContent content;
	private Viewport view = Viewport.ALL;
	private Image image;
	private ChartGeometry geometry;
	/** What the job paints next. */
	private volatile Request request;
	/** Whether what was painted last has come to the screen, so that painting again is worth it. */
	private volatile boolean seen = true;
	private volatile boolean outdated;

	private record Request(ChartContent content, Viewport view, Point size, int zoom, ChartTheme theme) {
	}

	/** @param withLegend whether the chart has a legend of its own above it; several charts of the same lines can share a {@link ChartLegend} */
	public ChartCanvas(Composite parent, boolean withLegend) {
		super(parent, SWT.NONE);
		display = getDisplay();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		legend = withLegend ? new ChartLegend(this, this::hide) : null;
		if (withLegend) {
			GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		}
		canvas = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		overlay = new ChartOverlay(canvas);
		content = ChartContent.of("", ChartAxis.of("", AxisFormat.NUMBER), ChartAxis.of("", AxisFormat.NUMBER), List.of());
		new ChartGestures(this, canvas);
		new ChartMenu(this, canvas);
		ChartSpeech.addTo(canvas, () -> geometry);
		canvas.addListener(SWT.Resize, e -> repaint());
		canvas.addListener(SWT.Paint, e -> {
			seen = true;
			e.gc.setBackground(getBackground());
			e.gc.fillRectangle(canvas.getClientArea());
			if (image != null) {
				e.gc.drawImage(image, 0, 0);
				overlay.paint(e.gc, geometry);
			}
			if (outdated) {
				paint.schedule(INTERVAL_MILLIS);
			}
		});
		addListener(SWT.Dispose, e -> {
			paint.cancel();
			if (image != null) {
				image.dispose();
			}
		});
	}

	/** Shows something else; what was zoomed stays so while the axes are the same. */
	public void show(ChartContent newContent) {
		if (!newContent.across().equals(content.across())) {
			view = new Viewport(Double.NaN, Double.NaN, view.low(), view.high());
		}
		if (!newContent.up().equals(content.up())) {
			view = new Viewport(view.left(), view.right(), Double.NaN, Double.NaN);
		}
		content = newContent;
		if (legend != null) {
			legend.show(newContent.lines());
		}
		repaint();
	}

	public ChartContent content() {
		return content;
	}

	/** What is shown: without the lines that are hidden. */
	public ChartContent visibleContent() {
		return content.without(hidden);
	}

	/** Points were appended. From any thread, as often as one likes. */
	public void refresh() {
		outdated = true;
		if (seen) {
			paint.schedule(INTERVAL_MILLIS);
		}
	}

	/** Leaves out the lines of these names; the legend tells of them. */
	public void hide(Set<String> names) {
		hidden.clear();
		hidden.addAll(names);
		repaint();
	}

	/** Shows all. */
	public void reset() {
		look(Viewport.ALL);
	}

	/** What is looked at; NaN where it fits by itself. */
	public Viewport view() {
		return view;
	}

	/** Looks at something else. */
	public void look(Viewport other) {
		if (!view.equals(other)) {
			view = other;
			overlay.clear();
			repaint();
		}
	}

	/** Is told the value across under the pointer, and when the pointer has left; so that other charts can show the same place. */
	public void onPointer(Consumer<OptionalDouble> listener) {
		onPointer = listener;
	}

	/** Reads all curves at a value across, as if the pointer were there. */
	public void point(OptionalDouble value) {
		overlay.point(value, geometry);
	}

	void pointed(OptionalDouble value, int y) {
		overlay.pointer(value, y, geometry);
		onPointer.accept(value);
	}

	ChartOverlay overlay() {
		return overlay;
	}

	/** The geometry of what is on the screen; {@code null} before the first painting. */
	ChartGeometry geometry() {
		return geometry;
	}

	/** Whether there is a point near a place of the chart, in pixels: the line's name and the index of the point, or {@code null}. For charts of points without lines. */
	public PointedAt nearest(int x, int y) {
		return geometry == null ? null : PointedAt.find(geometry, x, y);
	}

	/** Where charts are pointed at and painted; for listeners and tool tips. */
	public Canvas canvas() {
		return canvas;
	}

	@Override
	public boolean setFocus() {
		return canvas.setFocus();
	}

	private void repaint() {
		Point size = canvas.getSize();
		if (size.x > 0 && size.y > 0) {
			request = new Request(visibleContent(), view, size, Math.max(100, canvas.getMonitor().getZoom()), SwtTheme.of(canvas));
			paint.wakeUp();
			paint.schedule();
		}
	}

	private void arrived(Picture picture, ImageData pixels, Request from) {
		if (isDisposed()) {
			return;
		}
		seen = false;
		Image before = image;
		image = SwtPicture.image(display, pixels, from.zoom());
		geometry = picture.geometry();
		if (before != null) {
			before.dispose();
		}
		canvas.redraw();
	}

	/** Paints what is asked for, on another thread. */
	private final class Paint extends Job {

		private final ChartPainter painter = new ChartPainter();

		Paint() {
			super("Painting a chart");
			setSystem(true);
			setPriority(SHORT);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			Request now = request;
			if (now == null || isDisposed()) {
				return Status.OK_STATUS;
			}
			outdated = false;
			Picture picture = painter.paint(now.content(), now.view(), now.size().x, now.size().y, now.zoom() / 100.0, now.theme(), false);
			ImageData pixels = SwtPicture.data(picture.image());
			if (!display.isDisposed()) {
				display.asyncExec(() -> arrived(picture, pixels, now));
			}
			return Status.OK_STATUS;
		}
	}
}
