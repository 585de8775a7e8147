package org.twinlens.verification.ui.internal.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.ui.Choice;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.TrackModel;
import org.twinlens.verification.ui.internal.model.TrackOrder;
import org.twinlens.verification.ui.internal.model.TrackOrder.Shows;
import org.twinlens.verification.ui.internal.model.VerificationState;

/** A video or folder as a test: the decisions on its frames as a table and as a chart, and how many of them were wrong. */
final class TrackPage {

	private static final int MOST_EVERY = 1000;
	private static final int USUAL_EVERY = 5;
	private static final int[] WEIGHTS = { 52, 48 };

	private final TrackModel model;
	private final Composite page;
	private final Button film;
	private final Choice<Shows> shows;
	private final Spinner every;
	private final Choice<Optional<ScoredRun>> second;
	private final Button run;
	private final Button save;
	private final Label tally;
	private final TrackTable table;
	private final ChartCanvas chart;
	private List<Shows> tracks = List.of(new Shows.Claimed(), new Shows.Others(), new Shows.Unknown());
	private Shows chosen = tracks.get(0);
	private Optional<ScoredRun> other = Optional.empty();
	private TrackReport shown;
	private boolean claimed;

	TrackPage(Composite parent, TrackModel model) {
		this.model = model;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(page);
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(11).margins(4, 4).spacing(6, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Messages.track_film);
		film = new Button(bar, SWT.PUSH);
		film.setText(Messages.source_choose);
		GridDataFactory.fillDefaults().grab(true, false).hint(130, SWT.DEFAULT).applyTo(film);
		new SourceMenu(film, model);
		new Label(bar, SWT.NONE).setText(Messages.track_shows);
		shows = new Choice<>(bar, TrackPage::title, this::choose);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(shows.control());
		Button track = button(bar, Messages.track_file, this::chooseTrack);
		track.setToolTipText(Messages.track_fileTip);
		new Label(bar, SWT.NONE).setText(Messages.track_every);
		every = new Spinner(bar, SWT.BORDER);
		every.setValues(USUAL_EVERY, 1, MOST_EVERY, 0, 1, 10);
		new Label(bar, SWT.NONE).setText(Messages.track_second);
		second = new Choice<>(bar, wanted -> wanted.map(ScoredRun::title).orElse(Messages.track_noSecond), wanted -> other = wanted);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(second.control());
		run = button(bar, Messages.track_run, () -> model.run(new TrackOrder(chosen, every.getSelection(), other)));
		save = button(bar, Messages.track_save, () -> TableSaving.ask(page.getShell(), Messages.track_save, "decisions.csv").ifPresent(model::save));
		tally = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).hint(300, SWT.DEFAULT).applyTo(tally);
		SashForm parts = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
		table = new TrackTable(parts);
		chart = new ChartCanvas(parts, true);
		parts.setWeights(WEIGHTS);
		chart.show(TrackChart.of(Optional.empty(), List.of()));
		model.tasks().addListener(new Throttle(page, this::show));
		show();
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}

	private static String title(Shows shows) {
		if (shows instanceof Shows.Labelled labelled) {
			return labelled.file().getFileName().toString();
		}
		return shows instanceof Shows.Claimed ? Messages.track_claimed : shows instanceof Shows.Others ? Messages.track_others : Messages.track_unknown;
	}

	private void choose(Shows wanted) {
		chosen = wanted;
	}

	private void chooseTrack() {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
		dialog.setText(Messages.track_fileTip);
		dialog.setFilterExtensions(new String[] { "*.csv", "*" });
		String file = dialog.open();
		if (file != null) {
			chosen = new Shows.Labelled(Path.of(file));
			tracks = new ArrayList<>(tracks.subList(0, 3));
			tracks.add(chosen);
			show();
		}
	}

	Control control() {
		return page;
	}

	void setFocus() {
		film.setFocus();
	}

	/** What the rest of the view has come to. */
	void show(VerificationState state) {
		claimed = state.decision().identity().isPresent();
		List<Optional<ScoredRun>> runs = new ArrayList<>(List.of(Optional.empty()));
		state.runs().stream().filter(one -> state.run().filter(one::equals).isEmpty()).forEach(one -> runs.add(Optional.of(one)));
		if (!runs.contains(other)) {
			other = Optional.empty();
		}
		second.show(runs, other);
		show();
	}

	private void show() {
		film.setText(model.source().map(SourceBar::title).orElse(Messages.source_choose).replace("&", "&&"));
		shows.show(tracks, chosen);
		boolean idle = model.tasks().doing().isEmpty();
		run.setEnabled(idle && claimed && model.source().isPresent());
		save.setEnabled(idle && model.report().isPresent());
		TrackReport report = model.report().orElse(null);
		String words = !model.tasks().problem().isEmpty() ? model.tasks().problem()
				: !idle ? model.tasks().doing() + Messages.ellipsis : report != null ? TallyText.of(report) : claimed ? Messages.track_toDo : Messages.track_nobody;
		if (!words.equals(tally.getText())) {
			tally.setText(words);
			page.layout();
		}
		if (report != shown) {
			shown = report;
			table.show(Optional.ofNullable(report));
			chart.show(TrackChart.of(Optional.ofNullable(report), model.thresholds()));
		}
	}
}
