package org.twinlens.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A drop-down list of values; shows what it is told to show without telling it was chosen. */
public final class Choice<T> {

	private final Combo combo;
	private final Function<T, String> text;
	private List<T> values = List.of();

	/**
	 * @param text   of a value in the list
	 * @param chosen is told what the user chooses
	 */
	public Choice(Composite parent, Function<T, String> text, Consumer<T> chosen) {
		this.text = text;
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.addListener(SWT.Selection, e -> {
			int index = combo.getSelectionIndex();
			if (index >= 0) {
				chosen.accept(values.get(index));
			}
		});
	}

	/** The list itself, to be laid out. */
	public Combo control() {
		return combo;
	}

	/**
	 * @param all   the values, in the list's order
	 * @param shown the chosen one; nothing is shown when it is not among the values
	 */
	public void show(List<T> all, T shown) {
		String[] items = all.stream().map(text).toArray(String[]::new);
		if (!List.of(items).equals(List.of(combo.getItems()))) {
			combo.setItems(items);
		}
		values = all;
		int index = all.indexOf(shown);
		if (index < 0) {
			combo.deselectAll();
		} else if (combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}
}
