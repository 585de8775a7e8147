/** Verification of who stands before a camera, frame by frame, each stage on a thread of its own. */
package org.twinlens.verification.live;
