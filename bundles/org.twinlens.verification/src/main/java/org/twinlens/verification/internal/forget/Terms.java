package org.twinlens.verification.internal.forget;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.twinlens.core.Mentions;

/**
 * By what a person is known in the files of a study.
 *
 * @param identities names of the identity, now and before: whole values of what is called an identity, however short they are
 * @param mentions   the names as they may stand in any text
 * @param hashes     SHA-256 of the images, lower-case hexadecimal
 */
record Terms(Set<String> identities, Mentions mentions, Set<String> hashes) {

	private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

	static Terms of(Collection<String> identities, Collection<String> otherNames, Collection<String> others, Collection<String> hashes) {
		Set<String> names = new HashSet<>(identities);
		names.addAll(otherNames);
		return new Terms(Set.copyOf(identities), new Mentions(names, others), Set.copyOf(hashes));
	}

	boolean hasHash(String text) {
		return HASH.matcher(text).results().anyMatch(found -> hashes.contains(found.group()));
	}

	/** Whether the text tells of the person. */
	boolean in(String text) {
		return mentions.in(text) || hasHash(text);
	}

	/** Whether a value of a field or a column of this name is the person. */
	boolean isPerson(String field, String value) {
		return field.toLowerCase(Locale.ROOT).endsWith("identity") && identities.contains(value);
	}

	String without(String text) {
		return HASH.matcher(mentions.without(text)).replaceAll(found -> hashes.contains(found.group()) ? Mentions.REPLACEMENT : found.group());
	}
}
