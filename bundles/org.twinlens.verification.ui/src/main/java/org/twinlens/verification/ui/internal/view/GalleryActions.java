package org.twinlens.verification.ui.internal.view;

import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.verification.ui.internal.model.GalleryModel.Access;
import org.twinlens.verification.ui.internal.model.SourceChoice;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** Opening the galleries and enrolling, with the dialogs that asks for. */
final class GalleryActions {

	private final Shell shell;
	private final VerificationViewModel model;
	private final Later later;

	GalleryActions(Shell shell, VerificationViewModel model) {
		this.shell = shell;
		this.model = model;
		later = new Later(shell);
	}

	/** Asks for the passphrase, again while it is wrong. */
	void open() {
		open("", () -> {
		});
	}

	private void open(String problem, Runnable then) {
		PassphraseDialog dialog = new PassphraseDialog(shell, model.state().galleries().access() == Access.NONE, problem);
		if (dialog.open() == Window.OK) {
			model.enrolling().unlock(dialog.passphrase(), () -> later.run(then), wrong -> later.run(() -> open(wrong, then)));
		}
	}

	/** Enrols somebody, once the galleries are open. */
	void enrol() {
		if (model.state().galleries().access() == Access.OPEN) {
			model.enrolling().lookForIdentities(identities -> later.run(() -> enrol(identities)));
		} else {
			open("", this::enrol);
		}
	}

	private void enrol(List<String> identities) {
		VerificationState state = model.state();
		String first = state.source().filter(SourceChoice.Simulated.class::isInstance).map(choice -> ((SourceChoice.Simulated) choice).identities()).filter(people -> !people.isEmpty())
				.map(people -> people.get(0)).orElse("");
		EnrolDialog dialog = new EnrolDialog(shell, identities, first, state.running());
		if (dialog.open() == Window.OK) {
			model.enrolling().enrol(dialog.order());
		}
	}
}
