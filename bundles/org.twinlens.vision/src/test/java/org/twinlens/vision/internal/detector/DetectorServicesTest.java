package org.twinlens.vision.internal.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.Finding.Found;

/** Detectors are opened by what a user writes. */
class DetectorServicesTest {

	private static final Picture FRAME = new Picture(640, 480, 1, grey(640 * 480));

	private final DetectorServices services = new DetectorServices(List.of(new YuNetProvider(), new FixedProvider(), new NoneProvider()));

	@Test
	void theFixedRectangleIsWhereItWasOrWhereItIsPut() throws IOException {
		assertEquals(new Box(200, 120, 250, 250), only("fixed"));
		assertEquals(new Box(10, 20, 300, 200), only("fixed:10,20,300x200"));
		assertEquals(new Box(0, 0, 640, 480), only("fixed:600,20,300x200"));
		try (FaceDetector detector = services.open("fixed")) {
			Found found = assertInstanceOf(Found.class, new FaceFinder(detector).find(FRAME));
			assertEquals(250, found.crop().width());
			assertEquals(250, found.crop().height());
		}
	}

	@Test
	void noneTakesTheWholeFrameWhateverItIsLike() throws IOException {
		try (FaceDetector detector = services.open("none")) {
			Found found = assertInstanceOf(Found.class, new FaceFinder(detector).find(new Picture(3, 2, 1, new byte[6])));
			assertEquals(3, found.crop().width());
			assertEquals(2, found.crop().height());
		}
	}

	@Test
	void whatCannotBeOpenedIsASentence(@TempDir Path folder) {
		assertEquals("There is no face detector \"eigen\". There are fixed, none, yunet.", message("eigen"));
		assertEquals("\"1,2,3\" is no rectangle. Write it as X,Y,WIDTHxHEIGHT in pixels, such as fixed:200,120,250x250.", message("fixed:1,2,3"));
		assertTrue(message("fixed:1,2,0x5").contains("is no rectangle"));
		assertEquals("The detector yunet needs its model file: yunet:FILE.onnx.", message("yunet"));
		assertTrue(message("yunet:" + folder.resolve("missing.onnx")).startsWith("The detector yunet finds no file " + folder.resolve("missing.onnx")));
		assertTrue(message("yunet:" + folder).startsWith("The detector yunet finds no file"));
		assertTrue(message("none:5").contains("takes no \"5\""));
	}

	private Box only(String specification) throws IOException {
		try (FaceDetector detector = services.open(specification)) {
			List<Face> faces = detector.detect(FRAME);
			assertEquals(1, faces.size());
			return faces.get(0).box();
		}
	}

	private String message(String specification) {
		return assertThrows(IOException.class, () -> services.open(specification)).getMessage();
	}

	private static byte[] grey(int count) {
		byte[] samples = new byte[count];
		java.util.Arrays.fill(samples, (byte) 128);
		return samples;
	}
}
