package org.twinlens.model.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;
import org.twinlens.model.architecture.QuickFix;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;

/** What speaks against the network, as one list; why the selected point matters, and what mends it. */
final class ProblemsStrip {

	private final ArchitectureViewModel model;
	private final Composite strip;
	private final Label count;
	private final TableViewer viewer;
	private final ScrolledComposite scrolled;
	private final Composite details;
	private final Label explanation;
	private final Composite buttons;
	private List<ArchitectureProblem> shown = List.of();
	private ArchitectureProblem selected;
	private boolean refreshing;

	ProblemsStrip(Composite parent, ArchitectureViewModel model) {
		this.model = model;
		strip = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 2).spacing(0, 2).applyTo(strip);
		count = new Label(strip, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		SashForm sash = new SashForm(strip, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(sash);
		viewer = new TableViewer(sash, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object problem) {
				return ((ArchitectureProblem) problem).sentence();
			}

			@Override
			public String getToolTipText(Object problem) {
				return ((ArchitectureProblem) problem).sentence();
			}

			@Override
			public Image getImage(Object problem) {
				return ProblemIcons.of(((ArchitectureProblem) problem).severity());
			}
		});
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addSelectionChangedListener(e -> chosen());
		scrolled = new ScrolledComposite(sash, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		details = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 0).spacing(0, 4).applyTo(details);
		buttons = new Composite(details, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		RowLayout row = new RowLayout();
		row.marginLeft = row.marginTop = row.marginBottom = 0;
		buttons.setLayout(row);
		explanation = new Label(details, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, SWT.DEFAULT).applyTo(explanation);
		scrolled.setContent(details);
		scrolled.addListener(SWT.Resize, e -> fit());
		sash.setWeights(3, 2);
	}

	private void chosen() {
		if (!refreshing && viewer.getStructuredSelection().getFirstElement() instanceof ArchitectureProblem problem) {
			explain(problem);
			problem.place().ifPresent(model::select);
		}
	}

	private void explain(ArchitectureProblem problem) {
		selected = problem;
		for (Control button : buttons.getChildren()) {
			button.dispose();
		}
		explanation.setText(problem == null ? "" : problem.explanation());
		if (problem != null) {
			for (QuickFix fix : problem.fixes()) {
				Button button = new Button(buttons, SWT.PUSH);
				button.setText(fix.label());
				button.addListener(SWT.Selection, e -> model.apply(fix));
			}
		}
		fit();
	}

	private void fit() {
		details.layout(true, true);
		scrolled.setMinSize(details.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
	}

	/** Shows what there is now; chooses what has just arisen, else what was chosen before, else what is about the selected part, else the first. */
	void refresh() {
		List<ArchitectureProblem> problems = model.inspection().problems();
		Optional<ArchitectureProblem> arisen = problems.stream().filter(problem -> shown.stream().noneMatch(before -> same(before, problem))).findFirst();
		refreshing = true;
		try {
			count.setText(problems.isEmpty() ? Messages.problems_none : NLS.bind(Messages.problems_count,
					new Object[] { model.inspection().count(Severity.ERROR), model.inspection().count(Severity.WARNING), model.inspection().count(Severity.HINT) }));
			if (!shown.equals(problems)) {
				shown = problems;
				viewer.setInput(problems);
			}
			ArchitectureProblem next = arisen.or(() -> problems.stream().filter(problem -> selected != null && same(problem, selected)).findFirst())
					.or(() -> model.inspection().at(model.selected()).stream().findFirst()).or(() -> problems.stream().findFirst()).orElse(null);
			viewer.setSelection(next == null ? StructuredSelection.EMPTY : new StructuredSelection(next), true);
			explain(next);
		} finally {
			refreshing = false;
		}
	}

	private static boolean same(ArchitectureProblem one, ArchitectureProblem other) {
		return one.sentence().equals(other.sentence()) && one.place().equals(other.place());
	}

	/** Opens a menu of what mends the selected point. */
	void openFixes() {
		if (selected == null || selected.fixes().isEmpty()) {
			strip.getDisplay().beep();
			return;
		}
		Menu menu = new Menu(viewer.getTable());
		for (QuickFix fix : selected.fixes()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(fix.label());
			item.addListener(SWT.Selection, e -> model.apply(fix));
		}
		menu.setLocation(viewer.getTable().toDisplay(24, 20));
		menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}
}
