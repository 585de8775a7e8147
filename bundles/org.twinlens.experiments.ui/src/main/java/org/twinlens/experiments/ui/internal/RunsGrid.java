package org.twinlens.experiments.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Column;
import org.twinlens.experiments.table.Columns;
import org.twinlens.experiments.table.Order;
import org.twinlens.experiments.table.Row;
import org.twinlens.experiments.table.RunTable;
import org.twinlens.experiments.table.RunTable.Trend;
import org.twinlens.model.run.RunStatus;
import org.twinlens.ui.BundleIcons;

/** The table of runs on the screen. Virtual: only rows that are seen get their texts, so thousands are no more work than a screenful. */
final class RunsGrid {

	private static final RGB BETTER = new RGB(0x00, 0x7A, 0x3D);
	private static final RGB WORSE = new RGB(0xB4, 0x3C, 0x00);
	private static final RGB BASELINE = new RGB(0xE3, 0xEE, 0xFA);
	private static final int DEFAULT_WIDTH = 110;

	private final Table table;
	private final LocalResourceManager resources;
	private final BundleIcons icons = new BundleIcons(RunsGrid.class);
	private final Map<String, Integer> widths;
	private final Font bold;
	private RunTable shown;
	private Consumer<Order> onOrder = order -> {
	};
	private Order order = Order.NEWEST;

	/** @param widths of columns by name, kept up to date */
	RunsGrid(Composite parent, Map<String, Integer> widths) {
		this.widths = widths;
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		resources = new LocalResourceManager(JFaceResources.getResources(), table);
		bold = resources.create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
		table.addListener(SWT.SetData, e -> fill((TableItem) e.item, table.indexOf((TableItem) e.item)));
	}

	Table control() {
		return table;
	}

	void onOrder(Consumer<Order> listener) {
		onOrder = listener;
	}

	void onSelection(Runnable listener) {
		table.addListener(SWT.Selection, e -> listener.run());
	}

	void onOpen(Consumer<RunSummary> listener) {
		table.addListener(SWT.DefaultSelection, e -> selectedRuns().stream().findFirst().ifPresent(listener));
	}

	/** Shows a table; what was selected stays so as far as it is there. */
	void show(RunTable next, Order by) {
		order = by;
		RunTable before = shown;
		Set<String> selected = ids(selectedRows());
		shown = next;
		boolean sameColumns = before != null && before.columns().equals(next.columns());
		if (!sameColumns) {
			columns();
		}
		sortMark();
		if (before == null || !sameColumns || !before.rows().equals(next.rows()) || !before.baseline().equals(next.baseline())) {
			update(sameColumns ? before : null, next, selected);
		}
	}

	private void update(RunTable before, RunTable next, Set<String> selected) {
		table.setItemCount(next.rows().size());
		boolean sameBaseline = before != null && before.baseline().equals(next.baseline());
		for (int i = 0; i < next.rows().size(); i++) {
			if (!sameBaseline || i >= before.rows().size() || before.rows().get(i) != next.rows().get(i)) {
				table.clear(i);
			}
		}
		select(selected);
	}

	private void select(Set<String> ids) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < shown.rows().size() && places.size() < ids.size(); i++) {
			if (shown.rows().get(i).runs().stream().anyMatch(run -> ids.contains(run.id()))) {
				places.add(i);
			}
		}
		int[] wanted = places.stream().mapToInt(Integer::intValue).toArray();
		if (!Arrays.equals(wanted, Arrays.stream(table.getSelectionIndices()).sorted().toArray())) {
			table.deselectAll();
			table.select(wanted);
		}
	}

	/** Selects runs by id and brings the first into sight. */
	void reveal(Set<String> ids) {
		if (shown != null) {
			select(ids);
			table.showSelection();
		}
	}

	private static Set<String> ids(List<Row> rows) {
		Set<String> ids = new HashSet<>();
		rows.forEach(row -> row.runs().forEach(run -> ids.add(run.id())));
		return ids;
	}

	List<Row> selectedRows() {
		if (shown == null) {
			return List.of();
		}
		List<Row> rows = new ArrayList<>();
		for (int i : table.getSelectionIndices()) {
			if (i < shown.rows().size()) {
				rows.add(shown.rows().get(i));
			}
		}
		return rows;
	}

	/** The runs of the selected rows, in the order of the rows. */
	List<RunSummary> selectedRuns() {
		Set<RunSummary> runs = new LinkedHashSet<>();
		selectedRows().forEach(row -> runs.addAll(row.runs()));
		return List.copyOf(runs);
	}

	private void columns() {
		table.setRedraw(false);
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		for (Column column : shown.columns()) {
			TableColumn header = new TableColumn(table, column.kind().isNumeric() ? SWT.RIGHT : SWT.LEFT);
			header.setText(column.title());
			header.setToolTipText(column.name());
			header.setData(column);
			header.setWidth(widths.getOrDefault(column.name(), width(column)));
			header.addListener(SWT.Resize, e -> widths.put(column.name(), header.getWidth()));
			header.addListener(SWT.Selection, e -> onOrder.accept(next(column)));
		}
		table.setItemCount(0);
		table.setRedraw(true);
	}

	private static int width(Column column) {
		return switch (column.name()) {
		case Columns.NAME, Columns.RUN -> 190;
		case "eer", "auc", "accuracy" -> 180;
		case Columns.CREATED -> 135;
		default -> column.kind() == Column.Kind.COUNT ? 80 : DEFAULT_WIDTH;
		};
	}

	/** A click on the header of the column sorts by it, another the other way round. */
	private Order next(Column column) {
		boolean same = order.column().equalsIgnoreCase(column.name());
		return new Order(column.name(), same ? !order.descending() : column.better() == Column.Better.HIGHER);
	}

	private void sortMark() {
		for (TableColumn header : table.getColumns()) {
			if (((Column) header.getData()).name().equalsIgnoreCase(order.column())) {
				table.setSortColumn(header);
				table.setSortDirection(order.descending() ? SWT.DOWN : SWT.UP);
				return;
			}
		}
		table.setSortColumn(null);
	}

	private void fill(TableItem item, int place) {
		if (shown == null || place >= shown.rows().size()) {
			return;
		}
		Row row = shown.rows().get(place);
		boolean isBaseline = shown.isBaseline(row);
		item.setBackground(isBaseline ? resources.create(ColorDescriptor.createFrom(BASELINE)) : null);
		for (int i = 0; i < shown.columns().size(); i++) {
			Column column = shown.columns().get(i);
			String text = shown.text(row, column);
			boolean isName = column.name().equals(Columns.NAME);
			item.setText(i, isName && isBaseline ? Messages.baselineMark + text : text);
			item.setFont(i, shown.isToldDifferently(row, column) || isName && isBaseline ? bold : null);
			item.setForeground(i, colour(shown.trend(row, column)));
			if (isName) {
				item.setImage(i, icons.image(resources, row.run().isDamaged() ? "run-failed" : icon(row.run().status())));
			}
		}
	}

	private Color colour(Trend trend) {
		return switch (trend) {
		case NEITHER -> null;
		case BETTER -> resources.create(ColorDescriptor.createFrom(BETTER));
		case WORSE -> resources.create(ColorDescriptor.createFrom(WORSE));
		};
	}

	private static String icon(RunStatus status) {
		return switch (status) {
		case RUNNING -> "run-running";
		case COMPLETED -> "run-completed";
		case FAILED -> "run-failed";
		default -> "run-stopped";
		};
	}
}
