package org.twinlens.model.dl4j.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingRequest;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.run.RunFolder;

/**
 * A study in memory. An identity is a wave of its own direction and length, its images differ in the wave's phase, in brightness and in noise: what makes two images the
 * same cannot be seen pixel by pixel.
 */
final class Study implements PixelSource {

	static final Input INPUT = new Input(1, 16, 16);
	private static final int IMAGES = 6;

	private final int identities;
	/** The id of an image that consists of what is not a number, or 0. */
	private long brokenImage;

	Study(int identities) {
		this.identities = identities;
	}

	Study breakImage(long id) {
		brokenImage = id;
		return this;
	}

	@Override
	public Pixels pixels(ImageRecord image) {
		double identity = Double.parseDouble(image.identity());
		SplittableRandom random = new SplittableRandom(image.id());
		double angle = Math.PI * identity * 0.381966;
		double length = 3 + 5 * (identity * 0.618034 % 1);
		double phase = 2 * Math.PI * random.nextDouble();
		double light = random.nextDouble(0.3, 0.5);
		float[] values = new float[INPUT.height() * INPUT.width()];
		for (int i = 0; i < values.length; i++) {
			double along = Math.cos(angle) * (i % INPUT.width()) + Math.sin(angle) * (i / INPUT.width());
			values[i] = (float) Math.min(1, Math.max(0, 0.5 + light * Math.sin(2 * Math.PI * along / length + phase) + random.nextDouble(-0.1, 0.1)));
		}
		if (image.id() == brokenImage) {
			values[17] = Float.NaN;
		}
		return new Pixels(1, INPUT.height(), INPUT.width(), values);
	}

	static ImageRecord image(int identity, int number) {
		return new ImageRecord(1 + identity * IMAGES + number, "hash" + identity + "-" + number, Integer.toString(identity), "", "image" + number, 16, 16);
	}

	/** Pairs of identities from {@code first} on, half of them positive. */
	PairSet pairs(int first, int count, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int a = first + random.nextInt(identities);
			int b = i % 2 == 0 ? a : first + (a - first + 1 + random.nextInt(identities - 1)) % identities;
			int x = random.nextInt(IMAGES);
			int y = i % 2 == 0 ? (x + 1 + random.nextInt(IMAGES - 1)) % IMAGES : random.nextInt(IMAGES);
			pairs.add(new Pair(image(a, x), image(b, y), i % 2 == 0));
		}
		return PairSet.of(pairs);
	}

	/** Fresh pairs for each iteration. */
	BatchSampler batches(int iterationsPerEpoch, int size) {
		return new BatchSampler() {
			@Override
			public int iterationsPerEpoch() {
				return iterationsPerEpoch;
			}

			@Override
			public PairSet batch(int epoch, int iteration) {
				return pairs(0, size, 1000L * epoch + iteration);
			}
		};
	}

	TrainingRequest request(Architecture architecture, TrainingConfig config, BatchSampler batches, PairSet validation, Path folder, Optional<Checkpoint> resume) {
		return new TrainingRequest(architecture, config, Preprocessing.to(1, 16, 16), batches, validation, this, new RunFolder(folder), Map.of("run", "test"), resume, Purpose.TRAINING);
	}
}
