package org.twinlens.app.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.example.ExampleStudy.Preparation;
import org.twinlens.app.internal.study.StudyTexts;
import org.twinlens.app.internal.study.StudyViewModel.Content;

/** The Study view while a study is being opened or the example study prepared. */
final class WaitingPage {

	private final Composite page;
	private final Label title;
	private final Label task;
	private final ProgressBar bar;
	private final Label note;
	private final Button cancel;

	WaitingPage(Composite parent, FormToolkit toolkit, Runnable onCancel) {
		page = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 10).applyTo(page);
		title = toolkit.createLabel(page, "", SWT.WRAP);
		title.setFont(new LocalResourceManager(JFaceResources.getResources(), page).create(FontDescriptor.createFrom(page.getFont()).increaseHeight(3)));
		bar = new ProgressBar(page, SWT.HORIZONTAL | SWT.SMOOTH);
		task = toolkit.createLabel(page, "", SWT.WRAP);
		note = toolkit.createLabel(page, "", SWT.WRAP);
		for (Control control : page.getChildren()) {
			GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(control);
		}
		cancel = toolkit.createButton(page, Messages.study_cancel, SWT.PUSH);
		cancel.addListener(SWT.Selection, e -> onCancel.run());
	}

	Control control() {
		return page;
	}

	void show(Content content) {
		if (content instanceof Content.Preparing preparing) {
			Preparation preparation = preparing.preparation();
			title.setText(Messages.study_preparing);
			boolean counted = preparation.total() > 1;
			task.setText(counted ? NLS.bind(Messages.study_task, new Object[] { preparation.task(), StudyTexts.number(preparation.done()), StudyTexts.number(preparation.total()) })
					: preparation.task());
			bar.setMaximum(counted ? (int) preparation.total() : 1);
			bar.setSelection(counted ? (int) preparation.done() : 0);
			note.setText(Messages.study_preparingNote);
		} else if (content instanceof Content.Waiting waiting) {
			title.setText(NLS.bind(Messages.study_opening, waiting.folder().getFileName()));
			task.setText(waiting.folder().toString());
			note.setText("");
		}
		boolean preparing = content instanceof Content.Preparing;
		bar.setVisible(preparing);
		cancel.setVisible(preparing);
		page.layout(true, true);
	}
}
