package org.twinlens.verification.ui.internal.view;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.Explanation;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** Why the last probe scores as it does: an occlusion map over it, made while the dialog waits. */
final class WhyDialog extends Dialog {

	private static final int SIDE = 260;
	private static final int WIDTH = 2 * SIDE + 20;

	private final VerificationViewModel model;
	private Canvas canvas;
	private Later later;
	private PictureImages images;
	private Label sentence;
	private Explanation explanation;

	WhyDialog(Shell parent, VerificationViewModel model) {
		super(parent);
		this.model = model;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.why_title);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true).addListener(SWT.Selection, e -> close());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(0, 8).applyTo(area);
		canvas = new Canvas(area, SWT.DOUBLE_BUFFERED);
		later = new Later(canvas);
		images = new PictureImages(canvas);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SIDE).applyTo(canvas);
		canvas.addListener(SWT.Paint, e -> {
			if (explanation != null) {
				Rectangle room = canvas.getClientArea();
				draw(e.gc, explanation.probe(), 0, room.width / 2, room.height);
				draw(e.gc, explanation.map(), room.width / 2, room.width / 2, room.height);
			}
		});
		sentence = new Label(area, SWT.WRAP);
		sentence.setText(Messages.why_working);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 4 * sentence.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(sentence);
		AtomicBoolean wanted = new AtomicBoolean(true);
		canvas.addListener(SWT.Dispose, e -> wanted.set(false));
		model.explaining().explain(made -> later.run(() -> show(made)), problem -> later.run(() -> sentence.setText(problem)), wanted::get);
		return area;
	}

	private void draw(GC gc, Picture picture, int left, int width, int height) {
		images.draw(gc, picture, new Rectangle(left + 2, 2, Math.max(1, width - 4), Math.max(1, height - 4)));
	}

	private void show(Explanation made) {
		explanation = made;
		sentence.setText(NLS.bind(Messages.why_sentence, made.similarity(), made.largest()));
		canvas.redraw();
	}
}
