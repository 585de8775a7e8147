package org.twinlens.dataset.internal.leak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.twinlens.core.Part;

/** Leaks in words. */
public final class LeakSentences {

	private LeakSentences() {
	}

	/** @param example the first of them */
	public static String identities(long count, String example) {
		return number(count, "identity lies", "identities lie") + " in several parts (" + (count > 1 ? "such as " : "") + "\"" + example
				+ "\"), so results say nothing about people the network never saw.";
	}

	public static String duplicates(long count) {
		return number(count, "group of near duplicates lies", "groups of near duplicates lie") + " in several parts, so pictures that were trained on are tested.";
	}

	/** Such as {@code 3 images in train, 1 in test}. */
	static String parts(Map<Part, List<Long>> images) {
		String all = images.entrySet().stream().map(part -> part.getValue().size() + " in " + part.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
		return all.replaceFirst(" in ", all.startsWith("1 ") ? " image in " : " images in ");
	}

	private static String number(long count, String one, String more) {
		return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? one : more);
	}
}
