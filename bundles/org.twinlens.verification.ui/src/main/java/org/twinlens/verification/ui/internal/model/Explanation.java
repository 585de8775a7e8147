package org.twinlens.verification.ui.internal.model;

import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.verification.explain.HeatPicture;
import org.twinlens.verification.explain.OcclusionMap;

/**
 * An occlusion map as pictures.
 *
 * @param probe      as the network sees it
 * @param map        the probe in grey, with what holds the similarity up in orange and what lowers it in blue
 * @param similarity of the whole probe, in digits
 * @param largest    fall of the similarity, in digits
 */
public record Explanation(Picture probe, Picture map, String similarity, String largest) {

	/** @param probe the map was made of */
	public static Explanation of(OcclusionMap map, Pixels probe) {
		return new Explanation(Picture.of(probe), HeatPicture.of(map, probe, false, map.height()), ScoreText.of(map.similarity()), ScoreText.of(map.largest()));
	}
}
