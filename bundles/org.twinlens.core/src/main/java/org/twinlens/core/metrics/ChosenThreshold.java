package org.twinlens.core.metrics;

/**
 * A threshold on the similarity and how it was chosen.
 *
 * @param value     pairs at or above it are accepted
 * @param criterion how it was chosen, such as {@code equal error rate}
 */
public record ChosenThreshold(double value, String criterion) {
}
