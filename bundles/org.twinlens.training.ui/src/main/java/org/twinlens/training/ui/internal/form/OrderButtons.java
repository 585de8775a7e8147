package org.twinlens.training.ui.internal.form;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.experiments.order.OrderProblem;
import org.twinlens.experiments.order.OrderProblem.Severity;
import org.twinlens.training.ui.internal.Messages;

/** Below the form: whether it can be trained so, in a sentence, and the buttons. Always in sight. */
final class OrderButtons {

	private final Composite frame;
	private final Label sign;
	private final Label sentence;
	private final Button start;
	private final Button queue;
	private final Button rate;
	private final Button copy;
	private Optional<OrderProblem> problem = Optional.empty();

	/** @param reveal brings the problem's field to the user's eyes */
	OrderButtons(Composite parent, FormToolkit toolkit, FormActions actions, Consumer<OrderProblem> reveal) {
		toolkit.createSeparator(parent, SWT.HORIZONTAL).setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		frame = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(7, 5).spacing(5, 4).applyTo(frame);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(frame);
		Composite line = toolkit.createComposite(frame);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
		sign = toolkit.createLabel(line, "");
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
		sentence = toolkit.createLabel(line, "", SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(sentence);
		sentence.addListener(SWT.MouseUp, e -> problem.ifPresent(reveal));
		start = button(toolkit, Messages.form_start, Messages.form_startTip, actions::start);
		queue = button(toolkit, Messages.form_queue, Messages.form_queueTip, actions::addToQueue);
		rate = button(toolkit, Messages.form_findRate, Messages.form_findRateTip, actions::findRate);
		copy = button(toolkit, Messages.form_copy, Messages.form_copyTip, actions::copyCommand);
	}

	private Button button(FormToolkit toolkit, String text, String tip, Runnable action) {
		Button button = toolkit.createButton(frame, text, SWT.PUSH);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(button);
		return button;
	}

	void show(OrderModel model) {
		problem = model.problems().stream().findFirst();
		boolean error = problem.filter(worst -> worst.severity() == Severity.ERROR).isPresent();
		sign.setImage(problem.isEmpty() ? null
				: FieldDecorationRegistry.getDefault().getFieldDecoration(error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
		((GridData) sign.getLayoutData()).exclude = problem.isEmpty();
		sign.setVisible(problem.isPresent());
		String text = FormTexts.sentence(model);
		if (!sentence.getText().equals(text)) {
			sentence.setText(text);
			frame.getParent().layout(true, true);
		}
		for (Button button : new Button[] { start, queue, rate, copy }) {
			button.setEnabled(model.isSound());
		}
	}
}
