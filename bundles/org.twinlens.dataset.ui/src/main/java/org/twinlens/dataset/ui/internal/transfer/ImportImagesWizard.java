package org.twinlens.dataset.ui.internal.transfer;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.view.StudyWork;
import org.twinlens.ui.study.CurrentStudy;

/** Brings images into the open study. Behind the class in {@code plugin.xml} may stand {@code lfw} or {@code omniglot}: then the page says where that collection can be had. */
public final class ImportImagesWizard extends Wizard implements IImportWizard, IExecutableExtension {

	private static final int MOST_REFUSED = 8;

	private String collection = "";
	private CurrentStudy current;
	private Importers importers;
	private ImportPage page;
	private Shell parent;

	public ImportImagesWizard() {
		setWindowTitle(Messages.import_title);
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		collection = data instanceof String name ? name : "";
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		current = workbench.getService(CurrentStudy.class);
		importers = workbench.getService(Importers.class);
		parent = workbench.getActiveWorkbenchWindow().getShell();
	}

	@Override
	public void addPages() {
		page = switch (collection) {
		case "lfw" -> new ImportPage(importers, current::study, Optional.of(Messages.import_lfw), Optional.of("folders"));
		case "omniglot" -> new ImportPage(importers, current::study, Optional.of(Messages.import_omniglot), Optional.of("omniglot"));
		default -> new ImportPage(importers, current::study, Optional.empty(), Optional.empty());
		};
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Optional<Study> study = current.study();
		if (study.isEmpty()) {
			page.setErrorMessage(Messages.import_noStudy);
			return false;
		}
		ImportPlan plan = page.plan();
		new StudyWork(Messages.import_job, progress -> {
			try (ImportSource source = plan.open(importers)) {
				ImportReport report = study.get().catalogue().add(source, progress);
				current.contentChanged();
				Display.getDefault().asyncExec(() -> tell(report));
			}
		}).schedule();
		return true;
	}

	private void tell(ImportReport report) {
		if (!parent.isDisposed()) {
			String done = NLS.bind(Messages.import_done, new Object[] { report.added(), report.known(), report.identities() });
			if (report.refused().isEmpty()) {
				MessageDialog.openInformation(parent, Messages.import_title, done);
			} else {
				String refused = report.refused().stream().limit(MOST_REFUSED).map(one -> one.path() + ": " + one.reason()).collect(Collectors.joining("\n"));
				MessageDialog.openWarning(parent, Messages.import_title, done + "\n\n" + NLS.bind(Messages.import_refused, report.refused().size()) + "\n" + refused);
			}
		}
	}
}
