package org.twinlens.verification.ui.internal.view;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.GalleryModel.Access;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** The view's menu: what is done beside verifying. */
final class ViewMenu {

	private final Shell shell;
	private final VerificationViewModel model;
	private final Later later;

	ViewMenu(Shell shell, VerificationViewModel model) {
		this.shell = shell;
		this.model = model;
		later = new Later(shell);
	}

	void fill(IMenuManager menu) {
		VerificationState state = model.state();
		boolean open = state.galleries().access() == Access.OPEN;
		menu.add(action(Messages.menu_identify, open && state.running(), () -> model.identifying().identify(answer -> later.run(() -> new IdentifyDialog(shell, answer).open()))));
		menu.add(action(Messages.menu_card, state.ready(), () -> model.housekeeping().card(file -> later.run(() -> Program.launch(file.toUri().toString())))));
		menu.add(presentationCheck());
		menu.add(new Separator());
		menu.add(action(Messages.menu_log, open, () -> model.housekeeping().log(log -> later.run(() -> new LogDialog(shell, log).open()))));
		menu.add(action(Messages.menu_passphrase, open, this::changePassphrase));
		menu.add(action(Messages.menu_lock, open, () -> model.enrolling().lock()));
		menu.add(new Separator());
		menu.add(action(Messages.menu_delete, open && state.decision().identity().isPresent(), this::delete));
		menu.add(action(Messages.menu_forget, state.studyOpen() && state.galleries().access() != Access.LOCKED, this::forget));
	}

	private static Action action(String text, boolean enabled, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setEnabled(enabled);
		return action;
	}

	private Action presentationCheck() {
		Action check = new Action(Messages.menu_presentation, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				model.checkPresentation(isChecked());
			}
		};
		check.setChecked(model.live().checksPresentation());
		return check;
	}

	private void changePassphrase() {
		PassphraseDialog current = new PassphraseDialog(shell, false, "");
		if (current.open() == Window.OK) {
			PassphraseDialog next = new PassphraseDialog(shell, true, "");
			if (next.open() == Window.OK) {
				model.housekeeping().changePassphrase(current.passphrase(), next.passphrase());
			}
		}
	}

	private void delete() {
		model.state().decision().identity().ifPresent(identity -> {
			if (MessageDialog.openConfirm(shell, Messages.delete_title, NLS.bind(Messages.delete_question, identity))) {
				model.enrolling().delete(identity);
			}
		});
	}

	private void forget() {
		List<String> enrolled = model.state().galleries().identities();
		model.lookForIdentities(identities -> later.run(() -> new ForgetDialog(shell, model, Stream.concat(enrolled.stream(), identities.stream()).distinct().sorted().toList()).open()));
	}
}
