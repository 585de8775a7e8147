package org.twinlens.pairs.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.PairRanking.Kind;
import org.twinlens.ui.Choice;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.study.ScoredRun;

/** The pairs as pictures: all, or the errors a trained network makes of them, the worst first. */
final class PreviewPane {

	private static final int IMAGE_SIZE = 84;

	private final PairsViewModel model;
	private final DatasetLink dataset;
	private final Composite pane;
	private final Choice<Optional<ScoredRun>> run;
	private final Choice<Kind> kind;
	private final Button hardest;
	private final Button wrong;
	private final Label count;
	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final EmptyState empty;
	private final ThumbnailPictures pictures;
	private final TileCanvas canvas;
	private final TileLook look;

	/** @param selected is told the images of the selected pair */
	PreviewPane(Composite parent, PairsViewModel model, Supplier<Optional<Study>> study, DatasetLink dataset, Consumer<List<ImageRecord>> selected) {
		this.model = model;
		this.dataset = dataset;
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 3).applyTo(pane);
		Composite head = new Composite(pane, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		run = new Choice<>(head, PreviewPane::text, chosen -> model.compareBy(chosen.map(ScoredRun::id)));
		run.control().setToolTipText(Messages.preview_runTip);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(run.control());
		kind = new Choice<>(head, PreviewPane::text, chosen -> model.see(chosen, model.hardestFirst()));
		kind.control().setToolTipText(Messages.preview_kindTip);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(kind.control());
		Composite second = new Composite(pane, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(second);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(second);
		wrong = new Button(second, SWT.PUSH);
		wrong.setText(Messages.preview_wrong);
		wrong.setToolTipText(Messages.preview_wrongTip);
		wrong.addListener(SWT.Selection, e -> wrong());
		hardest = new Button(second, SWT.CHECK);
		hardest.setText(Messages.preview_hardest);
		hardest.setToolTipText(Messages.preview_hardestTip);
		hardest.addListener(SWT.Selection, e -> model.see(model.kind(), hardest.getSelection()));
		count = new Label(second, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(count);
		stack = new Composite(pane, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		empty = new EmptyState(stack);
		ThumbnailPictures[] made = new ThumbnailPictures[1];
		canvas = new TileCanvas(stack, inSight -> made[0].want(inSight));
		made[0] = new ThumbnailPictures(canvas.control(), study, IMAGE_SIZE);
		pictures = made[0];
		look = new TileLook(canvas.control(), pictures);
		canvas.onSelection(() -> {
			selected.accept(images());
			wrong.setEnabled(canvas.selected() >= 0);
		});
		canvas.onOpen(image -> {
			if (image.isPresent()) {
				dataset.show(List.of(image.get()), Messages.dataset_pairImage);
			} else {
				wrong();
			}
		});
		menu();
	}

	Control control() {
		return pane;
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			List<ImageRecord> images = images();
			if (!images.isEmpty()) {
				manager.add(action(Messages.preview_wrongMenu, this::wrong));
				if (model.isWrong(canvas.selected())) {
					manager.add(action(Messages.preview_rightMenu, () -> model.markWrong(canvas.selected(), false)));
				}
				manager.add(action(Messages.preview_showLeft, () -> dataset.show(images.subList(0, 1), Messages.dataset_pairImage)));
				manager.add(action(Messages.preview_showRight, () -> dataset.show(images.subList(1, 2), Messages.dataset_pairImage)));
			}
		});
		canvas.control().setMenu(menu.createContextMenu(canvas.control()));
	}

	private static Action action(String text, Runnable work) {
		return new Action(text) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	private List<ImageRecord> images() {
		PairsState state = model.state();
		return canvas.selected() >= 0 && canvas.selected() < state.numbers().length ? state.images(canvas.selected()) : List.of();
	}

	/** Marks the selected pair and shows its images where they can be mended. */
	private void wrong() {
		List<ImageRecord> images = images();
		if (!images.isEmpty()) {
			model.markWrong(canvas.selected(), true);
			dataset.show(images, Messages.dataset_wrongPair);
		}
	}

	private static String text(Optional<ScoredRun> run) {
		return run.map(r -> NLS.bind(Messages.preview_run, r.title())).orElse(Messages.preview_noRun);
	}

	private static String text(Kind kind) {
		return switch (kind) {
		case ALL -> Messages.kind_all;
		case POSITIVE -> Messages.kind_positive;
		case NEGATIVE -> Messages.kind_negative;
		case FALSE_ACCEPTS -> Messages.kind_falseAccepts;
		case FALSE_REJECTS -> Messages.kind_falseRejects;
		};
	}

	void show(PairsState state) {
		List<Optional<ScoredRun>> runs = new ArrayList<>(List.of(Optional.empty()));
		state.runs().forEach(r -> runs.add(Optional.of(r)));
		run.show(runs, runs.stream().filter(r -> r.map(ScoredRun::id).equals(model.run())).findFirst().orElse(Optional.empty()));
		boolean scored = state.scored().isPresent();
		List<Kind> kinds = scored || model.run().isPresent() ? List.of(Kind.values()) : List.of(Kind.ALL, Kind.POSITIVE, Kind.NEGATIVE);
		kind.show(kinds, kinds.contains(model.kind()) ? model.kind() : Kind.ALL);
		hardest.setSelection(model.hardestFirst());
		hardest.setEnabled(scored);
		count.setText(summary(state));
		if (state.shown().isEmpty() || state.numbers().length == 0) {
			empty.show(state.problem().isEmpty() ? Messages.preview_none : Messages.problem_title, state.problem().isEmpty() ? none(state) : state.problem());
			top(empty);
		} else {
			top(canvas.control());
		}
		canvas.show(new PairTiles(state.shown().map(PairsState.Shown::pairs).orElse(PairSet.of(List.of())), state.numbers(), state.scored(), model::isWrong, look, IMAGE_SIZE));
		wrong.setEnabled(canvas.selected() >= 0);
		pane.layout(true, true);
	}

	private String none(PairsState state) {
		return state.shown().isEmpty() ? Messages.preview_making : model.kind() == Kind.FALSE_ACCEPTS || model.kind() == Kind.FALSE_REJECTS ? Messages.preview_noErrors : Messages.preview_noneOfKind;
	}

	private static String summary(PairsState state) {
		if (state.shown().isEmpty()) {
			return "";
		}
		String seen = NLS.bind(Messages.preview_count, Texts.number(state.numbers().length), Texts.number(state.shown().get().pairs().size()));
		if (state.scoring()) {
			return NLS.bind(Messages.preview_scoring, seen);
		}
		if (state.scored().isPresent()) {
			PairsState.Scored scored = state.scored().get();
			return NLS.bind(scored.chosen() ? Messages.preview_scored : Messages.preview_scoredMiddle, new Object[] { seen, Texts.similarity(scored.ranking().threshold()),
					Texts.number(scored.ranking().count(Kind.FALSE_ACCEPTS)), Texts.number(scored.ranking().count(Kind.FALSE_REJECTS)) });
		}
		return state.noScores().isEmpty() ? seen : seen + " " + state.noScores();
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	boolean setFocus() {
		return layout.topControl == canvas.control() ? canvas.control().setFocus() : empty.setFocus();
	}
}
