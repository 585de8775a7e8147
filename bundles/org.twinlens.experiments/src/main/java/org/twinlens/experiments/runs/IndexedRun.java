package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.experiments.ReportFolder;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

/** What is known of one run; each look reads only the files that are others than at the last. Not for several threads at once. */
final class IndexedRun implements AutoCloseable {

	private static final String EVALUATIONS = "evaluations";

	/** What can fail by itself: the rest of a damaged run is shown all the same. */
	private enum Place {
		DESCRIPTION, NOTES, EVENTS, EVALUATIONS
	}

	private final RunFolder folder;
	private final Map<Place, String> problems = new LinkedHashMap<>();
	private final Map<Path, StampedEvaluation> evaluations = new HashMap<>();
	private FileStamp descriptionStamp;
	private FileStamp notesStamp;
	private FileStamp eventsStamp;
	private Optional<RunDescription> description = Optional.empty();
	private RunNotes notes = RunNotes.NONE;
	private RunFollower follower;
	private RunStatus status = RunStatus.INTERRUPTED;
	private RunProgress progress = RunProgress.NONE;
	private Optional<ModelEvent.Epoch> best = Optional.empty();
	private Optional<ModelEvent.Epoch> last = Optional.empty();
	private Duration duration = Duration.ZERO;
	private Optional<RunEvaluation> evaluation = Optional.empty();
	private RunSummary summary;

	private record StampedEvaluation(FileStamp figures, FileStamp page, RunEvaluation evaluation) {
	}

	private interface Reading {
		void read() throws IOException;
	}

	IndexedRun(RunFolder folder) {
		this.folder = folder;
	}

	/** The run now; the very same object as before when nothing has changed. */
	RunSummary look() {
		attempt(Place.DESCRIPTION, this::describe);
		attempt(Place.NOTES, this::note);
		attempt(Place.EVENTS, this::follow);
		attempt(Place.EVALUATIONS, this::evaluate);
		RunSummary now = new RunSummary(folder, description, status, progress, best, last, evaluation, notes, duration,
				problems.values().stream().filter(problem -> !problem.isEmpty()).collect(Collectors.joining(" ")));
		if (!now.equals(summary)) {
			summary = now;
		}
		return summary;
	}

	private void attempt(Place place, Reading reading) {
		try {
			reading.read();
		} catch (IOException | RuntimeException e) {
			problems.put(place, e.getMessage() == null ? e.toString() : e.getMessage());
		}
	}

	private void describe() throws IOException {
		FileStamp now = FileStamp.of(folder.description());
		if (!now.equals(descriptionStamp)) {
			descriptionStamp = now;
			description = Optional.empty();
			description = Optional.of(RunDescription.read(folder));
			problems.remove(Place.DESCRIPTION);
		}
	}

	private void note() throws IOException {
		FileStamp now = FileStamp.of(RunNotes.file(folder));
		if (!now.equals(notesStamp)) {
			notesStamp = now;
			notes = RunNotes.NONE;
			notes = RunNotes.read(folder);
			problems.remove(Place.NOTES);
		}
	}

	/** A completed run stays so; any other may be taken up again, which its lock shows before its log does. The log of a run at rest is given up once it is read. */
	private void follow() throws IOException {
		FileStamp now = FileStamp.of(folder.events());
		boolean same = now.equals(eventsStamp);
		if (same && status == RunStatus.COMPLETED) {
			return;
		}
		status = RunStatus.of(folder);
		if (!same) {
			if (follower == null) {
				follower = new RunFollower(folder);
			}
			progress = follower.look();
			best = follower.ledger().best();
			last = follower.ledger().last();
			duration = follower.ledger().duration();
			problems.put(Place.EVENTS, follower.problems().stream().findFirst().orElse(""));
			eventsStamp = now;
		}
		if (isAtRest(status)) {
			close();
		}
	}

	private static boolean isAtRest(RunStatus status) {
		return status == RunStatus.COMPLETED || status == RunStatus.STOPPED || status == RunStatus.FAILED || status == RunStatus.INTERRUPTED;
	}

	private void evaluate() throws IOException {
		Path all = folder.path().resolve(EVALUATIONS);
		List<RunEvaluation> found = new ArrayList<>();
		if (Files.isDirectory(all)) {
			try (Stream<Path> tests = Files.list(all)) {
				for (Path test : tests.toList()) {
					evaluation(new ReportFolder(test)).ifPresent(found::add);
				}
			}
		}
		evaluation = found.stream().max(Comparator.comparing(RunEvaluation::created));
		problems.put(Place.EVALUATIONS, evaluation.map(RunEvaluation::problem).orElse(""));
	}

	private Optional<RunEvaluation> evaluation(ReportFolder test) throws IOException {
		FileStamp figures = FileStamp.of(test.figures());
		FileStamp page = FileStamp.of(test.page());
		if (page.equals(FileStamp.MISSING)) { // written last: the report is not whole before
			return Optional.empty();
		}
		StampedEvaluation known = evaluations.get(test.path());
		if (known == null || !known.figures().equals(figures) || !known.page().equals(page)) {
			known = new StampedEvaluation(figures, page, RunEvaluation.read(test));
			evaluations.put(test.path(), known);
		}
		return Optional.of(known.evaluation());
	}

	@Override
	public void close() throws IOException {
		if (follower != null) {
			follower.close();
			follower = null;
		}
	}
}
