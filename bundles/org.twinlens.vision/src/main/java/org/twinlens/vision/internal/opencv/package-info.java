/** The border to OpenCV: pictures as matrices and back. */
package org.twinlens.vision.internal.opencv;
