package org.twinlens.app.internal.view;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.command.Commands;
import org.twinlens.app.internal.study.StudyViewModel.Content;
import org.twinlens.app.internal.welcome.StudyOffers;

/** The Study view without a study: why, and what to do. */
final class OffersPage {

	private final ScrolledComposite scrolled;
	private final Composite page;
	private final Label sign;
	private final Label sentence;
	private final Link again;
	private Optional<Path> study = Optional.empty();

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
		sentence = new Label(page, SWT.WRAP);
		sentence.setBackground(page.getBackground());
		again = new Link(page, SWT.NONE);
		again.setBackground(page.getBackground());
		again.setText(Messages.study_again);
		again.addListener(SWT.Selection, e -> study.ifPresent(folder -> Commands.open(services, folder)));
		StudyOffers offers = new StudyOffers(page, 1, services);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(offers);
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	Control control() {
		return scrolled;
	}

	void show(Content.Offers content) {
		study = content.again();
		boolean problem = !content.problem().isEmpty();
		sign.setVisible(problem);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).exclude(!problem).applyTo(sign);
		sentence.setText(problem ? content.problem() : Messages.study_none);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).span(problem ? 1 : 2, 1).applyTo(sentence);
		again.setVisible(study.isPresent());
		GridDataFactory.swtDefaults().span(2, 1).indent(26, 0).exclude(study.isEmpty()).applyTo(again);
		page.layout(true, true);
		fit();
	}

	private void fit() {
		scrolled.setMinSize(page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
	}
}
