package org.twinlens.app.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.twinlens.dataset.Study;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunDescription;
import org.twinlens.pairs.file.PairSetStore;

/** Reads a study's overview from the disk, again and again at little cost. Not for the user interface's thread; calls wait for each other. */
public final class OverviewReader implements StudyViewModel.Reader, AutoCloseable {

	private Path folder;
	private RunIndex index;

	@Override
	public synchronized StudyOverview read(Study study) throws IOException {
		if (!study.runsFolder().equals(folder)) {
			close();
			folder = study.runsFolder();
			index = new RunIndex(folder);
		}
		List<RunOverview> runs = index.refresh().stream().map(OverviewReader::overview).toList();
		return new StudyOverview(study.name(), study.folder(), study.catalogue().summary(), study.catalogue().splits(), new PairSetStore(study.pairsFolder()).list(), runs);
	}

	private static RunOverview overview(RunSummary run) {
		Optional<RunEvaluation> evaluation = run.evaluation().map(e -> new RunEvaluation(e.folder().page(), e.created(),
				e.measured(Term.EER).map(eer -> OptionalDouble.of(eer.value())).orElse(OptionalDouble.empty())));
		return new RunOverview(run.id(), run.description().map(RunDescription::purpose).orElse(Purpose.TRAINING), run.status(), run.progress(), evaluation);
	}

	@Override
	public synchronized void close() throws IOException {
		if (index != null) {
			index.close();
			index = null;
			folder = null;
		}
	}
}
