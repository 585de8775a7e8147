package org.twinlens.model;

/**
 * How a network spreads images over its embedding space; a collapsed one embeds all alike.
 *
 * @param meanNorm            mean Euclidean norm of the embeddings
 * @param spread              root mean square distance of the embeddings to their mean, divided by the mean norm; 0 when all are alike
 * @param genuineSimilarity   mean similarity of positive pairs; NaN without any
 * @param impostorSimilarity  mean similarity of negative pairs; NaN without any
 * @param effectiveDimensions participation ratio (Σλ)²/Σλ² of the eigenvalues λ of the embeddings' covariance: how many dimensions are really used, 1 to
 *                            {@code dimensions}; 0 when all embeddings are alike
 * @param dimensions          of the embedding
 */
public record EmbeddingHealth(double meanNorm, double spread, double genuineSimilarity, double impostorSimilarity, double effectiveDimensions, int dimensions) {
}
