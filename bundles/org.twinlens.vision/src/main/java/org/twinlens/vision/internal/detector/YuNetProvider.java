package org.twinlens.vision.internal.detector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Picture;
import org.twinlens.lib.javacv.NativeVision;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectorProvider;

/** YuNet with a model file of the user's. */
@Component
public final class YuNetProvider implements FaceDetectorProvider {

	static final String NAME = "yunet";

	/** The published models have less than a megabyte. */
	private static final long MOST_BYTES = 64 << 20;
	private static final float SCORE = 0.7f;
	private static final float OVERLAP = 0.3f;
	private static final int MOST_FACES = 5000;
	private static final int TRIAL = 64;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "YuNet, with five landmarks; needs its model: yunet:FILE.onnx, such as face_detection_yunet of OpenCV's model zoo";
	}

	@Override
	public FaceDetector open(String argument) throws IOException {
		byte[] model = read(argument);
		NativeVision.prepare();
		try (BytePointer bytes = new BytePointer(model); BytePointer none = new BytePointer(0L); Size size = new Size(TRIAL, TRIAL)) {
			FaceDetectorYN network = FaceDetectorYN.create("onnx", bytes, none, size, SCORE, OVERLAP, MOST_FACES, 0, 0);
			YuNetDetector detector = new YuNetDetector(network);
			detector.detect(new Picture(TRIAL, TRIAL, 1, new byte[TRIAL * TRIAL])); // another network fails here
			return detector;
		} catch (RuntimeException e) {
			throw new IOException("The file " + argument + " is no YuNet model that OpenCV reads. Take face_detection_yunet….onnx of OpenCV's model zoo.", e);
		}
	}

	private static byte[] read(String argument) throws IOException {
		if (argument.isEmpty()) {
			throw new IOException("The detector yunet needs its model file: yunet:FILE.onnx.");
		}
		try {
			Path file = Path.of(argument);
			if (!Files.isRegularFile(file)) {
				throw new IOException("The detector yunet finds no file " + file + ". Give the path of face_detection_yunet….onnx after the colon.");
			}
			if (Files.size(file) > MOST_BYTES) {
				throw new IOException("The file " + file + " is too large for a YuNet model (" + (Files.size(file) >> 20) + " MB).");
			}
			return Files.readAllBytes(file);
		} catch (InvalidPathException e) {
			throw new IOException("\"" + argument + "\" is no path of a file.", e);
		}
	}
}
