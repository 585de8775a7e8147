package org.twinlens.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a filter.
 *
 * @param kind  what it is
 * @param text  it says; of a quoted text without quotes and escapes
 * @param start of it in the filter, from 0
 * @param end   behind it
 */
record Token(Kind kind, String text, int start, int end) {

	enum Kind {
		WORD, QUOTED, OPERATOR, OPEN, CLOSE, END
	}

	/** Whether it is a keyword, in any case. */
	boolean is(String keyword) {
		return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(keyword);
	}

	static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || "_.:+-%/#@".indexOf(c) >= 0;
	}

	private static boolean isOperator(char c) {
		return "=!<>~".indexOf(c) >= 0;
	}

	/** All words, the last of the kind {@link Kind#END}. @throws FilterProblem at a character no filter has, or a quotation that does not end */
	static List<Token> all(String text) throws FilterProblem {
		List<Token> tokens = new ArrayList<>();
		int i = 0;
		while (i < text.length()) {
			char c = text.charAt(i);
			int start = i;
			if (Character.isWhitespace(c)) {
				i++;
			} else if (c == '(' || c == ')') {
				tokens.add(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), i, ++i));
			} else if (c == '"') {
				StringBuilder quoted = new StringBuilder();
				i = quoted(text, i, quoted);
				tokens.add(new Token(Kind.QUOTED, quoted.toString(), start, i));
			} else if (isOperator(c)) {
				i += i + 1 < text.length() && ((c == '!' && text.charAt(i + 1) == '~') || c != '~' && text.charAt(i + 1) == '=') ? 2 : 1;
				tokens.add(new Token(Kind.OPERATOR, text.substring(start, i), start, i));
			} else if (isWord(c)) {
				while (i < text.length() && isWord(text.charAt(i))) {
					i++;
				}
				tokens.add(new Token(Kind.WORD, text.substring(start, i), start, i));
			} else {
				throw new FilterProblem(i, "\"" + text.substring(i, text.offsetByCodePoints(i, 1)) + "\" has no meaning here; put words with such characters in quotes.");
			}
		}
		tokens.add(new Token(Kind.END, "", text.length(), text.length()));
		return tokens;
	}

	/** @return where the text goes on behind the closing quote */
	private static int quoted(String text, int open, StringBuilder into) throws FilterProblem {
		for (int i = open + 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				return i + 1;
			}
			if (c == '\\' && i + 1 < text.length()) {
				c = text.charAt(++i);
			}
			into.append(c);
		}
		throw new FilterProblem(open, "This quotation does not end; write another \" behind it.");
	}
}
