package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.verification.Decision;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.gallery.Network;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFraming;

/** Reference images of an identity, from the study or elsewhere, while their source is open. */
final class ImageReferences implements References {

	private final String identity;
	private final List<ImageRecord> images;
	private final Source source;

	/** Where images come from. */
	interface Source extends AutoCloseable {
		PixelSource pixels(Preprocessing preprocessing);

		Picture picture(ImageRecord image) throws IOException;

		@Override
		void close() throws IOException;
	}

	/** The source is closed with this. */
	ImageReferences(String identity, List<ImageRecord> images, Source source) {
		this.identity = identity;
		this.images = images;
		this.source = source;
	}

	@Override
	public String identity() {
		return identity;
	}

	@Override
	public ReferenceGallery gallery(Network network, Progress progress) throws IOException {
		return ReferenceGallery.embed(identity, images, network.model(), source.pixels(network.model().checkpoint().preprocessing()), progress);
	}

	@Override
	public FaceFraming framing(FaceDetector detector, Progress progress) throws IOException {
		List<Picture> pictures = new ArrayList<>();
		for (ImageRecord image : detector.framesItself() ? List.<ImageRecord>of() : Spread.of(images, FRAMED)) {
			pictures.add(source.picture(image));
		}
		return FaceFraming.like(pictures, detector, progress).orElse(FaceFraming.USUAL);
	}

	@Override
	public void decided(Decision decision, Network network) {
		// only what is decided about the enrolled is logged
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
