package org.twinlens.app.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.twinlens.dataset.Study;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;
import org.twinlens.model.run.RunStore;
import org.twinlens.pairs.file.PairSetStore;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a study's overview from the disk, again and again at little cost. Not for the user interface's thread; calls wait for each other. */
public final class OverviewReader implements StudyViewModel.Reader, AutoCloseable {

	private static final String EVALUATIONS = "evaluations";
	private static final String FIGURES = "report.json";
	private static final String PAGE = "report.html";

	private final Map<RunFolder, RunFollower> followers = new HashMap<>();
	private final Map<Path, RunEvaluation> evaluations = new HashMap<>();

	@Override
	public synchronized StudyOverview read(Study study) throws IOException {
		List<RunOverview> runs = new ArrayList<>();
		for (RunFolder run : new RunStore(study.runsFolder()).runs()) {
			RunFollower follower = followers.computeIfAbsent(run, RunFollower::new);
			runs.add(new RunOverview(run.id(), RunStatus.of(run), follower.look(), evaluation(run)));
		}
		return new StudyOverview(study.name(), study.folder(), study.catalogue().summary(), study.catalogue().splits(), new PairSetStore(study.pairsFolder()).list(), runs);
	}

	/** The newest report of a run. */
	private Optional<RunEvaluation> evaluation(RunFolder run) throws IOException {
		Path folder = run.path().resolve(EVALUATIONS);
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		List<RunEvaluation> found = new ArrayList<>();
		try (Stream<Path> tests = Files.list(folder)) {
			for (Path page : tests.map(test -> test.resolve(PAGE)).filter(Files::exists).toList()) {
				found.add(evaluation(page));
			}
		}
		return found.stream().max(Comparator.comparing(RunEvaluation::created));
	}

	private RunEvaluation evaluation(Path page) throws IOException {
		Instant written = Files.getLastModifiedTime(page).toInstant();
		RunEvaluation known = evaluations.get(page);
		if (known == null || !known.created().equals(written)) {
			known = new RunEvaluation(page, written, eer(page.resolveSibling(FIGURES)));
			evaluations.put(page, known);
		}
		return known;
	}

	/** Absent when the test cannot show it, or its figures cannot be read: the page is there all the same. */
	private static OptionalDouble eer(Path figures) {
		try {
			JsonNode value = Json.readTree(Json.text(figures), figures.toString()).path("figures").path("EER").path("value");
			return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
		} catch (IOException e) {
			return OptionalDouble.empty();
		}
	}

	@Override
	public synchronized void close() throws IOException {
		for (RunFollower follower : followers.values()) {
			follower.close();
		}
		followers.clear();
	}
}
