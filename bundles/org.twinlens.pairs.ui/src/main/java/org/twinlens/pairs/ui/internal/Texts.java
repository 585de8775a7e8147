package org.twinlens.pairs.ui.internal;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.pairs.PairCoverage;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.ui.internal.PairsState.Scored;

/** How numbers, images and pairs are called. */
final class Texts {

	private Texts() {
	}

	/** {@code 12,000}. */
	static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	static String similarity(double similarity) {
		return String.format(Locale.ROOT, "%.3f", similarity);
	}

	static String identity(ImageRecord image) {
		return image.identity() == null ? Messages.unlabelled : image.identity();
	}

	static String part(Part part) {
		return switch (part) {
		case TRAIN -> Messages.part_train;
		case CALIBRATION -> Messages.part_calibration;
		case TEST -> Messages.part_test;
		};
	}

	/** A saved set in a list. */
	static String entry(PairSetStore.Entry entry) {
		return entry.pairs() < 0 ? entry.name() : NLS.bind(Messages.set_entry, entry.name(), number(entry.pairs()));
	}

	/** What a set has and what it makes of the images, on three lines. */
	static String coverage(PairCoverage coverage) {
		int pairs = coverage.positives() + coverage.negatives();
		return NLS.bind(Messages.coverage_pairs, new Object[] { number(pairs), number(coverage.positives()), number(coverage.negatives()) }) + "\n"
				+ NLS.bind(Messages.coverage_images, new Object[] { number(coverage.imagesUsed()), number(coverage.images()), share(coverage.imagesUsed(), coverage.images()) }) + "\n"
				+ NLS.bind(Messages.coverage_identities,
						new Object[] { number(coverage.identitiesUsed()), number(coverage.identities()), share(coverage.identitiesUsed(), coverage.identities()) });
	}

	private static String share(int of, int all) {
		return all == 0 ? "–" : Math.floorDiv(100L * of, all) + "\u00A0%"; // never 100 % while one is missing
	}

	/** What a pair is, and what a network makes of it if one was asked. */
	static String pair(boolean same, int number, Optional<Scored> scored) {
		String label = same ? Messages.pair_positive : Messages.pair_negative;
		if (scored.isEmpty()) {
			return label;
		}
		boolean accepted = scored.get().ranking().accepted(number);
		String similarity = similarity(scored.get().ranking().similarity()[number]);
		if (accepted == same) {
			return NLS.bind(Messages.pair_scored, label, similarity);
		}
		return NLS.bind(Messages.pair_error, similarity, accepted ? Messages.pair_falseAccept : Messages.pair_falseReject);
	}

	/** The images of a pair, for people who cannot see them. */
	static String names(PairSet pairs, int number) {
		ImageRecord first = pairs.images().get(pairs.first(number));
		ImageRecord second = pairs.images().get(pairs.second(number));
		return NLS.bind(Messages.pair_names, new Object[] { identity(first), first.name(), identity(second), second.name() });
	}
}
