package org.twinlens.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view shows while it has nothing to show: what is missing, and what to do about it. */
public final class EmptyState extends Composite {

	private static final int TEXT_WIDTH = 520;

	private final ScrolledComposite scrolled;
	private final Composite page;
	private final Label title;
	private final Label sentence;

	public EmptyState(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(this);
		scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		Color background = parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		page = new Composite(scrolled, SWT.NONE);
		page.setBackground(background);
		page.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().margins(24, 20).spacing(0, 12).applyTo(page);
		title = new Label(page, SWT.NONE);
		title.setFont(new LocalResourceManager(JFaceResources.getResources(), page).create(FontDescriptor.createFrom(page.getFont()).increaseHeight(4)));
		sentence = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(sentence);
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	/** What is missing, in a few words, and in a sentence what to do. */
	public void show(String what, String toDo) {
		title.setText(what);
		sentence.setText(toDo);
		page.layout(true, true);
		fit();
	}

	/** Offers a way out below the sentence; buttons stand in the order they were added. */
	public Button addButton(String text, Runnable action) {
		Button button = new Button(page, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		((GridData) sentence.getLayoutData()).widthHint = Math.max(100, Math.min(TEXT_WIDTH, width - 48));
		scrolled.setMinSize(page.computeSize(width, SWT.DEFAULT));
	}

	@Override
	public boolean setFocus() {
		return page.setFocus();
	}
}
