/** The built-in face detectors. */
package org.twinlens.vision.internal.detector;
