package org.twinlens.dataset.leak;

/**
 * Whether genuine and impostor pairs can be told by the camera. In a fair set they cannot: whoever is on the pictures, brightness, colour, sharpness and size of two
 * images differ as much for one identity as for two. Where each identity was photographed by a camera of its own, a network can reach good figures by recognising the
 * camera.
 *
 * <p>
 * Genuine and impostor pairs are drawn from the training part. A pair's features are the absolute differences of the images' statistics (mean and standard deviation of
 * grey, means of red, green and blue relative to their sum, logarithm of the Laplacian's variance, of width, height and bytes a pixel, file format). A logistic regression
 * is fitted on pairs of some identities and scores pairs of the others, fold by fold, so that no identity is on both sides. The area under the ROC curve (AUC) of these held-out
 * scores is the figure: 0.5 by chance.
 *
 * <p>
 * People also differ in brightness and colour, by skin and hair. So where sessions are known, separable pairs count as a leak only when genuine pairs come from one
 * session clearly more often than impostor pairs do: only then is the camera a hint at the identity.
 *
 * @param auc              of the held-out pairs, 0..1; NaN when there were too few pairs
 * @param genuine          pairs drawn
 * @param impostors        pairs drawn
 * @param genuineTogether  share of the genuine pairs whose images are of one session; NaN when sessions are unknown
 * @param impostorTogether share of the impostor pairs whose images are of one session; NaN when sessions are unknown
 * @param verdict          of it
 * @param sentence         the verdict in words, with its figures
 */
public record CameraProbe(double auc, int genuine, int impostors, double genuineTogether, double impostorTogether, Verdict verdict, String sentence) {

	/** Pairs are separable from this AUC on. */
	public static final double SEPARABLE = 0.7;
	/** Genuine pairs are of one session clearly more often when their share is larger by this. */
	public static final double TOGETHER = 0.2;

	public enum Verdict {
		/** The camera hints at the identity, and simple statistics tell the camera. */
		LEAK,
		/** Statistics tell genuine from impostor pairs, but no session is known: it may be the camera or the people. */
		SUSPECT,
		/** Not by the camera. */
		FAIR,
		/** Too few pairs to tell. */
		UNKNOWN
	}
}
