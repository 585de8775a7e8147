package org.twinlens.training.ui.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.experiments.doctor.Finding;
import org.twinlens.experiments.doctor.SiameseDoctor;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.EventReader;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

/** A run as it stands on the disk: replayed from its beginning, then followed. Looked at by one thread; what it has seen can be asked for from any. */
final class FollowedRun implements AutoCloseable {

	private final RunFolder folder;
	private final List<ModelEvent.Iteration> search = new ArrayList<>();
	private volatile RunCurves curves = new RunCurves();
	private ThinHistory history = new ThinHistory();
	private EventReader reader;
	private long length;
	private boolean examine;
	private volatile Optional<RunDescription> description = Optional.empty();
	private volatile String label;
	private volatile RunProgress progress = RunProgress.NONE;
	private volatile RunStatus status = RunStatus.INTERRUPTED;
	private volatile List<Finding> findings = List.of();
	private volatile LearningRateCurve rates = new LearningRateCurve(List.of());
	private volatile Optional<ModelEvent.Epoch> lastEpoch = Optional.empty();
	private volatile String problem = "";

	FollowedRun(RunFolder folder) {
		this.folder = folder;
		label = folder.id();
	}

	/** Reads what is new; returns whether anything is. */
	boolean look() {
		try {
			if (description.isEmpty()) {
				description = Optional.of(RunDescription.read(folder));
			}
			boolean read = read();
			RunStatus statusNow = RunStatus.of(folder);
			String labelNow = name();
			boolean changed = read || statusNow != status || !labelNow.equals(label) || !problem.isEmpty();
			status = statusNow;
			label = labelNow;
			problem = "";
			return changed;
		} catch (IOException e) {
			boolean news = !problem.equals(String.valueOf(e.getMessage()));
			problem = String.valueOf(e.getMessage());
			return news;
		}
	}

	private String name() throws IOException {
		String name = RunNotes.read(folder).name();
		return name.isEmpty() ? folder.id() : name;
	}

	private boolean read() throws IOException {
		long now = Files.exists(folder.events()) ? Files.size(folder.events()) : 0;
		if (now == length) {
			return false;
		}
		if (now < length) { // another log in its place
			close();
		}
		if (reader == null) {
			reader = new EventReader(folder);
		}
		reader.poll(this::take);
		length = now;
		if (examine) {
			examine = false;
			findings = SiameseDoctor.examine(description.orElseThrow(), history.history());
			List<ModelEvent.Epoch> epochs = history.history().epochs();
			lastEpoch = epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
		}
		if (isSearch()) {
			rates = LearningRateCurve.of(search);
		}
		return true;
	}

	private void take(ModelEvent event) {
		curves.accept(event);
		history.accept(event);
		progress = progress.after(event);
		if (event instanceof ModelEvent.Iteration iteration) {
			examine |= !Double.isFinite(iteration.loss()) || !Double.isFinite(iteration.gradientNorm());
			if (isSearch()) {
				search.add(iteration);
			}
		} else {
			examine = true;
		}
	}

	private boolean isSearch() {
		return description.filter(run -> run.purpose() == Purpose.RATE_FINDER).isPresent();
	}

	RunFolder folder() {
		return folder;
	}

	/** Empty until it was read. */
	Optional<RunDescription> description() {
		return description;
	}

	/** What the run is called: its name, or its id. */
	String label() {
		return label;
	}

	RunCurves curves() {
		return curves;
	}

	RunProgress progress() {
		return progress;
	}

	RunStatus status() {
		return status;
	}

	/** Whether a process trains it, be it that it waits. */
	boolean isLive() {
		return status == RunStatus.RUNNING || status == RunStatus.PAUSED;
	}

	Optional<ModelEvent.Epoch> lastEpoch() {
		return lastEpoch;
	}

	/** What the doctor says of it. */
	List<Finding> findings() {
		return findings;
	}

	/** Of a search for a learning rate; empty of any other run. */
	LearningRateCurve rates() {
		return rates;
	}

	/** Why the run cannot be read, or the empty string. */
	String problem() {
		return problem;
	}

	/** Gives up the file; the next look begins anew. */
	@Override
	public void close() throws IOException {
		if (reader != null) {
			reader.close();
		}
		reader = null;
		length = 0;
		search.clear();
		history = new ThinHistory();
		curves = new RunCurves();
		progress = RunProgress.NONE;
		lastEpoch = Optional.empty();
	}
}
