package org.twinlens.cli.internal.command.bench;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.bench.Embeddings;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the search for one among many. */
@Command(name = "identify", description = "Ranking enrolled identities for a probe already embedded: by the centroid of their references, and by the mean of all.")
public final class BenchIdentifyCommand extends WorkCommand {

	@Option(names = "--identities", defaultValue = "10000", description = "Enrolled identities.")
	private int identities;

	@Option(names = "--references", defaultValue = "4", description = "References of each.")
	private int references;

	@Override
	protected String unit(Architecture architecture) {
		return "Identifying among " + identities + " of " + references + " references each by " + architecture.name();
	}

	@Override
	protected void begin(Works works, Architecture architecture, Services services) throws Exception {
		if (identities < 1 || references < 1) {
			throw new UserError("At least one identity with one reference is needed, not " + identities + " with " + references + ".");
		}
		TrainedModel model = works.network(services.models, architecture);
		works.add("By centroid", Embeddings.identification(model, identities, references, true));
		works.add("By mean", Embeddings.identification(model, identities, references, false));
	}
}
