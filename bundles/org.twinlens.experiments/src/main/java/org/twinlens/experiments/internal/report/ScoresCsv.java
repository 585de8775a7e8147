package org.twinlens.experiments.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.experiments.PairScores;

/**
 * Every pair with its score, in the order of the pair set: UTF-8, RFC 4180, one header line. Similarities are written so that reading them gives the very same numbers.
 */
public final class ScoresCsv {

	private ScoresCsv() {
	}

	/**
	 * Leaves {@code out} open.
	 *
	 * @param threshold pairs with at least this similarity count as accepted
	 */
	public static void write(PairScores scores, double threshold, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		PairSet pairs = scores.pairs();
		writer.write("first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n");
		for (int i = 0; i < pairs.size(); i++) {
			image(pairs.images().get(pairs.first(i)), writer);
			image(pairs.images().get(pairs.second(i)), writer);
			double similarity = scores.similarity()[i];
			writer.write((pairs.same(i) ? "1," : "0,") + similarity + (similarity >= threshold ? ",1\r\n" : ",0\r\n"));
		}
		writer.flush();
	}

	private static void image(ImageRecord image, Writer writer) throws IOException {
		writer.write(cell(image.identity() == null ? "" : image.identity()) + "," + cell(image.name()) + "," + cell(image.hash()) + ",");
	}

	private static String cell(String text) {
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !text.equals(text.strip());
		return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}
}
