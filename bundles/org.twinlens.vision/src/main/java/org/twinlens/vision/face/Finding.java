package org.twinlens.vision.face;

import java.util.List;

import org.twinlens.core.image.Picture;

/** What a {@link FaceFinder} makes of a frame: one face to be compared, or the reason why there is none. */
public sealed interface Finding {

	/** The faces seen, the largest first. */
	List<Face> faces();

	/**
	 * A face that may be compared.
	 *
	 * @param crop what the network is to be given, after its preprocessing
	 */
	record Found(Face face, Picture crop, FaceQuality quality) implements Finding {

		@Override
		public List<Face> faces() {
			return List.of(face);
		}
	}

	/**
	 * A frame that is not compared.
	 *
	 * @param sentence what is wrong and what to do, for the person before the camera
	 */
	record Refused(Reason reason, String sentence, List<Face> faces) implements Finding {

		public Refused {
			faces = List.copyOf(faces);
		}
	}
}
