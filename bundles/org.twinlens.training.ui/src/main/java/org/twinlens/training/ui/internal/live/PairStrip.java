package org.twinlens.training.ui.internal.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.run.SnapshotPair;

/** Pairs as tiles: both images, the score, what the pair is, and by the frame's colour and line and by a sign whether the network is right. */
final class PairStrip extends Canvas {

	private static final int IMAGE = 64;
	private static final int PAD = 6;
	private static final int GAP = 8;
	private static final int SIGN = 10;
	private static final Color RIGHT = new Color(0x00, 0x9E, 0x73);
	private static final Color WRONG = new Color(0xD5, 0x5E, 0x00);

	private final Thumbnails thumbnails;
	private final int lineHeight;
	private List<SnapshotPair> pairs = List.of();
	private Optional<Preprocessing> preprocessing = Optional.empty();

	PairStrip(Composite parent, Thumbnails thumbnails) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
		this.thumbnails = thumbnails;
		setBackground(parent.getBackground());
		GC gc = new GC(this);
		lineHeight = gc.getFontMetrics().getHeight();
		gc.dispose();
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.Resize, e -> fitScroll());
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
		addListener(SWT.MouseMove, e -> {
			int index = at(e.x, e.y);
			String tip = index < 0 ? null : PairVerdict.text(pairs.get(index));
			if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
				setToolTipText(tip);
			}
		});
		thumbnails.onLoaded(this);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = pairs.stream().map(PairVerdict::text).collect(Collectors.joining(" "));
			}
		});
	}

	/** @param run how the run's images are prepared; empty without one */
	void show(List<SnapshotPair> newPairs, Optional<Preprocessing> run) {
		pairs = newPairs;
		preprocessing = run;
		fitScroll();
		redraw();
	}

	private Point tile() {
		return new Point(2 * IMAGE + 3 * PAD, IMAGE + 3 * PAD + lineHeight);
	}

	private int columns() {
		return Math.max(1, (getClientArea().width - GAP) / (tile().x + GAP));
	}

	private int height() {
		int rows = (pairs.size() + columns() - 1) / columns();
		return rows * (tile().y + GAP) + GAP;
	}

	private void fitScroll() {
		ScrollBar bar = getVerticalBar();
		int visible = Math.max(1, getClientArea().height);
		int all = Math.max(1, height());
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - visible)), 0, all, Math.min(visible, all), tile().y / 2, visible);
		bar.setVisible(all > visible);
	}

	private int at(int x, int y) {
		for (int i = 0; i < pairs.size(); i++) {
			if (bounds(i).contains(x, y)) {
				return i;
			}
		}
		return -1;
	}

	private Rectangle bounds(int index) {
		Point tile = tile();
		int columns = columns();
		return new Rectangle(GAP + index % columns * (tile.x + GAP), GAP + index / columns * (tile.y + GAP) - getVerticalBar().getSelection(), tile.x, tile.y);
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		Rectangle area = getClientArea();
		for (int i = 0; i < pairs.size(); i++) {
			Rectangle bounds = bounds(i);
			if (bounds.intersects(area)) {
				paint(gc, pairs.get(i), bounds);
			}
		}
	}

	private void paint(GC gc, SnapshotPair pair, Rectangle b) {
		boolean right = PairVerdict.isRight(pair);
		gc.setForeground(right ? RIGHT : WRONG);
		gc.setLineWidth(2);
		gc.setLineStyle(right ? SWT.LINE_SOLID : SWT.LINE_DASH);
		gc.drawRoundRectangle(b.x, b.y, b.width - 1, b.height - 1, PAD, PAD);
		gc.setLineStyle(SWT.LINE_SOLID);
		image(gc, pair.first(), b.x + PAD, b.y + PAD);
		image(gc, pair.second(), b.x + 2 * PAD + IMAGE, b.y + PAD);
		int y = b.y + 2 * PAD + IMAGE;
		sign(gc, right, b.x + b.width - PAD - SIGN, y + (lineHeight - SIGN) / 2);
		gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		gc.drawText(PairVerdict.score(pair) + "  " + (pair.same() ? Messages.pairs_same : Messages.pairs_different), b.x + PAD, y, true);
	}

	/** A tick or a cross. */
	private static void sign(GC gc, boolean right, int x, int y) {
		if (right) {
			gc.drawPolyline(new int[] { x, y + SIGN / 2, x + SIGN / 3, y + SIGN - 1, x + SIGN, y });
		} else {
			gc.drawLine(x, y, x + SIGN, y + SIGN);
			gc.drawLine(x, y + SIGN, x + SIGN, y);
		}
	}

	private void image(GC gc, String hash, int x, int y) {
		Optional<Image> image = preprocessing.flatMap(prepared -> thumbnails.image(hash, prepared));
		if (image.isEmpty()) {
			gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
			gc.fillRectangle(x, y, IMAGE, IMAGE);
			return;
		}
		Rectangle size = image.get().getBounds();
		double scale = Math.min((double) IMAGE / size.width, (double) IMAGE / size.height);
		int width = (int) Math.round(size.width * scale);
		int height = (int) Math.round(size.height * scale);
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(image.get(), 0, 0, size.width, size.height, x + (IMAGE - width) / 2, y + (IMAGE - height) / 2, width, height);
	}
}
