package org.twinlens.verification.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.LatencyText;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** The live picture with the verdict beside it, and below them references and history. */
final class LivePage {

	private static final int[] ROWS = { 64, 36 };
	private static final int[] UPPER = { 55, 45 };
	private static final int[] LOWER = { 52, 48 };

	private final VerificationViewModel model;
	private final Composite page;
	private final SourceBar bar;
	private final CLabel problem;
	private final LivePicture picture;
	private final DecisionPane decision;
	private final ReferenceStrip references;
	private final HistoryTable history;
	private final Label latency;

	LivePage(Composite parent, VerificationViewModel model) {
		this.model = model;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		bar = new SourceBar(page, model);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		problem = new CLabel(page, SWT.NONE);
		problem.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(problem);
		SashForm rows = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
		SashForm upper = new SashForm(rows, SWT.HORIZONTAL);
		picture = new LivePicture(upper, () -> model.live().image());
		decision = new DecisionPane(upper, model);
		upper.setWeights(UPPER);
		SashForm lower = new SashForm(rows, SWT.HORIZONTAL);
		references = new ReferenceStrip(lower);
		history = new HistoryTable(lower);
		lower.setWeights(LOWER);
		rows.setWeights(ROWS);
		latency = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(latency);
	}

	Control control() {
		return page;
	}

	void setFocus() {
		decision.setFocus();
	}

	/** From any thread. */
	void frameChanged() {
		picture.changed();
	}

	void show(VerificationState state) {
		bar.show(state);
		show(state.problem());
		decision.show(state, model.scale());
		references.show(state.decision().references(), state.threshold().threshold());
		history.show(state.decision().history());
		latency.setText(state.doing().isEmpty() ? model.live().latencies().map(LatencyText::of).orElse("") : state.doing() + Messages.ellipsis);
	}

	private void show(String sentence) {
		boolean any = !sentence.isEmpty();
		if (!sentence.equals(problem.getText())) {
			problem.setText(sentence);
			problem.setToolTipText(sentence);
			problem.setVisible(any);
			((GridData) problem.getLayoutData()).exclude = !any;
			page.layout();
		}
	}
}
