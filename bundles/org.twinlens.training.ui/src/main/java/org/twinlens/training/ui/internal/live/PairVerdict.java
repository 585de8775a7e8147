package org.twinlens.training.ui.internal.live;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.twinlens.model.run.SnapshotPair;

/** Whether the network is right about a pair, as accuracy during training counts it. */
final class PairVerdict {

	/** No threshold is chosen yet while a network trains; its figures are measured at this similarity. */
	static final double THRESHOLD = 0.5;

	private PairVerdict() {
	}

	static boolean isRight(SnapshotPair pair) {
		return pair.same() == pair.similarity() >= THRESHOLD;
	}

	static String score(SnapshotPair pair) {
		return String.format(Locale.ROOT, "%.2f", pair.similarity());
	}

	/** In a sentence. */
	static String text(SnapshotPair pair) {
		return NLS.bind(Messages.pairs_tip, new Object[] { String.format(Locale.ROOT, "%.4f", pair.similarity()), pair.same() ? Messages.pairs_sameLong : Messages.pairs_differentLong,
				isRight(pair) ? Messages.pairs_right : Messages.pairs_wrong });
	}
}
