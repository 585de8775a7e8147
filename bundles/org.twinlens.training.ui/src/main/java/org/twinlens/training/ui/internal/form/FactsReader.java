package org.twinlens.training.ui.internal.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.order.StudyFacts;
import org.twinlens.experiments.order.StudyFacts.PairSetFacts;
import org.twinlens.experiments.order.StudyFacts.PartFacts;
import org.twinlens.experiments.order.StudyFacts.SplitFacts;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.pairs.file.PairSetStore;

/** Reads what the form needs of a study. Goes through the images of a split once and remembers them until it is drawn anew. Not for the user interface's thread. */
public final class FactsReader {

	private final Map<Split, SplitFacts> splits = new HashMap<>();
	private Path folder;

	/** @throws IOException with a sentence when the study's folders cannot be read */
	public synchronized FormFacts read(Study study) throws IOException {
		if (!study.folder().equals(folder)) {
			splits.clear();
			folder = study.folder();
		}
		List<Split> saved = study.catalogue().splits();
		splits.keySet().retainAll(saved);
		List<SplitFacts> facts = saved.stream().map(split -> splits.computeIfAbsent(split, wanted -> facts(study, wanted))).toList();
		List<PairSetFacts> pairs = new PairSetStore(study.pairsFolder()).list().stream().map(entry -> new PairSetFacts(entry.name(), entry.pairs())).toList();
		ArchitectureStore store = ArchitectureStore.of(study.folder());
		Map<String, Architecture> networks = new HashMap<>();
		Map<String, String> broken = new HashMap<>();
		for (String name : store.list()) {
			try {
				networks.put(name, ArchitectureDocument.read(store.file(name)));
			} catch (IOException e) {
				broken.put(name, e.getMessage());
			}
		}
		return new FormFacts(new StudyFacts(study.catalogue().summary().images(), facts, pairs, store.list()), networks, broken);
	}

	private static SplitFacts facts(Study study, Split split) {
		return new SplitFacts(split.name(), split.leakSentence(), part(study, split, Part.TRAIN), part(study, split, Part.CALIBRATION), part(study, split, Part.TEST));
	}

	private static PartFacts part(Study study, Split split, Part part) {
		try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ofPart(split.name(), part))) {
			return PartFacts.of(images.collect(Collectors.groupingBy(ImageRecord::identity, Collectors.counting())).values());
		}
	}
}
