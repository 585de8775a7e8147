package org.twinlens.verification.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.verification.Decision;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.track.TrackRow;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.ScoreText;

/** Every decision on a film, a row each frame. */
final class TrackTable {

	private static final int[] WIDTHS = { 60, 70, 110 };
	private static final int WIDTH = 200;
	private static final int REFUSED_WIDTH = 260;

	private final Table table;
	private List<TrackRow> rows = List.of();
	private String identity = "";

	TrackTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		table.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(texts(rows.get(e.index))));
		columns(List.of());
	}

	private void columns(List<String> checkpoints) {
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		TableColumns.add(table, Messages.track_frame, WIDTHS[0]);
		TableColumns.add(table, Messages.track_seconds, WIDTHS[1]);
		TableColumns.add(table, Messages.track_shows, WIDTHS[2]);
		checkpoints.forEach(name -> TableColumns.add(table, name, WIDTH));
		TableColumns.add(table, Messages.track_refused, REFUSED_WIDTH);
	}

	void show(Optional<TrackReport> report) {
		rows = report.map(TrackReport::rows).orElse(List.of());
		identity = report.map(TrackReport::identity).orElse("");
		table.setRedraw(false);
		table.setItemCount(0);
		columns(report.map(TrackReport::checkpoints).orElse(List.of()));
		table.setItemCount(rows.size());
		table.clearAll();
		table.setRedraw(true);
	}

	private String[] texts(TrackRow row) {
		List<String> texts = new ArrayList<>();
		texts.add(Long.toString(row.index()));
		texts.add(String.format(Locale.ROOT, "%.2f", row.seconds()));
		texts.add(row.identity().map(name -> name.isEmpty() ? Messages.track_others : name).orElse(""));
		for (int i = 3; i < table.getColumnCount() - 1; i++) {
			texts.add(row.decisions().isEmpty() ? "\u2013" : words(row, row.decisions().get(i - 3)));
		}
		texts.add(row.refused().map(refused -> refused.sentence()).orElse(""));
		return texts.toArray(String[]::new);
	}

	private String words(TrackRow row, Decision decision) {
		String verdict = NLS.bind(decision.verified() ? Messages.track_verified : Messages.track_notVerified, ScoreText.of(decision.score()));
		boolean wrong = row.identity().isPresent() && row.identity().get().equals(identity) != decision.verified();
		return wrong ? NLS.bind(Messages.track_wrong, verdict) : verdict;
	}
}
