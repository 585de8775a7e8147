package org.twinlens.cli.internal;

/** What the user asked for cannot be done; the message says what, where and what to do. */
public final class UserError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UserError(String sentence) {
		super(sentence);
	}
}
