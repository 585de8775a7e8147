package org.twinlens.training.ui.internal.form;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.experiments.order.Setting;

/** A number as it is typed; what is no number stays and is marked. */
final class NumberField extends Field {

	private final Text text;

	NumberField(Setting setting, Composite grid, FormToolkit toolkit, BiConsumer<Setting, String> changed) {
		this(setting, label(setting, grid, toolkit), toolkit.createText(grid, "", SWT.SINGLE | SWT.BORDER), toolkit.createLabel(grid, setting.unit()), changed);
	}

	private NumberField(Setting setting, Label label, Text text, Label unit, BiConsumer<Setting, String> changed) {
		super(setting, text, List.of(label, text, unit));
		this.text = text;
		GridDataFactory.swtDefaults().applyTo(label);
		wide(1).applyTo(text);
		GridDataFactory.swtDefaults().applyTo(unit);
		text.addModifyListener(e -> {
			if (!isShowing()) {
				changed.accept(setting, text.getText());
			}
		});
	}

	/** What is being typed is left alone: the caret would jump. */
	@Override
	void value(OrderModel model) {
		String value = model.order().value(setting());
		if (!text.getText().strip().equals(value)) {
			text.setText(value);
		}
	}
}
