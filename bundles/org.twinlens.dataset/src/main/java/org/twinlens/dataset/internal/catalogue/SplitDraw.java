package org.twinlens.dataset.internal.catalogue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.twinlens.core.Part;
import org.twinlens.dataset.SplitRequest;

/** The draw of a split: which part each of a number of items lies in. A function of the seed, the shares and the number of items alone. */
final class SplitDraw {

	private static final double NOTHING = 1e-9;

	private SplitDraw() {
	}

	/**
	 * @param items    how many, in an order that does not depend on how they came into the study
	 * @param request  seed and shares
	 * @param what     the items are, for the sentence when they are too few
	 * @return each item's part
	 * @throws IllegalArgumentException with a sentence when a part with a share would stay empty
	 */
	static Part[] draw(int items, SplitRequest request, String what) {
		int[] sizes = sizes(items, shares(request), request.testGroups().isEmpty(), what);
		int[] order = shuffled(items, new SplittableRandom(request.seed()));
		Part[] parts = new Part[items];
		for (int i = 0; i < items; i++) {
			parts[order[i]] = i < sizes[0] ? Part.TRAIN : i < sizes[0] + sizes[1] ? Part.CALIBRATION : Part.TEST;
		}
		return parts;
	}

	/** What is left of 1 is tested, beside the test groups. */
	private static double[] shares(SplitRequest request) {
		return new double[] { request.train(), request.calibration(), 1 - request.train() - request.calibration() };
	}

	/** By largest remainders; a part with a share has at least one item, the test part only when no test group fills it. */
	private static int[] sizes(int items, double[] shares, boolean drawsTest, String what) {
		int[] sizes = new int[shares.length];
		double[] missing = new double[shares.length];
		int needed = 0;
		for (int i = 0; i < shares.length; i++) {
			boolean must = shares[i] > NOTHING && (drawsTest || i != Part.TEST.ordinal());
			needed += must ? 1 : 0;
			sizes[i] = Math.max((int) (shares[i] * items + NOTHING), must ? 1 : 0);
			missing[i] = shares[i] * items - sizes[i];
		}
		if (items < needed) {
			throw new IllegalArgumentException("A split into " + needed + (needed == 1 ? " part" : " parts") + " needs at least " + needed + " " + what + "; there "
					+ (items == 1 ? "is 1." : "are " + items + "."));
		}
		for (int rest = items - Arrays.stream(sizes).sum(); rest != 0; rest -= Integer.signum(rest)) {
			int part = rest > 0 ? mostMissing(missing) : largest(sizes);
			sizes[part] += Integer.signum(rest);
			missing[part] -= Integer.signum(rest);
		}
		return sizes;
	}

	private static int mostMissing(double[] missing) {
		int most = 0;
		for (int i = 1; i < missing.length; i++) {
			most = missing[i] > missing[most] + NOTHING ? i : most;
		}
		return most;
	}

	private static int largest(int[] sizes) {
		int largest = 0;
		for (int i = 1; i < sizes.length; i++) {
			largest = sizes[i] > sizes[largest] ? i : largest;
		}
		return largest;
	}

	/** Fisher and Yates. */
	private static int[] shuffled(int items, SplittableRandom random) {
		int[] order = new int[items];
		for (int i = 0; i < items; i++) {
			int j = random.nextInt(i + 1);
			order[i] = order[j];
			order[j] = i;
		}
		return order;
	}
}
