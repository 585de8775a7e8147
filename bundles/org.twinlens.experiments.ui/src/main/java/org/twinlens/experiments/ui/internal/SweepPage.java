package org.twinlens.experiments.ui.internal;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.experiments.runs.RunSummary;

/** What a sweep varies, and how. */
final class SweepPage extends WizardPage {

	private static final String BEGIN = "learning-rate=1e-4,1e-3\nseed=1,2,3";

	private final Optional<RunSummary> like;
	private Text label;
	private Text space;
	private Combo kind;
	private Text runs;
	private Text firstEpochs;
	private Text epochs;
	private Text factor;
	private Text seed;

	SweepPage(Optional<RunSummary> like) {
		super("sweep", Messages.sweep_title, null); //$NON-NLS-1$
		this.like = like;
		setDescription(like.map(run -> NLS.bind(Messages.sweep_like, run.title())).orElse(Messages.sweep_usual));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(area);
		label = text(area, Messages.sweep_label, Messages.sweep_labelDefault, 3);
		new Label(area, SWT.NONE).setText(Messages.sweep_space);
		space = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		space.setText(BEGIN);
		space.setToolTipText(Messages.sweep_spaceTip);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(420, 90).applyTo(space);
		new Label(area, SWT.NONE);
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(Messages.sweep_spaceTip);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(420, SWT.DEFAULT).applyTo(hint);
		new Label(area, SWT.NONE).setText(Messages.sweep_kind);
		kind = new Combo(area, SWT.READ_ONLY);
		kind.setItems(Messages.sweep_grid, Messages.sweep_random, Messages.sweep_halving);
		kind.select(0);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(kind);
		runs = text(area, Messages.sweep_runs, "9", 1);
		seed = text(area, Messages.sweep_seed, "1", 1);
		firstEpochs = text(area, Messages.sweep_firstEpochs, "2", 1);
		epochs = text(area, Messages.sweep_epochs, like.flatMap(RunSummary::description).map(run -> "" + run.config().epochs()).orElse("18"), 1);
		factor = text(area, Messages.sweep_factor, "3", 1);
		space.addListener(SWT.Modify, e -> check());
		kind.addListener(SWT.Selection, e -> check());
		setControl(area);
		check();
	}

	private Text text(Composite area, String name, String initial, int span) {
		new Label(area, SWT.NONE).setText(name);
		Text text = new Text(area, SWT.BORDER);
		text.setText(initial);
		text.addListener(SWT.Modify, e -> check());
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
		return text;
	}

	private void check() {
		if (factor == null) {
			return; // not all is there yet
		}
		boolean draws = kind.getSelectionIndex() > 0;
		boolean halves = kind.getSelectionIndex() == 2;
		runs.setEnabled(draws);
		seed.setEnabled(draws);
		firstEpochs.setEnabled(halves);
		epochs.setEnabled(halves);
		factor.setEnabled(halves);
		try {
			setMessage(NLS.bind(Messages.sweep_count, form().count()), INFORMATION);
			setErrorMessage(null);
			setPageComplete(true);
		} catch (IllegalArgumentException e) {
			setErrorMessage(e.getMessage());
			setPageComplete(false);
		}
	}

	SweepForm form() {
		return new SweepForm(label.getText(), space.getText(), SweepForm.Kind.values()[kind.getSelectionIndex()], runs.getText(), firstEpochs.getText(), epochs.getText(), factor.getText(),
				seed.getText());
	}
}
