package org.twinlens.cli.internal.verification;

import java.util.ArrayList;
import java.util.List;

/** Some of many, evenly. */
public final class Spread {

	private Spread() {
	}

	/** At most so many, evenly spread over all, the first among them. */
	public static <T> List<T> of(List<T> all, int most) {
		List<T> chosen = new ArrayList<>();
		int n = Math.min(most, all.size());
		for (int i = 0; i < n; i++) {
			chosen.add(all.get((int) ((long) i * all.size() / n)));
		}
		return chosen;
	}
}
