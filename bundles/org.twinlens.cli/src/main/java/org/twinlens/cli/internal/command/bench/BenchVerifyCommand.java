package org.twinlens.cli.internal.command.bench;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.bench.Embeddings;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a verification, with references embedded once and as pairs of images. */
@Command(name = "verify", description = "Verifying a probe: against references embedded once, both images of each pair anew, and one embedding alone.")
public final class BenchVerifyCommand extends WorkCommand {

	@Option(names = "--references", defaultValue = "32", description = "References it is compared with.")
	private int references;

	@Override
	protected String unit(Architecture architecture) {
		return "Verifying a probe against " + references + " references by " + architecture.name();
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		if (references < 1) {
			throw new UserError("At least one reference is needed, not " + references + ".");
		}
		TrainedModel model = works.network(services.models, architecture);
		works.add("References embedded once", Embeddings.verification(model, references));
		works.add("Both images of each pair", Embeddings.verificationByPairs(model, references));
		works.add("One embedding alone", Embeddings.embedding(model, 1));
	}
}
