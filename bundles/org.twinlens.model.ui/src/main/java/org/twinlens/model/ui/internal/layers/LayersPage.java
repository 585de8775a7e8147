package org.twinlens.model.ui.internal.layers;

import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.ui.internal.LayerMenu;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.ProblemIcons;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;
import org.twinlens.model.ui.internal.edit.PartTexts;

/** The network as a table: what is set in each layer, and beside it what follows. */
public final class LayersPage {

	private final ArchitectureViewModel model;
	private final LayerEdits edits;
	private final PartTexts texts;
	private final Composite page;
	private final NetworkStrip strip;
	private final TableViewer viewer;
	private final Label totals;
	private final Label note;
	private final Color figures;
	private boolean refreshing;

	public LayersPage(Composite parent, ArchitectureViewModel model, LayerEdits edits) {
		this.model = model;
		this.edits = edits;
		texts = new PartTexts(model);
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(page);
		figures = new LocalResourceManager(JFaceResources.getResources(), page).create(ColorDescriptor.createFrom(new RGB(0x5c, 0x68, 0x7a)));
		strip = new NetworkStrip(page, model);
		bar();
		viewer = new TableViewer(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table();
		note = new Label(page, SWT.WRAP);
		note.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).exclude(true).applyTo(note);
		totals = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(totals);
	}

	private void bar() {
		Composite row = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		ToolBar bar = new ToolBar(row, SWT.FLAT);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(bar);
		strip.images(row);
		LayerMenu.addItem(bar, edits);
		item(bar, Messages.layer_remove, edits::remove);
		item(bar, Messages.layer_up, () -> edits.move(-1));
		item(bar, Messages.layer_down, () -> edits.move(1));
		item(bar, Messages.layer_duplicate, edits::duplicate);
	}

	private static void item(ToolBar bar, String text, Runnable action) {
		new ToolItem(bar, SWT.SEPARATOR);
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
	}

	private void table() {
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(viewer.getTable());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		for (LayerColumn column : LayerColumn.values()) {
			column(column);
		}
		editing();
		viewer.addSelectionChangedListener(e -> {
			if (!refreshing && viewer.getStructuredSelection().getFirstElement() instanceof String place) {
				model.select(place);
			}
		});
		viewer.getTable().addListener(SWT.KeyDown, this::key);
		Menu menu = new Menu(viewer.getTable());
		viewer.getTable().setMenu(menu);
		LayerMenu.fill(menu, edits, model);
	}

	/** A double click, F2 and Enter edit a cell, Tab goes to the next. */
	private void editing() {
		var cells = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
		var activation = new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				boolean key = event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED && (event.keyCode == SWT.F2 || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR);
				return key || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
						|| event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION;
			}
		};
		TableViewerEditor.create(viewer, cells, activation,
				ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
	}

	private void column(LayerColumn column) {
		TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.alignment());
		viewerColumn.getColumn().setText(column.title);
		viewerColumn.getColumn().setWidth(column.width);
		viewerColumn.getColumn().setResizable(true);
		viewerColumn.setEditingSupport(new CellEditing(viewer, column, model, edits, this::complain));
		viewerColumn.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object place) {
				return column.text(texts, model.architecture(), (String) place);
			}

			@Override
			public Image getImage(Object place) {
				return column == LayerColumn.TYPE ? ProblemIcons.worst(model.inspection().at((String) place)) : null;
			}

			@Override
			public Color getForeground(Object place) {
				return column.field(model.architecture(), (String) place).isEmpty() ? figures : null;
			}

			@Override
			public String getToolTipText(Object place) {
				String problems = model.inspection().at((String) place).stream().map(ArchitectureProblem::sentence).collect(Collectors.joining("\n"));
				String source = column == LayerColumn.TIME ? texts.timeSource() : "";
				String tip = problems.isEmpty() || source.isEmpty() ? problems + source : source + "\n" + problems;
				return tip.isEmpty() ? null : tip;
			}
		});
	}

	private void key(Event e) {
		boolean alt = (e.stateMask & SWT.ALT) != 0;
		if (e.keyCode == SWT.DEL) {
			edits.remove();
		} else if (alt && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
			edits.move(e.keyCode == SWT.ARROW_UP ? -1 : 1);
			e.doit = false;
		}
	}

	private void complain(String sentence) {
		if (!note.getText().equals(sentence)) {
			note.setText(sentence);
			((GridData) note.getLayoutData()).exclude = sentence.isEmpty();
			note.setVisible(!sentence.isEmpty());
			page.layout();
		}
	}

	/** Shows the document as it is now. */
	public void refresh() {
		refreshing = true;
		try {
			strip.refresh();
			if (!model.places().subList(0, model.places().size() - 1).equals(viewer.getInput())) {
				viewer.setInput(model.places().subList(0, model.places().size() - 1));
			} else {
				viewer.refresh();
			}
			viewer.setSelection(new StructuredSelection(model.selected()), true);
			String text = texts.totals() + (texts.timeSource().isEmpty() ? "" : "\n" + texts.timeSource());
			if (!totals.getText().equals(text)) {
				totals.setText(text);
				page.layout();
			}
		} finally {
			refreshing = false;
		}
	}

	public Control control() {
		return page;
	}

	public void setFocus() {
		viewer.getTable().setFocus();
	}
}
