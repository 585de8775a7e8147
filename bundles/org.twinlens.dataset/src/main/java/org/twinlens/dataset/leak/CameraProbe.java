package org.twinlens.dataset.leak;

/**
 * Whether genuine and impostor pairs can be told by where the images come from instead of who is on them. Where each identity was photographed by a camera of its own, or
 * those with several images by one camera and the others by another, a network can reach good figures by recognising the camera.
 *
 * <p>
 * Genuine and impostor pairs are drawn from the training part: genuine pairs of each identity with two images or more in turn, as many impostor pairs of two identities drawn
 * at random. A pair's features are the absolute differences and the means of its images' simple statistics: logarithm of the Laplacian's variance, mean and standard
 * deviation of grey, share of red and green in the colour, logarithms of width, height and bytes a pixel, and whether it is a JPEG. A logistic regression is fitted on the
 * pairs of some identities and scores the pairs of others, fold by fold, so that no identity is on both sides. The mean area under the ROC curve (AUC) of the held-out folds is
 * the figure: 0.5 by chance.
 *
 * <p>
 * People, too, differ in brightness and colour, by skin and hair. So where sessions are known, pairs that can be separated are a leak only when the sessions differ
 * between genuine and impostor pairs: when genuine pairs are of one session clearly more often, or come from other sessions. Where they do not, the camera can be no hint
 * at the identity, whatever the statistics tell.
 *
 * @param auc              mean over the held-out folds, 0..1; NaN when there were too few pairs
 * @param genuine          pairs drawn
 * @param impostors        pairs drawn
 * @param genuineTogether  share of the genuine pairs whose images are of one session; NaN when sessions are unknown, here and below
 * @param impostorTogether share of the impostor pairs whose images are of one session
 * @param otherSessions    share of the images in genuine pairs that would have to come from other sessions for both kinds of pairs to draw on the same (total variation
 *                         distance), 0..1
 * @param verdict          of it
 * @param sentence         the verdict in words, with its figures
 */
public record CameraProbe(double auc, int genuine, int impostors, double genuineTogether, double impostorTogether, double otherSessions, Verdict verdict, String sentence) {

	/** Pairs can be separated from this AUC on. */
	public static final double SEPARABLE = 0.7;
	/** Sessions differ between genuine and impostor pairs from this difference of shares on. */
	public static final double DIFFERENT = 0.2;
	/** Fewer identities with two images say nothing. */
	public static final int FEWEST_IDENTITIES = 10;

	public enum Verdict {
		/** The sessions hint at the identity, and simple statistics tell the sessions. */
		LEAK,
		/** Statistics tell genuine from impostor pairs, but sessions are unknown: it may be the camera or the people. */
		SUSPECT,
		/** The camera is no hint at the identity. */
		FAIR,
		/** Too few identities with two images to tell. */
		UNKNOWN
	}
}
