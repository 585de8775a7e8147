package org.twinlens.model.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;
import org.twinlens.model.ui.internal.graph.GraphPage;
import org.twinlens.model.ui.internal.json.JsonPage;
import org.twinlens.model.ui.internal.layers.LayersPage;

/** The pages on the open architecture, in step with each other, and the problems below them. */
final class Editor {

	private static final int[] WITH_PROBLEMS = { 74, 26 };
	private static final int[] WITHOUT_PROBLEMS = { 94, 6 };

	private final ArchitectureViewModel model;
	private final Label note;
	private final Composite area;
	private final CTabFolder tabs;
	private final GraphPage graph;
	private final LayersPage layers;
	private final JsonPage json;
	private final ProblemsStrip problems;
	private final SashForm sash;
	private boolean roomForProblems;

	Editor(Composite parent, ArchitectureViewModel model, LayerEdits edits) {
		this.model = model;
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		note = new Label(area, SWT.WRAP);
		note.setText(Messages.json_elsewhere);
		note.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
		note.setVisible(false);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(6, 0).exclude(true).applyTo(note);
		sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tabs = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
		graph = new GraphPage(tabs, model, edits, () -> show(1));
		layers = new LayersPage(tabs, model, edits);
		json = new JsonPage(tabs, model);
		page(Messages.page_graph, graph.control());
		page(Messages.page_layers, layers.control());
		page(Messages.page_json, json.control());
		tabs.setSelection(0);
		tabs.addListener(SWT.Selection, e -> {
			refresh();
			setFocus();
		});
		problems = new ProblemsStrip(sash, model);
		sash.setWeights(WITHOUT_PROBLEMS);
	}

	private void page(String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private void show(int page) {
		tabs.setSelection(page);
		refresh();
		setFocus();
	}

	/** Shows the document as it is now, on the page that is seen. */
	void refresh() {
		boolean wrong = model.textProblem().isPresent() && tabs.getSelectionIndex() != 2;
		if (wrong == ((GridData) note.getLayoutData()).exclude) {
			((GridData) note.getLayoutData()).exclude = !wrong;
			note.setVisible(wrong);
			area.layout();
		}
		switch (tabs.getSelectionIndex()) {
			case 0 -> graph.refresh();
			case 1 -> layers.refresh();
			default -> json.refresh();
		}
		problems.refresh();
		if (roomForProblems == model.inspection().problems().isEmpty()) {
			roomForProblems = !roomForProblems;
			sash.setWeights(roomForProblems ? WITH_PROBLEMS : WITHOUT_PROBLEMS);
		}
	}

	void openFixes() {
		problems.openFixes();
	}

	Control control() {
		return area;
	}

	void setFocus() {
		switch (tabs.getSelectionIndex()) {
			case 0 -> graph.setFocus();
			case 1 -> layers.setFocus();
			default -> json.setFocus();
		}
	}
}
