package org.twinlens.verification.internal.forget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.verification.forget.ForgettingReport.Scan;

class TraceScanTest {

	private static final String HASH = "0123456789abcdef".repeat(4);
	private static final Terms TERMS = Terms.of(List.of("Anna Stone"), List.of(), List.of("Anna Stone Bell", "Ben"), List.of(HASH));

	@TempDir
	private Path study;
	private final byte[] image = new byte[5000];
	private final TraceScan scan = new TraceScan(TERMS);

	@BeforeEach
	void anImage() {
		new SplittableRandom(3).nextBytes(image);
		scan.addImage(image);
	}

	private List<String> found(String file, byte[] content) throws IOException {
		Path path = study.resolve(file);
		Files.createDirectories(path.getParent());
		Files.write(path, content);
		Scan result = scan.run(study, Progress.NONE);
		Files.delete(path);
		assertEquals(1, result.files());
		assertEquals(content.length, result.bytes());
		assertTrue(result.lookedFor() >= 3);
		return result.found();
	}

	private List<String> found(String file, String content) throws IOException {
		return found(file, content.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void findsNamesHashesAndImagesWhereverTheyStand() throws IOException {
		assertEquals(List.of("The file a.json holds the name."), found("a.json", "{\"x\":\"Anna Stone\"}"));
		assertEquals(List.of("The file a.csv holds the name."), found("a.csv", "Anna_Stone_0001.jpg,1"));
		assertEquals(List.of("The file x/y.bin holds the hash of an image."), found("x/y.bin", "..." + HASH + "..."));
		assertEquals(List.of("The file y.bin holds the hash of an image."), found("y.bin", HexFormat.of().parseHex("00" + HASH)));
		assertEquals(List.of("The file y.png holds an image."), found("y.png", image));
		assertEquals(List.of("The file y.html holds an image."), found("y.html", "<img src=\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(image) + "\">"));
		assertEquals(List.of("The file " + HASH + "-96.jpg holds the name."), found(HASH + "-96.jpg", "x"));
	}

	@Test
	void findsThemAcrossTheBordersOfWhatIsReadAtOnce() throws IOException {
		for (int before : new int[] { 0, 1, (1 << 20) - 5, (1 << 20) + 100, (1 << 20) + 300, (1 << 20) + 350, (2 << 20) + 3 }) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			content.write(" ".repeat(before).getBytes(StandardCharsets.UTF_8));
			content.write("Anna Stone".getBytes(StandardCharsets.UTF_8));
			assertEquals(List.of("The file a.txt holds the name."), found("a.txt", content.toByteArray()), "after " + before);
			content.write(" and more".repeat(100).getBytes(StandardCharsets.UTF_8));
			assertEquals(List.of("The file a.txt holds the name."), found("a.txt", content.toByteArray()), "after " + before);
		}
	}

	@Test
	void findsNothingWhereThereIsNothing() throws IOException {
		assertEquals(List.of(), found("a.json", "{\"x\":\"Anna Stone Bell, Anna Stones, Joanna Stone\"}"));
		assertEquals(List.of(), found("a.bin", HASH.replace('0', '1')));
		assertEquals(List.of(), found("empty.txt", ""));
		assertEquals(List.of(), found("short.txt", "An"));
		byte[] other = new byte[100_000];
		new SplittableRandom(4).nextBytes(other);
		assertEquals(List.of(), found("a.twin", other));
	}
}
