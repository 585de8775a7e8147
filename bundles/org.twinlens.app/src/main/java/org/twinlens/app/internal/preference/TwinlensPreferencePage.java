package org.twinlens.app.internal.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.twinlens.app.internal.Messages;

/** Window &gt; Preferences &gt; Twinlens. */
public final class TwinlensPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int MOST_THREADS = 256;

	public TwinlensPreferencePage() {
		super(GRID);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, TwinlensPreferences.NODE));
		setDescription(Messages.preferences_description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing to prepare
	}

	@Override
	protected void createFieldEditors() {
		DirectoryFieldEditor folder = new NewFolderEditor();
		folder.fillIntoGrid(getFieldEditorParent(), folder.getNumberOfControls());
		addField(folder);
		addField(new BooleanFieldEditor(TwinlensPreferences.REOPEN, Messages.preferences_reopen, getFieldEditorParent()));
		IntegerFieldEditor threads = new IntegerFieldEditor(TwinlensPreferences.THREADS, Messages.preferences_threads, getFieldEditorParent(), 4);
		threads.setValidRange(0, MOST_THREADS);
		threads.setErrorMessage(Messages.preferences_threadsRange);
		addField(threads);
	}

	/** A folder that need not exist yet: it is made with the first study. */
	private final class NewFolderEditor extends DirectoryFieldEditor {
		NewFolderEditor() {
			init(TwinlensPreferences.STUDIES_FOLDER, Messages.preferences_folder);
			setChangeButtonText(Messages.browse);
			setValidateStrategy(VALIDATE_ON_KEY_STROKE);
			setErrorMessage(Messages.preferences_folderNeeded);
			createControl(TwinlensPreferencePage.this.getFieldEditorParent());
		}

		@Override
		protected boolean doCheckState() {
			String text = getTextControl().getText().trim();
			try {
				return !text.isEmpty() && java.nio.file.Path.of(text).isAbsolute();
			} catch (java.nio.file.InvalidPathException e) {
				return false;
			}
		}
	}
}
