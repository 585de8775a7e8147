package org.twinlens.pairs.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.dataset.Study;
import org.twinlens.ui.Choice;

/** N-way k-shot episodes drawn from a part of the study. */
final class EpisodesPage {

	private static final int MOST = 10_000;

	private final EpisodesViewModel model;
	private final SashForm page;
	private final Composite fields;
	private final Choice<String> split;
	private final Choice<Part> part;
	private final Spinner ways;
	private final Spinner shots;
	private final Spinner queries;
	private final Spinner count;
	private final Spinner seed;
	private final EpisodePane episodes;
	private boolean showing = true;

	EpisodesPage(Composite parent, EpisodesViewModel model, Supplier<Optional<Study>> study, DatasetLink dataset, Consumer<List<ImageRecord>> selected) {
		this.model = model;
		page = new SashForm(parent, SWT.HORIZONTAL);
		fields = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(6, 3).applyTo(fields);
		split = new Choice<>(labelled(Messages.form_split), name -> name, chosen -> model.draw(model.form().withSplit(chosen)));
		fill(split.control());
		part = new Choice<>(labelled(Messages.form_part), Texts::part, chosen -> model.draw(model.form().withPart(chosen)));
		fill(part.control());
		ways = spinner(Messages.episode_ways, Messages.episode_waysTip, 2, value -> model.draw(model.form().withWays(value)));
		shots = spinner(Messages.episode_shots, Messages.episode_shotsTip, 1, value -> model.draw(model.form().withShots(value)));
		queries = spinner(Messages.episode_queries, Messages.episode_queriesTip, 1, value -> model.draw(model.form().withQueries(value)));
		count = spinner(Messages.episode_episodes, Messages.episode_episodesTip, 1, value -> model.draw(model.form().withCount(value)));
		seed = spinner(Messages.form_seed, Messages.episode_seedTip, 0, value -> model.draw(model.form().withSeed(value)));
		seed.setMaximum(Integer.MAX_VALUE);
		Label command = new Label(fields, SWT.WRAP);
		command.setText(Messages.episode_command);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).applyTo(command);
		episodes = new EpisodePane(page, control -> new ThumbnailPictures(control, study, EpisodePane.IMAGE_SIZE), selected, images -> dataset.show(images, Messages.dataset_episode));
		page.setWeights(30, 70);
	}

	Control control() {
		return page;
	}

	private Composite labelled(String text) {
		new Label(fields, SWT.NONE).setText(text);
		return fields;
	}

	private static void fill(Control field) {
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(field);
	}

	private Spinner spinner(String text, String tip, int least, IntConsumer chosen) {
		Spinner field = new Spinner(labelled(text), SWT.BORDER);
		field.setToolTipText(tip);
		field.setValues(least, least, MOST, 0, 1, 10);
		field.addListener(SWT.Modify, e -> {
			if (!showing) {
				chosen.accept(field.getSelection());
			}
		});
		fill(field);
		return field;
	}

	void show() {
		EpisodesViewModel.State state = model.state();
		EpisodeForm form = model.form();
		showing = true;
		split.show(state.splits(), form.split());
		part.show(Arrays.asList(Part.values()), form.part());
		set(ways, form.ways());
		set(shots, form.shots());
		set(queries, form.queries());
		set(count, form.count());
		set(seed, (int) form.seed());
		showing = false;
		episodes.show(state.episodes(), Messages.episode_none, state.problem().isEmpty() ? Messages.preview_making : state.problem());
	}

	private static void set(Spinner field, int value) {
		if (field.getSelection() != value) {
			field.setSelection(value);
		}
	}

	boolean setFocus() {
		return episodes.setFocus();
	}
}
