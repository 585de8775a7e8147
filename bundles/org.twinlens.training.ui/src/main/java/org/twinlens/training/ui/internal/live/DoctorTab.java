package org.twinlens.training.ui.internal.live;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.experiments.doctor.Finding;
import org.twinlens.experiments.doctor.Remedy;
import org.twinlens.model.Purpose;

/** What the Siamese doctor says of a run, with buttons that lead to what to change. */
final class DoctorTab extends Composite {

	private final Remedies remedies;
	private final ScrolledComposite scrolled;
	private final Composite page;
	private final Font bold;
	private List<Finding> shown = List.of();
	private String message;
	private String of = "";

	DoctorTab(Composite parent, Remedies remedies) {
		super(parent, SWT.NONE);
		this.remedies = remedies;
		GridLayoutFactory.fillDefaults().applyTo(this);
		scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		page = new Composite(scrolled, SWT.NONE);
		page.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		page.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(8, 6).applyTo(page);
		bold = new LocalResourceManager(JFaceResources.getResources(), page).create(FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD));
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	void show(Optional<FollowedRun> run) {
		List<Finding> findings = run.map(FollowedRun::findings).orElse(List.of());
		String id = run.map(followed -> followed.folder().id()).orElse("");
		String text = findings.isEmpty() ? message(run) : "";
		if (findings.equals(shown) && text.equals(message) && id.equals(of)) {
			return;
		}
		shown = findings;
		message = text;
		of = id;
		for (Control child : page.getChildren()) {
			child.dispose();
		}
		if (findings.isEmpty()) {
			icon(Dialog.DLG_IMG_MESSAGE_INFO);
			wrapped(page, text, 1);
		}
		findings.forEach(finding -> add(run.orElseThrow(), finding));
		page.layout(true, true);
		fit();
	}

	private static String message(Optional<FollowedRun> run) {
		if (run.isEmpty()) {
			return Messages.curves_noRun;
		}
		if (run.get().description().filter(description -> description.purpose() == Purpose.RATE_FINDER).isPresent()) {
			return Messages.doctor_search;
		}
		int epochs = run.get().progress().epoch();
		return epochs == 0 ? Messages.doctor_first : NLS.bind(Messages.doctor_healthy, epochs == 1 ? Messages.doctor_oneEpoch : NLS.bind(Messages.doctor_epochs, epochs));
	}

	private void add(FollowedRun run, Finding finding) {
		icon(switch (finding.severity()) {
		case ERROR -> Dialog.DLG_IMG_MESSAGE_ERROR;
		case WARNING -> Dialog.DLG_IMG_MESSAGE_WARNING;
		case NOTE -> Dialog.DLG_IMG_MESSAGE_INFO;
		});
		Composite text = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		Label title = wrapped(text, finding.epoch() > 0 ? NLS.bind(Messages.doctor_since, finding.title(), finding.epoch()) : finding.title(), 1);
		title.setFont(bold);
		wrapped(text, finding.explanation(), 1);
		wrapped(text, NLS.bind(Messages.doctor_advice, finding.advice()), 1);
		Composite row = new Composite(text, SWT.NONE);
		RowLayoutFactory.fillDefaults().wrap(true).spacing(6).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(row);
		for (Remedy remedy : finding.remedies()) {
			Button button = new Button(row, SWT.PUSH);
			String label = remedy instanceof Remedy.Change ? remedy.label() : NLS.bind(Messages.doctor_architecture, remedy.label());
			button.setText(label.replace("&", "&&") + "…");
			button.addListener(SWT.Selection, e -> remedies.open(run, remedy));
		}
	}

	private void icon(String image) {
		Label icon = new Label(page, SWT.NONE);
		icon.setImage(JFaceResources.getImage(image));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
	}

	private static Label wrapped(Composite parent, String words, int columns) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(words.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).span(columns, 1).applyTo(label);
		return label;
	}

	private void fit() {
		scrolled.setMinHeight(page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
	}

	@Override
	public boolean setFocus() {
		return page.setFocus();
	}
}
