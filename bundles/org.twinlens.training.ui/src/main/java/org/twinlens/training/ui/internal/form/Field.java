package org.twinlens.training.ui.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.experiments.order.OrderProblem;
import org.twinlens.experiments.order.OrderProblem.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.training.ui.internal.Messages;

/** A setting's line in the form: label, control, unit, and a mark with the sentence where something speaks against its value. Gone while the setting does not matter. */
abstract class Field {

	/** Room for the mark between label and control. */
	static final int MARK = 12;

	private final Setting setting;
	private final List<Control> line;
	private final Control control;
	private final ControlDecoration mark;
	private boolean showing;

	/** @param line all controls of the line; the grid has three columns */
	Field(Setting setting, Control control, List<Control> line) {
		this.setting = setting;
		this.control = control;
		this.line = line;
		mark = new ControlDecoration(control, SWT.LEFT | SWT.CENTER);
		mark.hide();
		line.forEach(part -> part.setToolTipText(tip(setting)));
		control.setData(Setting.class.getName(), setting);
	}

	/** The field for a setting by its kind. */
	static Field of(Setting setting, Composite grid, FormToolkit toolkit, BiConsumer<Setting, String> changed) {
		return switch (setting.kind()) {
		case WHOLE, NUMBER -> new NumberField(setting, grid, toolkit, changed);
		case CHOICE, TEXT -> new ChoiceField(setting, grid, toolkit, changed);
		case SWITCH, FLAG -> new CheckField(setting, grid, toolkit, changed);
		};
	}

	static Label label(Setting setting, Composite grid, FormToolkit toolkit) {
		return toolkit.createLabel(grid, NLS.bind(Messages.form_label, setting.label()));
	}

	static GridDataFactory wide(int columns) {
		return GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).indent(MARK, 0).span(columns, 1);
	}

	private static String tip(Setting setting) {
		return NLS.bind(Messages.form_tip, setting.explanation(), setting.option());
	}

	Setting setting() {
		return setting;
	}

	Control control() {
		return control;
	}

	/** Shows the model's value and what speaks against it. @return whether the line came or went, so that the form must be laid out */
	final boolean show(OrderModel model) {
		showing = true;
		value(model);
		showing = false;
		boolean matters = model.order().matters(setting);
		Optional<OrderProblem> problem = model.problem(setting);
		if (problem.isPresent()) {
			boolean error = problem.get().severity() == Severity.ERROR;
			mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
			mark.setDescriptionText(problem.get().sentence());
			mark.show();
		} else {
			mark.hide();
		}
		return exclude(!matters);
	}

	private boolean exclude(boolean gone) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude == gone) {
			return false;
		}
		for (Control part : line) {
			((GridData) part.getLayoutData()).exclude = gone;
			part.setVisible(!gone);
		}
		return true;
	}

	/** Whether the control is changed by the form, not by the user. */
	final boolean isShowing() {
		return showing;
	}

	abstract void value(OrderModel model);
}
