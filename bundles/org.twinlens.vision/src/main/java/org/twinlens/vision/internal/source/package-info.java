/** The built-in frame sources. */
package org.twinlens.vision.internal.source;
