package org.twinlens.cli.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.PairSetBuilder;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.architecture.Architecture.Input;

/** Images of noise, ready in memory: what a network takes for them does not depend on what they show. */
final class RandomImages implements PixelSource {

	private static final long SEED = 1;

	private final List<ImageRecord> records = new ArrayList<>();
	private final List<Pixels> pixels = new ArrayList<>();

	/** @param count made; of four in turn the first two are one identity's, the others strangers' */
	RandomImages(Input shape, int count) {
		Random random = new Random(SEED);
		for (int i = 0; i < count; i++) {
			float[] values = new float[shape.channels() * shape.height() * shape.width()];
			for (int v = 0; v < values.length; v++) {
				values[v] = random.nextFloat();
			}
			records.add(new ImageRecord(i, "", "identity " + (i % 4 < 2 ? i - i % 4 : i), "", "image " + i, shape.width(), shape.height()));
			pixels.add(new Pixels(shape.channels(), shape.height(), shape.width(), values));
		}
	}

	List<ImageRecord> records() {
		return records;
	}

	List<Pixels> all() {
		return pixels;
	}

	@Override
	public Pixels pixels(ImageRecord image) {
		return pixels.get((int) image.id());
	}

	/** Pairs no image is in twice, alternately of one identity and of two. */
	PairSet disjointPairs() {
		PairSetBuilder pairs = new PairSetBuilder(records, records.size() / 2);
		for (int i = 0; i + 1 < records.size(); i += 2) {
			pairs.add(i, i + 1, isOne(i, i + 1));
		}
		return pairs.build();
	}

	/** Every pair there is. */
	PairSet allPairs() {
		PairSetBuilder pairs = new PairSetBuilder(records, records.size() * (records.size() - 1) / 2);
		for (int i = 0; i < records.size(); i++) {
			for (int j = i + 1; j < records.size(); j++) {
				pairs.add(i, j, isOne(i, j));
			}
		}
		return pairs.build();
	}

	private boolean isOne(int first, int second) {
		return records.get(first).identity().equals(records.get(second).identity());
	}
}
