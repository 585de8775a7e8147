package org.twinlens.model.ui.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;

/** The document as text. What is typed counts as soon as it can be read; until then the line that cannot be is marked. */
public final class JsonPage {

	/** A name of a field, a text, or a number or word. */
	private static final Pattern TOKEN = Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*\")(\\s*:)?|-?\\d[\\d.eE+-]*|\\b(?:true|false|null)\\b");

	private final ArchitectureViewModel model;
	private final Composite page;
	private final StyledText text;
	private final Label problem;
	private final Color wrong;
	private final Color field;
	private final Color word;
	private final Color number;
	private boolean refreshing;

	public JsonPage(Composite parent, ArchitectureViewModel model) {
		this.model = model;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), page);
		wrong = colour(resources, 0xfbdcdc);
		field = colour(resources, 0x1f4e9e);
		word = colour(resources, 0x2c7a3f);
		number = colour(resources, 0x9a4f00);
		text = new StyledText(page, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(8, 6, 8, 6);
		text.setTabs(2);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(text);
		problem = new Label(page, SWT.WRAP);
		problem.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(6, 0).exclude(true).applyTo(problem);
		text.addListener(SWT.Modify, e -> {
			if (!refreshing) {
				model.type(text.getText());
			}
		});
	}

	private static Color colour(LocalResourceManager resources, int rgb) {
		return resources.create(ColorDescriptor.createFrom(new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)));
	}

	/** Shows the document as it is now; the caret stays as near as can be. */
	public void refresh() {
		refreshing = true;
		try {
			if (!text.getText().equals(model.text())) {
				int caret = text.getCaretOffset();
				int top = text.getTopIndex();
				text.setText(model.text());
				text.setCaretOffset(Math.min(caret, text.getCharCount()));
				text.setTopIndex(top);
			}
			paint();
			say(model.textProblem().orElse(""));
		} finally {
			refreshing = false;
		}
	}

	private void paint() {
		List<StyleRange> ranges = new ArrayList<>();
		Matcher token = TOKEN.matcher(text.getText());
		while (token.find()) {
			boolean quoted = token.group(1) != null;
			int length = quoted ? token.group(1).length() : token.end() - token.start();
			ranges.add(new StyleRange(token.start(), length, quoted ? token.group(2) != null ? field : word : number, null));
		}
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
		text.setLineBackground(0, text.getLineCount(), null);
		OptionalInt line = model.textProblemLine();
		if (line.isPresent()) {
			text.setLineBackground(Math.min(line.getAsInt(), text.getLineCount()) - 1, 1, wrong);
		}
	}

	private void say(String sentence) {
		String said = sentence.isEmpty() ? "" : sentence + " " + Messages.json_last;
		if (!problem.getText().equals(said)) {
			problem.setText(said);
			((GridData) problem.getLayoutData()).exclude = said.isEmpty();
			problem.setVisible(!said.isEmpty());
			page.layout();
		}
	}

	public Control control() {
		return page;
	}

	public void setFocus() {
		text.setFocus();
	}
}
