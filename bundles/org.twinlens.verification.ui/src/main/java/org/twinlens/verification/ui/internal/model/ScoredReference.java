package org.twinlens.verification.ui.internal.model;

import org.twinlens.core.image.Picture;

/**
 * A reference image and how alike the last probe was to it.
 *
 * @param picture    the enrolled image
 * @param name       for people to recognise it
 * @param similarity in 0..1; NaN before the first probe
 */
public record ScoredReference(Picture picture, String name, double similarity) {
}
