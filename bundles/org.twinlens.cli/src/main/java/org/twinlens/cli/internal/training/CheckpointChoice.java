package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStore;

import picocli.CommandLine.Option;

/** Which trained network a command uses: a run of the study, or a checkpoint file. */
public final class CheckpointChoice {

	@Option(names = "--run", paramLabel = "RUN", description = "A run of the study: its id, or how it begins; left out: the newest.")
	private String run;

	@Option(names = "--checkpoint", paramLabel = "best|last|FILE", defaultValue = "best", description = "The run's best or last checkpoint, or a checkpoint file.")
	private String checkpoint;

	/** The run that was named, or the newest that trained a network. */
	public static RunFolder run(Path study, String id) throws IOException {
		RunStore store = new RunStore(study.resolve("runs"));
		if (id != null) {
			return store.find(id);
		}
		for (RunFolder run : store.runs()) {
			if (RunDescription.read(run).purpose() == Purpose.TRAINING) {
				return run;
			}
		}
		throw new UserError("The study " + study + " has no run yet. Train one with: twinlens train -s " + study);
	}

	/** The checkpoint's file. */
	public Path file(Supplier<Path> study) throws IOException {
		if (!checkpoint.equals("best") && !checkpoint.equals("last")) {
			return Path.of(checkpoint);
		}
		RunFolder folder = run(study.get(), run);
		return there(folder, checkpoint.equals("best") ? folder.best() : folder.last(), checkpoint);
	}

	/** The best checkpoint of the run that is named. */
	public static Path best(Path study, String id) throws IOException {
		RunFolder folder = run(study, id);
		return there(folder, folder.best(), "best");
	}

	private static Path there(RunFolder run, Path file, String name) {
		if (!Files.exists(file)) {
			throw new UserError("The run " + run.id() + " has no " + name + " checkpoint yet.");
		}
		return file;
	}

	public TrainedModel open(Services services, Supplier<Path> study) throws IOException {
		return services.models.open(file(study));
	}
}
