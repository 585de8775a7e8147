package org.twinlens.dataset.internal.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

	private static final Map<String, byte[]> FILES = Map.of("b/2.png", new byte[] { 2 }, "a/1.png", new byte[] { 1 }, "top.txt", "\ufeffÄpfel".getBytes(StandardCharsets.UTF_8),
			".hidden/3.png", new byte[] { 3 }, "a/.DS_Store", new byte[] { 4 }, "__MACOSX/a/._1.png", new byte[] { 5 });

	@TempDir
	private Path folder;

	@Test
	void foldersAndZipsLookAlike() throws IOException {
		Path zip = TestZips.zip(folder.resolve("x.bin"), FILES);
		Path unpacked = TestZips.folder(folder.resolve("unpacked"), FILES);
		for (Path source : List.of(zip, unpacked)) {
			try (FileTree tree = FileTree.open(source)) {
				assertEquals(List.of("a/1.png", "b/2.png", "top.txt"), tree.paths());
				assertArrayEquals(new byte[] { 2 }, tree.read("b/2.png"));
				assertEquals("Äpfel", tree.text("top.txt"));
				assertTrue(tree.has("a/1.png"));
				assertTrue(!tree.has(".hidden/3.png") && !tree.has("a"));
				assertEquals("There is no such file.", assertThrows(IOException.class, () -> tree.read("a/9.png")).getMessage());
			}
		}
	}

	@Test
	void aSingleFileIsATreeOfOne() throws IOException {
		Path file = Files.write(folder.resolve("face.jpg"), new byte[] { 1, 2, 3 });
		try (FileTree tree = FileTree.open(file)) {
			assertEquals(List.of("face.jpg"), tree.paths());
			assertArrayEquals(new byte[] { 1, 2, 3 }, tree.read("face.jpg"));
		}
	}

	@Test
	void entriesThatPointOutsideAreLeftOut() throws IOException {
		Files.write(folder.resolve("secret.png"), new byte[] { 9 });
		Map<String, byte[]> hostile = new LinkedHashMap<>();
		for (String name : new String[] { "../secret.png", "/etc/passwd.png", "a/../../secret.png", "..\\secret.png", "a//b.png", "ok.png", "win\\dows.png" }) {
			hostile.put(name, new byte[] { 1 });
		}
		try (FileTree tree = FileTree.open(TestZips.zip(folder.resolve("evil.zip"), hostile))) {
			assertEquals(List.of("ok.png", "win/dows.png"), tree.paths());
			assertThrows(IOException.class, () -> tree.read("../secret.png"));
		}
	}

	/** 300 MB of zeros in 300 kB, whatever size the zip claims. */
	@Test
	void whatUnpacksTooLargeIsRefused() throws IOException {
		Path bomb = folder.resolve("bomb.zip");
		try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			zip.putNextEntry(new ZipEntry("bomb.png"));
			for (int i = 0; i < 300; i++) {
				zip.write(new byte[1_000_000]);
			}
			zip.closeEntry();
		}
		refusesBomb(bomb);
		byte[] bytes = Files.readAllBytes(bomb);
		int directory = lastIndexOf(bytes, new byte[] { 'P', 'K', 1, 2 });
		bytes[directory + 24] = 10; // uncompressed size in the central directory: 10 bytes, it says
		bytes[directory + 25] = bytes[directory + 26] = bytes[directory + 27] = 0;
		refusesBomb(Files.write(folder.resolve("lying.zip"), bytes));
	}

	private static void refusesBomb(Path bomb) throws IOException {
		try (FileTree tree = FileTree.open(bomb)) {
			IOException refusal = assertThrows(IOException.class, () -> tree.read("bomb.png"));
			assertTrue(refusal.getMessage().contains("200 MB") || refusal.getMessage().startsWith("It cannot be unpacked"), refusal.getMessage());
		}
	}

	private static int lastIndexOf(byte[] bytes, byte[] mark) {
		for (int i = bytes.length - mark.length; i >= 0; i--) {
			if (java.util.Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
				return i;
			}
		}
		throw new IllegalArgumentException("not found");
	}

	@Test
	void namesInAnOldCodePageDoNotKeepAZipClosed() throws IOException {
		Path zip = TestZips.zip(folder.resolve("old.zip"), Map.of("M\u00fcller/1.png", new byte[] { 1 }), StandardCharsets.ISO_8859_1);
		try (FileTree tree = FileTree.open(zip)) {
			assertEquals(List.of("M\u00fcller/1.png"), tree.paths());
		}
	}

	@Test
	void aDamagedZipIsASentence() throws IOException {
		Path zip = TestZips.zip(folder.resolve("x.zip"), FILES);
		byte[] bytes = Files.readAllBytes(zip);
		Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
		assertTrue(assertThrows(IOException.class, () -> FileTree.open(cut)).getMessage().contains("is damaged"));
	}

	@Test
	void whatIsNotThereIsASentence() {
		assertEquals("There is no file or folder " + folder.resolve("x") + ".", assertThrows(IOException.class, () -> FileTree.open(folder.resolve("x"))).getMessage());
	}

	@Test
	void linksInACircleAreListedAndTheRestGoesOn() throws IOException {
		TestZips.folder(folder, Map.of("a/1.png", new byte[] { 1 }));
		Files.createSymbolicLink(folder.resolve("a/loop"), folder);
		Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a/1.png"));
		try (FileTree tree = FileTree.open(folder)) {
			assertEquals(List.of("a/1.png", "b"), tree.paths());
			assertEquals(List.of("a/loop"), tree.unreadable());
		}
	}

	@Test
	void listedFilesAreTheOnlyOnesLookedAt() throws IOException {
		TestZips.folder(folder, FILES);
		try (FileTree tree = FileTree.of(folder.resolve("a"), List.of("1.png", "no.png", "../b/2.png", ".DS_Store", "\0", "/etc/hostname", ""))) {
			assertEquals(List.of("1.png"), tree.paths());
		}
	}
}
