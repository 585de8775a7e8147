package org.twinlens.verification.track;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.twinlens.core.AtomicFile;
import org.twinlens.verification.Decision;

/**
 * What a test by films found.
 *
 * @param identity    whose gallery the frames were compared with
 * @param checkpoints names of the checkpoints compared
 * @param rows        a row for each frame looked at, in order
 */
public record TrackReport(String identity, List<String> checkpoints, List<TrackRow> rows) {

	public TrackReport {
		checkpoints = List.copyOf(checkpoints);
		rows = List.copyOf(rows);
	}

	/** How often a checkpoint was right and wrong. */
	public Tally tally(int checkpoint) {
		return Tally.of(rows, checkpoint, identity);
	}

	/**
	 * Writes every row as CSV (RFC 4180): film, frame, seconds, who is to be seen, why it was not compared, and score and verdict of each checkpoint.
	 *
	 * @throws IOException with a sentence naming the file when it cannot be written
	 */
	public void write(Path file) throws IOException {
		try {
			AtomicFile.write(file, out -> {
				Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				writer.write("film,frame,seconds,shows,refused" + checkpoints.stream().map(name -> "," + cell("score " + name) + "," + cell("verified " + name)).collect(Collectors.joining())
						+ "\r\n");
				for (TrackRow row : rows) {
					writer.write(line(row));
				}
				writer.flush();
			});
		} catch (IOException e) {
			throw new IOException("The table " + file + " could not be written: " + e.getMessage() + ". Check the space and the rights there.", e);
		}
	}

	private String line(TrackRow row) {
		StringBuilder line = new StringBuilder(cell(row.film()) + "," + row.index() + "," + row.seconds() + "," + cell(row.identity().map(who -> who.isEmpty() ? "nobody" : who).orElse("")) + ","
				+ row.refused().map(refused -> refused.reason().name().toLowerCase(Locale.ROOT)).orElse(""));
		for (int i = 0; i < checkpoints.size(); i++) {
			Decision decision = row.refused().isPresent() ? null : row.decisions().get(i);
			line.append(decision == null ? ",," : "," + decision.score() + (decision.verified() ? ",1" : ",0"));
		}
		return line.append("\r\n").toString();
	}

	private static String cell(String text) {
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !text.equals(text.strip());
		return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}
}
