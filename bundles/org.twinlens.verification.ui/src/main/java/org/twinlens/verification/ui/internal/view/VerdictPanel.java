package org.twinlens.verification.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.twinlens.verification.ui.internal.model.Verdict;

/** The verdict in words, colour and shape. */
final class VerdictPanel {

	private static final int SIGN = 64;
	private static final int SENTENCE_LINES = 3;

	private final Composite panel;
	private final Canvas sign;
	private final Label headline;
	private final Label sentence;
	private Verdict shown = new Verdict(Verdict.Kind.NONE, "", "");

	VerdictPanel(Composite parent) {
		panel = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 2).spacing(12, 0).applyTo(panel);
		sign = new Canvas(panel, SWT.DOUBLE_BUFFERED);
		GridDataFactory.swtDefaults().hint(SIGN, SIGN).span(1, 2).align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
		sign.addListener(SWT.Paint, e -> VerdictSign.draw(e.gc, shown.kind(), sign.getClientArea()));
		headline = new Label(panel, SWT.NONE);
		headline.setFont(new LocalResourceManager(JFaceResources.getResources(), panel).create(FontDescriptor.createFrom(panel.getFont()).increaseHeight(10).setStyle(SWT.BOLD)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
		sentence = new Label(panel, SWT.WRAP);
		int line = sentence.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		// room for its longest text, so that nothing jumps from verdict to verdict
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SENTENCE_LINES * line).applyTo(sentence);
	}

	Composite control() {
		return panel;
	}

	void show(Verdict verdict) {
		if (verdict.equals(shown)) {
			return;
		}
		boolean otherKind = verdict.kind() != shown.kind();
		shown = verdict;
		headline.setText(verdict.headline());
		sentence.setText(verdict.sentence());
		sentence.setToolTipText(verdict.sentence());
		if (otherKind) {
			headline.setForeground(verdict.kind() == Verdict.Kind.VERIFIED || verdict.kind() == Verdict.Kind.NOT_VERIFIED ? VerdictSign.colour(verdict.kind()) : null);
			sign.redraw();
		}
	}
}
