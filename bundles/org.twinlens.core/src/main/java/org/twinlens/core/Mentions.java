package org.twinlens.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of somebody, to be found in texts and taken out of them: as whole words, with spaces or underscores between their parts, plain or escaped for HTML. A longer name that
 * somebody else has, and one of these is a part of, is left alone. Immutable.
 */
public final class Mentions {

	/** What takes a name's place. */
	public static final String REPLACEMENT = "forgotten";

	private static final int SHORTEST = 3;
	private static final String PART_OF_WORD = "[\\p{L}\\p{N}]";

	private final Set<String> names;
	private final Pattern pattern;

	/**
	 * @param names  of somebody; those {@link #isTooShort too short} are not looked for
	 * @param others names of others
	 */
	public Mentions(Collection<String> names, Collection<String> others) {
		this.names = names.stream().filter(name -> !isTooShort(name)).collect(Collectors.toCollection(LinkedHashSet::new));
		Pattern alone = pattern(this.names, List.of());
		pattern = pattern(this.names, others.stream().filter(other -> !this.names.contains(other) && alone.matcher(other).find()).toList());
	}

	/** Whether a name is one that stands in texts by chance: of fewer than three characters, or of digits alone. */
	public static boolean isTooShort(String name) {
		return name.length() < SHORTEST || name.chars().allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
	}

	private static Pattern pattern(Collection<String> names, Collection<String> kept) {
		String mine = alternatives(names);
		String theirs = alternatives(kept);
		return Pattern.compile("(?<!" + PART_OF_WORD + ")(?:" + (theirs.isEmpty() ? "" : "(?:" + theirs + ")|") + "(?<mine>" + (mine.isEmpty() ? "(?!)" : mine) + ")(?!" + PART_OF_WORD + "))");
	}

	/** The longest first: of two that begin alike it is the one to find. */
	private static String alternatives(Collection<String> names) {
		List<String> forms = new ArrayList<>();
		for (String name : names) {
			forms.add(name);
			forms.add(escaped(name));
		}
		return forms.stream().distinct().sorted((a, b) -> b.length() - a.length()).map(Mentions::expression).collect(Collectors.joining("|"));
	}

	private static String expression(String name) {
		return name.codePoints().mapToObj(c -> c == ' ' || c == '_' ? "[ _]" : Pattern.quote(Character.toString(c))).collect(Collectors.joining());
	}

	/** As HTML has it. */
	public static String escaped(String name) {
		return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}

	/** All that is looked for, as it may stand in a file. */
	public Set<String> forms() {
		Set<String> forms = new LinkedHashSet<>();
		for (String name : names) {
			for (String spaced : List.of(name, name.replace('_', ' '), name.replace(' ', '_'))) {
				forms.add(spaced);
				forms.add(escaped(spaced));
			}
		}
		return forms;
	}

	public boolean in(String text) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			if (matcher.group("mine") != null) {
				return true;
			}
		}
		return false;
	}

	/** The text with {@value #REPLACEMENT} in place of each. */
	public String without(String text) {
		return pattern.matcher(text).replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : REPLACEMENT);
	}
}
