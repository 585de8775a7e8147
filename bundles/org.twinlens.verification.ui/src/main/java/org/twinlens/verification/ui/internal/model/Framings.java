package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFraming;

/** How faces lie in a study's images, so that a network is given faces of frames as it knows them. Looked up once for each study and detector. */
final class Framings {

	private static final int SAMPLE = 24;

	private record Key(Path study, String detector) {
	}

	private final Map<Key, FaceFraming> known = new ConcurrentHashMap<>();

	/** Decodes some images of the study the first time; the usual framing where no face is found in them. */
	FaceFraming of(Study study, String specification, FaceDetector detector, Progress progress) throws IOException {
		Key key = new Key(study.folder(), specification);
		FaceFraming framing = known.get(key);
		if (framing == null) {
			framing = FaceFraming.like(sample(study), detector, progress).orElse(FaceFraming.USUAL);
			known.put(key, framing);
		}
		return framing;
	}

	/** Images spread over the study. */
	private static List<Picture> sample(Study study) throws IOException {
		long[] ids = study.catalogue().ids(ImageQuery.ALL);
		long[] some = new long[Math.min(SAMPLE, ids.length)];
		for (int i = 0; i < some.length; i++) {
			some[i] = ids[(int) ((long) i * ids.length / some.length)];
		}
		return study.catalogue().pictures(study.catalogue().images(some));
	}
}
