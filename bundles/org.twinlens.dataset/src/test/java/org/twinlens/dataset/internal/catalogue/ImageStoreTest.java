package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.internal.image.ImageFormat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class ImageStoreTest {

	@TempDir
	private Path folder;
	private Path shared;

	/** FIPS 180-2, appendix B.1. */
	@Test
	void hashesAsTheStandardSays() {
		assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ImageStore.hash("abc".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void findsFilesOfAnyFormatAndRemovesThem() throws IOException {
		ImageStore store = new ImageStore(folder);
		for (ImageFormat format : ImageFormat.values()) {
			byte[] bytes = format.name().getBytes(StandardCharsets.US_ASCII);
			String hash = ImageStore.hash(bytes);
			store.put(hash, format, bytes);
			assertTrue(Files.exists(folder.resolve(hash.substring(0, 2)).resolve(hash + "." + format.extension())));
			assertArrayEquals(bytes, store.read(record(hash)));
		}
		String hash = ImageStore.hash("PGM".getBytes(StandardCharsets.US_ASCII));
		store.remove(hash);
		assertFalse(store.has(hash));
		assertTrue(store.has(ImageStore.hash("PPM".getBytes(StandardCharsets.US_ASCII))));
	}

	@BeforeProperty
	void make() throws IOException {
		shared = Files.createTempDirectory("store");
	}

	@AfterProperty
	void delete() throws IOException {
		try (Stream<Path> files = Files.walk(shared)) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Property(tries = 20)
	void whatIsPutComesBack(@ForAll @Size(max = 8) List<byte[]> files, @ForAll ImageFormat format) throws IOException {
		ImageStore store = new ImageStore(shared);
		for (byte[] bytes : files) {
			store.put(ImageStore.hash(bytes), format, bytes);
		}
		store.force(files.stream().map(ImageStore::hash).collect(Collectors.toSet()));
		for (byte[] bytes : files) {
			assertArrayEquals(bytes, store.read(record(ImageStore.hash(bytes))));
		}
	}

	private static ImageRecord record(String hash) {
		return new ImageRecord(1, hash, null, "", "x", 1, 1);
	}
}
