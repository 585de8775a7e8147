package org.twinlens.app.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.welcome.StudyOffers;

/** The Study view without a study: why, and what to do. */
final class OffersPage {

	private final ScrolledComposite scrolled;
	private final Composite page;
	private final Label sign;
	private final Label sentence;

	OffersPage(Composite parent, IServiceLocator services) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		page = new Composite(scrolled, SWT.NONE);
		page.setBackground(page.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(10, 16).applyTo(page);
		sign = new Label(page, SWT.NONE);
		sign.setBackground(page.getBackground());
		sign.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
		sentence = new Label(page, SWT.WRAP);
		sentence.setBackground(page.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(sentence);
		StudyOffers offers = new StudyOffers(page, 1, services);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(offers);
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	Control control() {
		return scrolled;
	}

	void show(String problem) {
		GridDataFactory.createFrom((GridData) sign.getLayoutData()).exclude(problem.isEmpty()).applyTo(sign);
		sign.setVisible(!problem.isEmpty());
		GridDataFactory.createFrom((GridData) sentence.getLayoutData()).span(problem.isEmpty() ? 2 : 1, 1).applyTo(sentence);
		sentence.setText(problem.isEmpty() ? Messages.study_none : problem);
		page.layout(true, true);
		fit();
	}

	private void fit() {
		scrolled.setMinSize(page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
	}
}
