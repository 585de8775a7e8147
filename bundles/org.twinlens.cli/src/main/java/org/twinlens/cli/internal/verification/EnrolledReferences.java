package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.util.List;

import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.Decision;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.gallery.EnrolledPicture;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.Network;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFraming;

/** References of somebody who is enrolled. What is decided about them is logged. */
final class EnrolledReferences implements References {

	private final String identity;
	private final Galleries galleries;

	/** The galleries are closed with this. */
	EnrolledReferences(String identity, Galleries galleries) {
		this.identity = identity;
		this.galleries = galleries;
	}

	@Override
	public String identity() {
		return identity;
	}

	@Override
	public ReferenceGallery gallery(Network network, Progress progress) throws IOException {
		return galleries.gallery(identity, network, progress);
	}

	@Override
	public FaceFraming framing(FaceDetector detector, Progress progress) throws IOException {
		List<Picture> pictures = detector.framesItself() ? List.of() : Spread.of(galleries.pictures(identity), FRAMED).stream().map(EnrolledPicture::picture).toList();
		return FaceFraming.like(pictures, detector, progress).orElse(FaceFraming.USUAL);
	}

	@Override
	public void decided(Decision decision, Network network) throws IOException {
		galleries.log(decision, network);
	}

	@Override
	public void close() {
		galleries.close();
	}
}
