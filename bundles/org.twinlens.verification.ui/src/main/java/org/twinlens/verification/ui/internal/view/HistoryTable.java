package org.twinlens.verification.ui.internal.view;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.HistoryEntry;
import org.twinlens.verification.ui.internal.model.ScoreText;
import org.twinlens.verification.ui.internal.model.Verdict;

/** The last decisions with the probes they were made on. */
final class HistoryTable {

	private static final int THUMBNAIL = 36;
	private static final int SIGN = 18;
	private static final int VERDICT = 1;
	private static final int[] WIDTHS = { 50, 120, 100, 55, 75, 75 };
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Table table;
	private final PictureImages images;
	private List<HistoryEntry> entries = List.of();

	HistoryTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION);
		images = new PictureImages(table);
		String[] titles = { Messages.history_probe, Messages.history_verdict, Messages.history_identity, Messages.history_score, Messages.history_threshold, Messages.history_time };
		TableColumns.add(table, titles, WIDTHS);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.MeasureItem, e -> e.height = THUMBNAIL + 4);
		table.addListener(SWT.PaintItem, this::paint);
	}

	Control control() {
		return table;
	}

	void show(List<HistoryEntry> others) {
		if (others != entries) {
			entries = others;
			images.keep(others.stream().map(HistoryEntry::thumbnail).toList());
			table.setItemCount(entries.size());
			table.clearAll();
		}
	}

	private void fill(Event e) {
		TableItem item = (TableItem) e.item;
		HistoryEntry entry = entries.get(e.index);
		String verdict = entry.kind() == Verdict.Kind.VERIFIED ? Messages.verdict_verified : Messages.verdict_notVerified;
		item.setText(new String[] { "", "      " + verdict, entry.identity(), ScoreText.of(entry.score()), ScoreText.of(entry.threshold()), TIME.format(entry.time()) });
	}

	private void paint(Event e) {
		int index = table.indexOf((TableItem) e.item);
		if (index < 0 || index >= entries.size() || e.index > VERDICT) {
			return;
		}
		HistoryEntry entry = entries.get(index);
		if (e.index == VERDICT) {
			VerdictSign.draw(e.gc, entry.kind(), new Rectangle(e.x + 3, e.y + (e.height - SIGN) / 2, SIGN, SIGN));
		} else {
			images.draw(e.gc, entry.thumbnail(), new Rectangle(e.x + 2, e.y + (e.height - THUMBNAIL) / 2, THUMBNAIL, THUMBNAIL));
		}
	}
}
