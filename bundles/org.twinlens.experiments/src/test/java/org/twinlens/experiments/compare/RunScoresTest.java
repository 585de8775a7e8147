package org.twinlens.experiments.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScoresTest {

	private static final String HEADER = "first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n";

	@TempDir
	private Path folder;

	private RunScores read(String text) throws IOException {
		return RunScores.read(Files.write(folder.resolve("scores.csv"), text.getBytes(StandardCharsets.UTF_8)));
	}

	private void refused(String text, String part) {
		String sentence = assertThrows(IOException.class, () -> read(text)).getMessage();
		assertTrue(sentence.contains("scores.csv") && sentence.contains(part), sentence);
	}

	@Test
	void readsWhatAnEvaluationWrites() throws IOException {
		RunScores scores = read(HEADER + "\"Doe, \"\"J\"\"\",\"a\r\nb.png\",h1,,u.png,h2,1,0.75,1\r\nx,x.png,h3,y,y.png,h4,0,1.0E-4,0\r\n");
		assertEquals(2, scores.size());
		assertEquals(new RunScores.ImageKey("Doe, \"J\"", "a\r\nb.png", "h1"), scores.pairs().get(0).first());
		assertEquals(new RunScores.ImageKey("", "u.png", "h2"), scores.pairs().get(0).second());
		assertArrayEquals(new double[] { 0.75, 1e-4 }, scores.similarity());
		assertArrayEquals(new boolean[] { true, false }, scores.same());
		assertArrayEquals(new boolean[] { true, false }, scores.accepted());
		assertArrayEquals(new int[][] { { 0, 2 }, { 1, 3 } }, scores.identities());
	}

	@Test
	void theLastLineNeedsNoBreak() throws IOException {
		assertEquals(1, read(HEADER + "x,x,h,y,y,h,0,0.5,0").size());
		assertEquals(0, read(HEADER).size());
	}

	@Test
	void whatIsNoSuchTableIsRefusedWithItsLine() {
		refused("", "do not begin with");
		refused("a,b\r\n", "do not begin with");
		refused(HEADER + "x,x,h,y,y,h,0,0.5\r\n", "Line 2 of");
		refused(HEADER + "x,x,h,y,y,h,0,0.5,0\r\nx,x,h,y,y,h,2,0.5,0\r\n", "Line 3 of");
		refused(HEADER + "x,x,h,y,y,h,0,high,0\r\n", "\"high\" where a similarity should stand");
		refused(HEADER + "x,x,h,y,y,h,0,NaN,0\r\n", "\"NaN\"");
		refused(HEADER + "\"x,x,h,y,y,h,0,0.5,0\r\n", "begins a quotation that does not end");
		refused(HEADER + "x".repeat(70_000), "more than 65536 characters");
		assertTrue(assertThrows(IOException.class, () -> RunScores.read(folder.resolve("none.csv"))).getMessage().endsWith("are missing. Evaluate the run again."));
	}

	@Test
	void noUtf8IsRefused() throws IOException {
		Path file = Files.write(folder.resolve("scores.csv"), new byte[] { 'a', (byte) 0xC3, (byte) 0x28 });
		assertTrue(assertThrows(IOException.class, () -> RunScores.read(file)).getMessage().contains("no UTF-8"));
	}

	@Test
	void theSamePairsInAnotherOrderAreTheSamePairs() {
		RunScores scores = Scores.of(12, 0.3, 1);
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < scores.size(); i++) {
			order.add(i);
		}
		Collections.reverse(order);
		double[] similarity = new double[scores.size()];
		boolean[] same = new boolean[scores.size()];
		boolean[] accepted = new boolean[scores.size()];
		List<RunScores.PairKey> pairs = new ArrayList<>();
		for (int i = 0; i < similarity.length; i++) {
			pairs.add(scores.pairs().get(order.get(i)));
			similarity[i] = scores.similarity()[order.get(i)];
			same[i] = scores.same()[order.get(i)];
			accepted[i] = scores.accepted()[order.get(i)];
		}
		RunScores aligned = new RunScores(pairs, same, similarity, accepted).inOrderOf(scores);
		assertArrayEquals(scores.similarity(), aligned.similarity());
		assertArrayEquals(scores.accepted(), aligned.accepted());
		assertNull(Scores.of(13, 0.3, 1).inOrderOf(scores));
	}

	@Test
	void writtenAndReadAgain() throws IOException {
		RunScores scores = Scores.of(12, 0.3, 1);
		RunScores again = RunScores.read(Scores.write(scores, folder.resolve("test/scores.csv")));
		assertEquals(scores.pairs(), again.pairs());
		assertArrayEquals(scores.similarity(), again.similarity());
	}
}
