package org.twinlens.dataset.ui.internal.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.model.ImageFacts;

/** The Properties view's page of the Dataset view. It follows the image with the focus, not the selection, which may be thousands. */
final class DetailsPage extends Page implements IPropertySheetPage {

	private final Supplier<Optional<Study>> study;
	private final Consumer<DetailsPage> shown;
	private final Consumer<DetailsPage> gone;
	private DetailsPane pane;

	/**
	 * @param shown told when there is something to show things in
	 * @param gone  told when there no longer is
	 */
	DetailsPage(Supplier<Optional<Study>> study, Consumer<DetailsPage> shown, Consumer<DetailsPage> gone) {
		this.study = study;
		this.shown = shown;
		this.gone = gone;
	}

	@Override
	public void createControl(Composite parent) {
		pane = new DetailsPane(parent, study);
		shown.accept(this);
	}

	void show(Optional<ImageRecord> image) {
		pane.show(image);
	}

	void show(ImageFacts facts) {
		pane.show(facts);
	}

	@Override
	public Control getControl() {
		return pane == null ? null : pane.control();
	}

	@Override
	public void setFocus() {
		pane.control().setFocus();
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		// the Dataset view tells which image has the focus
	}

	@Override
	public void dispose() {
		gone.accept(this);
		super.dispose();
	}
}
