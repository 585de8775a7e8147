package org.twinlens.dataset.ui.internal.transfer;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.view.StudyWork;
import org.twinlens.ui.study.CurrentStudy;

/** Writes the images of the open study into a folder. */
public final class ExportImagesWizard extends Wizard implements IExportWizard {

	private final ExportPage page = new ExportPage();
	private CurrentStudy current;
	private Shell parent;

	public ExportImagesWizard() {
		setWindowTitle(Messages.export_title);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		current = workbench.getService(CurrentStudy.class);
		parent = workbench.getActiveWorkbenchWindow().getShell();
	}

	@Override
	public void addPages() {
		addPage(page);
		current.study().ifPresent(study -> Job.createSystem(Messages.reading, monitor -> {
			List<String> splits = study.catalogue().splits().stream().map(Split::name).toList();
			Display.getDefault().asyncExec(() -> page.offer(splits));
		}).schedule());
	}

	@Override
	public boolean performFinish() {
		Optional<Study> study = current.study();
		if (study.isEmpty()) {
			page.setErrorMessage(Messages.import_noStudy);
			return false;
		}
		DatasetExport export = page.export();
		new StudyWork(Messages.export_job, progress -> {
			long written = export.write(study.get().catalogue(), progress);
			Display.getDefault().asyncExec(() -> {
				if (!parent.isDisposed()) {
					MessageDialog.openInformation(parent, Messages.export_title, NLS.bind(Messages.export_done, written, export.folder()));
				}
			});
		}).schedule();
		return true;
	}
}
