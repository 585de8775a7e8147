package org.twinlens.experiments.calibration;

/**
 * What a threshold implies, for single pairs: a verdict over several references usually errs less.
 *
 * @param threshold pairs with at least this similarity are accepted
 * @param fmr       how often a stranger is accepted
 * @param fnmr      how often the right person is rejected
 */
public record ErrorRates(double threshold, ErrorRate fmr, ErrorRate fnmr) {
}
