package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinlens.core.Part;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunLock;
import org.twinlens.model.run.RunStore;

/** The runs whose networks may have learned from a person's images: what they learned cannot be taken out of them. */
final class TrainedNetworks {

	private TrainedNetworks() {
	}

	/** @throws IOException with a sentence when a run is under way, which writes what is to be cleaned */
	static void checkIdle(Path study) throws IOException {
		for (RunFolder run : new RunStore(study.resolve("runs")).runs()) {
			if (RunLock.isHeld(run)) {
				throw new IOException("The run " + run.id() + " is being trained. Stop it first, or wait for its end; then forget.");
			}
		}
	}

	/** Ids of the runs with a network trained on a split that has one of the images in its training part, or on a split no longer known. */
	static List<String> of(Path study, DatasetCatalogue catalogue, List<Long> images) throws IOException {
		List<String> ids = new ArrayList<>();
		for (Path runs : List.of(study.resolve("runs"), study.resolve("trash").resolve("runs"))) {
			for (RunFolder run : new RunStore(runs).runs()) {
				if ((Files.exists(run.best()) || Files.exists(run.last())) && trained(run, catalogue, images)) {
					ids.add(run.id());
				}
			}
		}
		return ids;
	}

	private static boolean trained(RunFolder run, DatasetCatalogue catalogue, List<Long> images) {
		String split;
		try {
			split = RunDescription.read(run).split();
		} catch (IOException e) {
			return !images.isEmpty(); // nobody knows
		}
		if (catalogue.split(split).isEmpty()) {
			return !images.isEmpty();
		}
		return images.stream().map(catalogue::parts).map((Map<String, Part> parts) -> parts.get(split)).anyMatch(Part.TRAIN::equals);
	}
}
