package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;

class EmbeddingTowerTest {

	private static final Input IMAGE = new Input(3, 11, 9);

	/** In use nothing is kept for a backward pass: an output that is added again later must still not be overwritten by what comes between. */
	@Test
	void anOutputThatIsAddedAgainIsStillWhole() {
		Architecture architecture = learnedHead(IMAGE, Distance.L2, convolution("c1", 3, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.Dropout("o", 0.5),
				convolution("c2", 3, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.Add("a1", "c1", Activation.RELU),
				convolution("c3", 3, 3, 1, Padding.SAME, Activation.TANH), new Layer.Add("a2", "c1", Activation.RELU), new Layer.Add("a3", "a1", Activation.TANH),
				new Layer.GlobalAveragePooling("g"), dense("d", 4, Activation.IDENTITY));
		Architecture withoutDropout = learnedHead(IMAGE, Distance.L2, architecture.layers().stream().filter(layer -> !(layer instanceof Layer.Dropout)).toArray(Layer[]::new));
		Networks.THREAD.call(() -> {
			var config = Networks.config(Optimiser.SGD, 0.1, 1);
			Batch batch = Networks.noise(5, IMAGE, 3);
			try (TwinNetwork network = new TwinNetwork(architecture, config, 1)) {
				List<Embedding> embeddings = network.tower().embed(batch);
				double[][] expected = new ReferenceNetwork(withoutDropout, Objective.of(withoutDropout, config), network.weights()).embed(batch);
				for (int n = 0; n < expected.length; n++) {
					for (int i = 0; i < expected[n].length; i++) {
						assertEquals(expected[n][i], embeddings.get(n).values()[i], 1e-4);
					}
				}
			}
			return null;
		});
	}
}
