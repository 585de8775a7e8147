package org.twinlens.dataset.ui.internal.view;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.twinlens.dataset.ui.internal.Messages;

/** A button with text; wherever it is pressed, its menu drops down. */
final class AuditButton extends Action implements IMenuCreator {

	private final MenuManager manager = new MenuManager();

	/** @param fill adds what the menu holds each time it is shown */
	AuditButton(IMenuListener fill) {
		super(Messages.audit, IAction.AS_DROP_DOWN_MENU);
		setToolTipText(Messages.audit_tip);
		setMenuCreator(this);
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(fill);
	}

	@Override
	public void runWithEvent(Event event) {
		if (event.widget instanceof ToolItem item) {
			Rectangle bounds = item.getBounds();
			Menu menu = getMenu(item.getParent());
			menu.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		return manager.createContextMenu(parent);
	}

	@Override
	public Menu getMenu(Menu parent) {
		return null;
	}

	@Override
	public void dispose() {
		manager.dispose();
	}
}
