package org.twinlens.verification.ui.internal.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.twinlens.ui.Throttle;
import org.twinlens.verification.forget.ForgettingReport;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** Forgets a person: first what would be removed, then the removal, then the proof. */
final class ForgetDialog extends TitleAreaDialog {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 240;
	private static final int MOST_OFFERED = 1000;

	private final VerificationViewModel model;
	private final List<String> identities;
	private Combo identity;
	private Text report;
	private Later later;
	private Button look;
	private Button forget;
	private String rehearsed = "";

	/** @param identities of the study and its galleries */
	ForgetDialog(Shell parent, VerificationViewModel model, List<String> identities) {
		super(parent);
		this.model = model;
		this.identities = identities;
		setHelpAvailable(false);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.forget_window);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.forget_title);
		setMessage(Messages.forget_message);
		Composite page = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.enrol_identity);
		identity = new Combo(page, SWT.DROP_DOWN);
		identity.setItems(identities.stream().limit(MOST_OFFERED).toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(identity);
		identity.addListener(SWT.Modify, e -> enable());
		look = new Button(page, SWT.PUSH);
		look.setText(Messages.forget_look);
		look.addListener(SWT.Selection, e -> rehearse());
		report = new Text(page, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		later = new Later(report);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(WIDTH, HEIGHT).applyTo(report);
		model.addListener(new Throttle(page, this::show));
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		forget = createButton(parent, IDialogConstants.CLIENT_ID, Messages.forget_button, false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
		enable();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) {
			forget();
		} else {
			super.buttonPressed(id);
		}
	}

	private String name() {
		return identity.getText().strip();
	}

	private void rehearse() {
		String name = name();
		model.housekeeping().rehearse(name, found -> later.run(() -> {
			rehearsed = name;
			report.setText(NLS.bind(Messages.forget_would, name) + "\n" + removals(found));
			enable();
		}));
	}

	private void forget() {
		model.housekeeping().forget(rehearsed, found -> later.run(() -> {
			report.setText(NLS.bind(Messages.forget_did, found.identity()) + "\n" + removals(found) + "\n\n" + proof(found.scan()));
			rehearsed = "";
			enable();
		}));
	}

	private static String removals(ForgettingReport found) {
		return Stream.concat(found.removed().stream().map(one -> NLS.bind(Messages.forget_line, one.count(), one.what())), found.remains().stream()).collect(Collectors.joining("\n"));
	}

	private static String proof(ForgettingReport.Scan scan) {
		String read = NLS.bind(Messages.forget_scan, new Object[] { scan.files(), scan.bytes(), scan.lookedFor() });
		return scan.clean() ? read + " " + Messages.forget_clean : read + "\n" + String.join("\n", scan.found());
	}

	private void show() {
		VerificationState state = model.state();
		setErrorMessage(state.problem().isEmpty() ? null : state.problem());
		enable();
	}

	private void enable() {
		boolean idle = model.state().doing().isEmpty();
		look.setEnabled(idle && !name().isEmpty());
		forget.setEnabled(idle && !rehearsed.isEmpty() && rehearsed.equals(name()));
	}
}
