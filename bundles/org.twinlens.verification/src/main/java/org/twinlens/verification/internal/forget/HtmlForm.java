package org.twinlens.verification.internal.forget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinlens.core.Mentions;

/** A page: pairs of pictures that show the person go with their pictures, and names are replaced. What is embedded as base64 is not looked at for names. */
final class HtmlForm implements TextForm {

	private static final Pattern PAIR = Pattern.compile("<li class=\"card pair\">.*?</li>\\n?", Pattern.DOTALL);
	private static final Pattern EMBEDDED = Pattern.compile("data:[a-z/+-]+;base64,[A-Za-z0-9+/=]+");

	@Override
	public String without(String text, Terms terms) {
		String pairs = PAIR.matcher(text).replaceAll(pair -> shows(pair.group(), terms) ? "" : Matcher.quoteReplacement(pair.group()));
		StringBuilder left = new StringBuilder();
		Matcher embedded = EMBEDDED.matcher(pairs);
		int from = 0;
		while (embedded.find()) {
			left.append(terms.without(pairs.substring(from, embedded.start()))).append(embedded.group());
			from = embedded.end();
		}
		return left.append(terms.without(pairs.substring(from))).toString();
	}

	private static boolean shows(String pair, Terms terms) {
		String words = EMBEDDED.matcher(pair).replaceAll("");
		return terms.in(words) || terms.identities().stream().anyMatch(identity -> words.contains("<bdi>" + Mentions.escaped(identity) + "</bdi>"));
	}
}
