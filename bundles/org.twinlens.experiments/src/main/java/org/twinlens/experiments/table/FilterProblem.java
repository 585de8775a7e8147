package org.twinlens.experiments.table;

/** A filter that cannot be understood, with a sentence and the place. */
public final class FilterProblem extends Exception {

	private static final long serialVersionUID = 1;

	private final int position;
	private final String sentence;

	/** @param position of the first character that is at odds, from 0 */
	FilterProblem(int position, String sentence) {
		super("At character " + (position + 1) + ": " + sentence);
		this.position = position;
		this.sentence = sentence;
	}

	/** Of the first character that is at odds, from 0. */
	public int position() {
		return position;
	}

	/** What is wrong, without the place. */
	public String sentence() {
		return sentence;
	}
}
