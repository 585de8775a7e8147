/** What stands before a simulated camera, and what it sees of it. */
package org.twinlens.vision.internal.simulated;
