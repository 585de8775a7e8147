package org.twinlens.verification.internal.forget;

/** How a file of text is made, so that what tells of a person can be taken out and the rest still be read. */
interface TextForm {

	/** What is left of a text; the same when it tells nothing of the person. */
	String without(String text, Terms terms);
}
