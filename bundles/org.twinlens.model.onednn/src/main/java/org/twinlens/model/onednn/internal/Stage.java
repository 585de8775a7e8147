package org.twinlens.model.onednn.internal;

/** A layer within a pass. Made in the order of the forward pass, to which its constructor adds what it does. */
interface Stage {

	/** What the layer gives, after its activation. */
	NativeArray output();

	/**
	 * Adds what it does to the backward pass.
	 *
	 * @param slopes the loss's gradient by {@link #output()}, in any layout; given up
	 * @param wanted whether anybody needs the gradient by the input
	 * @return the gradient by the input, or {@code null}
	 */
	NativeArray backward(NativeArray slopes, boolean wanted);
}
