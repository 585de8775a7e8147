package org.twinlens.vision;

import org.twinlens.core.image.Picture;

/**
 * One picture of a source.
 *
 * @param picture upright, mirrored by nobody
 * @param index   of the frame in its source, from 0 on
 * @param seconds since the source's first frame: of the source's own clock for files and simulated cameras, of arrival for live ones
 */
public record Frame(Picture picture, long index, double seconds) {
}
