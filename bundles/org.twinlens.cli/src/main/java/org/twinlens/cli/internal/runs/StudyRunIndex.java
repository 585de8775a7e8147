package org.twinlens.cli.internal.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.experiments.runs.RunIndex;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStore;

/** The runs of a study, looked at once. */
public final class StudyRunIndex {

	private StudyRunIndex() {
	}

	/** Newest first. */
	public static List<RunSummary> all(Path study) throws IOException {
		try (RunIndex index = new RunIndex(study.resolve("runs"))) {
			return index.refresh();
		}
	}

	/** @throws IOException with a sentence when none or more than one is meant */
	public static RunSummary find(Path study, String id) throws IOException {
		return find(study, List.of(id)).get(0);
	}

	/** In the order of the ids. @throws IOException with a sentence when none or more than one is meant by one of them */
	public static List<RunSummary> find(Path study, List<String> ids) throws IOException {
		RunStore store = new RunStore(study.resolve("runs"));
		List<RunSummary> all = all(study);
		List<RunSummary> found = new ArrayList<>();
		for (String id : ids) {
			List<RunSummary> named = all.stream().filter(run -> run.notes().name().equals(id)).toList();
			RunFolder folder = named.size() == 1 ? named.get(0).folder() : store.find(id);
			found.add(all.stream().filter(run -> run.folder().id().equals(folder.id())).findFirst().orElseThrow(() -> new IOException("The run " + id + " has just gone.")));
		}
		return found;
	}
}
