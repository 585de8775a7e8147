package org.twinlens.experiments.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.Value;
import org.twinlens.experiments.table.ValueTexts;

/** All that is known of one run, and what people noted on it. */
final class DetailsPane {

	/** In pixels; with less the note stands below. */
	private static final int LITTLE_WIDTH = 640;

	private final SashForm frame;
	private final TextTable facts;
	private final StyledText notes;

	DetailsPane(Composite parent) {
		frame = new SashForm(parent, SWT.HORIZONTAL);
		facts = new TextTable(frame);
		notes = new StyledText(frame, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL | SWT.BORDER);
		notes.setMargins(10, 8, 10, 8);
		frame.setWeights(3, 2);
		frame.addListener(SWT.Resize, e -> {
			int wanted = frame.getSize().x < LITTLE_WIDTH ? SWT.VERTICAL : SWT.HORIZONTAL;
			if (frame.getOrientation() != wanted) {
				frame.setOrientation(wanted);
			}
		});
	}

	Control control() {
		return frame;
	}

	void show(RunTable table, Row row) {
		List<List<String>> rows = new ArrayList<>();
		for (Column column : table.there().all()) {
			if (row.value(column) != Value.NONE) {
				rows.add(List.of(column.title(), ValueTexts.text(column, row.value(column)), column.name()));
			}
		}
		facts.show(List.of(Messages.details_what, Messages.details_value, Messages.details_name), rows, i -> false);
		String text = text(row.run());
		if (!text.equals(notes.getText())) {
			notes.setText(text);
		}
	}

	private static String text(RunSummary run) {
		StringBuilder text = new StringBuilder(run.title()).append("\n");
		if (run.isDamaged()) {
			text.append(run.problem()).append("\n");
		}
		if (!run.progress().message().isEmpty()) {
			text.append(run.progress().message()).append("\n");
		}
		text.append("\n").append(run.notes().note().isEmpty() ? Messages.details_noNote : run.notes().note()).append("\n");
		run.evaluation().ifPresent(evaluation -> text.append("\n").append(NLS.bind(Messages.details_report, evaluation.folder().page())).append("\n"));
		run.description().ifPresent(description -> text.append("\n").append(NLS.bind(Messages.details_command, String.join(" ", description.commandLine()))).append("\n"));
		return text.toString();
	}
}
