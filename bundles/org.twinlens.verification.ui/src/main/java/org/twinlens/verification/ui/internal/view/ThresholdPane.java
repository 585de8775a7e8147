package org.twinlens.verification.ui.internal.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.experiments.calibration.ErrorRates;
import org.twinlens.experiments.calibration.ThresholdPreset;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.ThresholdModel;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** Thresholds to choose by name, and what the threshold costs. */
final class ThresholdPane {

	private static final int LINES = 3;

	private final Composite pane;
	private final Map<ThresholdPreset, Button> presets = new EnumMap<>(ThresholdPreset.class);
	private final Label rates;
	private final Label remarks;

	ThresholdPane(Composite parent, VerificationViewModel model) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(pane);
		Composite row = new Composite(pane, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(4).wrap(true).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		for (ThresholdPreset preset : ThresholdPreset.values()) {
			Button button = new Button(row, SWT.TOGGLE);
			button.setText(preset.title());
			button.addListener(SWT.Selection, e -> {
				button.setSelection(true);
				model.choose(preset);
			});
			presets.put(preset, button);
		}
		rates = new Label(pane, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(rates);
		remarks = new Label(pane, SWT.WRAP);
		// room for its longest text, so that nothing jumps while the threshold is moved
		GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * remarks.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(remarks);
	}

	Control control() {
		return pane;
	}

	/** @return whether its height may be another now */
	boolean show(ThresholdModel.State state) {
		Optional<ThresholdPreset> chosen = state.preset();
		presets.forEach((preset, button) -> {
			button.setEnabled(state.presets().containsKey(preset));
			button.setToolTipText(state.refusals().get(preset));
			button.setSelection(chosen.filter(preset::equals).isPresent());
		});
		String words = state.rates().map(r -> r.fmr().text() + ", " + r.fnmr().text()).orElse(state.absence().isEmpty() ? Messages.rates_computing : state.absence());
		String notes = state.rates().map(ThresholdPane::notes).orElse("");
		boolean other = !words.equals(rates.getText());
		rates.setText(words);
		if (!notes.equals(remarks.getText())) {
			remarks.setText(notes);
			remarks.setToolTipText(notes);
		}
		return other;
	}

	/** What cannot be claimed, and what to bear in mind. */
	private static String notes(ErrorRates rates) {
		return Stream.of(rates.fmr(), rates.fnmr()).flatMap(rate -> Stream.of(rate.refusal(), rate.remark())).flatMap(Optional::stream).collect(Collectors.joining(" "));
	}
}
