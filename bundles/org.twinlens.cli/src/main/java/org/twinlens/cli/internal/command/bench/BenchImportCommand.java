package org.twinlens.cli.internal.command.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.bench.FewImages;
import org.twinlens.cli.internal.bench.Workload;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the import of images into a new study, to the moment when all of it is on the disk. */
@Command(name = "import", description = "Importing images into a new study: checked, hashed, stored, on the disk.")
public final class BenchImportCommand extends WorkCommand {

	@Parameters(arity = "0..1", paramLabel = "SOURCE", description = "A folder or zip of images; left out, synthetic faces.")
	private Path source;

	@Option(names = "--images", defaultValue = "500", description = "Images at most, the first ones.")
	private int images;

	private int taken;
	private int studies;

	@Override
	protected String unit(Architecture architecture) {
		return "Importing " + taken + " images";
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		FewImages few = FewImages.of(services, source, images);
		taken = few.candidates().size();
		works.add("Twinlens", Workload.of("images", taken, () -> {
			try {
				few.importInto(services, works.folder().resolve("study-" + studies++));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}));
	}
}
