package org.twinlens.model.ui.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;
import org.twinlens.model.ui.internal.edit.LayerKind;

/** What can be done with a layer, for tool bars and context menus of all pages. */
public final class LayerMenu {

	private LayerMenu() {
	}

	/** Adds the item that opens the menu of kinds to add. */
	public static void addItem(ToolBar bar, LayerEdits edits) {
		ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
		item.setText(Messages.layer_add);
		item.setToolTipText(Messages.layer_add_tip);
		Menu menu = new Menu(bar);
		kinds(menu, edits);
		item.addListener(SWT.Selection, e -> {
			Rectangle bounds = item.getBounds();
			Point place = bar.toDisplay(bounds.x, bounds.y + bounds.height);
			menu.setLocation(place);
			menu.setVisible(true);
		});
		item.addListener(SWT.Dispose, e -> menu.dispose());
	}

	private static void kinds(Menu menu, LayerEdits edits) {
		for (LayerKind kind : LayerKind.values()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(kind.title());
			item.addListener(SWT.Selection, e -> edits.add(kind));
		}
	}

	/** Fills a context menu. */
	public static void fill(Menu menu, LayerEdits edits, ArchitectureViewModel model) {
		MenuItem add = new MenuItem(menu, SWT.CASCADE);
		add.setText(Messages.layer_add);
		Menu kinds = new Menu(menu);
		add.setMenu(kinds);
		kinds(kinds, edits);
		new MenuItem(menu, SWT.SEPARATOR);
		BooleanSupplier layer = () -> model.selectedLayer() >= 0;
		item(menu, Messages.layer_up, () -> edits.move(-1), () -> edits.canMove(-1));
		item(menu, Messages.layer_down, () -> edits.move(1), () -> edits.canMove(1));
		item(menu, Messages.layer_duplicate, edits::duplicate, layer);
		item(menu, Messages.layer_remove, edits::remove, layer);
	}

	private static void item(Menu menu, String text, Runnable action, BooleanSupplier enabled) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
		menu.addListener(SWT.Show, e -> item.setEnabled(enabled.getAsBoolean()));
	}
}
