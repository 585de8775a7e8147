package org.twinlens.model;

/**
 * What an epoch achieved on a set of pairs.
 *
 * @param loss      mean loss per pair, without the L2 penalty
 * @param accuracy  at a similarity of 0.5
 * @param precision at 0.5; NaN when nothing was accepted
 * @param recall    at 0.5; NaN without positive pairs
 * @param f1        at 0.5; NaN when precision or recall is
 * @param eer       equal error rate over all thresholds; NaN without positive or negative pairs
 * @param pairs     how many pairs were measured
 */
public record EpochMetrics(double loss, double accuracy, double precision, double recall, double f1, double eer, int pairs) {
}
