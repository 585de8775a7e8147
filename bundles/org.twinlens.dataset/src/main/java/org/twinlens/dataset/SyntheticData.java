package org.twinlens.dataset;

/** The embedded data: synthetic faces and glyphs, the same for the same seed on every machine. An OSGi service. */
public interface SyntheticData {

	/**
	 * Synthetic faces, 100×100 colour. An identity is shape, proportions, skin, hair and features; what varies within it is pose, light, expression, noise and the
	 * camera (tint, blur, compression). Each image's session names the camera. A larger set of the same seed and cameras begins with the same images.
	 *
	 * @param identities         at least 1; they are called {@code face-0001} and so on
	 * @param imagesPerIdentity  at least 1
	 * @param camerasPerIdentity how many cameras photographed each identity, in turn, 1 to {@code imagesPerIdentity}; several are shared by all identities, with 1
	 *                           every identity has a camera of its own: the confound
	 * @throws IllegalArgumentException saying which number cannot be
	 */
	ImportSource faces(int identities, int imagesPerIdentity, int camerasPerIdentity, long seed);

	/**
	 * Synthetic alphabets, 105×105 black on white: {@code alphabet/character}, each character drawn once by every drawer's hand (the session). A larger set of
	 * the same seed has the same drawings among its own.
	 *
	 * @param alphabets             at least 1
	 * @param charactersPerAlphabet at least 1
	 * @param drawers               at least 1
	 * @throws IllegalArgumentException saying which number cannot be
	 */
	ImportSource glyphs(int alphabets, int charactersPerAlphabet, int drawers, long seed);
}
