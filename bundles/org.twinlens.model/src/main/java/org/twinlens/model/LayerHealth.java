package org.twinlens.model;

/**
 * How a layer fares.
 *
 * @param layer        its name; the learned head is {@code head}
 * @param saturated    share of the outputs of a sigmoid (below 0.05 or above 0.95) or tanh (beyond ±0.95) that hardly pass a gradient; NaN for other layers. A head
 *                     that has learned its pairs well is saturated by design
 * @param dead         share of the outputs of a relu, channels or units, that were 0 for all images looked at; NaN for other layers
 * @param gradientNorm Euclidean norm of the mean gradient by the layer's parameters in the epoch's last iteration; NaN for a layer without any
 * @param weightNorm   Euclidean norm of the parameters after it; NaN likewise
 * @param updateRatio  Euclidean norm of that iteration's change of the parameters, divided by the weight norm; NaN likewise
 */
public record LayerHealth(String layer, double saturated, double dead, double gradientNorm, double weightNorm, double updateRatio) {
}
