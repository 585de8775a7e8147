package org.twinlens.app.internal.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;
import org.twinlens.app.internal.Icons;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.command.Commands;

/** The three ways to begin, each with a sentence: the example study, a new one, one that exists. */
public final class StudyOffers extends Composite {

	private static final int CARD_WIDTH = 230;

	private final LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
	private final IServiceLocator services;

	/** @param columns 3 for a row of cards, 1 for a column */
	public StudyOffers(Composite parent, int columns, IServiceLocator services) {
		super(parent, SWT.NONE);
		this.services = services;
		setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(16, 16).applyTo(this);
		card("example-study-large", Messages.offer_example, Messages.offer_exampleText, Commands.OPEN_EXAMPLE);
		card("new-study-large", Messages.offer_new, Messages.offer_newText, Commands.NEW_STUDY);
		card("open-study-large", Messages.offer_open, Messages.offer_openText, Commands.OPEN_STUDY);
	}

	private void card(String icon, String title, String text, String command) {
		Composite card = new Card(this);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, true).hint(CARD_WIDTH, SWT.DEFAULT).applyTo(card);
		Color background = card.getBackground();
		Label picture = new Label(card, SWT.NONE);
		picture.setImage(Icons.image(resources, icon));
		picture.setBackground(background);
		Label heading = new Label(card, SWT.WRAP);
		heading.setText(title.replace("&", "").replace("…", ""));
		heading.setFont(resources.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD)));
		heading.setBackground(background);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
		Label sentence = new Label(card, SWT.WRAP);
		sentence.setText(text);
		sentence.setBackground(background);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(CARD_WIDTH - 32, SWT.DEFAULT).applyTo(sentence);
		Button button = new Button(card, SWT.PUSH);
		button.setText(title);
		button.addListener(SWT.Selection, e -> Commands.run(services, command));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(button);
	}
}
