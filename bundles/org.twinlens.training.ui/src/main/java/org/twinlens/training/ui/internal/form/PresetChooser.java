package org.twinlens.training.ui.internal.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.twinlens.experiments.order.Preset;
import org.twinlens.training.ui.internal.Messages;

/** What the order begins with: a preset, or a run to be done again with changes. */
final class PresetChooser {

	private final OrderModel model;
	private final Combo combo;
	private final Label description;
	private final Hyperlink reset;

	PresetChooser(Composite body, FormToolkit toolkit, OrderModel model) {
		this.model = model;
		Composite grid = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 0).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		toolkit.createLabel(grid, Messages.form_preset);
		combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
		toolkit.adapt(combo, true, false);
		combo.setToolTipText(Messages.form_presetTip);
		combo.setVisibleItemCount(12);
		combo.addListener(SWT.Selection, e -> choose(combo.getSelectionIndex()));
		combo.addListener(SWT.MouseVerticalWheel, e -> e.doit = false);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).indent(Field.MARK, 0).applyTo(combo);
		reset = toolkit.createHyperlink(grid, Messages.form_reset, SWT.NONE);
		reset.setToolTipText(Messages.form_resetTip);
		reset.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> model.reset()));
		description = toolkit.createLabel(grid, "", SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(80, SWT.DEFAULT).applyTo(description);
	}

	void setFocus() {
		combo.setFocus();
	}

	private void choose(int index) {
		if (index < model.presets().size()) {
			model.choose(model.presets().get(index));
		}
	}

	void show() {
		List<String> names = new ArrayList<>(model.presets().stream().map(Preset::name).toList());
		int chosen = model.preset().map(preset -> model.presets().indexOf(preset)).orElse(-1);
		if (chosen < 0) {
			chosen = names.size();
			names.add(NLS.bind(model.isLikeRun() ? Messages.form_likeRun : Messages.form_template, model.order().base().id()));
		}
		if (!names.equals(List.of(combo.getItems()))) {
			combo.setItems(names.toArray(String[]::new));
		}
		if (combo.getSelectionIndex() != chosen) {
			combo.select(chosen);
		}
		String sentence = model.preset().map(Preset::description).orElseGet(() -> model.isLikeRun() ? Messages.form_likeRunText : "");
		if (!description.getText().equals(sentence)) {
			description.setText(sentence);
			description.requestLayout();
		}
		reset.setVisible(model.isChanged());
	}
}
