package org.twinlens.model.ui.internal.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunStatus;

/** Seconds by layer that runs have measured. Reads event logs, each that has them, or has ended, only once. Not for the user interface's thread. */
public final class MeasuredTimes {

	private final Map<String, Map<String, Double>> known = new HashMap<>();

	/** The seconds measured in the newest run of an architecture that is this one but for its name; empty when there is none. */
	public Map<String, Double> of(Architecture architecture, List<RunSummary> newestFirst) {
		return newestFirst.stream().filter(run -> run.description().filter(d -> d.architecture().withName(architecture.name()).equals(architecture)).isPresent()).map(this::read)
				.filter(seconds -> !seconds.isEmpty()).findFirst().orElse(Map.of());
	}

	private Map<String, Double> read(RunSummary run) {
		Map<String, Double> seconds = known.get(run.id());
		if (seconds != null) {
			return seconds;
		}
		Optional<ModelEvent.StepTimes> times;
		try {
			times = RunHistory.read(run.folder()).stepTimes();
		} catch (IOException e) {
			times = Optional.empty();
		}
		seconds = times.map(ModelEvent.StepTimes::seconds).orElse(Map.of());
		if (!seconds.isEmpty() || run.status() != RunStatus.RUNNING && run.status() != RunStatus.PAUSED) {
			known.put(run.id(), seconds);
		}
		return seconds;
	}
}
