package org.twinlens.dataset.audit;

/**
 * Simple figures of an image, measured once on its upright, decoded pixels. Grey levels are ITU-R BT.601 luma, 0..255. Pictures larger than 512 pixels on the longer side
 * are first averaged over blocks of k×k pixels, with the smallest k that brings them within, so that the figures of large and small pictures can be compared.
 *
 * @param sharpness   variance of the Laplacian with the kernel 0 1 0 / 1 −4 1 / 0 1 0 over the inner pixels (Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield
 *                    microscopy: a comparative study"); 0 for an image without inner pixels
 * @param brightness  mean grey level
 * @param contrast    standard deviation of the grey levels
 * @param red         mean of the red samples, 0..255
 * @param green       mean of the green samples
 * @param blue        mean of the blue samples
 * @param perceptual  hash, see {@link PerceptualHash}
 * @param pixels      SHA-256 of the decoded pixels and their dimensions, lower-case hexadecimal: equal for the same picture in other files
 */
public record Quality(double sharpness, double brightness, double contrast, double red, double green, double blue, long perceptual, String pixels) {
}
