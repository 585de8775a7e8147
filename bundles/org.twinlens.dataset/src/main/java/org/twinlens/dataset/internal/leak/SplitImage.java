package org.twinlens.dataset.internal.leak;

import org.twinlens.core.Part;
import org.twinlens.dataset.audit.Quality;

/**
 * A labelled image of a split that takes part.
 *
 * @param id         of it
 * @param identity   of it
 * @param session    or the empty string
 * @param part       it lies in
 * @param group      of near duplicates, or {@code null}
 * @param statistics simple figures of it, see {@link #statistics}; {@code null} when it could not be measured
 */
public record SplitImage(long id, String identity, String session, Part part, Long group, double[] statistics) {

	/** Simple figures by which cameras differ, on scales that a linear model can use. */
	public static double[] statistics(Quality quality, int width, int height, long bytes, String format) {
		double colour = Math.max(1, quality.red() + quality.green() + quality.blue());
		return new double[] { Math.log1p(quality.sharpness()), quality.brightness() / 255, quality.contrast() / 255, quality.red() / colour, quality.green() / colour, Math.log(width),
				Math.log(height), Math.log((double) bytes / width / height), format.equals("jpg") ? 1 : 0 };
	}
}
