package org.twinlens.model.run;

/**
 * An image as a point of a plane.
 *
 * @param image    SHA-256 of the image, by which the catalogue finds it
 * @param identity whose image it is
 * @param x        along the first axis, in units of the embedding, from the mean of all
 * @param y        along the second
 */
public record ProjectedImage(String image, String identity, double x, double y) {
}
