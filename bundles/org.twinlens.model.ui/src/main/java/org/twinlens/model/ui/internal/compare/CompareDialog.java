package org.twinlens.model.ui.internal.compare;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.model.architecture.ArchitectureDiff.Kind;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.document.Origin;

/** Two architectures side by side: what both have, what differs, what only one has. */
public final class CompareDialog extends TitleAreaDialog {

	private final List<Origin> origins;
	private final int initial;
	private Combo first;
	private Combo second;
	private Button onlyDifferences;
	private TableViewer table;

	/**
	 * @param origins what can be compared; all can be read
	 * @param initial the first to begin with
	 */
	public CompareDialog(Shell parent, List<Origin> origins, int initial) {
		super(parent);
		this.origins = origins;
		this.initial = initial;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.compare_window);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.compare_title);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).margins(12, 12).spacing(8, 8).applyTo(area);
		first = combo(area, initial);
		second = combo(area, initial == 0 ? Math.min(1, origins.size() - 1) : 0);
		Composite frame = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(820, 380).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		table = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.getTable().setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(table);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), frame);
		column(layout, resources, Messages.compare_part, 24, 0);
		column(layout, resources, Messages.compare_first, 38, 1);
		column(layout, resources, Messages.compare_second, 38, 2);
		onlyDifferences = new Button(area, SWT.CHECK);
		onlyDifferences.setText(Messages.compare_only);
		onlyDifferences.addListener(SWT.Selection, e -> show());
		show();
		return area;
	}

	private Combo combo(Composite parent, int selected) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		origins.forEach(origin -> combo.add(origin.group() + ": " + origin.name()));
		combo.select(selected);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, e -> show());
		return combo;
	}

	private void column(TableColumnLayout layout, LocalResourceManager resources, String title, int weight, int index) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				ComparisonRow row = (ComparisonRow) element;
				return switch (index) {
					case 0 -> row.type();
					case 1 -> row.first();
					default -> row.second();
				};
			}

			@Override
			public String getToolTipText(Object element) {
				String text = getText(element);
				return text.isEmpty() ? null : text.replace(", ", "\n").replace(": ", ":\n");
			}

			@Override
			public Color getBackground(Object element) {
				return switch (((ComparisonRow) element).kind()) {
					case SAME -> null;
					case CHANGED -> colour(resources, 0xfaf3cf);
					case REMOVED -> index == 2 ? null : colour(resources, 0xfbe3e3);
					case ADDED -> index == 1 ? null : colour(resources, 0xe2f3e6);
				};
			}
		});
	}

	private static Color colour(LocalResourceManager resources, int rgb) {
		return resources.create(ColorDescriptor.createFrom(new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)));
	}

	private void show() {
		List<ComparisonRow> rows = ComparisonRow.of(origins.get(first.getSelectionIndex()).architecture().orElseThrow(),
				origins.get(second.getSelectionIndex()).architecture().orElseThrow());
		long different = rows.stream().filter(row -> row.kind() != Kind.SAME).count();
		setMessage(different == 0 ? Messages.compare_same : NLS.bind(Messages.compare_different, different));
		table.setInput(onlyDifferences.getSelection() ? rows.stream().filter(row -> row.kind() != Kind.SAME).toList() : rows);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true).addListener(SWT.Selection, e -> close());
	}
}
