package org.twinlens.dataset.ui.internal.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.ui.MonitorProgress;
import org.twinlens.ui.Sentence;

/** Asks what to import, and shows what would come in while it is chosen. */
final class ImportPage extends WizardPage {

	private static final int TEXT_WIDTH = 560;
	private static final int TABLE_HEIGHT = 200;

	private final Importers importers;
	private final Supplier<Optional<Study>> study;
	private final Optional<String> hint;
	private final Optional<String> layout;
	private final Preview job = new Preview();
	private Text source;
	private Combo layouts;
	private Text identity;
	private Text session;
	private Label found;
	private Table table;
	private volatile ImportPlan plan = new ImportPlan("", Optional.empty(), "", "");
	private List<ImportPreview.Line> lines = List.of();

	/**
	 * @param study  that would take the images
	 * @param hint   where a collection can be had
	 * @param layout id of the importer to begin with
	 */
	ImportPage(Importers importers, Supplier<Optional<Study>> study, Optional<String> hint, Optional<String> layout) {
		super("images", Messages.import_title, null);
		this.importers = importers;
		this.study = study;
		this.hint = hint;
		this.layout = layout;
		setDescription(Messages.import_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(page);
		hint.ifPresent(text -> {
			Label label = new Label(page, SWT.WRAP);
			label.setText(text);
			GridDataFactory.fillDefaults().span(4, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		});
		label(page, Messages.import_source);
		source = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(source);
		button(page, Messages.import_folder, () -> new DirectoryDialog(getShell()).open());
		button(page, Messages.import_file, this::chooseFile);
		label(page, Messages.import_layout);
		layouts = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		layouts.add(Messages.import_anyLayout);
		importers.all().forEach(importer -> layouts.add(importer.description()));
		layouts.select(1 + importers.all().stream().map(DatasetImporter::id).toList().indexOf(layout.orElse("")));
		GridDataFactory.fillDefaults().span(3, 1).hint(200, SWT.DEFAULT).grab(true, false).applyTo(layouts);
		identity = field(page, Messages.import_identity, Messages.import_identityHint);
		session = field(page, Messages.import_session, Messages.import_sessionHint);
		found = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(4, 1).hint(TEXT_WIDTH, 3 * 18).grab(true, false).applyTo(found);
		table = new Table(page, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column(Messages.import_path, 180);
		column(Messages.import_identityColumn, 90);
		column(Messages.import_sessionColumn, 60);
		column(Messages.import_refusalColumn, 240);
		table.addListener(SWT.SetData, e -> {
			ImportPreview.Line line = lines.get(e.index);
			((TableItem) e.item).setText(new String[] { line.path(), line.identity(), line.session(), line.refusal() });
		});
		GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(TEXT_WIDTH, TABLE_HEIGHT).applyTo(table);
		for (Text text : new Text[] { source, identity, session }) {
			text.addListener(SWT.Modify, e -> changed());
		}
		layouts.addListener(SWT.Selection, e -> changed());
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			source.setFocus();
		}
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private static Text field(Composite parent, String label, String hint) {
		label(parent, label);
		Text text = new Text(parent, SWT.BORDER);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(text);
		return text;
	}

	private interface Choice {
		String path();
	}

	private void button(Composite parent, String text, Choice choice) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> Optional.ofNullable(choice.path()).ifPresent(source::setText));
	}

	private String chooseFile() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*.zip;*.csv", "*" });
		return dialog.open();
	}

	private void column(String text, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(text);
		column.setWidth(width);
	}

	private void changed() {
		int chosen = layouts.getSelectionIndex() - 1;
		plan = new ImportPlan(source.getText(), chosen < 0 ? Optional.empty() : Optional.of(importers.all().get(chosen)), identity.getText(), session.getText());
		setPageComplete(false);
		setErrorMessage(null);
		show(List.of(), plan.problem().isPresent() ? "" : Messages.import_previewing);
		job.cancel();
		if (plan.problem().isEmpty()) {
			job.schedule(200);
		}
	}

	private void show(List<ImportPreview.Line> next, String sentence) {
		lines = next;
		table.setItemCount(lines.size());
		table.clearAll();
		say(sentence);
	}

	private void say(String sentence) {
		found.setText(sentence.replace("&", "&&"));
	}

	/** What was chosen. */
	ImportPlan plan() {
		return plan;
	}

	@Override
	public void dispose() {
		job.cancel();
		super.dispose();
	}

	/** Looks at the source that is chosen now. */
	private final class Preview extends Job {

		Preview() {
			super(Messages.import_preview);
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			ImportPlan looked = plan;
			Progress progress = new MonitorProgress(monitor);
			String[] archive = { "" };
			try {
				archive[0] = PublishedArchive.check(looked.path(), progress).map(sentence -> sentence + " ").orElse("");
				look(looked, archive[0], progress);
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException | RuntimeException e) {
				later(looked, () -> {
					show(List.of(), archive[0]);
					setErrorMessage(Sentence.of(e));
				});
			}
			return Status.OK_STATUS;
		}

		private void look(ImportPlan looked, String archive, Progress progress) throws IOException {
			ImportPreview preview;
			try (ImportSource opened = looked.open(importers)) {
				preview = ImportPreview.of(opened, progress);
			}
			boolean any = preview.images() > 0;
			String named = archive + (any ? NLS.bind(Messages.import_found, new Object[] { preview.images(), preview.identities(), preview.unlabelled() }) : Messages.import_foundNone);
			later(looked, () -> {
				show(preview.first(), named);
				setPageComplete(any);
			});
			Optional<Study> taker = study.get();
			if (any && taker.isPresent()) {
				tryOut(looked, taker.get(), preview, named + " ", progress);
			}
		}

		/** The wizard may be finished meanwhile: the import judges the files itself. */
		private void tryOut(ImportPlan looked, Study taker, ImportPreview preview, String named, Progress progress) throws IOException {
			try (ImportSource opened = looked.open(importers)) {
				ImportReport report = taker.catalogue().rehearse(opened, new Percentage(progress, done -> later(looked, () -> say(named + NLS.bind(Messages.import_trying, done)))));
				later(looked, () -> show(preview.tried(report).first(),
						named + NLS.bind(Messages.import_tried, new Object[] { report.added(), report.known(), report.refused().size() })));
			}
		}

		private void later(ImportPlan looked, Runnable show) {
			Display.getDefault().asyncExec(() -> {
				if (!table.isDisposed() && plan.equals(looked)) {
					show.run();
				}
			});
		}
	}
}
