package org.twinlens.vision.face;

import java.util.OptionalDouble;

/**
 * How well a face is to be seen.
 *
 * @param size       shorter side of its box, pixels
 * @param sharpness  variance of the Laplacian of its grey levels, brought to 96 pixels where the face is larger, so that it does not depend on the camera
 *                   (Pech-Pacheco et al., Diatom autofocusing in brightfield microscopy, 2000)
 * @param brightness mean grey level (ITU-R BT.601), 0..255
 * @param turn       by landmarks, else empty: how far the nose is off the middle between the eyes, in eye distances; 0 looks straight ahead
 * @param tilt       by landmarks, else empty: angle of the line through the eyes, degrees; 0 is upright
 */
public record FaceQuality(int size, double sharpness, double brightness, OptionalDouble turn, OptionalDouble tilt) {
}
