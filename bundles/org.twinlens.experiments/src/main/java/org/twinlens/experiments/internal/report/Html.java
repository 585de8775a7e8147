package org.twinlens.experiments.internal.report;

/** Builds a page. Whatever comes from outside goes through {@link #text}, {@link #name} or an attribute, which escape it; {@link #raw} is for our own markup only. */
final class Html {

	private final StringBuilder out = new StringBuilder(1 << 16);

	Html raw(String markup) {
		out.append(markup);
		return this;
	}

	Html text(String text) {
		escape(text);
		return this;
	}

	/** A name from outside, kept from turning the direction of the text around it. */
	Html name(String name) {
		return open("bdi").text(name).close("bdi");
	}

	/** @param attributes names and values in turn */
	Html open(String tag, String... attributes) {
		out.append('<').append(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"");
			escape(attributes[i + 1]);
			out.append('"');
		}
		out.append('>');
		return this;
	}

	Html close(String tag) {
		out.append("</").append(tag).append('>');
		return this;
	}

	/** A whole element holding text. */
	Html element(String tag, String text, String... attributes) {
		return open(tag, attributes).text(text).close(tag);
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			case '\'' -> out.append("&#39;");
			default -> out.append(allowed(text, i) ? c : '\uFFFD');
			}
		}
	}

	/** HTML knows neither control characters nor halves of surrogate pairs. */
	private static boolean allowed(String text, int i) {
		char c = text.charAt(i);
		if (Character.isHighSurrogate(c)) {
			return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
		}
		if (Character.isLowSurrogate(c)) {
			return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
		}
		return c == '\t' || c == '\n' || !Character.isISOControl(c);
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
