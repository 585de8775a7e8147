package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

import org.nd4j.linalg.factory.Nd4j;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.twinlens.model.BackendState;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.ModelEvent.Ended;
import org.twinlens.model.ModelEvent.Outcome;
import org.twinlens.model.ModelService;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingControl;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.checkpoint.CheckpointFile;

/** Networks in Deeplearning4j. The backend starts with the first call that needs it. */
@Component
public final class Dl4jModelService implements ModelService {

	private static final System.Logger LOG = System.getLogger(Dl4jModelService.class.getName());

	private final ModelThread thread = new ModelThread();
	/** Belongs to the model thread. */
	private ComputeBackend backend;

	@Override
	public BackendState backend() {
		return thread.call(() -> started().state());
	}

	/**
	 * On the model thread.
	 *
	 * @throws IllegalStateException with a sentence when the native code cannot be loaded
	 */
	private ComputeBackend started() {
		if (backend == null) {
			try {
				backend = new ComputeBackend();
			} catch (LinkageError | UncheckedIOException e) {
				throw new IllegalStateException("The native code that networks compute with cannot be loaded on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
						+ ": " + e.getMessage(), e);
			}
			BackendState state = backend.state();
			LOG.log(state.accelerated() ? Level.DEBUG : Level.WARNING, state.name() + ". " + state.detail());
		}
		return backend;
	}

	@Override
	public Ended train(TrainingRequest request, Consumer<ModelEvent> listener, TrainingControl control) {
		Announcer announcer = new Announcer(listener);
		return thread.call(() -> announcer.announce(run(request, announcer, control)));
	}

	private Ended run(TrainingRequest request, Announcer announcer, TrainingControl control) {
		try {
			started().useThreads(request.config().threads());
			try {
				return request.purpose() == Purpose.RATE_FINDER ? findRate(request, announcer, control) : trainNetwork(request, announcer, control);
			} finally {
				backend.useThreads(0);
				Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
			}
		} catch (InterruptedException e) {
			return failed("The training was interrupted.", e);
		} catch (OutOfMemoryError e) {
			return failed("There is not enough memory for this network and batch size: " + e.getMessage() + ". A smaller batch or smaller images need less.", e);
		} catch (IOException | RuntimeException e) {
			return failed(e.getMessage() == null ? "The training ended by an unexpected error (" + e.getClass().getSimpleName() + "); the log has the details." : e.getMessage(), e);
		}
	}

	private Ended trainNetwork(TrainingRequest request, Announcer announcer, TrainingControl control) throws IOException, InterruptedException {
		try (Trainer trainer = new Trainer(request, backend.state(request.config()), announcer, control)) {
			return trainer.run();
		}
	}

	private Ended findRate(TrainingRequest request, Announcer announcer, TrainingControl control) throws IOException, InterruptedException {
		try (RateFinder finder = new RateFinder(request, backend.state(request.config()), announcer, control)) {
			return finder.run();
		}
	}

	private static Ended failed(String sentence, Throwable cause) {
		LOG.log(Level.ERROR, sentence, cause);
		return new Ended(Instant.now(), Outcome.FAILED, sentence);
	}

	@Override
	public TrainedModel open(Path checkpoint) throws IOException {
		return open(CheckpointFile.readWithoutOptimiser(checkpoint));
	}

	@Override
	public TrainedModel open(Checkpoint checkpoint) throws IOException {
		return thread.call(() -> {
			started();
			try {
				return new LoadedModel(thread, checkpoint);
			} catch (IllegalArgumentException e) {
				throw new IOException(e.getMessage(), e);
			}
		});
	}

	@Deactivate
	void stop() {
		thread.close();
	}
}
