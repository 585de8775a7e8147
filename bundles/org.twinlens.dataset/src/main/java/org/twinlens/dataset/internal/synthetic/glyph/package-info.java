/** Synthetic scripts: the strokes of an {@code Alphabet}'s characters, written by a {@code Hand} on {@code Paper}. */
package org.twinlens.dataset.internal.synthetic.glyph;
