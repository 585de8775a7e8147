package org.twinlens.model.ui.internal.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.PartTexts;

/** With what a new architecture begins, and how it is called. */
final class OriginPage extends WizardPage {

	private final List<Origin> origins;
	private final List<String> taken;
	private TreeViewer tree;
	private Text name;
	private Text description;
	private boolean nameFollows = true;
	private boolean following;
	private Origin chosen;
	private String keptName = "";

	OriginPage(List<Origin> origins, List<String> taken) {
		super("origin", Messages.new_title, null);
		this.origins = origins;
		this.taken = taken;
		setMessage(Messages.new_message);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
		tree = new TreeViewer(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(480, 220).applyTo(tree.getControl());
		tree.setContentProvider(new Groups());
		tree.setLabelProvider(LabelProvider.createTextProvider(element -> element instanceof Origin origin ? origin.name() : element.toString()));
		tree.setInput(origins);
		tree.expandAll();
		description = new Text(area, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
		description.setBackground(area.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(480, 84).applyTo(description);
		new Label(area, SWT.NONE).setText(Messages.new_name);
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(name);
		tree.addSelectionChangedListener(e -> choose());
		tree.addDoubleClickListener(e -> {
			if (isPageComplete() && getWizard().performFinish()) {
				((WizardDialog) getContainer()).close();
			}
		});
		name.addModifyListener(e -> {
			nameFollows &= following;
			validate();
		});
		setControl(area);
		origins.stream().findFirst().ifPresent(first -> tree.setSelection(new StructuredSelection(first)));
		validate();
	}

	private void choose() {
		chosen = tree.getStructuredSelection().getFirstElement() instanceof Origin origin ? origin : null;
		description.setText(chosen == null ? "" : (chosen.description() + "\n" + chosen.architecture().map(OriginPage::figures).orElse("")).strip());
		if (chosen != null && nameFollows) {
			following = true;
			name.setText(free(chosen.architecture().map(Architecture::name).orElse(chosen.name())));
			following = false;
		}
		validate();
	}

	private static String figures(Architecture architecture) {
		try {
			ArchitectureSummary summary = ArchitectureSummary.of(architecture);
			return NLS.bind(Messages.new_figures, new Object[] { architecture.input(), architecture.layers().size(), PartTexts.number(summary.parameters()),
					PartTexts.number(summary.multiplyAddsPerImage()) });
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	private String free(String wanted) {
		String base = ArchitectureStore.nameLike(wanted);
		String free = base;
		for (int i = 2; isTaken(free); i++) {
			free = base + " " + i;
		}
		return free;
	}

	private boolean isTaken(String wanted) {
		return taken.stream().anyMatch(wanted::equalsIgnoreCase);
	}

	private void validate() {
		String wanted = name.getText().strip();
		Optional<String> problem = chosen == null ? Optional.of(Messages.new_choose)
				: chosen.architecture().isEmpty() ? Optional.of(Messages.new_unreadable) : ArchitectureStore.problem(wanted);
		if (problem.isEmpty() && isTaken(wanted)) {
			problem = Optional.of(NLS.bind(Messages.new_taken, wanted));
		}
		setErrorMessage(problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	/** Keeps the name beyond the end of the field. */
	void keep() {
		keptName = name.getText().strip();
	}

	String name() {
		return keptName;
	}

	Architecture architecture() {
		return chosen.architecture().orElseThrow();
	}

	/** Origins under their headings. */
	private final class Groups implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			LinkedHashSet<String> groups = new LinkedHashSet<>();
			origins.forEach(origin -> groups.add(origin.group()));
			return groups.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof String group ? origins.stream().filter(origin -> origin.group().equals(group)).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof Origin origin ? origin.group() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof String;
		}
	}
}
