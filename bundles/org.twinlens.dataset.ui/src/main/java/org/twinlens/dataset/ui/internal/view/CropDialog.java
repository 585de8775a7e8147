package org.twinlens.dataset.ui.internal.view;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.model.CropBox;
import org.twinlens.ui.Sentence;
import org.twinlens.ui.image.PictureData;

/** Shows an image and has a part of it drawn, by the mouse or by arrow keys. */
final class CropDialog extends TitleAreaDialog {

	private static final int SIZE = 480;
	private static final int SHADE = 140;

	private final Study study;
	private final ImageRecord image;
	private final CropBox box;
	private Canvas canvas;
	private Image picture;

	CropDialog(Shell shell, Study study, ImageRecord image) {
		super(shell);
		this.study = study;
		this.image = image;
		box = new CropBox(image.width(), image.height());
	}

	/** The part that was chosen, unless that is the whole image. */
	Optional<CropBox.Part> part() {
		return box.cut();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.crop_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		canvas = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(SIZE, SIZE).applyTo(canvas);
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.MouseDown, e -> {
			canvas.setFocus();
			box.begin(x(e.x), y(e.y));
		});
		Listener drawn = e -> {
			if ((e.stateMask & SWT.BUTTON1) != 0) {
				box.drag(x(e.x), y(e.y));
				changed();
			}
		};
		canvas.addListener(SWT.MouseMove, drawn);
		canvas.addListener(SWT.MouseUp, drawn);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		Button square = new Button(area, SWT.CHECK);
		square.setText(Messages.crop_square);
		square.addListener(SWT.Selection, e -> {
			box.keepSquare(square.getSelection());
			changed();
		});
		setTitle(NLS.bind(Messages.crop_of, image.name()));
		canvas.addListener(SWT.Dispose, e -> {
			if (picture != null) {
				picture.dispose();
			}
		});
		load(parent.getDisplay());
		return area;
	}

	private void load(Display display) {
		Job.createSystem(Messages.reading, monitor -> {
			try {
				ImageData data = PictureData.of(study.catalogue().picture(image));
				display.asyncExec(() -> {
					if (!canvas.isDisposed()) {
						picture = new Image(display, data);
						canvas.redraw();
					}
				});
			} catch (IOException | RuntimeException e) { // also of a study closed meanwhile
				display.asyncExec(() -> {
					if (!canvas.isDisposed()) {
						setErrorMessage(Sentence.of(e));
					}
				});
			}
		}).schedule();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.crop_ok, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		canvas.setFocus();
		changed();
	}

	/** Arrows move the part; with Shift they move its right and lower edge. */
	private void key(Event e) {
		int across = e.keyCode == SWT.ARROW_LEFT ? -1 : e.keyCode == SWT.ARROW_RIGHT ? 1 : 0;
		int down = e.keyCode == SWT.ARROW_UP ? -1 : e.keyCode == SWT.ARROW_DOWN ? 1 : 0;
		if (across != 0 || down != 0) {
			if ((e.stateMask & SWT.SHIFT) != 0) {
				box.grow(across, down);
			} else {
				box.move(across, down);
			}
			changed();
		}
	}

	private void changed() {
		CropBox.Part part = box.part();
		setMessage(NLS.bind(Messages.crop_size, new Object[] { part.width(), part.height(), part.x(), part.y() }));
		getButton(IDialogConstants.OK_ID).setEnabled(box.cut().isPresent());
		canvas.redraw();
	}

	/** Where the image is drawn: as large as there is room. */
	private Rectangle place() {
		Rectangle area = canvas.getClientArea();
		double scale = scale(area);
		int width = (int) Math.round(image.width() * scale);
		int height = (int) Math.round(image.height() * scale);
		return new Rectangle((area.width - width) / 2, (area.height - height) / 2, width, height);
	}

	private double scale(Rectangle area) {
		return Math.min((double) area.width / image.width(), (double) area.height / image.height());
	}

	private int x(int at) {
		return (int) Math.floor((at - place().x) / scale(canvas.getClientArea()));
	}

	private int y(int at) {
		return (int) Math.floor((at - place().y) / scale(canvas.getClientArea()));
	}

	private void paint(GC gc) {
		Rectangle place = place();
		if (picture != null) {
			gc.drawImage(picture, 0, 0, image.width(), image.height(), place.x, place.y, place.width, place.height);
		}
		double scale = scale(canvas.getClientArea());
		CropBox.Part part = box.part();
		int left = place.x + (int) Math.round(part.x() * scale);
		int top = place.y + (int) Math.round(part.y() * scale);
		int right = place.x + (int) Math.round((part.x() + part.width()) * scale);
		int bottom = place.y + (int) Math.round((part.y() + part.height()) * scale);
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
		gc.setAlpha(SHADE);
		gc.fillRectangle(place.x, place.y, place.width, top - place.y);
		gc.fillRectangle(place.x, bottom, place.width, place.y + place.height - bottom);
		gc.fillRectangle(place.x, top, left - place.x, bottom - top);
		gc.fillRectangle(right, top, place.x + place.width - right, bottom - top);
		gc.setAlpha(255);
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
		gc.drawRectangle(left, top, Math.max(1, right - left - 1), Math.max(1, bottom - top - 1));
	}
}
