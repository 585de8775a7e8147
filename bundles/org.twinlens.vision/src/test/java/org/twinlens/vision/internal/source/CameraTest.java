package org.twinlens.vision.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;

/** Cameras are found by number and name, and may be pulled out at any time. */
class CameraTest {

	private static final Picture DOT = new Picture(1, 1, 1, new byte[1]);

	@TempDir
	Path classes;
	@TempDir
	Path files;

	private CameraDevices cameras;

	@BeforeEach
	void plugIn() throws IOException {
		cameras = new CameraDevices(classes, files, true);
		camera(0, "Integrated Camera\n", "0");
		camera(1, "Integrated Camera\n", "1"); // metadata of the first
		camera(2, "USB Camera", "0");
		Files.createDirectory(classes.resolve("v4l-subdev0"));
	}

	@Test
	void listsCamerasByNumberWithTheirNames() {
		assertEquals(List.of(new Device("camera:0", "Integrated Camera"), new Device("camera:2", "USB Camera")), cameras.list());
		assertEquals(List.of(), new CameraDevices(classes.resolve("missing"), files, true).list());
	}

	@Test
	void findsCamerasByNumberByNameAndByPartOfAName() throws IOException {
		assertEquals(7, cameras.number("7"));
		assertEquals(2, cameras.number("usb camera"));
		assertEquals(0, cameras.number("integrated"));
		assertEquals("Several cameras are called like \"camera\". There are camera:0 (Integrated Camera), camera:2 (USB Camera).",
				assertThrows(IOException.class, () -> cameras.number("camera")).getMessage());
		assertEquals("There is no camera called \"Front\". There are camera:0 (Integrated Camera), camera:2 (USB Camera).",
				assertThrows(IOException.class, () -> cameras.number("Front")).getMessage());
	}

	@Test
	void readsAddresses() {
		CameraProvider provider = new CameraProvider(cameras);
		assertTrue(provider.accepts("camera:0@640x480"));
		assertFalse(provider.accepts("/tmp/camera:0"));
		assertEquals("\"camera:\" names no camera. Write camera:NUMBER or camera:NAME, perhaps with a size: camera:0@640x480.",
				assertThrows(IOException.class, () -> provider.open("camera:")).getMessage());
		assertEquals(2, provider.devices().size());
	}

	@Test
	void aCameraThatIsPulledOutEndsWithASentence() throws IOException {
		Script capture = new Script(DOT, null, DOT, null, null, null, null, null);
		FrameSource source = new CameraSource("USB Camera", capture);
		assertTrue(source.live());
		assertEquals(0, source.next().orElseThrow().index());
		assertEquals(1, source.next().orElseThrow().index()); // after one that failed
		assertFalse(capture.closed);
		assertEquals("It is gone.", assertThrows(IOException.class, source::next).getMessage());
		assertTrue(capture.closed);
		assertEquals(Optional.empty(), source.next());
	}

	@Test
	void closingGivesTheCameraFreeOnce() throws IOException {
		Script capture = new Script(DOT);
		FrameSource source = new CameraSource("USB Camera", capture);
		source.close();
		source.close();
		assertTrue(capture.closed);
		assertEquals(Optional.empty(), source.next());
		assertEquals(30, source.rate());
	}

	private void camera(int number, String name, String index) throws IOException {
		Path device = Files.createDirectory(classes.resolve("video" + number));
		Files.writeString(device.resolve("name"), name);
		Files.writeString(device.resolve("index"), index + "\n");
		Files.createFile(files.resolve("video" + number));
	}

	/** Gives its pictures in turn, none where there is null. */
	private static final class Script implements Capture {

		private final Deque<Optional<Picture>> pictures = new ArrayDeque<>();
		private boolean closed;

		Script(Picture... pictures) {
			Arrays.stream(pictures).map(Optional::ofNullable).forEach(this.pictures::add);
		}

		@Override
		public double rate() {
			assertFalse(closed, "asked when closed");
			return 30;
		}

		@Override
		public Optional<Picture> read() {
			return pictures.remove();
		}

		@Override
		public String whyNone() {
			return "It is gone.";
		}

		@Override
		public void close() {
			assertFalse(closed, "closed twice");
			closed = true;
		}
	}
}
