package org.twinlens.experiments;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.checkpoint.Checkpoint;

/** A network whose embedding is the image's only pixel and whose similarity is 1 − |a−b|, and images that carry their pixel in their size. */
final class Fakes {

	private Fakes() {
	}

	/** An image whose pixel is {@code percent}/100. */
	static ImageRecord image(long id, String identity, int percent) {
		return new ImageRecord(id, "hash" + id, identity, "", identity + "_" + id + ".png", percent, 1);
	}

	/** Counts the images asked for. */
	static final class Source implements PixelSource {
		final AtomicInteger asked = new AtomicInteger();

		@Override
		public Pixels pixels(ImageRecord image) throws IOException {
			asked.incrementAndGet();
			if (image.width() < 0) {
				throw new IOException("The image " + image.name() + " cannot be read.");
			}
			return new Pixels(1, 1, 1, new float[] { image.width() / 100f });
		}
	}

	static class Model implements TrainedModel {
		TrainingConfig config = TrainingConfig.seed(1);
		Preprocessing preprocessing = Preprocessing.to(1, 1, 1);
		Optional<Checkpoint.Threshold> threshold = Optional.empty();
		int embedded;
		int largestBatch;

		@Override
		public Checkpoint checkpoint() {
			Architecture architecture = new Architecture("Pixel", new Architecture.Input(1, 1, 1), List.of(), Architecture.Distance.L2,
					new Architecture.Head(Architecture.Head.Type.NONE, null), Architecture.Loss.CONTRASTIVE);
			return new Checkpoint(architecture, config, preprocessing, new Checkpoint.State(7, 70, 5, 0.1, 12, 5, 0.1), threshold,
					Map.of("run", "sample-run"), Map.of(), Map.of());
		}

		@Override
		public List<Embedding> embed(List<Pixels> images) {
			embedded += images.size();
			largestBatch = Math.max(largestBatch, images.size());
			return images.stream().map(p -> new Embedding(p.values())).toList();
		}

		@Override
		public double similarity(Embedding first, Embedding second) {
			return 1 - Math.abs(first.values()[0] - second.values()[0]);
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	/** Cancelled once {@code task} reached {@code done}. */
	static Progress cancelledAt(String task, long done) {
		return new Progress() {
			private boolean cancelled;

			@Override
			public void report(String reported, long reachedDone, long total) {
				cancelled |= reported.equals(task) && reachedDone >= done;
			}

			@Override
			public boolean isCancelled() {
				return cancelled;
			}
		};
	}
}
