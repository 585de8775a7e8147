package org.twinlens.dataset;

import java.util.List;
import java.util.Objects;

/**
 * How to divide the labelled images.
 *
 * @param name        of the split
 * @param kind        what is kept apart
 * @param seed        of the draw
 * @param train       share of identities (or images) to train on, in 0..1
 * @param calibration share to choose the threshold on; the rest is the test part
 * @param testGroups  identities that lie in the test part beside the draw: each an identity's name or, when it ends with {@code /}, how the names of a group begin,
 *                    such as {@code Katakana/}; may be empty
 */
public record SplitRequest(String name, Kind kind, long seed, double train, double calibration, List<String> testGroups) {

	public enum Kind {
		/** No identity lies in two parts. */
		IDENTITY_DISJOINT,
		/** Images are drawn one by one, as the seed study did (75/25): the same people lie in several parts, so results say nothing about unseen people. Leaks. */
		IMAGE_LEVEL_LEAKING
	}

	public SplitRequest {
		Objects.requireNonNull(kind, "kind");
		testGroups = List.copyOf(testGroups);
		if (name.isBlank()) {
			throw new IllegalArgumentException("A split needs a name.");
		}
		if (!(train >= 0 && calibration >= 0 && train + calibration <= 1 + 1e-9)) {
			throw new IllegalArgumentException("The shares of train (" + train + ") and calibration (" + calibration + ") must not be negative and together at most 1.");
		}
	}

	/** Whether a test group names the identity. */
	public boolean inTestGroup(String identity) {
		return testGroups.stream().anyMatch(group -> names(group, identity));
	}

	/** Whether an entry of the test groups names the identity. */
	public static boolean names(String group, String identity) {
		return group.endsWith("/") ? identity.startsWith(group) : identity.equals(group);
	}

	/** 60 % train, 20 % calibration, 20 % test, by identity. */
	public static SplitRequest byDefault(long seed) {
		return new SplitRequest("default", Kind.IDENTITY_DISJOINT, seed, 0.6, 0.2, List.of());
	}
}
