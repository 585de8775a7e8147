package org.twinlens.model.ui.internal.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.ui.internal.Messages;

/** All networks at hand: templates, the study's documents, and what its runs were trained with. Reads from the disk. */
public final class Origins {

	private static final int RUNS = 200;

	private Origins() {
	}

	public static List<Origin> of(List<ArchitectureTemplate> templates, ArchitectureStore store, List<RunSummary> runs) throws IOException {
		List<Origin> origins = new ArrayList<>();
		for (ArchitectureTemplate template : templates) {
			origins.add(new Origin(Messages.origin_templates, template.name(), template.description(), Optional.of(template.architecture())));
		}
		for (String name : store.list()) {
			origins.add(document(store, name));
		}
		Set<Architecture> seen = new HashSet<>();
		for (RunSummary run : runs) {
			Optional<RunDescription> description = run.description();
			if (description.isPresent() && seen.size() < RUNS && seen.add(description.get().architecture())) {
				origins.add(new Origin(Messages.origin_runs, NLS.bind(Messages.origin_run, run.title(), description.get().architecture().name()),
						NLS.bind(Messages.origin_run_description, description.get().architecture().name(), run.id()), Optional.of(description.get().architecture())));
			}
		}
		return origins;
	}

	private static Origin document(ArchitectureStore store, String name) {
		try {
			return new Origin(Messages.origin_study, name, Messages.origin_study_description, Optional.of(store.read(name)));
		} catch (IOException e) {
			return new Origin(Messages.origin_study, name, e.getMessage(), Optional.empty());
		}
	}
}
