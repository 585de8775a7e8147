package org.twinlens.pairs;

/**
 * What the classes of a batch are, and which come together.
 *
 * @param turned whether each identity's images also count as three more identities, turned by a quarter, a half and three quarters
 * @param kin    whether identities of one group come together: those whose names are alike up to the last {@code /}, such as the characters of an alphabet. They are harder to tell apart
 */
public record Classes(boolean turned, boolean kin) {

	/** Each identity is one, in any company. */
	public static final Classes PLAIN = new Classes(false, false);
}
