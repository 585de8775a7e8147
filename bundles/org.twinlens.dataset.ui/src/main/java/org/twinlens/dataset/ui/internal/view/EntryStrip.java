package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.model.Proposals;
import org.twinlens.dataset.ui.internal.model.Proposals.Proposal;

/**
 * The field below the gallery that names are typed into, with proposals above it. Enter takes the proposal, Escape leaves everything as it was; both go back to the gallery. Beside it stands what was
 * done last, or what the keys do.
 */
final class EntryStrip {

	/** What the field asks for. */
	private record Question(String label, String hint, Proposals proposals, Function<String, Optional<String>> problem, Consumer<String> answer) {
	}

	private final Composite frame;
	private final Label label;
	private final Text text;
	private final Label message;
	private final ProposalList list;
	private final Runnable back;
	private final Supplier<Proposals> identities;
	private final Consumer<String> assign;
	private Question question;

	/**
	 * @param over       the pane the proposals lie over
	 * @param identities that can be assigned to now
	 * @param assign     gets the identity that was entered
	 * @param back       gives the focus to the gallery
	 */
	EntryStrip(Composite parent, Composite over, Supplier<Proposals> identities, Consumer<String> assign, Runnable back) {
		this.identities = identities;
		this.assign = assign;
		this.back = back;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).spacing(6, 0).applyTo(frame);
		label = new Label(frame, SWT.NONE);
		text = new Text(frame, SWT.BORDER);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		message = new Label(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
		list = new ProposalList(over, this::accept);
		text.addListener(SWT.FocusIn, e -> propose());
		text.addListener(SWT.FocusOut, e -> left());
		text.addListener(SWT.Modify, e -> propose());
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.KeyDown, this::key);
		become(identityQuestion());
	}

	private Question identityQuestion() {
		return new Question(Messages.entry_identity, Messages.entry_identityHint, identities.get(), Edits::problem, assign);
	}

	/** Asks for an identity. */
	void askIdentity() {
		ask(identityQuestion());
	}

	/**
	 * Asks why images are excluded.
	 *
	 * @param reasons to choose from
	 * @param answer  gets the one that was entered
	 */
	void askReason(List<String> reasons, List<String> recent, Consumer<String> answer) {
		ask(new Question(Messages.entry_reason, Messages.entry_reasonHint, new Proposals(reasons, recent), Edits::reasonProblem, answer));
	}

	private void ask(Question next) {
		become(next);
		text.setText("");
		text.setFocus();
		propose();
	}

	private void become(Question next) {
		question = next;
		label.setText(next.label());
		text.setMessage(next.hint());
		frame.layout();
	}

	private void propose() {
		if (text.isFocusControl()) {
			if (question.label().equals(Messages.entry_identity)) {
				question = identityQuestion();
			}
			list.show(question.proposals().of(text.getText()));
		}
	}

	/** A click on a proposal takes the focus first: it is looked at where the focus has gone. */
	private void left() {
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed() && !text.isFocusControl() && !list.hasFocus()) {
				end();
			}
		});
	}

	private void end() {
		list.hide();
		text.setText("");
		become(identityQuestion());
	}

	private void traverse(Event event) {
		if (event.detail == SWT.TRAVERSE_ESCAPE) {
			event.doit = false;
			end();
			back.run();
		} else if (event.detail == SWT.TRAVERSE_RETURN) {
			event.doit = false;
			list.chosen().or(() -> text.getText().isBlank() ? Optional.empty() : Optional.of(new Proposal(text.getText(), true))).ifPresentOrElse(this::accept, this::end);
		}
	}

	private void key(Event event) {
		if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
			list.move(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
			event.doit = false;
		}
	}

	private void accept(Proposal proposal) {
		Optional<String> problem = question.problem().apply(proposal.name());
		if (problem.isPresent()) {
			problem(problem.get());
			return;
		}
		Consumer<String> answer = question.answer();
		end();
		back.run();
		answer.accept(proposal.name());
	}

	/** Says what was done, or what can be. */
	void tell(String sentence) {
		message(sentence, SWT.COLOR_WIDGET_FOREGROUND);
	}

	/** Says what could not be done. */
	void problem(String sentence) {
		message(sentence, SWT.COLOR_RED);
	}

	private void message(String sentence, int colour) {
		message.setForeground(message.getDisplay().getSystemColor(colour));
		message.setText(sentence.replace("&", "&&"));
		message.setToolTipText(sentence);
	}

	/** What the keys do while nothing was done yet. */
	void tellKeys(Optional<String> last) {
		tell(last.map(name -> NLS.bind(Messages.keys_repeat, name)).orElse(Messages.keys));
	}

	Control control() {
		return frame;
	}
}
