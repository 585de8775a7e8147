package org.twinlens.dataset.internal.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.internal.catalogue.ImageStore;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;

class PixelCacheTest {

	private static final Preprocessing WAY = Preprocessing.to(3, 4, 5);
	private static final long ENOUGH = 1 << 20;

	@TempDir
	private Path folder;
	private Path tried;
	private final AtomicInteger prepared = new AtomicInteger();

	private PixelSource source(Path at, long most, Preprocessing way) {
		return new PixelCache(at, most).of(way, image -> {
			prepared.incrementAndGet();
			return pixels(image, way);
		});
	}

	private PixelSource source() {
		return source(folder, ENOUGH, WAY);
	}

	private static ImageRecord image(int number) {
		return new ImageRecord(number, ImageStore.hash(new byte[] { (byte) number, (byte) (number >> 8) }), null, "", "image " + number, 5, 4);
	}

	/** Every third of three equal planes, every second of 8-bit levels. */
	private static Pixels pixels(ImageRecord image, Preprocessing way) {
		Random random = new Random(image.id());
		float[] values = new float[way.channels() * way.height() * way.width()];
		int plane = way.height() * way.width();
		for (int i = 0; i < values.length; i++) {
			values[i] = image.id() % 3 == 0 && i >= plane ? values[i - plane] : image.id() % 2 == 0 ? random.nextInt(256) / 255f : random.nextFloat();
		}
		return new Pixels(way.channels(), way.height(), way.width(), values);
	}

	private void check(PixelSource source, int... numbers) throws IOException {
		for (int number : numbers) {
			assertArrayEquals(pixels(image(number), WAY).values(), source.pixels(image(number)).values(), 0, "image " + number);
		}
	}

	private Path file(String end) throws IOException {
		return file(folder, end);
	}

	private static Path file(Path folder, String end) throws IOException {
		return files(folder).stream().filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static void overwrite(Path file, long at, byte... bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(bytes), at);
		}
	}

	private static void cut(Path file, long size) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.truncate(size);
		}
	}

	@Test
	void eachImageIsPreparedOnceAlsoForThoseWhoComeLater() throws IOException {
		PixelSource first = source();
		check(first, 0, 1, 2, 3, 0, 1, 2, 3);
		assertEquals(4, prepared.get());
		check(source(), 3, 2, 1, 0);
		assertEquals(4, prepared.get());
	}

	@Test
	void anotherWayOfPreparingIsAnother() throws IOException {
		source().pixels(image(1));
		Preprocessing smaller = Preprocessing.to(1, 2, 2);
		assertEquals(4, source(folder, ENOUGH, smaller).pixels(image(1)).values().length);
		check(source(), 1);
		assertEquals(2, prepared.get());
	}

	@Test
	void twoWhoHaveItOpenSeeWhatTheOtherAdds() throws IOException {
		PixelSource one = source();
		PixelSource other = source();
		check(one, 1, 2);
		check(other, 1, 2, 3);
		check(one, 3);
		assertEquals(3, prepared.get());
	}

	@Test
	void whatCannotBePreparedIsAskedForAgain() throws IOException {
		PixelSource failing = new PixelCache(folder, ENOUGH).of(WAY, image -> {
			throw new IOException("The image " + image.name() + " cannot be read.");
		});
		assertEquals("The image image 1 cannot be read.", assertThrows(IOException.class, () -> failing.pixels(image(1))).getMessage());
		check(source(), 1);
	}

	@Test
	void anImageWithoutAHashIsNotKept() throws IOException {
		ImageRecord external = new ImageRecord(-1, "", null, "", "x", 1, 1);
		PixelSource source = source();
		source.pixels(external);
		source.pixels(external);
		assertEquals(2, prepared.get());
	}

	@Test
	void deletedFilesAreMadeAnewWhileTheyAreInUse() throws IOException {
		PixelSource source = source();
		check(source, 1, 2);
		Files.delete(file(".index"));
		check(source, 1, 2, 3);
		Files.delete(file(".pixels"));
		check(source, 1, 2, 3, 4);
		check(source(), 1, 2, 3, 4);
		for (Path file : files(folder)) {
			Files.delete(file);
		}
		check(source, 1, 2, 3, 4, 5);
		check(source(), 1, 2, 3, 4, 5);
	}

	@Test
	void damagedPixelsAreMadeAnewOnce() throws IOException {
		check(source(), 1, 2);
		overwrite(file(".pixels"), 2 * IndexRecord.SIZE - 1 + 10, (byte) 77);
		prepared.set(0);
		check(source(), 1, 2, 1, 2);
		assertEquals(1, prepared.get());
		check(source(), 1, 2);
		assertEquals(1, prepared.get());
	}

	@Test
	void cutOffPixelsAreMadeAnew() throws IOException {
		check(source(), 1, 2, 3);
		cut(file(".pixels"), Files.size(file(".pixels")) - 1);
		prepared.set(0);
		check(source(), 1, 2, 3);
		assertEquals(1, prepared.get());
		cut(file(".pixels"), 0);
		check(source(), 1, 2, 3);
		check(source(), 1, 2, 3);
	}

	@Test
	void aTornRecordCostsItsImageAlone() throws IOException {
		check(source(), 1, 2, 3);
		cut(file(".index"), 4 * IndexRecord.SIZE - 30);
		prepared.set(0);
		check(source(), 1, 2, 3);
		assertEquals(1, prepared.get());
		overwrite(file(".index"), 2 * IndexRecord.SIZE + 40, (byte) 0x55);
		check(source(), 1, 2, 3);
		assertEquals(2, prepared.get());
		check(source(), 1, 2, 3);
		assertEquals(2, prepared.get());
	}

	@Test
	void anIndexOfAnotherVersionIsReplaced() throws IOException {
		check(source(), 1, 2);
		Path before = file(".pixels");
		overwrite(file(".index"), 8, (byte) (IndexHeader.VERSION + 1));
		prepared.set(0);
		check(source(), 1, 2);
		assertEquals(2, prepared.get());
		assertFalse(Files.exists(before), "the pixels nobody can find any more take no room");
		check(source(), 1, 2);
		assertEquals(2, prepared.get());
	}

	/** A record whose check sum is right, and which leads outside, backwards or to another kind. */
	@Test
	void recordsThatCannotBeArePassedOver() throws IOException {
		check(source(), 1);
		String hash = image(1).hash();
		for (IndexRecord hostile : List.of(new IndexRecord(hash, -64, 240, (byte) 0, 0), new IndexRecord(hash, Long.MAX_VALUE - 3, 240, (byte) 0, 0), new IndexRecord(hash, 128, -1, (byte) 0, 0),
				new IndexRecord(hash, 128, Integer.MAX_VALUE, (byte) 0, 0), new IndexRecord(hash, 128, 240, (byte) 9, 0), new IndexRecord(hash, Generation.PART - 8, 240, (byte) 0, 0),
				new IndexRecord(hash, 1L << 50, 240, (byte) 0, 0))) {
			Files.write(file(".index"), hostile.bytes().array(), StandardOpenOption.APPEND);
			check(source(), 1);
		}
	}

	@Test
	void aFolderThatCannotBeWrittenToIsNoReasonToFail() throws IOException {
		Path file = folder.resolve("in the way");
		Files.writeString(file, "x");
		check(source(file, ENOUGH, WAY), 1, 1);
		assertEquals("x", Files.readString(file));
		assertEquals(2, prepared.get());
	}

	@Test
	void theRoomIsBounded() throws IOException {
		long most = 2000;
		PixelSource source = source(folder, most, WAY);
		for (int number = 1; number < 60; number++) {
			check(source, number);
		}
		long size = 0;
		for (Path file : files(folder)) {
			size += Files.size(file);
		}
		assertTrue(size <= most, size + " bytes");
		assertTrue(size > most / 2, size + " bytes");
		prepared.set(0);
		check(source, 1, 59);
		assertEquals(1, prepared.get(), "the first is kept, the last is not");
	}

	@Test
	void whatIsLongestUnusedMakesRoom() throws IOException {
		Preprocessing old = Preprocessing.to(1, 4, 5);
		Preprocessing newer = Preprocessing.to(1, 5, 5);
		source(folder, ENOUGH, old).pixels(image(1));
		Files.setLastModifiedTime(file(".index"), FileTime.fromMillis(1000));
		source(folder, ENOUGH, newer).pixels(image(1));
		PixelSource source = source(folder, 900, WAY);
		check(source, 1);
		prepared.set(0);
		check(source, 1);
		source(folder, 900, newer).pixels(image(1));
		assertEquals(0, prepared.get());
		assertEquals(4, files(folder).size(), "index and pixels of two ways");
	}

	@Test
	void clearingLeavesNothing() throws IOException {
		PixelCache cache = new PixelCache(folder, ENOUGH);
		PixelSource source = cache.of(WAY, image -> pixels(image, WAY));
		check(source, 1, 2);
		assertEquals(2, cache.clear());
		assertEquals(List.of(), files(folder));
		check(source, 1);
		assertEquals(0, new PixelCache(folder.resolve("none"), ENOUGH).clear());
	}

	/** So that a scan for the hash of an image finds pixels that stayed behind, whether or not their index did. */
	@Test
	void bothFilesHoldTheHashOfTheImage() throws IOException {
		check(source(), 7);
		String hash = new String(java.util.HexFormat.of().parseHex(image(7).hash()), StandardCharsets.ISO_8859_1);
		for (String end : List.of(".index", ".pixels")) {
			assertTrue(new String(Files.readAllBytes(file(end)), StandardCharsets.ISO_8859_1).contains(hash), end);
		}
	}

	@Test
	void manyThreadsOfSeveralOwnersGetWhatTheyAskFor() throws Exception {
		List<PixelSource> owners = List.of(source(), source(), source());
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			List<Callable<Void>> tasks = IntStream.range(0, 6).<Callable<Void>>mapToObj(thread -> () -> {
				Random random = new Random(thread);
				for (int i = 0; i < 200; i++) {
					check(owners.get(thread % owners.size()), random.nextInt(60));
				}
				return null;
			}).toList();
			for (Future<Void> done : threads.invokeAll(tasks)) {
				done.get();
			}
		} finally {
			threads.shutdown();
		}
		prepared.set(0);
		check(source(), IntStream.range(0, 60).toArray());
		assertTrue(prepared.get() <= 1, prepared.get() + " were not there"); // a number that was never drawn
	}

	/** Whatever is done to the files, the pixels are right, and after they were asked for they are kept again. */
	@Property(tries = 150)
	void whateverHappensToTheFilesPixelsAreRight(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int blows) throws IOException {
		tried = Files.createTempDirectory("pixels");
		Random random = new Random(seed);
		int[] numbers = { 0, 1, 2, 3, 4, 5, 6, 7 };
		PixelSource standing = source(tried, ENOUGH, WAY);
		check(standing, numbers);
		for (int blow = 0; blow < blows; blow++) {
			List<Path> there = files(tried);
			if (there.isEmpty()) {
				check(standing, numbers); // from files deleted one after the other
				continue;
			}
			Path file = there.get(random.nextInt(there.size()));
			int size = (int) Files.size(file);
			switch (random.nextInt(4)) {
			case 0 -> overwrite(file, random.nextInt(size + 1), (byte) random.nextInt());
			case 1 -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), random.nextInt(size + 1))); // in place, as nobody does: readers must bear it
			case 2 -> Files.write(file, new byte[random.nextInt(300)], StandardOpenOption.APPEND);
			default -> Files.delete(file);
			}
			check(random.nextBoolean() ? standing : source(tried, ENOUGH, WAY), numbers);
		}
		check(source(tried, ENOUGH, WAY), numbers);
		prepared.set(0);
		check(source(tried, ENOUGH, WAY), numbers);
		assertEquals(0, prepared.get());
	}

	@AfterTry
	void remove() throws IOException {
		if (tried != null) {
			for (Path file : files(tried)) {
				Files.delete(file);
			}
			Files.delete(tried);
			tried = null;
		}
	}
}
