package org.twinlens.verification.ui.internal.view;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.twinlens.core.image.Picture;
import org.twinlens.ui.chart.Palette;
import org.twinlens.ui.chart.ScreenColour;
import org.twinlens.ui.image.PictureData;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.LiveImage;
import org.twinlens.vision.face.Box;

/** The live picture with face boxes and a hint. Painted at the source's rate where the window keeps up, else as often as it can: the newest frame wins. */
final class LivePicture {

	private static final Color STAGE = new Color(27, 32, 40);
	private static final Color PAPER = new Color(255, 255, 255);
	private static final Color GOOD = ScreenColour.of(Palette.GREEN);
	private static final Color POOR = ScreenColour.of(Palette.ORANGE);
	private static final int MARGIN = 6;
	private static final int VEIL = 170;
	private static final int OPAQUE = 255;

	private final Canvas canvas;
	private final Display display;
	private final Supplier<LiveImage> newest;
	private final AtomicBoolean pending = new AtomicBoolean();
	private LiveImage shown;
	private Image image;

	/** @param newest what is to be seen now, or {@code null}; asked on the user interface's thread */
	LivePicture(Composite parent, Supplier<LiveImage> newest) {
		this.newest = newest;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		display = canvas.getDisplay();
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.Dispose, e -> end());
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = shown == null ? Messages.live_none : shown.hint();
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	/** Says from any thread that there is another frame; returns at once. */
	void changed() {
		if (pending.compareAndSet(false, true) && !display.isDisposed()) {
			display.asyncExec(() -> {
				pending.set(false);
				if (!canvas.isDisposed()) {
					take(newest.get());
					canvas.redraw();
				}
			});
		}
	}

	private void take(LiveImage next) {
		Picture before = shown == null ? null : shown.picture();
		shown = next;
		if (next == null) {
			end();
		} else if (next.picture() != before) {
			end();
			image = new Image(display, PictureData.of(next.picture()));
		}
	}

	private void end() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(STAGE);
		gc.fillRectangle(area);
		if (image == null) {
			gc.setForeground(PAPER);
			gc.drawText(Messages.live_none, (area.width - gc.textExtent(Messages.live_none).x) / 2, area.height / 2, true);
			return;
		}
		Picture picture = shown.picture();
		double scale = Math.min(area.width / (double) picture.width(), area.height / (double) picture.height());
		int left = (int) Math.round((area.width - scale * picture.width()) / 2);
		int top = (int) Math.round((area.height - scale * picture.height()) / 2);
		gc.drawImage(image, 0, 0, picture.width(), picture.height(), left, top, Math.max(1, (int) Math.round(scale * picture.width())), Math.max(1, (int) Math.round(scale * picture.height())));
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(3);
		gc.setLineStyle(shown.good() ? SWT.LINE_SOLID : SWT.LINE_DASH);
		gc.setForeground(shown.good() ? GOOD : POOR);
		for (Box face : shown.faces()) {
			gc.drawRoundRectangle(left + (int) Math.round(scale * face.x()), top + (int) Math.round(scale * face.y()), (int) Math.round(scale * face.width()),
					(int) Math.round(scale * face.height()), 12, 12);
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		hint(gc, area);
	}

	private void hint(GC gc, Rectangle area) {
		if (shown.hint().isEmpty()) {
			return;
		}
		int height = gc.textExtent(shown.hint()).y + 2 * MARGIN;
		gc.setBackground(STAGE);
		gc.setAlpha(VEIL);
		gc.fillRectangle(0, area.height - height, area.width, height);
		gc.setAlpha(OPAQUE);
		gc.setForeground(PAPER);
		gc.drawText(shown.hint(), 2 * MARGIN, area.height - height + MARGIN, true);
	}
}
