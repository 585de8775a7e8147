package org.twinlens.cli.internal.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.bench.FewImages;
import org.twinlens.cli.internal.bench.Workload;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what it saves to keep a study's prepared images. */
@Command(name = "kept", description = "A study's images for a network, on one thread: decoded and prepared, kept for the first time, and read again.")
public final class BenchKeptCommand extends WorkCommand {

	@Parameters(arity = "0..1", paramLabel = "SOURCE", description = "A folder or zip of images; left out, synthetic faces.")
	private Path source;

	@Option(names = "--images", defaultValue = "500", description = "Images at most, the first ones.")
	private int images;

	private int taken;

	@Override
	protected String unit(Architecture architecture) {
		return "Reading " + taken + " images of a study for " + architecture.name();
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		Path folder = works.folder().resolve("study");
		FewImages.of(services, source, images).importInto(services, folder);
		Study study = works.keep(services.studies.open(folder));
		List<ImageRecord> records;
		try (Stream<ImageRecord> all = study.catalogue().images(ImageQuery.ALL)) {
			records = all.toList();
		}
		taken = records.size();
		var input = architecture.input();
		Preprocessing preprocessing = Preprocessing.to(input.channels(), input.height(), input.width());
		works.add("Decoded each time", reading(study.pixels(preprocessing), records, null));
		works.add("Kept for the first time", reading(study.keptPixels(preprocessing), records, folder.resolve("cache")));
		works.add("Kept", reading(study.keptPixels(preprocessing), records, null));
	}

	/** @param emptied before, a folder; {@code null} for none */
	private static Workload reading(PixelSource pixels, List<ImageRecord> records, Path emptied) {
		return Workload.of("images", records.size(), () -> {
			try {
				if (emptied != null) {
					empty(emptied);
				}
				for (ImageRecord image : records) {
					pixels.pixels(image);
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private static void empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> tree = Files.walk(folder)) {
				for (Path file : tree.filter(Files::isRegularFile).toList()) {
					Files.delete(file);
				}
			}
		}
	}
}
