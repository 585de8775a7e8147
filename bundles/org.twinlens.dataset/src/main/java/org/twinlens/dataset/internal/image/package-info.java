/** From an image file's bytes to the pixels a network sees: formats, limits, orientation, colour, resizing. Knows no files and no catalogue. */
package org.twinlens.dataset.internal.image;
