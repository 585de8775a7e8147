package org.twinlens.vision.internal.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;

/** Video files are read frame by frame, always the same. */
class VideoFileTest {

	@TempDir
	Path folder;

	private final VideoFileProvider provider = new VideoFileProvider();

	@Test
	void givesEveryFrameInItsColourAndAtItsTime() throws IOException {
		List<Frame> frames = frames(film(25));
		assertEquals(25, frames.size());
		for (int i = 0; i < 25; i++) {
			assertEquals(i, frames.get(i).index());
			assertEquals(i / 10.0, frames.get(i).seconds(), 1e-9);
			assertEquals(64, frames.get(i).picture().width());
			assertEquals(48, frames.get(i).picture().height());
			int[] colour = Films.middle(frames.get(i).picture());
			assertTrue(Math.abs(colour[0] - 8 * i) <= 4 && Math.abs(colour[1] - 200) <= 4 && Math.abs(colour[2] - 40) <= 4, i + ": " + Arrays.toString(colour));
		}
	}

	@Test
	void replaysExactly() throws IOException {
		Path film = film(12);
		List<Frame> first = frames(film);
		List<Frame> again = frames(film);
		assertEquals(first.size(), again.size());
		for (int i = 0; i < first.size(); i++) {
			assertArrayEquals(first.get(i).picture().samples(), again.get(i).picture().samples());
		}
	}

	@Test
	void saysWhatItIs() throws IOException {
		try (FrameSource source = provider.open(film(3).toString())) {
			assertEquals("film.avi", source.name());
			assertEquals(10, source.rate());
			assertFalse(source.live());
			source.close();
			assertEquals(Optional.empty(), source.next());
			assertEquals(10, source.rate());
		}
	}

	@Test
	void aFilmCutShortGivesWhatThereIs() throws IOException {
		byte[] whole = Files.readAllBytes(film(25));
		Path cut = folder.resolve("cut.avi");
		Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
		int frames = frames(cut).size();
		assertTrue(frames > 3 && frames < 25, frames + " frames");
	}

	@Test
	void otherFilesAreRefusedInASentence() throws IOException {
		assertRefused("text.avi", "This is no film.".getBytes(), "text.avi is no video that can be read: ");
		assertRefused("empty.mp4", new byte[0], "empty.mp4 is no video that can be read: ");
		assertRefused("zeros.mkv", new byte[100_000], "zeros.mkv is no video that can be read: ");
		Path sound = folder.resolve("sound.wav");
		Files.write(sound, wave());
		assertEquals("sound.wav shows no pictures", message(sound).replaceFirst(":.*", ""));
	}

	/** A playlist in a file would else have the workbench ask whatever address it names. */
	@Test
	void aPlaylistLeadsNowhere() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(300);
			String address = "http://127.0.0.1:" + server.getLocalPort() + "/part.ts";
			Path list = folder.resolve("list.m3u8");
			Files.writeString(list, "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + address + "\n#EXT-X-ENDLIST\n");
			assertThrows(IOException.class, () -> frames(list));
			assertThrows(SocketTimeoutException.class, server::accept);
		}
	}

	@Test
	void acceptsFilesThatAreNoImagesAndNoZips() throws IOException {
		assertTrue(provider.accepts(film(1).toString()));
		assertFalse(provider.accepts(folder.toString()));
		assertFalse(provider.accepts(folder.resolve("missing.mp4").toString()));
		assertFalse(provider.accepts(Files.createFile(folder.resolve("frames.zip")).toString()));
		assertFalse(provider.accepts(Files.createFile(folder.resolve("frame.PNG")).toString()));
		assertFalse(provider.accepts("camera:0"));
		assertFalse(provider.accepts("\0"));
	}

	private void assertRefused(String name, byte[] content, String sentence) throws IOException {
		Path file = folder.resolve(name);
		Files.write(file, content);
		assertTrue(message(file).startsWith(sentence), message(file));
	}

	private String message(Path file) {
		return assertThrows(IOException.class, () -> provider.open(file.toString())).getMessage();
	}

	private Path film(int frames) throws IOException {
		Path file = folder.resolve("film.avi");
		Films.write(file, frames);
		return file;
	}

	private List<Frame> frames(Path file) throws IOException {
		List<Frame> frames = new ArrayList<>();
		try (FrameSource source = provider.open(file.toString())) {
			for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
				frames.add(next.get());
			}
			assertEquals(Optional.empty(), source.next());
		}
		return frames;
	}

	/** A second of silence, 8 kHz, 8 bits, one channel. */
	private static byte[] wave() {
		ByteBuffer wave = ByteBuffer.allocate(44 + 8000).order(ByteOrder.LITTLE_ENDIAN);
		wave.put("RIFF".getBytes()).putInt(36 + 8000).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000)
				.putShort((short) 1).putShort((short) 8).put("data".getBytes()).putInt(8000);
		Arrays.fill(wave.array(), 44, wave.capacity(), (byte) 128);
		return wave.array();
	}
}
