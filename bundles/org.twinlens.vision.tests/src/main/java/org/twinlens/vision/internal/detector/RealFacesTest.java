package org.twinlens.vision.internal.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSources;
import org.twinlens.vision.SimulatedCamera;
import org.twinlens.vision.SimulationSettings;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectors;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.FaceFraming;
import org.twinlens.vision.face.Finding;
import org.twinlens.vision.face.Finding.Found;
import org.twinlens.vision.face.Finding.Refused;
import org.twinlens.vision.face.Reason;

/** Detectors see the faces of real photographs. Skipped where these are not at hand. */
class RealFacesTest {

	@TempDir
	Path folder;

	private final FaceDetectors detectors = service(FaceDetectors.class);
	private final FrameSources sources = service(FrameSources.class);

	@Test
	void theServicesKnowTheBuiltInKinds() throws IOException {
		assertEquals(List.of("fixed", "haar", "none", "yunet"), List.copyOf(detectors.descriptions().keySet()));
		assertTrue(assertThrows(IOException.class, () -> sources.open("nowhere")).getMessage().startsWith("There is no frame source \"nowhere\"."));
		try (FaceDetector haar = detectors.open(FaceDetectors.USUAL)) {
			assertEquals(List.of(), haar.detect(SimulatedCamera.empty(SimulationSettings.USUAL).next().orElseThrow().picture()));
			assertEquals(List.of(), haar.detect(new Picture(1, 1, 3, new byte[3])));
			assertEquals(List.of(), haar.detect(new Picture(3000, 1, 1, new byte[3000])));
		}
		Path other = Files.writeString(folder.resolve("other.onnx"), "no network");
		String refusal = assertThrows(IOException.class, () -> detectors.open("yunet:" + other)).getMessage();
		assertTrue(refusal.startsWith("The file " + other + " is no YuNet model that OpenCV reads."));
	}

	/** Whoever closes a detector need not wait for the thread that uses it. */
	@Test
	void aClosedDetectorFindsNothing() throws Exception {
		FaceDetector haar = detectors.open("haar");
		Picture frame = SimulatedCamera.empty(SimulationSettings.USUAL).next().orElseThrow().picture();
		Thread closer = new Thread(haar::close);
		for (int i = 0; i < 20; i++) {
			assertEquals(List.of(), haar.detect(frame));
			if (i == 2) {
				closer.start();
			}
		}
		closer.join();
		haar.close();
		assertEquals(List.of(), haar.detect(frame));
	}

	@Test
	void aPhotographOfOnePersonHasOneFaceInItsMiddle() throws IOException {
		List<Picture> people = people(40);
		try (FaceDetector haar = detectors.open("haar")) {
			int alone = 0;
			for (Picture picture : people) {
				List<Face> faces = haar.detect(picture);
				boolean central = !faces.isEmpty() && Math.abs(faces.get(0).box().centre().x() - 125) < 30 && Math.abs(faces.get(0).box().centre().y() - 125) < 30;
				alone += faces.size() == 1 && central ? 1 : 0;
			}
			assertTrue(alone >= 34, alone + " of 40");
			FaceFraming framing = FaceFraming.like(people, haar, Progress.NONE).orElseThrow();
			assertEquals(0.45, framing.width(), 0.05);
			assertEquals(1, framing.aspect());
		}
	}

	@Test
	void yuNetFindsTheSameFacesWithTheirLandmarks() throws IOException {
		try (FaceDetector yunet = detectors.open("yunet:" + model())) {
			for (Picture picture : people(10)) {
				Face face = yunet.detect(picture).get(0);
				assertEquals(125, face.box().centre().x(), 30);
				assertTrue(face.score() > 0.7 && face.score() <= 1, face.toString());
				assertEquals(5, face.landmarks().size());
				assertTrue(face.landmarks().get(0).x() < face.landmarks().get(1).x() && face.landmarks().get(2).y() < face.landmarks().get(3).y(), face.toString());
			}
		}
	}

	@Test
	void beforeASimulatedCameraOnePersonIsFoundNobodyAndTwoAreNot() throws IOException {
		List<Picture> people = people(40);
		try (FaceDetector yunet = detectors.open("yunet:" + model()); FaceDetector haar = detectors.open("haar")) {
			for (FaceDetector detector : List.of(yunet, haar)) {
				FaceFinder finder = new FaceFinder(detector);
				Picture one = frame(List.of(people.subList(0, 1)));
				Found found = assertInstanceOf(Found.class, finder.find(one), detector.name());
				assertEquals(325, found.face().box().centre().x(), 40);
				assertEquals(Reason.NO_FACE, refused(finder, frame(List.of())), detector.name());
				assertEquals(Reason.SEVERAL_FACES, refused(finder, frame(List.of(people.subList(0, 1), people.subList(20, 21)))), detector.name());
			}
		}
	}

	@Test
	void aFilmOfAPersonIsFoundFrameByFrame() throws IOException {
		Path film = extract("camera.zip", "webcam_standin_640x480.mp4");
		try (FrameSource source = sources.open(film.toString()); FaceDetector yunet = detectors.open("yunet:" + model())) {
			assertEquals(30, source.rate());
			FaceFinder finder = new FaceFinder(yunet);
			int found = 0;
			for (int i = 0; i < 30; i++) {
				Frame frame = source.next().orElseThrow();
				assertEquals(640, frame.picture().width());
				found += finder.find(frame.picture()) instanceof Found ? 1 : 0;
			}
			assertTrue(found >= 25, found + " of 30");
		}
	}

	private static Reason refused(FaceFinder finder, Picture frame) {
		Finding finding = finder.find(frame);
		return assertInstanceOf(Refused.class, finding).reason();
	}

	private static Picture frame(List<List<Picture>> people) {
		return new SimulatedCamera("test", people, SimulationSettings.USUAL).next().orElseThrow().picture();
	}

	/** Every so many photographs of Labelled Faces in the Wild. */
	private List<Picture> people(int count) throws IOException {
		Path zip = data("lfw-a-view1.zip");
		List<Picture> pictures = new ArrayList<>();
		try (ZipFile file = new ZipFile(zip.toFile())) {
			List<String> names = file.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".jpg")).sorted().toList();
			for (int i = 0; i < count; i++) {
				Path image = folder.resolve("person.jpg");
				Files.write(image, read(file, names.get(i * names.size() / count)));
				try (FrameSource source = sources.open(image.toString())) {
					pictures.add(source.next().orElseThrow().picture());
				}
			}
		}
		return pictures;
	}

	private Path model() throws IOException {
		return extract("camera.zip", "face_detection_yunet_2026may.onnx");
	}

	private Path extract(String zip, String name) throws IOException {
		try (ZipFile file = new ZipFile(data(zip).toFile())) {
			return Files.write(folder.resolve(name), read(file, name));
		}
	}

	private static byte[] read(ZipFile file, String name) throws IOException {
		try (InputStream in = file.getInputStream(file.getEntry(name))) {
			return in.readAllBytes();
		}
	}

	private static Path data(String name) {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve("shared/data").resolve(name);
			if (Files.exists(file)) {
				return file;
			}
		}
		assumeTrue(false, "Skipped: there is no shared/data/" + name + " beside the project.");
		throw new AssertionError();
	}

	private static <T> T service(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(RealFacesTest.class).getBundleContext();
		return context.getService(context.getServiceReference(type));
	}
}
