package org.twinlens.model.run;

/**
 * A pair and what the network said about it.
 *
 * @param first      SHA-256 of an image, by which the catalogue finds it
 * @param second     likewise
 * @param same       whether both show the same identity
 * @param similarity in 0..1, higher is more alike
 */
public record SnapshotPair(String first, String second, boolean same, double similarity) {
}
