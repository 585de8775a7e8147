package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.model.dl4j.internal.Networks.convolution;
import static org.twinlens.model.dl4j.internal.Networks.dense;
import static org.twinlens.model.dl4j.internal.Networks.learnedHead;
import static org.twinlens.model.dl4j.internal.Networks.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Layer.Pooling.Kind;
import org.twinlens.model.onednn.OneDnn;

/** A network learns the same whichever engine computes its tower. */
class EngineTest {

	private static final Input IMAGE = new Input(3, 20, 20);
	private static final int STEPS = 20;

	/** The seed study's network in small, with a normalised block in it. */
	private static final Architecture ARCHITECTURE = learnedHead(IMAGE, Distance.L1, convolution("c1", 8, 5, 1, Padding.VALID, Activation.RELU), pooling("p1", Kind.MAX, 2, 2, Padding.SAME),
			convolution("c2", 12, 3, 1, Padding.SAME, Activation.IDENTITY), new Layer.BatchNormalisation("b2", Activation.RELU), pooling("p2", Kind.MAX, 2, 2, Padding.SAME),
			new Layer.Flatten("f"), dense("d", 24, Activation.SIGMOID));

	private static List<Double> losses(Optional<OneDnn> engine, Precision precision, int images) throws DivergedException {
		return Networks.THREAD.call(() -> {
			List<Double> losses = new ArrayList<>();
			try (TwinNetwork network = new TwinNetwork(ARCHITECTURE, Networks.schedules(Networks.config(Optimiser.ADAM, 0.003, 1).withPrecision(precision)), engine)) {
				for (int step = 0; step < STEPS; step++) {
					// The number of images varies, as it does when pairs share images.
					int count = images - step % 3 * 2;
					losses.add(network.differentiate(Networks.noise(count, IMAGE, step % 4), Networks.allPairs(count), step).loss());
					network.gradientNorm();
					network.update(step, 0);
				}
			}
			return losses;
		});
	}

	@Test
	void bothEnginesGoTheSameWay() throws DivergedException {
		List<Double> native20 = losses(Engine.get().oneDnn(), Precision.FLOAT32, 10);
		List<Double> graph20 = losses(Optional.empty(), Precision.FLOAT32, 10);
		for (int step = 0; step < STEPS; step++) {
			assertEquals(graph20.get(step), native20.get(step), 1e-3 * graph20.get(step), "in step " + (step + 1));
		}
		assertTrue(native20.get(STEPS - 1) < 0.9 * native20.get(0), native20::toString);
	}

	@Test
	void theSameSeedGivesTheSameLossesToTheLastBit() throws DivergedException {
		for (Precision precision : Precision.values()) {
			assertEquals(losses(Engine.get().oneDnn(), precision, 8), losses(Engine.get().oneDnn(), precision, 8), precision::toString);
		}
	}

	/** Three digits of each factor are enough for the same way within a few percent; a processor without such instructions goes it in float32. */
	@Test
	void bfloat16GoesNearlyTheSameWay() throws DivergedException {
		List<Double> whole = losses(Engine.get().oneDnn(), Precision.FLOAT32, 10);
		List<Double> halved = losses(Engine.get().oneDnn(), Precision.BFLOAT16, 10);
		for (int step = 0; step < STEPS; step++) {
			assertEquals(whole.get(step), halved.get(step), 0.05 * whole.get(step), "in step " + (step + 1));
		}
		assertEquals(Engine.get().oneDnn().orElseThrow().bfloat16(), !whole.equals(halved));
	}

	@Test
	void aRunIsToldWhatItsConvolutionsMultiply() {
		var config = Networks.config(Optimiser.ADAM, 0.003, 1);
		assertEquals(Networks.BACKEND.state().detail(), Networks.BACKEND.state(config).detail());
		String detail = Networks.BACKEND.state(config.withPrecision(Precision.BFLOAT16)).detail();
		assertTrue(detail.endsWith(Engine.get().oneDnn().orElseThrow().bfloat16() ? "Convolutions multiply bfloat16 numbers." : "it trains in float32."), detail);
	}
}
