package org.twinlens.pairs.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.TestImages;
import org.twinlens.pairs.protocol.LfwPairsFile.Line;
import org.twinlens.pairs.protocol.LfwPairsFile.Name;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LfwPairsFileTest {

	@TempDir
	Path folder;

	private static final Name A1 = new Name("Ann_A", 1);
	private static final Name A2 = new Name("Ann_A", 2);
	private static final Name B1 = new Name("Bob_B", 1);
	private static final Name B12 = new Name("Bob_B", 12);

	private static LfwPairsFile parse(String text) throws IOException {
		return LfwPairsFile.parse(text, "pairs.txt");
	}

	@Test
	void readsBothKindsOfLines() throws IOException {
		LfwPairsFile list = parse("Ann_A\t1\t2\nAnn_A\t2\tBob_B\t12\n");
		assertEquals(new LfwPairsFile(1, List.of(new Line(1, 0, A1, A2), new Line(2, 0, A2, B12))), list);
		assertTrue(list.lines().get(0).same());
		assertEquals("Bob_B_0012", B12.toString());
	}

	@Test
	void readsSpacesWindowsLinesAByteOrderMarkAndEmptyLines() throws IOException {
		assertEquals(parse("Ann_A\t1\t2\nAnn_A\t2\tBob_B\t12").lines().get(1), parse("\uFEFFAnn_A 1  2\r\nAnn_A  2 Bob_B 12\r\n\r\n").lines().get(1));
		assertEquals("Ann Marie A", parse("Ann Marie A\t1\t2").lines().get(0).first().name());
	}

	@Test
	void readsHeaders() throws IOException {
		String fold = "Ann_A\t1\t2\nAnn_A\t1\tBob_B\t1\n";
		assertEquals(1, parse("1\n" + fold).folds());
		LfwPairsFile three = parse("3\t1\n" + fold + fold + fold);
		assertEquals(3, three.folds());
		assertEquals(List.of(0, 0, 1, 1, 2, 2), three.lines().stream().map(Line::fold).toList());
		assertEquals(2, three.lines().get(0).line());
		assertEquals(3, parse("3 1\n" + fold + fold + fold).folds());
	}

	@Test
	void withoutHeaderBlocksAreFolds() throws IOException {
		String fold = "Ann_A\t1\t2\nAnn_A\t1\t3\nAnn_A\t1\tBob_B\t1\nAnn_A\t2\tBob_B\t1\n";
		assertEquals(10, parse(fold.repeat(10)).folds());
		assertEquals(List.of(0, 0, 0, 0, 1, 1, 1, 1), parse(fold.repeat(2)).lines().stream().map(Line::fold).toList());
		assertEquals(1, parse(fold).folds());
		assertEquals(1, parse(fold + "Ann_A\t1\t2\n").folds(), "an incomplete block");
		assertEquals(1, parse("Ann_A\t1\t2\nAnn_A\t1\tBob_B\t1\n".repeat(4)).folds(), "kinds that alternate");
		assertEquals(1, parse("Ann_A\t1\tBob_B\t1\n").folds(), "negative pairs alone");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"''                                          | lists no pairs",
			"'10;300'                                    | lists no pairs",
			"'2;1/Ann_A;1;2/Ann_A;1;Bob_B;1'             | promises 4 pairs",
			"'999999999;999999999/Ann_A;1;2'             | promises 1999999996000000002 pairs",
			"'1/Ann_A;1;Bob_B;1/Ann_A;1;2'               | Line 2 of pairs.txt is a negative pair",
			"'0/Ann_A;1;2'                               | Line 1 of pairs.txt is no count header",
			"'10;many/Ann_A;1;2'                         | Line 1 of pairs.txt has \"many\" where a number should be",
			"'Ann_A;1;2/5'                               | Line 2 of pairs.txt is no pair: it has 1 fields",
			"'Ann_A;1;2/Ann_A;1;Bob_B;1;7'               | Line 2 of pairs.txt is no pair: it has 5 fields",
			"'Ann_A;1;2/Ann_A;one;2'                     | Line 2 of pairs.txt has \"one\" where a number should be",
			"'Ann_A;1;-2'                                | has \"-2\" where a number",
			"'Ann_A;1;99999999999'                       | has \"99999999999\" where a number",
			"'Ann_A;1;;2'                                | has no name where one should be",
			"'Ann_A;3;3'                                 | Line 1 of pairs.txt pairs the image Ann_A_0003 with itself",
			"'Ann_A;3;Ann_A;3'                           | with itself" })
	void refusesWhatIsNoPairList(String text, String reason) {
		String message = assertThrows(IOException.class, () -> parse(text.replace(';', '\t').replace('/', '\n'))).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void refusesBytesThatAreNoText() throws IOException {
		Path file = Files.write(folder.resolve("pairs.txt"), new byte[] { 'A', (byte) 0xC3, (byte) 0x28, 0 });
		assertTrue(assertThrows(IOException.class, () -> LfwPairsFile.read(file)).getMessage().contains("not a text file"));
	}

	@Test
	void writesWhatThePublishedFilesLookLike() throws IOException {
		LfwPairsFile list = new LfwPairsFile(1, List.of(new Line(0, 0, A1, A2), new Line(0, 0, A2, B12)));
		assertEquals("Ann_A\t1\t2\nAnn_A\t2\tBob_B\t12\n", list.text(false));
		assertEquals("1\nAnn_A\t1\t2\nAnn_A\t2\tBob_B\t12\n", list.text(true));
		Path file = folder.resolve("pairs.txt");
		list.write(file, true);
		assertEquals(list.text(true), Files.readString(file, StandardCharsets.UTF_8));
		assertEquals(list.text(false), LfwPairsFile.read(file).text(false));
		LfwPairsFile negativeFirst = new LfwPairsFile(1, List.of(new Line(0, 0, A2, B12), new Line(0, 0, A1, A2)));
		assertThrows(IllegalArgumentException.class, () -> negativeFirst.text(true));
		assertThrows(IllegalArgumentException.class, () -> new LfwPairsFile(1, List.of(new Line(0, 0, A1, A2))).text(true));
		assertThrows(IllegalArgumentException.class, () -> new LfwPairsFile(1, List.of()).text(true));
	}

	@Property(tries = 200)
	void whatIsWrittenIsRead(@ForAll @IntRange(min = 1, max = 4) int folds, @ForAll @IntRange(min = 2, max = 5) int ofEachKind,
			@ForAll @Size(40) List<@IntRange(min = 1, max = 20_000) Integer> numbers, @ForAll boolean header) throws IOException {
		List<Line> lines = IntStream.range(0, 2 * folds * ofEachKind).mapToObj(i -> {
			boolean same = i % (2 * ofEachKind) < ofEachKind;
			int number = numbers.get(i);
			return new Line(i + (header ? 2 : 1), i / (2 * ofEachKind), new Name("Zoë_Z", number), same ? new Name("Zoë_Z", number + 1) : new Name("O'Neil", number));
		}).toList();
		LfwPairsFile list = new LfwPairsFile(folds, lines);
		assertEquals(list, parse(list.text(header)));
	}

	@Test
	void resolvesEveryImageOrNamesTheMissing() throws IOException {
		NamedFiles files = new NamedFiles().withImage("lfw/Ann_A/Ann_A_0001.jpg").withImage("lfw/Ann_A/Ann_A_0002.png").withImage("lfw/Bob_B/Bob_B_0001.pgm");
		FoldedPairSet found = parse("1\nAnn_A\t1\t2\nAnn_A\t2\tBob_B\t1\n").resolve(NamedImages.of(files));
		assertEquals(2, found.pairs().size());
		assertEquals(1, found.folds());
		assertEquals(List.of("Ann_A_0001.jpg", "Ann_A_0002.png", "Bob_B_0001.pgm"), found.pairs().images().stream().map(ImageRecord::name).toList());
		assertEquals(List.of("Ann_A", "Ann_A", "Bob_B"), found.pairs().images().stream().map(ImageRecord::identity).toList());
		assertTrue(found.pairs().same(0));

		String message = assertThrows(IOException.class, () -> parse("Ann_A\t1\t2\nAnn_A\t1\t3\nAnn_A\t3\tEve\t1\n").resolve(NamedImages.of(files))).getMessage();
		assertTrue(message.contains("2 images that are not there: Ann_A_0003 (line 2), Eve_0001 (line 3)."), message);
		// Ann_A_0001 must not be taken for nn_A_0001 or Ann_A_00011
		assertThrows(IOException.class, () -> parse("nn_A\t1\t2").resolve(NamedImages.of(files)));
	}

	@Test
	void refusesTwoNamesOfOneImage() {
		ImageRecord one = TestImages.image(1, "Ann_A", 1);
		String message = assertThrows(IOException.class, () -> parse("Ann_A\t1\t2").resolve((name, number) -> Optional.of(one))).getMessage();
		assertTrue(message.contains("Line 1") && message.contains("the same image"), message);
	}

	@Test
	void makesAListOfPairs() throws IOException {
		List<ImageRecord> images = TestImages.of(2, 2);
		PairSet pairs = PairSet.of(List.of(new Pair(images.get(0), images.get(3), false), new Pair(images.get(2), images.get(3), true), new Pair(images.get(1), images.get(2), false),
				new Pair(images.get(0), images.get(1), true)));
		LfwPairsFile list = LfwPairsFile.of(new FoldedPairSet(pairs, new int[] { 0, 0, 1, 1 }));
		assertEquals("2\t1\nP1\t1\t2\nP0\t1\tP1\t2\nP0\t1\t2\nP0\t2\tP1\t1\n", list.text(true));
		FoldedPairSet again = parse(list.text(true)).resolve((name, number) -> images.stream().filter(i -> i.name().equals("%s_%04d.jpg".formatted(name, number))).findFirst());
		assertEquals(2, again.folds());
		assertArrayEquals(new int[] { 2, 3 }, again.pairsOf(1));
		assertEquals(1, again.foldOf(2));
		assertEquals(List.of(pairs.pair(1), pairs.pair(0), pairs.pair(3), pairs.pair(2)), again.pairs().pairs());
	}

	@Test
	void refusesPairsTheFormatCannotName() {
		ImageRecord other = new ImageRecord(9, "%064x".formatted(9), "P0", "", "holiday.jpg", 1, 1);
		ImageRecord image = TestImages.image(1, "P0", 1);
		assertTrue(refused(new Pair(image, other, true)).contains("holiday.jpg"));
		assertTrue(refused(new Pair(image, TestImages.image(2, "P0", 2), false)).contains("labelled as negative"));
		assertTrue(refused(new Pair(image, TestImages.image(2, " P0", 2), false)).contains("no name for an LFW pair list"));
	}

	private static String refused(Pair pair) {
		FoldedPairSet one = new FoldedPairSet(PairSet.of(List.of(pair)), new int[1]);
		return assertThrows(IllegalArgumentException.class, () -> LfwPairsFile.of(one)).getMessage();
	}

	@Test
	void foldsHaveNoGaps() {
		PairSet pairs = PairSet.of(List.of(new Pair(TestImages.image(1, "a", 1), TestImages.image(2, "a", 2), true)));
		assertThrows(IllegalArgumentException.class, () -> new FoldedPairSet(pairs, new int[] { 1 }));
		assertThrows(IllegalArgumentException.class, () -> new FoldedPairSet(pairs, new int[] { -1 }));
		assertThrows(IllegalArgumentException.class, () -> new FoldedPairSet(pairs, new int[2]));
	}

	@Test
	void readsTheRealView1() throws IOException {
		NamedFiles files = NamedFiles.ofData("lfw-a-view1.zip");
		LfwPairsFile train = parse(files.text("pairsDevTrain.txt").orElseThrow());
		FoldedPairSet pairs = train.resolve(NamedImages.of(files));
		assertEquals(2200, pairs.pairs().size());
		assertEquals(1100, pairs.pairs().positives());
		assertEquals(1, pairs.folds());
		assertTrue(TestImages.sound(pairs.pairs()));
		LfwPairsFile test = parse(files.text("pairsDevTest.txt").orElseThrow());
		assertEquals(500, test.resolve(NamedImages.of(files)).pairs().positives());
		assertEquals(files.text("pairsDevTest.txt").orElseThrow().strip(), test.text(false).strip());
		assertEquals(test.text(false), parse(test.text(true)).text(false));
		files.without("images/Abdullah_Gul/Abdullah_Gul_0013.jpg");
		assertTrue(assertThrows(IOException.class, () -> test.resolve(NamedImages.of(files))).getMessage().contains("Abdullah_Gul_0013 (line 1)"));
	}

	@Test
	void tellsLineByLineWhatIsToBeHad() throws IOException {
		NamedFiles files = new NamedFiles().withImage("lfw/Ann_A/Ann_A_0001.jpg").withImage("lfw/Ann_A/Ann_A_0002.png").withImage("lfw/Bob_B/Bob_B_0001.pgm");
		LfwPairsFile list = parse("Ann_A\t1\t2\nAnn_A\t1\t3\nAnn_A\t2\tBob_B\t1\nAnn_A\t3\tBob_B\t2\n");
		LfwPairsCheck found = LfwPairsCheck.of(list, NamedImages.of(files), Progress.NONE);
		assertEquals(2, found.resolved());
		assertFalse(found.complete());
		assertEquals(List.of("", "The image Ann_A_0003 is not in the study. Import it.", "",
				"The image Ann_A_0003 is not in the study. Import it. The image Bob_B_0002 is not in the study. Import it."), found.lines().stream().map(line -> line.problem()).toList());
		assertEquals("Ann_A", found.lines().get(0).pair().orElseThrow().first().identity());
		assertFalse(found.lines().get(2).pair().orElseThrow().same());
		assertTrue(LfwPairsCheck.of(parse("Ann_A\t1\t2\n"), NamedImages.of(files), Progress.NONE).complete());
	}

	@Test
	void aNameThatSeveralImagesHaveIsAProblemOfItsLine() throws IOException {
		NamedImages ambiguous = (name, number) -> {
			throw new IllegalArgumentException("Several images are called " + name + ".");
		};
		LfwPairsCheck found = LfwPairsCheck.of(parse("Ann_A\t1\t2\n"), ambiguous, Progress.NONE);
		assertEquals("Several images are called Ann_A.", found.lines().get(0).problem());
		NamedImages one = (name, number) -> Optional.of(new ImageRecord(1, "%064x".formatted(1), "Ann_A", "", "a.jpg", 1, 1));
		assertEquals("Ann_A_0001 and Ann_A_0002 are the same image here.", LfwPairsCheck.of(parse("Ann_A\t1\t2\n"), one, Progress.NONE).lines().get(0).problem());
	}
}
