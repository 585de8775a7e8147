package org.twinlens.experiments.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.experiments.table.FilterCompletion;
import org.twinlens.experiments.table.FilterCompletion.Proposal;
import org.twinlens.experiments.table.FilterProblem;
import org.twinlens.experiments.table.RunTable;

/** Where a filter is written. Ctrl+Space proposes how to go on; below stands why a filter is not followed. */
final class FilterField {

	private final Composite frame;
	private final Text text;
	private final Label problem;
	private final Supplier<Optional<RunTable>> table;

	/**
	 * @param table    whose columns and values are proposed
	 * @param onFilter gets the text with each change
	 */
	FilterField(Composite parent, String initial, Supplier<Optional<RunTable>> table, Consumer<String> onFilter) {
		this.table = table;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(frame);
		text = new Text(frame, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		text.setMessage(Messages.filter_hint);
		text.setToolTipText(Messages.filter_tip);
		text.setText(initial);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		problem = new Label(frame, SWT.NONE);
		problem.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(problem);
		problem.setVisible(false);
		text.addListener(SWT.Modify, e -> onFilter.accept(text.getText()));
		ContentProposalAdapter proposals = new ContentProposalAdapter(text, new TextContentAdapter(), this::proposals, KeyStroke.getInstance(SWT.CTRL, ' '), null);
		proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
		proposals.addContentProposalListener(proposal -> accept((Choice) proposal));
	}

	/** A proposal, and where its text goes. */
	private static final class Choice extends ContentProposal {
		private final int start;
		private final int end;

		Choice(Proposal proposal, int end) {
			super(proposal.text(), proposal.label(), null);
			start = proposal.start();
			this.end = end;
		}
	}

	private IContentProposal[] proposals(String contents, int position) {
		return table.get().map(now -> new FilterCompletion(now.there(), now.rows()).at(contents, position).stream().map(proposal -> new Choice(proposal, position))
				.toArray(IContentProposal[]::new)).orElse(new IContentProposal[0]);
	}

	private void accept(Choice choice) {
		text.setSelection(choice.start, choice.end);
		text.insert(choice.getContent() + " ");
	}

	Control control() {
		return frame;
	}

	void setFocus() {
		text.setFocus();
	}

	/** Shows why the filter is not followed. */
	void show(Optional<FilterProblem> found) {
		String sentence = found.map(FilterProblem::getMessage).orElse("");
		if (!sentence.equals(problem.getText())) {
			problem.setText(sentence.replace("&", "&&"));
			problem.setToolTipText(sentence);
			problem.setVisible(!sentence.isEmpty());
			((GridData) problem.getLayoutData()).exclude = sentence.isEmpty();
			frame.getParent().getParent().layout(true, true);
		}
	}
}
