package org.twinlens.dataset.internal.synthetic.face;

/** Something painted onto a head. */
interface Layer {
	void paint(Spot spot);
}
