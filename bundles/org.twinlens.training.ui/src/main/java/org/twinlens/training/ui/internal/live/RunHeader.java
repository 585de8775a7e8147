package org.twinlens.training.ui.internal.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line for each run, and of several the choice whose details are shown. */
final class RunHeader extends Composite {

	private static final int MOST = 3;

	private final Label lines;
	private final Composite choice;
	private final Combo combo;
	private List<String> ids = List.of();
	private List<String> labels = List.of();

	/** @param onChoice is told the id of the run whose details are wanted */
	RunHeader(Composite parent, Consumer<String> onChoice) {
		super(parent, SWT.NONE);
		setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).applyTo(this);
		lines = new Label(this, SWT.NONE);
		lines.setBackground(getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(lines);
		choice = new Composite(this, SWT.NONE);
		choice.setBackground(getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choice);
		Label label = new Label(choice, SWT.NONE);
		label.setText(Messages.live_details);
		label.setBackground(getBackground());
		combo = new Combo(choice, SWT.READ_ONLY);
		combo.addListener(SWT.Selection, e -> onChoice.accept(ids.get(combo.getSelectionIndex())));
		GridDataFactory.fillDefaults().exclude(true).applyTo(choice);
		choice.setVisible(false);
	}

	void show(List<FollowedRun> runs, Optional<FollowedRun> chosen, Instant now) {
		StringBuilder text = new StringBuilder();
		runs.stream().limit(MOST).forEach(run -> text.append(text.isEmpty() ? "" : "\n").append(RunLine.of(run, now)));
		if (runs.size() > MOST) {
			text.append("\n").append(NLS.bind(Messages.live_more, runs.size() - MOST));
		}
		boolean grown = rows(text.toString()) != rows(lines.getText());
		if (!text.toString().equals(lines.getText())) {
			lines.setText(text.toString().replace("&", "&&"));
			lines.setToolTipText(text.toString());
		}
		List<String> idsNow = runs.stream().map(run -> run.folder().id()).toList();
		List<String> labelsNow = runs.stream().map(FollowedRun::label).toList();
		if (!idsNow.equals(ids) || !labelsNow.equals(labels)) {
			ids = idsNow;
			labels = labelsNow;
			combo.setItems(labels.toArray(String[]::new));
			choice.setVisible(ids.size() > 1);
			GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(ids.size() < 2).applyTo(choice);
			grown = true;
		}
		int index = chosen.map(run -> ids.indexOf(run.folder().id())).orElse(-1);
		if (index >= 0 && combo.getSelectionIndex() != index) {
			combo.select(index);
		}
		if (grown) {
			getParent().layout(true, true);
		}
	}

	private static long rows(String text) {
		return text.lines().count();
	}
}
