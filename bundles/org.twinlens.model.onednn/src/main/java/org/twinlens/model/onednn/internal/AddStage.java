package org.twinlens.model.onednn.internal;

import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;

/** The sum of two layers' outputs, then the activation. Its slopes are the same for both. */
final class AddStage implements Stage {

	private final Pass pass;
	private final Activation activation;
	private final NativeArray output;

	/** @param other what the earlier layer gave; kept */
	AddStage(Pass pass, Layer.Add layer, NativeArray input, NativeArray other) {
		this.pass = pass;
		activation = layer.activation();
		output = pass.array(input.type(), Engine.same(input.layout()), input.shape());
		NativeArray second = pass.in(other, input.type(), Engine.same(input.layout()));
		pass.run(Primitives.add(input, second, output, activation));
		if (second != other) {
			pass.giveBack(second);
		}
		if (pass.isTraining() && activation != Activation.IDENTITY) {
			output.keep();
		}
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public NativeArray backward(NativeArray slopes, boolean wanted) {
		return pass.beforeActivation(slopes, output, activation);
	}
}
