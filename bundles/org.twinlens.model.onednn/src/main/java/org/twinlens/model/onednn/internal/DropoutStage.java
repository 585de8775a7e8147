package org.twinlens.model.onednn.internal;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;

import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Layer;

/** Drops a share of its input's numbers while training and scales up the others; else nothing. Which, follows from the pass's seed and the layer's name. */
final class DropoutStage implements Stage {

	private final Pass pass;
	private final NativeArray output;
	/** What each number is multiplied by: 0, or one over the share that stays; {@code null} when nothing is dropped. */
	private final NativeArray factors;

	DropoutStage(Pass pass, Layer.Dropout layer, NativeArray input) {
		this.pass = pass;
		if (!pass.isTraining() || layer.rate() == 0) {
			factors = null;
			output = input;
			return;
		}
		NativeArray drawn = pass.array(dnnl.dnnl_f32, Engine.plain(dnnl.dnnl_f32, input.shape()), input.shape());
		pass.run(() -> draw(drawn.floats(), layer));
		factors = pass.in(drawn, input.type(), Engine.same(input.layout()));
		factors.keep();
		output = pass.array(input.type(), Engine.same(input.layout()), input.shape());
		pass.run(Primitives.multiply(input, factors, output));
	}

	private void draw(FloatBuffer numbers, Layer.Dropout layer) {
		SplittableRandom random = new SplittableRandom(pass.seed() + layer.name().hashCode());
		float stays = (float) (1 / (1 - layer.rate()));
		while (numbers.hasRemaining()) {
			numbers.put(random.nextDouble() < layer.rate() ? 0 : stays);
		}
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public NativeArray backward(NativeArray slopes, boolean wanted) {
		if (factors == null) {
			return slopes;
		}
		NativeArray same = pass.in(slopes, factors.type(), Engine.same(factors.layout()));
		pass.run(Primitives.multiply(same, factors, same));
		return same;
	}
}
