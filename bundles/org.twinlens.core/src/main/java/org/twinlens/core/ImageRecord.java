package org.twinlens.core;

import java.util.Objects;

/**
 * An image of the study as everybody refers to it; its pixels come from a {@link org.twinlens.core.image.PixelSource}.
 *
 * @param id       the catalogue's number of the image, unique in the study
 * @param hash     SHA-256 of the image file's bytes, lower-case hexadecimal
 * @param identity whose image it is, or {@code null} while unlabelled
 * @param session  the capture session (one camera, one sitting, one drawer), or the empty string when unknown
 * @param name     the file name it came by, for people to recognise it
 * @param width    pixels across, orientation applied
 * @param height   pixels down, orientation applied
 */
public record ImageRecord(long id, String hash, String identity, String session, String name, int width, int height) {

	public ImageRecord {
		Objects.requireNonNull(hash, "hash");
		Objects.requireNonNull(session, "session");
		Objects.requireNonNull(name, "name");
	}

	/** The same image with another label. */
	public ImageRecord withIdentity(String other) {
		return new ImageRecord(id, hash, other, session, name, width, height);
	}

	/** Whether both images are labelled and show the same identity. */
	public boolean sameIdentity(ImageRecord other) {
		return identity != null && identity.equals(other.identity);
	}
}
