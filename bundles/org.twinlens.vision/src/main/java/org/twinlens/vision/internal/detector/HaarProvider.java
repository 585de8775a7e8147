package org.twinlens.vision.internal.detector;

import java.io.IOException;
import java.nio.file.Path;

import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.osgi.service.component.annotations.Component;
import org.twinlens.lib.javacv.NativeVision;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectorProvider;

/** OpenCV's cascade for frontal faces. */
@Component
public final class HaarProvider implements FaceDetectorProvider {

	static final String NAME = "haar";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "OpenCV's cascade of Haar features for frontal faces; comes with the workbench";
	}

	@Override
	public FaceDetector open(String argument) throws IOException {
		if (!argument.isEmpty()) {
			throw new IOException("The detector haar takes no \"" + argument + "\". Leave out what follows the colon.");
		}
		Path file = NativeVision.resource("share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml"); // before a class of OpenCV is touched
		CascadeClassifier cascade = new CascadeClassifier(file.toString());
		if (cascade.empty()) {
			cascade.close();
			throw new IOException("OpenCV cannot read its own cascade for frontal faces. Delete the folder twinlens/native of your cache folder and try again.");
		}
		return new HaarDetector(cascade);
	}
}
