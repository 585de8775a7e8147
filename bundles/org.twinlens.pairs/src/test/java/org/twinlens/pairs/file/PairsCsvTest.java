package org.twinlens.pairs.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.pairs.TestImages;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class PairsCsvTest {

	private static final PairOrigin ORIGIN = new PairOrigin("balanced", "default", Part.TRAIN, 100, 7);
	private static final ImageRecord A = TestImages.image(1, "a", 1);
	private static final ImageRecord B = TestImages.image(2, "a", 2);
	private static final ImageRecord C = TestImages.image(3, "c, \"the\" second", 1);
	private static final PairSet PAIRS = PairSet.of(List.of(new Pair(A, B, true), new Pair(C, A, false)));

	private Path file;

	@BeforeEach
	@BeforeTry
	void makeFile() throws IOException {
		file = Files.createTempFile("pairs", ".csv");
	}

	@AfterEach
	@AfterTry
	void removeFile() throws IOException {
		Files.deleteIfExists(file);
	}

	private static Function<String, Optional<ImageRecord>> among(List<ImageRecord> images) {
		return hash -> images.stream().filter(image -> image.hash().equals(hash)).findFirst();
	}

	@Test
	void writesColumnsAndOrigin() throws IOException {
		PairsCsv.write(file, ORIGIN, PAIRS);
		assertEquals(List.of("# {\"origin\":{\"generator\":\"balanced\",\"split\":\"default\",\"part\":\"TRAIN\",\"budget\":100,\"seed\":7},\"pairs\":2,\"positives\":1}",
				"first,second,same,first_identity,second_identity", A.hash() + "," + B.hash() + ",1,a,a", C.hash() + "," + A.hash() + ",0,\"c, \"\"the\"\" second\",a"),
				Files.readAllLines(file));
		StoredPairs read = PairsCsv.read(file, among(List.of(A, B, C)));
		assertEquals(Optional.of(ORIGIN), read.origin());
		assertEquals(PAIRS.pairs(), read.pairs().pairs());
		assertEquals(PAIRS.images(), read.pairs().images());
	}

	@Property(tries = 200)
	void whatIsWrittenIsRead(@ForAll @Size(min = 2, max = 6) List<String> identities, @ForAll @NotEmpty List<@IntRange(max = 1000) Integer> picks, @ForAll long seed,
			@ForAll @NotEmpty String generator) throws IOException {
		List<ImageRecord> images = new ArrayList<>();
		for (String identity : identities) {
			images.add(TestImages.image(images.size() + 1, text(identity), 1));
		}
		int n = images.size();
		PairSet pairs = PairSet.of(picks.stream().map(k -> new Pair(images.get(k % n), images.get((k + 1 + k / n % (n - 1)) % n), k % 3 == 0)).toList());
		PairOrigin origin = new PairOrigin(text(generator), null, null, 0, seed);
		PairsCsv.write(file, origin, pairs);
		StoredPairs read = PairsCsv.read(file, among(images));
		assertEquals(pairs.pairs(), read.pairs().pairs());
		assertEquals(Optional.of(origin), read.origin());
	}

	/** Without lone surrogates, which are no text and cannot be written. */
	private static String text(String characters) {
		return characters.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	@Test
	void readsFilesOfOthers() throws IOException {
		Files.writeString(file, "\uFEFF# made by hand\r\nsame,note,second,first\r\n0,\"x\ny\"," + A.hash() + "," + C.hash() + "\r\n\r\n1,," + B.hash() + "," + A.hash());
		StoredPairs read = PairsCsv.read(file, among(List.of(A, B, C)));
		assertEquals(Optional.empty(), read.origin());
		assertEquals(List.of(new Pair(C, A, false), new Pair(A, B, true)), read.pairs().pairs());
	}

	private String refused(UnaryOperator<String> change) throws IOException {
		PairsCsv.write(file, ORIGIN, PAIRS);
		Files.writeString(file, change.apply(Files.readString(file)));
		return assertThrows(IOException.class, () -> PairsCsv.read(file, among(List.of(A, B, C)))).getMessage();
	}

	@Test
	void aMissingImageIsAnErrorNamingLineAndImage() throws IOException {
		PairsCsv.write(file, ORIGIN, PAIRS);
		String message = assertThrows(IOException.class, () -> PairsCsv.read(file, among(List.of(A, B)))).getMessage();
		assertTrue(message.startsWith("Line 4 of " + file.getFileName() + ": the image " + C.hash() + " of \"c, \"the\" second\" is not there."), message);
	}

	@Test
	void aFileCutShortIsAnError() throws IOException {
		assertTrue(refused(text -> text.substring(0, text.indexOf(C.hash()))).contains("promises 2 pairs, 1 of them positive, but lists 1, 1 of them positive"));
		assertTrue(refused(text -> text.substring(0, text.length() - 20)).startsWith("Line 4 of "));
		assertTrue(refused(text -> text.replace(",1,a,a", ",0,a,a")).contains("but lists 2, 0 of them positive"));
	}

	@Test
	void refusesHostileFiles() throws IOException {
		assertTrue(refused(text -> "").contains("column names"));
		assertTrue(refused(text -> "first,second\n").contains("Line 1 of " + file.getFileName() + ": the column names"));
		assertTrue(refused(text -> "first,second,same\n").contains("lists no pairs"));
		assertTrue(refused(text -> text.replace(",1,a,a", ",yes,a,a")).contains("Line 3 of " + file.getFileName() + ": \"same\" must be 1 or 0, not \"yes\""));
		assertTrue(refused(text -> text.replace(",1,a,a", ",1,a,a,a")).contains("Line 3 of " + file.getFileName() + ": it has 6 fields instead of 5"));
		assertTrue(refused(text -> text.replace(A.hash() + ",0", "../../etc,0")).contains("must be a SHA-256 of 64 hexadecimal digits, not \"../../etc\""));
		assertTrue(refused(text -> text.replace(B.hash() + ",1", A.hash() + ",1")).contains("pairs the image a_0001.jpg with itself"));
		assertTrue(refused(text -> text.replace("\"c,", "\"c\",")).contains("Line 4 of " + file.getFileName()));
		assertTrue(refused(text -> text + "\"").contains("Line 5 of " + file.getFileName() + ": a quotation mark is not closed"));
		assertTrue(refused(text -> text + "\"a\"b,c\n").contains("Line 5 of " + file.getFileName() + ": after a closing quotation mark"));
		assertTrue(refused(text -> text + "x".repeat(1 << 17)).contains("Line 5 of " + file.getFileName() + ": it is longer than"));
		assertTrue(refused(text -> text + ",".repeat(1 << 17)).contains("Line 5 of " + file.getFileName() + ": it is longer than"));
		assertTrue(refused(text -> text.replace("\"pairs\":2", "\"pairs\":[]")).contains("Line 1 of " + file.getFileName() + ": the comment"));
		assertTrue(refused(text -> text.replace("TRAIN", "NOWHERE")).contains("Line 1 of " + file.getFileName() + ": the comment"));
		assertTrue(refused(text -> "# {\"a\":" + "[".repeat(5000) + "\n" + text).contains("Line 1 of " + file.getFileName()));
		Files.write(file, new byte[] { 'f', (byte) 0xC3, (byte) 0x28 });
		assertTrue(assertThrows(IOException.class, () -> PairsCsv.read(file, among(List.of()))).getMessage().contains("not a text file in UTF-8"));
	}

	@Test
	void doesNotWriteWhatItWouldNotRead() throws IOException {
		Files.writeString(file, "before");
		PairSet self = PairSet.of(List.of(new Pair(A, A, true)));
		assertThrows(IllegalArgumentException.class, () -> PairsCsv.write(file, ORIGIN, self));
		assertEquals("before", Files.readString(file));
	}
}
