package org.twinlens.dataset;

/** The embedded data: synthetic faces and glyphs, the same for the same seed on every machine. An OSGi service. */
public interface SyntheticData {

	/**
	 * Synthetic faces, 100×100 colour. An identity is shape, proportions, skin, hair and features; what varies within it is pose, light, expression, noise and the
	 * camera (tint, blur, compression). Each image's session names the camera.
	 *
	 * @param camerasPerIdentity how many cameras photographed each identity, in turn; with 1 every identity has a camera of its own: the confound
	 */
	ImportSource faces(int identities, int imagesPerIdentity, int camerasPerIdentity, long seed);

	/**
	 * Synthetic alphabets, 105×105 black on white: {@code alphabet/character}, each character drawn once by every drawer's hand (the session).
	 */
	ImportSource glyphs(int alphabets, int charactersPerAlphabet, int drawers, long seed);
}
