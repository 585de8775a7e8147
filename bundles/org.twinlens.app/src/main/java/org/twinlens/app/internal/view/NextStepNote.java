package org.twinlens.app.internal.view;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.study.StudyTexts;
import org.twinlens.app.internal.study.StudyViewModel.NextStep;

/** Says what to do next with a study that has no result yet, and how long it takes. */
final class NextStepNote {

	private static final int INDENT = 20;

	private final Composite note;
	private final Label text;
	private final CommandText command;
	private final Button train;

	/** @param onTrain when the user wants the study trained with the defaults */
	NextStepNote(Composite parent, FormToolkit toolkit, Runnable onTrain) {
		note = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).applyTo(note);
		Label sign = toolkit.createLabel(note, "");
		sign.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
		text = toolkit.createLabel(note, "", SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
		command = new CommandText(note, "");
		command.setBackground(note.getBackground());
		train = toolkit.createButton(note, Messages.study_trainNow, SWT.PUSH);
		train.addListener(SWT.Selection, e -> onTrain.run());
	}

	void show(NextStep step, Path study) {
		include(note, step != NextStep.NONE, GridDataFactory.fillDefaults().grab(true, false));
		text.setText(switch (step) {
		case IMPORT -> Messages.next_import;
		case SPLIT -> Messages.next_split;
		case TRAIN -> Messages.next_train;
		case WAIT -> Messages.next_wait;
		case NONE -> "";
		});
		boolean byCommand = step == NextStep.IMPORT || step == NextStep.SPLIT;
		if (byCommand) {
			command.text().setText(StudyTexts.command(step == NextStep.IMPORT ? "twinlens import SOURCE -s STUDY" : "twinlens split -s STUDY", study));
		}
		include(command, byCommand, GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).span(2, 1).indent(INDENT, 0));
		include(train, step == NextStep.TRAIN, GridDataFactory.swtDefaults().span(2, 1).indent(INDENT, 0));
	}

	private static void include(Control control, boolean included, GridDataFactory data) {
		control.setVisible(included);
		data.exclude(!included).applyTo(control);
	}
}
