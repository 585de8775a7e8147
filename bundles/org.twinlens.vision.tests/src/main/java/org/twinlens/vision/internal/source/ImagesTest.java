package org.twinlens.vision.internal.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;

/** Images are shown as a film. */
class ImagesTest {

	@TempDir
	Path folder;

	private final ImagesProvider provider = new ImagesProvider();

	@Test
	void aFolderIsShownInTheOrderOfItsNumbers() throws IOException {
		Files.createDirectory(folder.resolve("b"));
		Files.write(folder.resolve("frame10.png"), png(new Color(10, 0, 0)));
		Files.write(folder.resolve("frame9.png"), png(new Color(9, 0, 0)));
		Files.write(folder.resolve("b/frame1.bmp"), image("bmp", new Color(1, 0, 0)));
		Files.write(folder.resolve("._frame9.png"), new byte[] { 1 });
		Files.writeString(folder.resolve("readme.txt"), "No image.");
		List<Frame> frames = frames(folder);
		assertEquals(List.of(1, 9, 10), frames.stream().map(frame -> Films.middle(frame.picture())[0]).toList());
		assertEquals(List.of(0.0, 0.1, 0.2), frames.stream().map(Frame::seconds).toList());
	}

	@Test
	void aZipIsShownAsAFolder() throws IOException {
		Path zip = folder.resolve("frames.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (int i : new int[] { 11, 2 }) {
				out.putNextEntry(new ZipEntry("a/" + i + ".png"));
				out.write(png(new Color(0, i, 0)));
			}
			out.putNextEntry(new ZipEntry("__MACOSX/a/._2.png"));
			out.write(1);
		}
		assertEquals(List.of(2, 11), frames(zip).stream().map(frame -> Films.middle(frame.picture())[1]).toList());
	}

	@Test
	void greyStaysGreyAndTransparentBecomesWhite() throws IOException {
		Files.writeString(folder.resolve("1.pgm"), "P2 2 1 255 17 18\n");
		BufferedImage clear = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(clear, "png", png);
		Files.write(folder.resolve("2.png"), png.toByteArray());
		List<Frame> frames = frames(folder);
		assertEquals(1, frames.get(0).picture().channels());
		assertArrayEquals(new byte[] { 17, 18 }, frames.get(0).picture().samples());
		assertArrayEquals(new int[] { 255, 255, 255 }, Films.middle(frames.get(1).picture()));
	}

	@Test
	void oneImageIsAFilmOfOneFrame() throws IOException {
		Path file = folder.resolve("one.jpg");
		Files.write(file, image("jpg", Color.WHITE));
		assertEquals(1, frames(file).size());
		assertTrue(provider.accepts(file.toString()));
		assertFalse(provider.accepts(folder.resolve("other.jpg").toString()));
	}

	@Test
	void aDamagedImageIsNamed() throws IOException {
		Files.write(folder.resolve("1.png"), png(Color.RED));
		Files.writeString(folder.resolve("2.jpg"), "no image");
		try (FrameSource source = provider.open(folder.toString())) {
			assertTrue(source.next().isPresent());
			String sentence = assertThrows(IOException.class, source::next).getMessage();
			assertEquals("The image 2.jpg of " + folder.getFileName() + " cannot be shown: It is damaged, or no image that is read. Take it out, or replace it.", sentence);
			assertEquals(Optional.empty(), source.next());
		}
	}

	@Test
	void hugeImagesAreRefusedBeforeTheyAreDecoded() throws IOException {
		Files.write(folder.resolve("1.png"), pngHeader(30_000, 30_000));
		assertTrue(assertThrows(IOException.class, () -> frames(folder)).getMessage().contains("It has 30000×30000 pixels; at most 50 million are read."));
	}

	@Test
	void cutShortEmptyAndStrangeFilesFailInASentence() throws IOException {
		byte[] whole = image("jpg", Color.GREEN);
		for (byte[] bytes : List.of(new byte[0], new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff }, Arrays.copyOf(png(Color.RED), 40),
				Arrays.copyOf(whole, 30), "P5 99999 99999 255 ".getBytes(), "P6 -1 5 255 ".getBytes(), "GIF89a".getBytes(), "BM".getBytes())) {
			assertThrows(IOException.class, () -> ImageBytes.decode(bytes));
		}
	}

	@Test
	void nothingToShowIsSaid() {
		assertTrue(assertThrows(IOException.class, () -> provider.open(folder.toString())).getMessage().startsWith("There are no images in " + folder + "."));
		Path zip = folder.resolve("bad.zip");
		assertThrows(IOException.class, () -> {
			Files.writeString(zip, "no zip");
			provider.open(zip.toString());
		});
	}

	private List<Frame> frames(Path path) throws IOException {
		List<Frame> frames = new ArrayList<>();
		try (FrameSource source = provider.open(path.toString())) {
			for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
				frames.add(next.get());
			}
		}
		return frames;
	}

	private static byte[] png(Color colour) throws IOException {
		return image("png", colour);
	}

	private static byte[] image(String format, Color colour) throws IOException {
		BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < 48; i++) {
			image.setRGB(i % 8, i / 8, colour.getRGB());
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, format, out);
		return out.toByteArray();
	}

	private static byte[] pngHeader(int width, int height) {
		ByteBuffer header = ByteBuffer.allocate(33).putLong(0x89504e470d0a1a0aL).putInt(13).put("IHDR".getBytes()).putInt(width).putInt(height)
				.put(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 check = new CRC32();
		check.update(header.array(), 12, 17);
		return header.putInt((int) check.getValue()).array();
	}
}
