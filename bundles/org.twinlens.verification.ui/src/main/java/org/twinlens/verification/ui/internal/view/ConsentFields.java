package org.twinlens.verification.ui.internal.view;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.ui.internal.Messages;

/** Whether there is a person on the images, and if so, that the person consents: who, for what, and who recorded it. The time is that of recording. */
final class ConsentFields {

	private static final int INDENT = 22;

	private final Group group;
	private final Button nobody;
	private final Button somebody;
	private final Text person;
	private final Text purpose;
	private final Text recorder;
	private final Button stated;

	/** @param changed told when something else is entered */
	ConsentFields(Composite parent, Runnable changed) {
		group = new Group(parent, SWT.NONE);
		group.setText(Messages.consent_title);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
		nobody = button(SWT.RADIO, Messages.consent_nobody, 0, changed);
		somebody = button(SWT.RADIO, Messages.consent_person, 0, changed);
		person = field(Messages.consent_name, changed);
		purpose = field(Messages.consent_purpose, changed);
		recorder = field(Messages.consent_recorder, changed);
		recorder.setText(System.getProperty("user.name", ""));
		stated = button(SWT.CHECK | SWT.WRAP, Messages.consent_statement, INDENT, changed);
		enable();
	}

	private Button button(int style, String text, int indent, Runnable changed) {
		Button button = new Button(group, style);
		button.setText(text);
		GridDataFactory.swtDefaults().span(2, 1).indent(indent, 0).applyTo(button);
		button.addListener(SWT.Selection, e -> {
			enable();
			changed.run();
		});
		return button;
	}

	private Text field(String label, Runnable changed) {
		Label name = new Label(group, SWT.NONE);
		name.setText(label);
		GridDataFactory.swtDefaults().indent(INDENT, 0).applyTo(name);
		Text text = new Text(group, SWT.BORDER);
		text.setTextLimit(Consent.LONGEST);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, e -> changed.run());
		return text;
	}

	/** Whether anything can be entered. */
	void setEnabled(boolean entered) {
		nobody.setEnabled(entered);
		somebody.setEnabled(entered);
		enable();
	}

	private void enable() {
		boolean asked = somebody.getSelection() && somebody.getEnabled();
		person.setEnabled(asked);
		purpose.setEnabled(asked);
		recorder.setEnabled(asked);
		stated.setEnabled(asked);
	}

	Composite control() {
		return group;
	}

	/** What is missing; empty when all is there. */
	Optional<String> problem() {
		if (nobody.getSelection()) {
			return Optional.empty();
		}
		if (!somebody.getSelection()) {
			return Optional.of(Messages.consent_choose);
		}
		Optional<String> missing = Consent.problem(person.getText(), purpose.getText());
		return missing.isPresent() || stated.getSelection() ? missing : Optional.of(Messages.consent_unstated);
	}

	/** The consent as of now; empty for what is no person. Only without a {@link #problem}. */
	Optional<Consent> consent() {
		return nobody.getSelection() ? Optional.empty() : Optional.of(new Consent(person.getText(), Instant.now(), purpose.getText(), recorder.getText()));
	}
}
