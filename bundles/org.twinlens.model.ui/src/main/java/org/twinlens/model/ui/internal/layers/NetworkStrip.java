package org.twinlens.model.ui.internal.layers;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.NetworkChoice;

/** What is not a layer: input, distance, head and loss. */
final class NetworkStrip {

	private static final int LARGEST = 4096;

	private final ArchitectureViewModel model;
	private final Composite strip;
	private final Spinner width;
	private final Spinner height;
	private final Combo channels;
	private final Combo distance;
	private final Combo head;
	private final Combo loss;
	private Spinner images;
	private boolean refreshing;

	NetworkStrip(Composite parent, ArchitectureViewModel model) {
		this.model = model;
		strip = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		RowLayout row = new RowLayout();
		row.center = true;
		row.spacing = 6;
		row.marginLeft = row.marginTop = row.marginBottom = 0;
		strip.setLayout(row);
		Composite input = group(strip, Messages.strip_input);
		width = spinner(input, LARGEST, Messages.strip_width, value -> input(value, model.architecture().input().height()));
		new Label(input, SWT.NONE).setText("×");
		height = spinner(input, LARGEST, Messages.strip_height, value -> input(model.architecture().input().width(), value));
		channels = combo(input, new String[] { Messages.strip_grey, Messages.strip_colour }, index -> change(Messages.strip_input, a -> a.withInput(new Input(index == 0 ? 1 : 3,
				a.input().height(), a.input().width()))));
		distance = combo(group(strip, Messages.part_distance), names(Distance.values(), NetworkChoice::text),
				index -> change(Messages.part_distance, a -> a.withDistance(Distance.values()[index])));
		head = combo(group(strip, Messages.part_head), names(Head.Type.values(), NetworkChoice::text),
				index -> change(Messages.part_head, a -> a.withHead(new Head(Head.Type.values()[index], a.head().tuning()))));
		loss = combo(group(strip, Messages.part_loss), names(Loss.values(), NetworkChoice::text), index -> change(Messages.part_loss, a -> a.withLoss(Loss.values()[index])));
	}

	/** Puts the size of the batch elsewhere: it belongs to the figures, not to the network. */
	void images(Composite parent) {
		images = spinner(group(parent, Messages.strip_images), 1 << 16, Messages.strip_images_tip, model::setImages);
	}

	private static <T> String[] names(T[] values, Function<T, String> text) {
		return Arrays.stream(values).map(text).toArray(String[]::new);
	}

	private void input(int newWidth, int newHeight) {
		change(Messages.strip_input, a -> a.withInput(new Input(a.input().channels(), newHeight, newWidth)));
	}

	private void change(String label, UnaryOperator<Architecture> change) {
		model.edit(label, change);
	}

	private static Composite group(Composite parent, String title) {
		Composite group = new Composite(parent, SWT.NONE);
		RowLayout row = RowLayoutFactory.fillDefaults().spacing(4).create();
		row.center = true;
		row.wrap = false;
		group.setLayout(row);
		new Label(group, SWT.NONE).setText(title + ":");
		return group;
	}

	private Spinner spinner(Composite parent, int largest, String tip, Consumer<Integer> action) {
		Spinner spinner = new Spinner(parent, SWT.BORDER);
		spinner.setMinimum(1);
		spinner.setMaximum(largest);
		spinner.setToolTipText(tip);
		spinner.addListener(SWT.Selection, e -> {
			if (!refreshing) {
				action.accept(spinner.getSelection());
			}
		});
		return spinner;
	}

	private Combo combo(Composite parent, String[] items, Consumer<Integer> action) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items);
		combo.addListener(SWT.Selection, e -> {
			if (!refreshing && combo.getSelectionIndex() >= 0) {
				action.accept(combo.getSelectionIndex());
			}
		});
		return combo;
	}

	void refresh() {
		refreshing = true;
		try {
			Architecture architecture = model.architecture();
			set(width, architecture.input().width());
			set(height, architecture.input().height());
			channels.select(architecture.input().channels() == 1 ? 0 : 1);
			distance.select(architecture.distance().ordinal());
			head.select(architecture.head().type().ordinal());
			loss.select(architecture.loss().ordinal());
			set(images, model.images());
		} finally {
			refreshing = false;
		}
	}

	/** Leaves a spinner alone that shows the value already: somebody may be typing. */
	private static void set(Spinner spinner, int value) {
		if (spinner.getSelection() != value) {
			spinner.setSelection(value);
		}
	}
}
