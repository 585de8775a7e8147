/** Images as a network sees them: pixels scaled to 0..1, how they are prepared, and how training varies them. */
package org.twinlens.core.image;
