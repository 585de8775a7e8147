package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.PairComparison;
import org.twinlens.ui.Choice;
import org.twinlens.ui.WorkJob;

/** Which pairs of two sets differ, counted and shown. */
final class CompareDialog extends Dialog {

	private static final int IMAGE_SIZE = 72;

	private enum Group {
		ONLY_ONE, ONLY_OTHER, RELABELLED, BOTH
	}

	private final PairsViewModel model;
	private final List<Optional<String>> choices;
	private final Supplier<Optional<Study>> study;
	private final DatasetLink dataset;
	private final Button[] groups = new Button[Group.values().length];
	private Optional<String> one;
	private Optional<String> other;
	private Group group = Group.ONLY_ONE;
	private Label message;
	private TileCanvas canvas;
	private ThumbnailPictures pictures;
	private TileLook look;
	private PairComparison found;

	/**
	 * @param choices names of saved sets, and none for the shown one; at least two
	 * @param first   of the choices: compared with the others
	 */
	CompareDialog(Shell parent, PairsViewModel model, List<Optional<String>> choices, Optional<String> first, Supplier<Optional<Study>> study, DatasetLink dataset) {
		super(parent);
		this.model = model;
		this.choices = choices;
		this.study = study;
		this.dataset = dataset;
		one = choices.contains(first) ? first : choices.get(0);
		other = choices.stream().filter(choice -> !choice.equals(one)).findFirst().orElseThrow();
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.compare_title);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(720, 520);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true).addListener(SWT.Selection, e -> close());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite head = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(head);
		Choice<Optional<String>> left = new Choice<>(head, CompareDialog::text, chosen -> choose(chosen, other));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(left.control());
		new Label(head, SWT.NONE).setText(Messages.compare_with);
		Choice<Optional<String>> right = new Choice<>(head, CompareDialog::text, chosen -> choose(one, chosen));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(right.control());
		left.show(choices, one);
		right.show(choices, other);
		Composite row = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(row);
		for (Group choice : Group.values()) {
			Button button = new Button(row, SWT.RADIO);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
			button.addListener(SWT.Selection, e -> {
				if (button.getSelection()) {
					group = choice;
					show();
				}
			});
			groups[choice.ordinal()] = button;
		}
		groups[Group.RELABELLED.ordinal()].setToolTipText(Messages.compare_relabelledTip);
		groups[group.ordinal()].setSelection(true);
		message = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(message);
		canvas = new TileCanvas(area, inSight -> pictures.want(inSight));
		pictures = new ThumbnailPictures(canvas.control(), study, IMAGE_SIZE);
		look = new TileLook(canvas.control(), pictures);
		canvas.onOpen(image -> image.ifPresentOrElse(opened -> dataset.show(List.of(opened), Messages.dataset_pairImage), () -> dataset.show(selectedImages(), Messages.dataset_pair)));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
		compute();
		return area;
	}

	private static String text(Optional<String> name) {
		return name.orElse(Messages.compare_shown);
	}

	private void choose(Optional<String> left, Optional<String> right) {
		one = left;
		other = right;
		compute();
	}

	private void compute() {
		found = null;
		show(Messages.compare_working);
		Optional<String> left = one;
		Optional<String> right = other;
		WorkJob.quiet(Messages.compare_title, monitor -> {
			PairComparison comparison = null;
			String problem = "";
			try {
				comparison = model.compare(left, right);
			} catch (IOException | RuntimeException e) {
				problem = e.getMessage();
			}
			PairComparison made = comparison;
			String why = problem;
			canvas.control().getDisplay().asyncExec(() -> {
				if (!canvas.control().isDisposed() && left.equals(one) && right.equals(other)) {
					found = made;
					show(why);
				}
			});
		}).schedule();
	}

	private void show() {
		show(found != null && found.same() ? Messages.compare_same : "");
	}

	private void show(String words) {
		message.setText(words.isEmpty() && found != null && found.same() ? Messages.compare_same : words);
		for (Group choice : Group.values()) {
			String count = found == null ? "–" : Texts.number(numbers(choice).length);
			groups[choice.ordinal()].setText(switch (choice) {
			case ONLY_ONE -> NLS.bind(Messages.compare_only, text(one), count);
			case ONLY_OTHER -> NLS.bind(Messages.compare_only, text(other), count);
			case RELABELLED -> NLS.bind(Messages.compare_relabelled, count);
			case BOTH -> NLS.bind(Messages.compare_both, count);
			});
		}
		int[] numbers = found == null ? new int[0] : numbers(group);
		canvas.show(new PairTiles(pairs(), numbers, Optional.empty(), tile -> false, look, IMAGE_SIZE));
		message.getParent().layout(true, true);
	}

	private PairSet pairs() {
		return found == null ? PairSet.of(List.of()) : group == Group.ONLY_OTHER ? found.other() : found.one();
	}

	private int[] numbers(Group choice) {
		return switch (choice) {
		case ONLY_ONE -> found.onlyOne();
		case ONLY_OTHER -> found.onlyOther();
		case RELABELLED -> found.relabelled();
		case BOTH -> found.both();
		};
	}

	private List<ImageRecord> selectedImages() {
		int pair = numbers(group)[canvas.selected()];
		return Arrays.asList(pairs().images().get(pairs().first(pair)), pairs().images().get(pairs().second(pair)));
	}
}
