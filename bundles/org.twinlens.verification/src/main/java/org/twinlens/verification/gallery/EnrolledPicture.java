package org.twinlens.verification.gallery;

import java.util.Objects;

import org.twinlens.core.image.Picture;

/**
 * A picture of an identity as it is enrolled: what the network is given, before its checkpoint's preprocessing. Of a face that is the crop.
 *
 * @param name    for people to recognise it, such as the file's name or the frame's number
 * @param session the capture session, or the empty string
 * @param picture decoded
 */
public record EnrolledPicture(String name, String session, Picture picture) {

	public EnrolledPicture {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(session, "session");
		Objects.requireNonNull(picture, "picture");
	}
}
