package org.twinlens.app.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.example.ExampleData;
import org.twinlens.app.internal.study.StudyFolder;
import org.twinlens.app.internal.study.StudyTexts;

/** Says what the example study is and how long it takes, and asks where to make it. */
public final class ExampleStudyDialog extends TitleAreaDialog {

	private static final int TEXT_WIDTH = 520;

	private final Path usual;
	private final Predicate<Path> study;
	private FolderField field;
	private Path folder;

	/**
	 * @param usual where the example study usually lies
	 * @param study whether a folder is a study already
	 */
	public ExampleStudyDialog(Shell parent, Path usual, Predicate<Path> study) {
		super(parent);
		this.usual = usual;
		this.study = study;
	}

	/** The folder that was chosen. */
	public Path folder() {
		return folder;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.example_name);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.example_title);
		setMessage(Messages.example_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 12).applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		ExampleData data = ExampleData.STANDARD;
		text.setText(NLS.bind(Messages.example_text, StudyTexts.number(data.images()), StudyTexts.number(data.identities())));
		GridDataFactory.fillDefaults().span(3, 1).hint(TEXT_WIDTH, SWT.DEFAULT).grab(true, false).applyTo(text);
		field = new FolderField(area, Messages.example_folder);
		field.text().setText(usual.toString());
		field.text().addModifyListener(e -> validate());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.example_create, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	private void validate() {
		String text = field.text().getText();
		Optional<String> problem = StudyFolder.problem(text);
		boolean exists = problem.isPresent() && !text.isBlank() && isStudy(text);
		setErrorMessage(exists ? null : problem.orElse(null));
		setMessage(exists ? Messages.example_existsNote : Messages.example_message, exists ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
		getButton(IDialogConstants.OK_ID).setEnabled(exists || problem.isEmpty());
		folder = exists || problem.isEmpty() ? Path.of(text.strip()).normalize() : null;
	}

	private boolean isStudy(String text) {
		try {
			return study.test(Path.of(text.strip()));
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
