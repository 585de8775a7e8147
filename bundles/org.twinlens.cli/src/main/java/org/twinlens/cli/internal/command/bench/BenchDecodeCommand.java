package org.twinlens.cli.internal.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.bench.Workload;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast image files become what a network sees. */
@Command(name = "decode", description = "Decoding image files and preparing them for a network, on one thread and on all processors.")
public final class BenchDecodeCommand extends WorkCommand {

	@Parameters(paramLabel = "SOURCE", description = "A folder or zip of images.")
	private Path source;

	@Option(names = "--images", defaultValue = "500", description = "Images at most, the first ones.")
	private int images;

	private int taken;

	@Override
	protected String unit(Architecture architecture) {
		return "Decoding and preparing " + taken + " images for " + architecture.name();
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		ExternalImages opened = works.keep(services.externalImages.open(source));
		List<ImageRecord> records = opened.images().stream().limit(images).toList();
		if (records.isEmpty()) {
			throw new UserError("There is no image to decode: " + source + " has " + opened.images().size() + ", and --images asks for " + images + ".");
		}
		taken = records.size();
		var input = architecture.input();
		PixelSource pixels = opened.pixels(Preprocessing.to(input.channels(), input.height(), input.width()));
		works.add("One thread", decoding(pixels, records, false));
		works.add("All processors", decoding(pixels, records, true));
	}

	private static Workload decoding(PixelSource pixels, List<ImageRecord> records, boolean parallel) {
		return Workload.of("images", records.size(), () -> {
			Stream<ImageRecord> stream = parallel ? records.parallelStream() : records.stream();
			stream.forEach(image -> {
				try {
					pixels.pixels(image);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		});
	}
}
