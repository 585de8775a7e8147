package org.twinlens.verification.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.dataset.Edits;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.EnrolOrder;

/** Asks whom to enrol, from which pictures, and with whose consent. */
final class EnrolDialog extends TitleAreaDialog {

	private static final int WIDTH = 520;
	private static final int MOST_PICTURES = 256;
	/** Longer lists are not offered: one types the name. */
	private static final int MOST_OFFERED = 1000;

	private final List<String> identities;
	private final String first;
	private final boolean canLive;
	private Combo identity;
	private Button fromLive;
	private Spinner pictures;
	private ConsentFields consent;
	private EnrolOrder order;

	/**
	 * @param identities of the study
	 * @param first      offered first, or the empty string
	 * @param canLive    whether a source is running
	 */
	EnrolDialog(Shell parent, List<String> identities, String first, boolean canLive) {
		super(parent);
		this.identities = identities;
		this.first = first;
		this.canLive = canLive;
		setHelpAvailable(false);
	}

	EnrolOrder order() {
		return order;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.enrol_window);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.enrol_title);
		setMessage(Messages.enrol_message);
		Composite page = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(page);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(8, 8).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.enrol_identity);
		identity = new Combo(page, SWT.DROP_DOWN);
		identity.setItems(identities.stream().limit(MOST_OFFERED).toArray(String[]::new));
		identity.setText(first);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(identity);
		identity.addListener(SWT.Modify, e -> check());
		new Label(page, SWT.NONE).setText(Messages.enrol_from);
		Composite from = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(from);
		Button fromStudy = new Button(from, SWT.RADIO);
		fromStudy.setText(Messages.enrol_study);
		fromStudy.setSelection(true);
		fromLive = new Button(from, SWT.RADIO);
		fromLive.setText(Messages.enrol_live);
		fromLive.setEnabled(canLive);
		fromLive.addListener(SWT.Selection, e -> check());
		new Label(page, SWT.NONE).setText(Messages.enrol_pictures);
		pictures = new Spinner(page, SWT.BORDER);
		pictures.setValues(EnrolOrder.USUAL_PICTURES, 1, MOST_PICTURES, 0, 1, 8);
		consent = new ConsentFields(page, this::check);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(consent.control());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.enrol_button, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		getButton(IDialogConstants.OK_ID).setEnabled(problem().isEmpty());
	}

	private Optional<String> problem() {
		Optional<String> name = Edits.problem(identity.getText());
		if (name.isPresent()) {
			return name;
		}
		if (!fromLive.getSelection() && !identities.contains(identity.getText().strip())) {
			return Optional.of(Messages.enrol_unknown);
		}
		return consent.problem();
	}

	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			Optional<String> problem = problem();
			setErrorMessage(problem.orElse(null));
			ok.setEnabled(problem.isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		order = new EnrolOrder(identity.getText().strip(), fromLive.getSelection(), pictures.getSelection(), consent.consent());
		super.okPressed();
	}
}
