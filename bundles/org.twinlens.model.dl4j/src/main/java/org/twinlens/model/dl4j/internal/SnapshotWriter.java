package org.twinlens.model.dl4j.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.ProjectedImage;
import org.twinlens.model.run.SnapshotPair;
import org.twinlens.model.run.Snapshots;

/**
 * Writes what the network made of the same images and pairs after each epoch.
 *
 * @param snapshots of the run
 * @param pairs     the pairs and their images
 */
record SnapshotWriter(Snapshots snapshots, PairSet pairs) {

	private static final int SHOWN_PAIRS = 32;

	/**
	 * @param cloud        of the images' embeddings, in order
	 * @param similarities of the pairs
	 */
	void write(int epoch, EmbeddingCloud cloud, double[] similarities) throws IOException {
		PrincipalPlane plane = likeBefore(cloud.plane(), epoch);
		List<ProjectedImage> images = new ArrayList<>();
		for (int i = 0; i < pairs.images().size(); i++) {
			ImageRecord image = pairs.images().get(i);
			images.add(new ProjectedImage(image.hash(), image.identity(), plane.x()[i], plane.y()[i]));
		}
		List<SnapshotPair> shown = new ArrayList<>();
		for (int i = 0; i < Math.min(SHOWN_PAIRS, pairs.size()); i++) {
			Pair pair = pairs.pair(i);
			shown.add(new SnapshotPair(pair.first().hash(), pair.second().hash(), pair.same(), similarities[i]));
		}
		snapshots.write(new EpochSnapshot(epoch, images, new double[] { plane.xExplained(), plane.yExplained() }, shown));
	}

	/** Turned as in the snapshot of the epoch before; read from its file, so that a resumed run turns it likewise. */
	private PrincipalPlane likeBefore(PrincipalPlane plane, int epoch) {
		List<ProjectedImage> before;
		try {
			before = snapshots.read(epoch - 1).images();
		} catch (IOException e) {
			return plane; // there is none, or nobody can read it: no reason to end a training
		}
		boolean same = before.stream().map(ProjectedImage::image).toList().equals(pairs.images().stream().map(ImageRecord::hash).toList());
		return same ? plane.like(before.stream().mapToDouble(ProjectedImage::x).toArray(), before.stream().mapToDouble(ProjectedImage::y).toArray()) : plane;
	}
}
