package org.twinlens.training.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.experiments.order.Setting;

/** One of some words: of a fixed list, or of what the study has. */
final class ChoiceField extends Field {

	private final Combo combo;
	private List<String> words = List.of();

	ChoiceField(Setting setting, Composite grid, FormToolkit toolkit, BiConsumer<Setting, String> changed) {
		this(setting, label(setting, grid, toolkit), new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY), changed);
		toolkit.adapt(combo, true, false);
	}

	private ChoiceField(Setting setting, Label label, Combo combo, BiConsumer<Setting, String> changed) {
		super(setting, combo, List.of(label, combo));
		this.combo = combo;
		GridDataFactory.swtDefaults().applyTo(label);
		wide(2).applyTo(combo);
		combo.addListener(SWT.Selection, e -> changed.accept(setting, words.get(combo.getSelectionIndex())));
		combo.addListener(SWT.MouseVerticalWheel, e -> e.doit = false); // the wheel scrolls the form, and changes no value unawares
	}

	@Override
	void value(OrderModel model) {
		String value = model.order().value(setting());
		List<String> now = new ArrayList<>(Choices.words(setting(), model));
		if (!now.contains(value)) {
			now.add(value); // wrong as it may be, it is what would be trained
		}
		words = now;
		List<String> shown = now.stream().map(word -> Choices.text(setting(), word, model)).toList();
		if (!shown.equals(List.of(combo.getItems()))) {
			combo.setItems(shown.toArray(String[]::new));
		}
		if (combo.getSelectionIndex() != now.indexOf(value)) {
			combo.select(now.indexOf(value));
		}
	}
}
