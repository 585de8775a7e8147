package org.twinlens.core;

/**
 * Two images and whether they show the same identity.
 *
 * @param first  the anchor
 * @param second the validation image
 * @param same   {@code true} for a positive (genuine) pair, label 1; {@code false} for a negative (impostor) pair, label 0
 */
public record Pair(ImageRecord first, ImageRecord second, boolean same) {
}
