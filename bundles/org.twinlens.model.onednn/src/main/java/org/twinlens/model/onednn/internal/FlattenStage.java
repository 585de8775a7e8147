package org.twinlens.model.onednn.internal;

/** [M,C,H,W] to [M,C·H·W]: channels, rows, columns in that order. */
final class FlattenStage implements Stage {

	private final Pass pass;
	private final long[] shape;
	private final NativeArray output;

	FlattenStage(Pass pass, NativeArray input) {
		this.pass = pass;
		shape = input.shape();
		output = pass.flat(pass.plain(input));
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public NativeArray backward(NativeArray slopes, boolean wanted) {
		return wanted ? pass.as(pass.plain(slopes), shape) : null;
	}
}
