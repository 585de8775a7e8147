package org.twinlens.model.ui.internal.document;

import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.ui.internal.Messages;

/** Begins a new architecture with a template, another one of the study, or what a run was trained with. */
public final class NewArchitectureWizard extends Wizard {

	private final OriginPage page;

	/** @param taken names that are given already */
	public NewArchitectureWizard(List<Origin> origins, List<String> taken) {
		setWindowTitle(Messages.new_window);
		page = new OriginPage(origins, taken);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		page.keep();
		return page.isPageComplete();
	}

	/** The name that was chosen. */
	public String name() {
		return page.name();
	}

	public Architecture architecture() {
		return page.architecture();
	}
}
