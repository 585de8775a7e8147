package org.twinlens.app.internal.view;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.study.StudyTexts;
import org.twinlens.ui.study.CurrentStudy;

/**
 * A place where a view will be: says what is not there yet, and gives the commands that do it today, ready to be copied. The sentence is the view's description in {@code plugin.xml};
 * the commands stand behind the class, separated by {@code ; }. In them {@code STUDY} becomes the open study's folder.
 */
public final class PlannedView extends ViewPart {

	private static final int WIDTH = 640;

	private final CurrentStudy.Listener onChange = change -> showCommandLater();
	private String sentence = "";
	private String command = "";
	private CurrentStudy current;
	private ScrolledComposite scrolled;
	private Composite page;
	private StyledText line;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		super.setInitializationData(element, property, data);
		IConfigurationElement[] description = element.getChildren("description");
		sentence = description.length == 0 ? "" : description[0].getValue();
		command = data instanceof String lines ? lines.replace("; ", "\n") : "";
	}

	@Override
	public void createPartControl(Composite parent) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		Color background = parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		page = new Composite(scrolled, SWT.NONE);
		page.setBackground(background);
		GridLayoutFactory.fillDefaults().margins(24, 20).spacing(0, 12).applyTo(page);
		Label title = new Label(page, SWT.NONE);
		title.setText(getPartName());
		title.setFont(resources.create(FontDescriptor.createFrom(page.getFont()).increaseHeight(4)));
		Label explanation = new Label(page, SWT.WRAP);
		explanation.setText(sentence);
		Label how = new Label(page, SWT.WRAP);
		how.setText(Messages.planned_command);
		CommandText text = new CommandText(page, command);
		for (Control control : page.getChildren()) {
			control.setBackground(background);
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(control == title ? SWT.DEFAULT : WIDTH, SWT.DEFAULT).applyTo(control);
		}
		line = text.text();
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, e -> fit());
		current = getSite().getService(CurrentStudy.class);
		current.addListener(onChange);
		showCommand();
	}

	private void showCommandLater() {
		line.getDisplay().asyncExec(this::showCommand);
	}

	private void showCommand() {
		if (!line.isDisposed()) {
			line.setText(current.study().map(study -> StudyTexts.command(command, study.folder())).orElse(command));
			page.layout(true, true);
			fit();
		}
	}

	private void fit() {
		scrolled.setMinSize(page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
	}

	@Override
	public void setFocus() {
		line.setFocus();
	}

	@Override
	public void dispose() {
		if (current != null) {
			current.removeListener(onChange);
		}
		super.dispose();
	}
}
