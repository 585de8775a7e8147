/** What a threshold costs: the error rates that the calibration part's pairs support, and thresholds that promise one. */
package org.twinlens.experiments.calibration;
