package org.twinlens.verification.ui.internal.view;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.ui.Choice;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.GalleryModel.Access;
import org.twinlens.verification.ui.internal.model.SourceChoice;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** The three choices: where frames come from, which network compares, and who is claimed. */
final class SourceBar {

	private final Composite bar;
	private final Button source;
	private final Button start;
	private final Choice<ScoredRun> run;
	private final Choice<String> identity;
	private final Button open;
	private final Button enrol;
	private final GalleryActions galleries;
	private final VerificationViewModel model;

	SourceBar(Composite parent, VerificationViewModel model) {
		this.model = model;
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(9).margins(4, 4).spacing(6, 0).applyTo(bar);
		galleries = new GalleryActions(bar.getShell(), model);
		label(Messages.bar_source);
		source = button(Messages.source_choose, () -> {
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(source);
		new SourceMenu(source, model);
		start = button(Messages.bar_start, this::startOrStop);
		label(Messages.bar_network);
		run = new Choice<>(bar, ScoredRun::title, model::use);
		GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(run.control());
		label(Messages.bar_identity);
		identity = new Choice<>(bar, name -> name, model.enrolling()::claim);
		GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(identity.control());
		open = button(Messages.bar_open, galleries::open);
		enrol = button(Messages.bar_enrol, galleries::enrol);
	}

	private void label(String text) {
		new Label(bar, SWT.NONE).setText(text);
	}

	private Button button(String text, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}

	private void startOrStop() {
		if (model.state().running()) {
			model.stop();
		} else {
			model.start();
		}
	}

	Control control() {
		return bar;
	}

	void setFocus() {
		start.setFocus();
	}

	void show(VerificationState state) {
		source.setText(state.source().map(SourceBar::title).orElse(Messages.source_choose).replace("&", "&&"));
		start.setText(state.running() ? Messages.bar_stop : Messages.bar_start);
		start.setEnabled(state.source().isPresent());
		run.show(state.runs(), state.run().orElse(null));
		List<String> enrolled = state.galleries().identities();
		identity.show(enrolled, state.decision().identity().orElse(null));
		identity.control().setEnabled(!enrolled.isEmpty());
		boolean locked = state.galleries().access() == Access.LOCKED;
		open.setEnabled(locked);
		enrol.setEnabled(state.ready());
	}

	static String title(SourceChoice choice) {
		if (choice instanceof SourceChoice.Address address) {
			return address.name();
		}
		List<String> people = ((SourceChoice.Simulated) choice).identities();
		return people.isEmpty() ? Messages.source_nobody : NLS.bind(Messages.source_simulated, String.join(" + ", people));
	}
}
