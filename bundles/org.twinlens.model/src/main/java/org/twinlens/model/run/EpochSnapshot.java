package org.twinlens.model.run;

import java.util.List;

/**
 * What a network made of some calibration images and pairs after an epoch; the same ones after each.
 *
 * @param epoch     from 1
 * @param images    up to 256 images with their embeddings projected to a plane: their principal components (Pearson 1901), each
 *                  axis in the place and the way round it had in the epoch before, so that the first need not be the longer one
 * @param explained the share of the embeddings' variance along the two axes, each in 0..1
 * @param pairs     up to 32 pairs, positive and negative ones by turns as far as there are both
 */
public record EpochSnapshot(int epoch, List<ProjectedImage> images, double[] explained, List<SnapshotPair> pairs) {

	public EpochSnapshot {
		images = List.copyOf(images);
		explained = explained.clone();
		pairs = List.copyOf(pairs);
	}

	@Override
	public double[] explained() {
		return explained.clone();
	}
}
