package org.twinlens.verification.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.twinlens.ui.Choice;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.RuleChoice;
import org.twinlens.verification.ui.internal.model.ScaleContent;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** The button, the verdict, and the scale it stands on. */
final class DecisionPane {

	private static final int LEAST_SCALE = 96;
	private static final int LEAST_WIDTH = 300;

	private final ScrolledComposite scrolled;
	private final Composite pane;
	private final Button verify;
	private final Button continuous;
	private final Button why;
	private final VerdictPanel verdict;
	private final ScoreScale scale;
	private final Choice<RuleChoice> rule;
	private final ThresholdPane threshold;

	DecisionPane(Composite parent, VerificationViewModel model) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		pane = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 4).spacing(6, 6).applyTo(pane);
		verdict = new VerdictPanel(pane);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(verdict.control());
		Composite buttons = new Composite(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(buttons);
		verify = new Button(buttons, SWT.PUSH);
		verify.setText(Messages.decision_verify);
		verify.setFont(new LocalResourceManager(JFaceResources.getResources(), verify).create(FontDescriptor.createFrom(verify.getFont()).increaseHeight(5).setStyle(SWT.BOLD)));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, 48).applyTo(verify);
		verify.addListener(SWT.Selection, e -> model.verify());
		continuous = new Button(buttons, SWT.CHECK);
		continuous.setText(Messages.decision_continuous);
		continuous.addListener(SWT.Selection, e -> model.setContinuous(continuous.getSelection()));
		why = new Button(buttons, SWT.PUSH);
		why.setText(Messages.decision_why);
		why.setToolTipText(Messages.decision_whyTip);
		why.addListener(SWT.Selection, e -> new WhyDialog(why.getShell(), model).open());
		rule = new Choice<>(buttons, RuleChoice::title, model::choose);
		rule.control().setToolTipText(Messages.decision_ruleTip);
		rule.show(RuleChoice.all(), RuleChoice.MEAN);
		scale = new ScoreScale(pane, model::moveThreshold);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LEAST_SCALE).applyTo(scale.control());
		threshold = new ThresholdPane(pane, model);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(threshold.control());
		scrolled.setContent(pane);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	private void fit() {
		scrolled.setMinSize(pane.computeSize(Math.max(LEAST_WIDTH, scrolled.getClientArea().width), SWT.DEFAULT));
	}

	Control control() {
		return scrolled;
	}

	void setFocus() {
		verify.setFocus();
	}

	void show(VerificationState state, ScaleContent content) {
		verdict.show(state.decision().verdict());
		verify.setEnabled(state.canVerify());
		continuous.setEnabled(state.decision().identity().isPresent());
		continuous.setSelection(state.continuous());
		why.setEnabled(state.decision().last().isPresent());
		rule.show(RuleChoice.all(), state.decision().rule());
		scale.show(content);
		if (threshold.show(state.threshold())) {
			fit();
		}
	}
}
