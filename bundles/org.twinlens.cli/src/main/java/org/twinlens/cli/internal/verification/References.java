package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFraming;

/** The reference images of an identity while their source is open. */
public final class References implements AutoCloseable {

	/** Enough to see how faces lie in them. */
	private static final int FRAMED = 8;

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
	References(String identity, List<ImageRecord> images, Source source) {
		this.identity = identity;
		this.images = images;
		this.source = source;
	}

	public String identity() {
		return identity;
	}

	/** The images as a network sees them. */
	public ReferenceGallery gallery(TrainedModel model, Progress progress) throws IOException {
		return ReferenceGallery.embed(identity, images, model, source.pixels(model.checkpoint().preprocessing()), progress);
	}

	/** How faces lie in them, so that faces in frames are cut out alike. */
	public FaceFraming framing(FaceDetector detector, Progress progress) throws IOException {
		if (detector.framesItself()) {
			return FaceFraming.USUAL;
		}
		List<Picture> pictures = new ArrayList<>();
		for (ImageRecord image : Spread.of(images, FRAMED)) {
			pictures.add(source.picture(image));
		}
		return FaceFraming.like(pictures, detector, progress).orElse(FaceFraming.USUAL);
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
