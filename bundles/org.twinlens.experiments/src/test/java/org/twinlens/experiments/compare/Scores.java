package org.twinlens.experiments.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Scores of made-up networks on the pairs of made-up identities: two images of each, every image with its fellow and with the first of the next three identities. */
final class Scores {

	private Scores() {
	}

	/**
	 * @param overlap how far the scores of genuine and impostor pairs run into each other, 0..1
	 * @param seed    of the noise
	 */
	static RunScores of(int identities, double overlap, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<RunScores.PairKey> pairs = new ArrayList<>();
		List<Boolean> same = new ArrayList<>();
		for (int i = 0; i < identities; i++) {
			pairs.add(new RunScores.PairKey(image(i, 1), image(i, 2)));
			same.add(true);
			for (int k = 1; k <= 3; k++) {
				pairs.add(new RunScores.PairKey(image(i, 1), image((i + k) % identities, 1)));
				same.add(false);
			}
		}
		double[] similarity = new double[pairs.size()];
		boolean[] accepted = new boolean[pairs.size()];
		boolean[] labels = new boolean[pairs.size()];
		for (int i = 0; i < similarity.length; i++) {
			labels[i] = same.get(i);
			double middle = labels[i] ? 0.75 : 0.25;
			similarity[i] = middle + (random.nextDouble() - 0.5) * (0.4 + overlap);
			accepted[i] = similarity[i] >= 0.5;
		}
		return new RunScores(pairs, labels, similarity, accepted);
	}

	static RunScores.ImageKey image(int identity, int n) {
		return new RunScores.ImageKey("p" + identity, "p" + identity + "_" + n + ".png", "hash" + identity + "." + n);
	}

	/** As an evaluation leaves them. */
	static Path write(RunScores scores, Path file) throws IOException {
		StringBuilder text = new StringBuilder("first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n");
		for (int i = 0; i < scores.size(); i++) {
			image(scores.pairs().get(i).first(), text);
			image(scores.pairs().get(i).second(), text);
			text.append(scores.same()[i] ? "1," : "0,").append(scores.similarity()[i]).append(scores.accepted()[i] ? ",1\r\n" : ",0\r\n");
		}
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text, StandardCharsets.UTF_8);
	}

	private static void image(RunScores.ImageKey image, StringBuilder text) {
		text.append(image.identity()).append(',').append(image.name()).append(',').append(image.hash()).append(',');
	}
}
