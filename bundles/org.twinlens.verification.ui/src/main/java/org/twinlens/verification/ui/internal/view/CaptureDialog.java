package org.twinlens.verification.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.twinlens.dataset.Edits;
import org.twinlens.ui.Throttle;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.CaptureModel;
import org.twinlens.verification.ui.internal.model.CapturedImages.Kind;
import org.twinlens.verification.ui.internal.model.GalleryModel;

/**
 * Takes images of an identity from a camera or any other source: {@code a} as anchor, {@code p} as positive, {@code q} ends and brings them into the study. What is taken is
 * the crop that follows the face.
 */
final class CaptureDialog extends TitleAreaDialog {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 320;
	private static final int MOST_OFFERED = 1000;

	private final CaptureModel model;
	private final Display display;
	private final Listener keys = this::key;
	private Later later;
	private LivePicture picture;
	private Combo identity;
	private Button source;
	private ConsentFields consent;
	private Button start;
	private Button anchor;
	private Button positive;
	private Button finish;

	/** @param model closed by whoever made it */
	CaptureDialog(Shell parent, CaptureModel model) {
		super(parent);
		this.model = model;
		display = parent.getDisplay();
		setHelpAvailable(false);
	}

	/** Another picture has come; from any thread. */
	void painted() {
		if (picture != null) {
			picture.changed();
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.capture_window);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.capture_title);
		setMessage(Messages.capture_message);
		Composite page = new Composite(area, SWT.NONE);
		later = new Later(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		GridLayoutFactory.swtDefaults().numColumns(5).margins(8, 8).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.enrol_identity);
		identity = new Combo(page, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(identity);
		identity.addListener(SWT.Modify, e -> show());
		new Label(page, SWT.NONE).setText(Messages.bar_source);
		source = new Button(page, SWT.PUSH);
		source.setText(Messages.source_choose);
		GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(source);
		new SourceMenu(source, model);
		start = new Button(page, SWT.PUSH);
		start.setText(Messages.bar_start);
		start.addListener(SWT.Selection, e -> start());
		picture = new LivePicture(page, model::image);
		GridDataFactory.fillDefaults().grab(true, true).span(5, 1).hint(WIDTH, HEIGHT).applyTo(picture.control());
		consent = new ConsentFields(page, this::show);
		GridDataFactory.fillDefaults().grab(true, false).span(5, 1).applyTo(consent.control());
		model.lookForIdentities(names -> later.run(() -> offer(names)));
		model.addListener(new Throttle(page, this::show));
		display.addFilter(SWT.KeyDown, keys);
		area.addListener(SWT.Dispose, e -> display.removeFilter(SWT.KeyDown, keys));
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		anchor = button(parent, IDialogConstants.CLIENT_ID, Messages.capture_anchor, () -> model.take(Kind.ANCHOR));
		positive = button(parent, IDialogConstants.CLIENT_ID + 1, Messages.capture_positive, () -> model.take(Kind.POSITIVE));
		finish = button(parent, IDialogConstants.CLIENT_ID + 2, Messages.capture_finish, this::finish);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		show();
	}

	private Button button(Composite parent, int id, String text, Runnable action) {
		Button button = createButton(parent, id, text, false);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CANCEL_ID) {
			cancelPressed();
		}
	}

	private void offer(List<String> names) {
		String entered = identity.getText();
		identity.setItems(names.stream().limit(MOST_OFFERED).toArray(String[]::new));
		identity.setText(entered);
	}

	/** The seed's keys, while the source runs and nobody types a text. */
	private void key(Event event) {
		boolean here = event.widget instanceof Control control && control.getShell() == getShell() && !(control instanceof Combo) && !(control instanceof Text);
		if (!here || !model.state().running() || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		switch (event.character) {
		case 'a' -> model.take(Kind.ANCHOR);
		case 'p' -> model.take(Kind.POSITIVE);
		case 'q' -> finish();
		default -> {
			return;
		}
		}
		event.doit = false;
		event.type = SWT.None;
	}

	private Optional<String> missing() {
		Optional<String> name = Edits.problem(identity.getText());
		return name.isPresent() ? name : consent.problem();
	}

	private void start() {
		String name = identity.getText().strip();
		Optional<Consent> given = consent.consent();
		if (given.isEmpty()) {
			model.start(name);
		} else {
			model.lookForGalleries(found -> later.run(() -> start(name, given.get(), found)));
		}
		picture.control().setFocus();
	}

	/** A consent is kept in the study's galleries. */
	private void start(String name, Consent given, GalleryModel.State found) {
		PassphraseDialog dialog = new PassphraseDialog(getShell(), found.access() == GalleryModel.Access.NONE, "");
		if (dialog.open() == Window.OK) {
			model.start(name, given, dialog.passphrase());
		}
	}

	private void finish() {
		model.finish(sentence -> later.run(this::okPressed));
	}

	private void show() {
		CaptureModel.State state = model.state();
		boolean running = state.running();
		boolean begun = running || state.taken() > 0;
		source.setText(state.source().map(SourceBar::title).orElse(Messages.source_choose).replace("&", "&&"));
		Optional<String> missing = begun ? Optional.empty() : missing();
		identity.setEnabled(!begun);
		consent.setEnabled(!begun);
		start.setEnabled(!running && missing.isEmpty() && state.source().isPresent());
		anchor.setEnabled(running);
		positive.setEnabled(running);
		finish.setEnabled(state.taken() > 0);
		anchor.setText(NLS.bind(Messages.capture_anchor, state.anchors()));
		positive.setText(NLS.bind(Messages.capture_positive, state.positives()));
		setErrorMessage(state.problem().isEmpty() ? null : state.problem());
		setMessage(missing.orElse(state.doing().isEmpty() ? Messages.capture_message : state.doing() + Messages.ellipsis));
	}
}
