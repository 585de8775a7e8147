package org.twinlens.cli.internal.command.bench;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.bench.Embeddings;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the embedding of images. */
@Command(name = "embed", description = "Embedding images in one call.")
public final class BenchEmbedCommand extends WorkCommand {

	@Option(names = "--images", defaultValue = "1", description = "Images in a call.")
	private int images;

	@Override
	protected String unit(Architecture architecture) {
		return "Embedding " + images + (images == 1 ? " image" : " images") + " by " + architecture.name();
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		if (images < 1) {
			throw new UserError("At least one image is embedded, not " + images + ".");
		}
		works.add("Twinlens", Embeddings.embedding(works.network(services.models, architecture), images));
	}
}
