package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.twinlens.model.dl4j.internal.Networks.contrastive;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinlens.core.Embedding;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;

/** The training graph's pairs, and that embedding and head apart say the same. */
class PairsTest {

	private static final Input IMAGE = new Input(3, 12, 10);
	private static final TrainingConfig CONFIG = Networks.config(Optimiser.ADAM, 0.01, 1);

	private static final Layer[] TOWER = { convolution("c", 4, 3, 1, Padding.VALID, Activation.RELU), new Layer.Flatten("f"), dense("d", 6, Activation.TANH) };

	static Stream<Architecture> networks() {
		return Stream.of(learnedHead(IMAGE, Distance.L1, TOWER), learnedHead(IMAGE, Distance.L2, TOWER), learnedHead(IMAGE, Distance.COSINE, TOWER),
				contrastive(IMAGE, Distance.L2, TOWER), contrastive(IMAGE, Distance.COSINE, TOWER));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void swappingImagesChangesNotABit(Architecture architecture) {
		Networks.THREAD.call(() -> {
			PairSet pairs = Networks.allPairs(5);
			int n = pairs.size();
			int[] first = new int[2 * n];
			int[] second = new int[2 * n];
			boolean[] same = new boolean[2 * n];
			for (int i = 0; i < n; i++) {
				first[2 * i] = second[2 * i + 1] = pairs.first(i);
				second[2 * i] = first[2 * i + 1] = pairs.second(i);
				same[2 * i] = same[2 * i + 1] = pairs.same(i);
			}
			Batch batch = Networks.noise(5, IMAGE, 2);
			try (TwinNetwork network = new TwinNetwork(architecture, CONFIG, 1)) {
				var scores = network.differentiate(batch, new PairSet(pairs.images(), first, second, same), 0);
				float[] similarities = new float[2 * n];
				scores.tensors().get("epoch/similarities").data().get(similarities);
				List<Embedding> embeddings = network.tower().embed(batch);
				for (int i = 0; i < n; i++) {
					assertEquals(similarities[2 * i], similarities[2 * i + 1]);
					Embedding a = embeddings.get(pairs.first(i));
					Embedding b = embeddings.get(pairs.second(i));
					assertEquals(network.head().output(a, b), network.head().output(b, a));
				}
			}
			return null;
		});
	}

	@ParameterizedTest
	@MethodSource("networks")
	void towerAndHeadSayWhatTheTrainingGraphSays(Architecture architecture) {
		Networks.THREAD.call(() -> {
			PairSet pairs = Networks.allPairs(6);
			Batch batch = Networks.noise(6, IMAGE, 3);
			Objective objective = Objective.of(architecture, CONFIG);
			try (TwinNetwork network = new TwinNetwork(architecture, CONFIG, 1)) {
				for (int iteration = 0; iteration < 3; iteration++) {
					var similarities = network.differentiate(batch, pairs, iteration).tensors().get("epoch/similarities").data();
					List<Embedding> embeddings = network.tower().embed(batch);
					PairHead head = network.head();
					for (int i = 0; i < pairs.size(); i++) {
						double apart = objective.similarity(head.output(embeddings.get(pairs.first(i)), embeddings.get(pairs.second(i))));
						assertEquals(apart, similarities.get(i), 2e-6);
					}
					network.update(iteration, 0);
				}
			}
			return null;
		});
	}

	@ParameterizedTest
	@MethodSource("networks")
	void allPairsOfABatchAreWorthTheirMean(Architecture architecture) {
		Networks.THREAD.call(() -> {
			PairSet pairs = Networks.allPairs(4);
			Batch batch = Networks.noise(4, IMAGE, 4);
			try (TwinNetwork network = new TwinNetwork(architecture, CONFIG, 1)) {
				double together = network.differentiate(batch, pairs, 0).loss();
				float[] gradient = gradient(network);
				float[] sum = new float[gradient.length];
				double apart = 0;
				for (Pair pair : pairs.pairs()) {
					PairSet one = new PairSet(pairs.images(), new int[] { pairs.images().indexOf(pair.first()) }, new int[] { pairs.images().indexOf(pair.second()) },
							new boolean[] { pair.same() });
					apart += network.differentiate(batch, one, 0).loss() / pairs.size();
					float[] alone = gradient(network);
					for (int i = 0; i < sum.length; i++) {
						sum[i] += alone[i] / pairs.size();
					}
				}
				assertEquals(apart, together, 1e-6);
				for (int i = 0; i < sum.length; i++) {
					assertEquals(sum[i], gradient[i], 2e-5);
				}
			}
			return null;
		});
	}

	private static float[] gradient(TwinNetwork network) {
		List<Float> values = new ArrayList<>();
		network.gradient().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
			for (int i = 0; i < entry.getValue().data().limit(); i++) {
				values.add(entry.getValue().data().get(i));
			}
		});
		float[] array = new float[values.size()];
		for (int i = 0; i < array.length; i++) {
			array[i] = values.get(i);
		}
		return array;
	}
}
