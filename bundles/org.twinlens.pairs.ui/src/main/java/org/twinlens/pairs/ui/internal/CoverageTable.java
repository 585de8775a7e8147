package org.twinlens.pairs.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.pairs.PairCoverage.Share;

/** Each identity's share of the pairs; a click on a header sorts. */
final class CoverageTable {

	private static final List<Comparator<Share>> ORDERS = List.of(Comparator.comparing(Share::identity), Comparator.comparingInt(Share::used), Comparator.comparingInt(Share::positives),
			Comparator.comparingInt(Share::negatives));

	/** In pixels. */
	private static final int LEAST_NAME = 84;
	private static final int MOST_NAME = 400;

	private final Table table;
	private List<Share> given = List.of();
	private List<Share> shown = List.of();
	private int column;
	private boolean descending;

	CoverageTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column(Messages.column_identity, SWT.LEFT, LEAST_NAME);
		column(Messages.column_images, SWT.RIGHT, 70);
		column(Messages.column_positive, SWT.RIGHT, 72);
		column(Messages.column_negative, SWT.RIGHT, 76);
		table.addListener(SWT.Resize, e -> widen());
		table.addListener(SWT.SetData, e -> fill((TableItem) e.item, shown.get(e.index)));
	}

	Table control() {
		return table;
	}

	private void column(String title, int alignment, int width) {
		int index = table.getColumnCount();
		TableColumn made = new TableColumn(table, alignment);
		made.setText(title);
		made.setWidth(width);
		made.addListener(SWT.Selection, e -> {
			descending = column == index ? !descending : index > 0; // who has most is looked for first
			column = index;
			table.setSortColumn(made);
			table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
			sort();
		});
	}

	/** Names get what room there is. */
	private void widen() {
		int others = 0;
		for (int i = 1; i < table.getColumnCount(); i++) {
			others += table.getColumn(i).getWidth();
		}
		table.getColumn(0).setWidth(Math.max(LEAST_NAME, Math.min(MOST_NAME, table.getClientArea().width - others)));
	}

	void show(List<Share> shares) {
		if (!shares.equals(given)) {
			given = shares;
			sort();
		}
	}

	private void sort() {
		List<Share> sorted = new ArrayList<>(given);
		Comparator<Share> order = ORDERS.get(column);
		sorted.sort((descending ? order.reversed() : order).thenComparing(Share::identity));
		shown = sorted;
		table.setItemCount(shown.size());
		table.clearAll();
	}

	private static void fill(TableItem item, Share share) {
		item.setText(new String[] { share.identity(), NLS.bind(Messages.share_images, share.used(), share.images()), Texts.number(share.positives()), Texts.number(share.negatives()) });
	}
}
