package org.twinlens.model.onednn.internal;

import org.twinlens.model.architecture.Layer.Activation;

/** A layer within a pass. Made in the order of the forward pass, to which its constructor adds what it does. */
interface Stage {

	/** What the layer gives, after its activation. */
	NativeArray output();

	/** What is left to the maximum that follows. */
	default Left left() {
		return Left.NOTHING;
	}

	/**
	 * Of an activation, what is left to the next layer.
	 *
	 * @param activation whose slope is to be taken there
	 * @param compute    whether it is to be computed there too
	 */
	record Left(Activation activation, boolean compute) {
		static final Left NOTHING = new Left(Activation.IDENTITY, false);
	}

	/**
	 * Adds what it does to the backward pass.
	 *
	 * @param slopes the loss's gradient by {@link #output()}, in any layout; given up
	 * @param wanted whether anybody needs the gradient by the input
	 * @return the gradient by the input, or {@code null}
	 */
	NativeArray backward(NativeArray slopes, boolean wanted);
}
