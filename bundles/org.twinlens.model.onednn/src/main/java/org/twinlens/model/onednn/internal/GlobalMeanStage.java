package org.twinlens.model.onednn.internal;

import org.twinlens.model.architecture.Layer;

/** The mean of each channel: [M,C,H,W] to [M,C]. */
final class GlobalMeanStage implements Stage {

	private final Pass pass;
	private final Stage pooling;
	private final NativeArray output;

	GlobalMeanStage(Pass pass, NativeArray input) {
		this.pass = pass;
		pooling = PoolingStage.overAll(pass, input);
		output = pass.flat(pass.plain(pooling.output()));
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public NativeArray backward(NativeArray slopes, boolean wanted) {
		return pooling.backward(pass.as(pass.plain(slopes), pooling.output().shape()), wanted);
	}
}
