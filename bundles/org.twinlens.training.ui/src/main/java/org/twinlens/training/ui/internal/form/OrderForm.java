package org.twinlens.training.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.twinlens.experiments.order.OrderProblem;
import org.twinlens.experiments.order.Setting;
import org.twinlens.training.ui.internal.Messages;

/** The form in which a training is put together: a preset, the settings by section, what speaks against them, and the buttons. */
public final class OrderForm {

	private static final Color QUIET = new Color(92, 104, 122);

	private final OrderModel model;
	private final FormToolkit toolkit;
	private final Composite frame;
	private final ScrolledForm form;
	private final PresetChooser chooser;
	private final List<Field> fields = new ArrayList<>();
	private final Label network;
	private final Label batches;
	private final Label memory;
	private final OrderButtons buttons;

	public OrderForm(Composite parent, OrderModel model, FormActions actions) {
		this.model = model;
		toolkit = new FormToolkit(parent.getDisplay());
		frame = toolkit.createComposite(parent);
		frame.addListener(SWT.Dispose, e -> toolkit.dispose());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(frame);
		form = toolkit.createScrolledForm(frame);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(form);
		Composite body = form.getBody();
		GridLayoutFactory.fillDefaults().margins(7, 6).spacing(0, 6).applyTo(body);
		chooser = new PresetChooser(body, toolkit, model);
		Composite grid = section(Messages.section_network, true, Setting.ARCHITECTURE);
		network = note(grid, "");
		((GridData) network.getLayoutData()).horizontalSpan = 2;
		Hyperlink open = toolkit.createHyperlink(grid, Messages.form_openArchitecture, SWT.NONE);
		open.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> actions.openArchitecture()));
		open.setToolTipText(Messages.form_openArchitectureTip);
		grid = section(Messages.section_data, true, Setting.SPLIT, Setting.BATCHES, Setting.PAIR_SET, Setting.PAIRS, Setting.BATCH_SIZE, Setting.IDENTITIES, Setting.IMAGES, Setting.SUPPORT, Setting.TURNS, Setting.ITERATIONS,
				Setting.VALIDATION_PAIRS);
		batches = note(grid, "");
		section(Messages.section_optimisation, true, Setting.EPOCHS, Setting.OPTIMISER, Setting.LEARNING_RATE, Setting.DECAY, Setting.MOMENTUM, Setting.LOSS, Setting.MARGIN, Setting.TEMPERATURE,
				Setting.MINING);
		grid = section(Messages.section_regularisation, false, Setting.AUGMENT, Setting.BALANCE, Setting.CENTRE, Setting.CROP, Setting.INVERT);
		note(grid, Messages.form_regularisation);
		section(Messages.section_stopping, false, Setting.MONITOR, Setting.PATIENCE, Setting.MIN_DELTA, Setting.STOP_AFTER, Setting.EVALUATE);
		grid = section(Messages.section_machine, false, Setting.THREADS, Setting.PRECISION, Setting.CHECKPOINT_SECONDS, Setting.SEED);
		memory = note(grid, "");
		buttons = new OrderButtons(frame, toolkit, actions, this::reveal);
		model.addListener(this::show);
		show();
	}

	public Control control() {
		return frame;
	}

	public void setFocus() {
		chooser.setFocus();
	}

	/** A titled part of the form with a grid of three columns. */
	private Composite section(String title, boolean expanded, Setting... settings) {
		Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TWISTIE | ExpandableComposite.TITLE_BAR | (expanded ? ExpandableComposite.EXPANDED : 0));
		section.setText(title);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Composite grid = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 4).spacing(4, 4).applyTo(grid);
		section.setClient(grid);
		section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(e -> form.reflow(true)));
		for (Setting setting : settings) {
			fields.add(Field.of(setting, grid, toolkit, model::set));
		}
		return grid;
	}

	private Label note(Composite grid, String text) {
		Label note = toolkit.createLabel(grid, text, SWT.WRAP);
		note.setForeground(QUIET);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(80, SWT.DEFAULT).applyTo(note);
		return note;
	}

	private void show() {
		if (frame.isDisposed()) {
			return;
		}
		chooser.show();
		boolean moved = false;
		for (Field field : fields) {
			moved |= field.show(model);
		}
		moved |= text(network, FormTexts.network(model));
		moved |= text(batches, FormTexts.batches(model));
		moved |= text(memory, FormTexts.memory(model));
		buttons.show(model);
		if (moved) {
			form.getBody().layout(true, true);
			form.reflow(true);
		}
	}

	private static boolean text(Label label, String text) {
		boolean changed = !label.getText().equals(text);
		if (changed) {
			label.setText(text);
		}
		return changed;
	}

	/** Brings the field at fault to the user's eyes. */
	private void reveal(OrderProblem problem) {
		Optional<Field> field = fields.stream().filter(candidate -> candidate.setting() == problem.setting()).findFirst();
		field.map(Field::control).ifPresent(control -> {
			if (control.getParent().getParent() instanceof Section section && !section.isExpanded()) {
				section.setExpanded(true);
			}
			control.setFocus();
			FormToolkit.ensureVisible(control);
		});
	}
}
