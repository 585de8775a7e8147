package org.twinlens.training.ui.internal.form;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.experiments.order.Setting;

/** Something that is done or not. */
final class CheckField extends Field {

	private final Button button;

	CheckField(Setting setting, Composite grid, FormToolkit toolkit, BiConsumer<Setting, String> changed) {
		this(setting, toolkit.createButton(grid, setting.label(), SWT.CHECK), changed);
	}

	private CheckField(Setting setting, Button button, BiConsumer<Setting, String> changed) {
		super(setting, button, List.of(button));
		this.button = button;
		GridDataFactory.fillDefaults().span(3, 1).indent(MARK, 0).applyTo(button);
		button.addListener(SWT.Selection, e -> changed.accept(setting, Boolean.toString(button.getSelection())));
	}

	@Override
	void value(OrderModel model) {
		button.setSelection(model.order().isOn(setting()));
	}
}
