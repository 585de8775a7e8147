/** Faces in frames: their detection, how good they are to see, and the crop a network is given. */
package org.twinlens.vision.face;
