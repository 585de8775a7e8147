package org.twinlens.ui;

import java.io.UncheckedIOException;

/** What a failure says to people. */
public final class Sentence {

	private Sentence() {
	}

	/** The failure's own sentence, without the names of classes around it where there is one. */
	public static String of(Throwable failure) {
		Throwable said = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
		return said.getMessage() == null ? said.toString() : said.getMessage();
	}
}
