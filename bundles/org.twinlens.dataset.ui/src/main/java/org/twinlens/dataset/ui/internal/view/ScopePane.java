package org.twinlens.dataset.ui.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.model.DatasetSnapshot;
import org.twinlens.dataset.ui.internal.model.Scope;
import org.twinlens.dataset.ui.internal.model.ScopeRows;

/** What can be shown in the gallery: all images, those without identity, those excluded, and each identity, with a field to search for one. */
final class ScopePane {

	private static final int COUNT_WIDTH = 64;

	private final Composite frame;
	private final Text search;
	private final Table table;
	private final Font bold;
	private DatasetSnapshot snapshot;
	private ScopeRows rows = new ScopeRows(List.of());

	/** @param onScope gets what was chosen */
	ScopePane(Composite parent, Consumer<Scope> onScope) {
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(frame);
		bold = new LocalResourceManager(JFaceResources.getResources(), frame).create(FontDescriptor.createFrom(parent.getFont()).setStyle(SWT.BOLD));
		search = new Text(frame, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		search.setMessage(Messages.scope_search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, e -> arrange());
		Composite body = new Composite(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		TableColumnLayout columns = new TableColumnLayout();
		body.setLayout(columns);
		columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(1, 60));
		columns.setColumnData(new TableColumn(table, SWT.RIGHT), new ColumnPixelData(COUNT_WIDTH));
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, e -> {
			if (table.getSelectionCount() == 1 && !e.item.isDisposed()) { // which may be what is shown again since the click: the event's item is what was clicked
				onScope.accept(rows.rows().get(table.indexOf((TableItem) e.item)).scope());
			}
		});
		search.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN || e.character == SWT.CR) {
				intoTable(onScope);
				e.doit = false;
			}
		});
	}

	/** From the search field to the first identity found. */
	private void intoTable(Consumer<Scope> onScope) {
		if (rows.rows().size() > ScopeRows.FIXED) {
			table.setSelection(ScopeRows.FIXED);
			onScope.accept(rows.rows().get(ScopeRows.FIXED).scope());
		}
		table.setFocus();
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		ScopeRows.Row row = rows.rows().get(event.index);
		item.setText(new String[] { name(row.scope()), Long.toString(row.images()) });
		item.setFont(event.index < ScopeRows.FIXED ? bold : null);
	}

	static String name(Scope scope) {
		if (scope instanceof Scope.Identity identity) {
			return identity.name();
		}
		if (scope instanceof Scope.Images images) {
			return images.title();
		}
		if (scope instanceof Scope.Unlabelled) {
			return Messages.scope_unlabelled;
		}
		return scope instanceof Scope.Excluded ? Messages.scope_excluded : Messages.scope_all;
	}

	void show(DatasetSnapshot next) {
		snapshot = next;
		arrange();
	}

	private void arrange() {
		if (snapshot == null) {
			return;
		}
		List<Scope> chosen = chosen();
		ScopeRows next = ScopeRows.of(snapshot, search.getText());
		if (!next.equals(rows)) {
			rows = next;
			table.setItemCount(rows.rows().size());
			table.clearAll();
		}
		int[] selected = (chosen.size() > 1 ? chosen : List.of(snapshot.scope())).stream().mapToInt(rows::indexOf).filter(i -> i >= 0).toArray();
		if (!Arrays.equals(selected, table.getSelectionIndices())) {
			table.deselectAll();
			table.select(selected);
		}
	}

	private List<Scope> chosen() {
		return Arrays.stream(table.getSelectionIndices()).filter(i -> i < rows.rows().size()).mapToObj(i -> rows.rows().get(i).scope()).toList();
	}

	/** The names of the identities that are selected. */
	List<String> identities() {
		return chosen().stream().map(scope -> scope instanceof Scope.Identity identity ? identity.name() : null).filter(Objects::nonNull).toList();
	}

	/** What is shown at a place of the screen. */
	Optional<Scope> at(Point onScreen) {
		TableItem item = table.getItem(table.toControl(onScreen));
		return item == null ? Optional.empty() : Optional.of(rows.rows().get(table.indexOf(item)).scope());
	}

	Control control() {
		return frame;
	}

	Table table() {
		return table;
	}
}
