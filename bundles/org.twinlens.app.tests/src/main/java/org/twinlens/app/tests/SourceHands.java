package org.twinlens.app.tests;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Chooses where frames come from. */
final class SourceHands {

	private SourceHands() {
	}

	/** Opens the menu of sources in a window and chooses from it. */
	static void choose(Shell window, String text) throws Exception {
		Button button = Window.ui(() -> Window.find(window, Button.class, b -> b.getToolTipText() != null && b.getToolTipText().startsWith("Where frames come from")).orElseThrow());
		Window.click(button);
		MenuItem item = Window.awaitValue("the entry " + text, () -> Window.ui(() -> item(button.getMenu(), text)));
		Window.ui(() -> {
			item.notifyListeners(SWT.Selection, new Event());
			item.getParent().setVisible(false);
			return null;
		});
		Window.await("the end of the menu", () -> Window.ui(() -> button.getMenu() == null));
	}

	private static Optional<MenuItem> item(Menu menu, String text) {
		return menu == null || menu.isDisposed() ? Optional.empty() : Arrays.stream(menu.getItems()).filter(i -> i.getText().equals(text)).findFirst();
	}

	/**
	 * Puts people before the simulated camera.
	 *
	 * @param pattern to look for in the list of identities
	 * @param listed  how many it finds
	 * @param people  how many of them are chosen
	 */
	static void simulate(Shell window, String pattern, int listed, int people) throws Exception {
		choose(window, "Simulated Camera\u2026");
		Shell dialog = Window.awaitShell("Simulated Camera");
		Window.type(Window.ui(() -> Window.find(dialog, Text.class, Text::getEditable).orElseThrow()), pattern);
		Table names = Window.awaitValue("the filtered list", () -> Window.ui(() -> Window.find(dialog, Table.class, t -> t.getItemCount() == listed)));
		Window.ui(() -> {
			names.setSelection(0, people - 1);
			names.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Window.click(Window.awaitButton(dialog, "OK"));
		Window.awaitNoShell("Simulated Camera");
	}
}
