package org.twinlens.training.ui.internal.live;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.run.ProjectedImage;

/** Shows the image of the point under the pointer, and whose it is. */
final class ImageTip extends ToolTip {

	private static final int SIZE = 96;

	/** The image at a place of the canvas. */
	interface Places {
		Optional<ProjectedImage> at(int x, int y);
	}

	private final Thumbnails thumbnails;
	private final Places places;
	private final Supplier<Optional<Preprocessing>> preprocessing;

	ImageTip(Control control, Thumbnails thumbnails, Places places, Supplier<Optional<Preprocessing>> preprocessing) {
		super(control, ToolTip.NO_RECREATE, false);
		this.thumbnails = thumbnails;
		this.places = places;
		this.preprocessing = preprocessing;
		setPopupDelay(150);
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return super.shouldCreateToolTip(event) && places.at(event.x, event.y).isPresent();
	}

	/** The same tip while the pointer is on the same point. */
	@Override
	protected Object getToolTipArea(Event event) {
		return places.at(event.x, event.y).orElse(null);
	}

	@Override
	protected Composite createToolTipContentArea(Event event, Composite parent) {
		ProjectedImage point = places.at(event.x, event.y).orElseThrow();
		Composite area = new Composite(parent, SWT.NONE);
		area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
		area.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(area);
		Canvas picture = new Canvas(area, SWT.DOUBLE_BUFFERED);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).hint(SIZE, SIZE).applyTo(picture);
		thumbnails.onLoaded(picture);
		picture.addListener(SWT.Paint, e -> {
			Optional<Image> image = preprocessing.get().flatMap(prepared -> thumbnails.image(point.image(), prepared));
			image.ifPresent(found -> {
				Rectangle size = found.getBounds();
				e.gc.setInterpolation(SWT.HIGH);
				e.gc.drawImage(found, 0, 0, size.width, size.height, 0, 0, SIZE, SIZE);
			});
		});
		Label whose = new Label(area, SWT.NONE);
		whose.setText((point.identity() == null ? "" : point.identity()).replace("&", "&&"));
		whose.setForeground(area.getDisplay().getSystemColor(SWT.COLOR_INFO_FOREGROUND));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(whose);
		return area;
	}
}
