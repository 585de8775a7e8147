/**
 * Synthetic photographs of faces: a {@code FaceIdentity} in a {@code Scene} is painted to a {@code Picture}, which a {@code Camera} makes a file of. Trigonometry,
 * powers and the exponential come from {@link StrictMath}, so that every machine paints the same.
 */
package org.twinlens.dataset.internal.synthetic.face;
