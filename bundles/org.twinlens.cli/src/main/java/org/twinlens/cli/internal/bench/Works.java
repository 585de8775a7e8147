package org.twinlens.cli.internal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.twinlens.model.ModelService;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.RunFolder;

/** The works that are measured together, and what they need: a folder and networks, gone with this. */
public final class Works implements AutoCloseable {

	private static final int FEWEST_IMAGES = 4;

	private final Path folder;
	private final Map<String, Workload> works = new LinkedHashMap<>();
	private final Deque<AutoCloseable> kept = new ArrayDeque<>();

	public Works() throws IOException {
		folder = Files.createTempDirectory("twinlens-bench-");
	}

	/** For files. */
	public Path folder() {
		return folder;
	}

	public void add(String name, Workload work) {
		works.put(name, work);
	}

	/** By name, in the order they were added. */
	public Map<String, Workload> byName() {
		return Collections.unmodifiableMap(works);
	}

	/** A network ready for use; how well it was trained makes no difference to its speed, and what memory its training held does not count. */
	public TrainedModel network(ModelService service, Architecture architecture) throws IOException, InterruptedException {
		new ShortTraining(service, architecture, FEWEST_IMAGES, true, Precision.FLOAT32, folder).close();
		TrainedModel trained = keep(service.open(new RunFolder(folder).last()));
		System.gc();
		Environment.restartPeakMemory();
		return trained;
	}

	/** Something the works need; it is closed after them. */
	public <T extends AutoCloseable> T keep(T needed) {
		kept.push(needed);
		return needed;
	}

	@Override
	public void close() throws Exception {
		works.values().forEach(Workload::close);
		for (AutoCloseable needed : kept) {
			needed.close();
		}
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
