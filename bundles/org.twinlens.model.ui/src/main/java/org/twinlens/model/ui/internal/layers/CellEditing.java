package org.twinlens.model.ui.internal.layers;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICellEditorListener;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.LayerField;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;

/** Sets a property in its cell; says in a sentence what will not do, while it is typed. */
final class CellEditing extends EditingSupport {

	private final LayerColumn column;
	private final ArchitectureViewModel model;
	private final LayerEdits edits;
	private final Consumer<String> complain;

	/** @param complain shows a sentence; an empty one when all is well */
	CellEditing(TableViewer viewer, LayerColumn column, ArchitectureViewModel model, LayerEdits edits, Consumer<String> complain) {
		super(viewer);
		this.column = column;
		this.model = model;
		this.edits = edits;
		this.complain = complain;
	}

	@Override
	protected boolean canEdit(Object place) {
		return column.field(model.architecture(), (String) place).isPresent();
	}

	private LayerField field(Object place) {
		return column.field(model.architecture(), (String) place).orElseThrow();
	}

	private Layer subject(Object place) {
		return LayerColumn.subject(model.architecture(), (String) place);
	}

	/** What can be chosen; for an add the layers before it. */
	private List<String> choices(Object place) {
		LayerField field = field(place);
		return field == LayerField.FROM ? model.architecture().layers().stream().map(Layer::name).takeWhile(name -> !name.equals(place)).toList() : field.choices();
	}

	@Override
	protected CellEditor getCellEditor(Object place) {
		Composite parent = (Composite) getViewer().getControl();
		List<String> choices = choices(place);
		CellEditor editor = choices.isEmpty() ? new TextCellEditor(parent) : new Choice(parent, choices, field(place).isFree());
		editor.setValidator(value -> problem(place, (String) value));
		editor.addListener(new ICellEditorListener() {
			@Override
			public void editorValueChanged(boolean wasValid, boolean isValid) {
				complain.accept(isValid || editor.getErrorMessage() == null ? "" : editor.getErrorMessage());
			}

			@Override
			public void cancelEditor() {
				complain.accept("");
			}

			@Override
			public void applyEditorValue() {
				// setValue says what there is to say
			}
		});
		return editor;
	}

	private String problem(Object place, String value) {
		try {
			field(place).with(subject(place), value);
			return null;
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	@Override
	protected Object getValue(Object place) {
		return field(place).text(subject(place));
	}

	@Override
	protected void setValue(Object place, Object value) {
		String problem = value == null ? null : problem(place, (String) value);
		if (value == null || problem != null) {
			complain.accept(problem == null ? "" : problem);
			return;
		}
		complain.accept("");
		if (place.equals(ArchitectureProblem.HEAD)) {
			Layer.Dense changed = (Layer.Dense) field(place).with(subject(place), (String) value);
			model.edit(column.title, a -> a.withHead(new Architecture.Head(a.head().type(), changed.tuning())));
		} else {
			edits.set(model.places().indexOf(place) - 1, field(place), (String) value);
		}
	}

	/** A combo box whose value is its text. */
	private static final class Choice extends ComboBoxCellEditor {

		Choice(Composite parent, List<String> choices, boolean free) {
			super(parent, choices.toArray(String[]::new), free ? SWT.NONE : SWT.READ_ONLY);
		}

		@Override
		protected Object doGetValue() {
			return ((CCombo) getControl()).getText();
		}

		@Override
		protected void doSetValue(Object value) {
			((CCombo) getControl()).setText((String) value);
		}
	}
}
