package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** A list that drops down, of which one thing is always chosen. */
final class ChoiceBox<T> {

	private static final int MOST_WIDTH = 132;

	private final Combo combo;
	private List<T> offered = List.of();
	private List<String> names = List.of();

	ChoiceBox(Composite parent, String tip, Consumer<T> chosen) {
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setToolTipText(tip);
		combo.setVisibleItemCount(20);
		combo.addListener(SWT.Selection, e -> chosen.accept(offered.get(combo.getSelectionIndex())));
	}

	void offer(List<T> things, Function<T, String> name) {
		List<String> next = things.stream().map(name).toList();
		offered = List.copyOf(things);
		if (!next.equals(names)) {
			names = next;
			combo.setItems(next.toArray(String[]::new));
			combo.setLayoutData(new RowData(Math.min(MOST_WIDTH, combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT));
			combo.requestLayout();
		}
	}

	/** Shows a choice; the first when it is no longer offered. */
	void choose(T thing) {
		int index = Math.max(0, offered.indexOf(thing));
		if (combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}
}
