package org.twinlens.vision.internal.detector;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectorProvider;
import org.twinlens.vision.face.QualityBounds;

/** The whole frame, whatever it shows. */
@Component
public final class NoneProvider implements FaceDetectorProvider {

	@Override
	public String name() {
		return "none";
	}

	@Override
	public String description() {
		return "the whole frame, for characters, signatures and images that are crops already";
	}

	@Override
	public FaceDetector open(String argument) throws IOException {
		if (!argument.isEmpty()) {
			throw new IOException("The detector none takes no \"" + argument + "\". Leave out what follows the colon.");
		}
		return new None();
	}

	private static final class None implements FaceDetector {

		@Override
		public String name() {
			return "none";
		}

		@Override
		public List<Face> detect(Picture picture) {
			return List.of(new Face(new Box(0, 0, picture.width(), picture.height()), 1, List.of()));
		}

		@Override
		public QualityBounds bounds() {
			return QualityBounds.NONE;
		}

		@Override
		public boolean framesItself() {
			return true;
		}
	}
}
