package org.twinlens.core;

/** The parts of a split: what the network learns from, what the threshold is chosen on, what the result is measured on. */
public enum Part {
	TRAIN, CALIBRATION, TEST
}
