package org.twinlens.verification.track;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.vision.Frame;

/**
 * Who is to be seen when. Stretches may leave gaps, whose frames are not counted; where stretches overlap, the earlier in the list counts.
 *
 * @param unit      what the bounds of the stretches count
 * @param stretches in the order given
 */
public record LabelledTrack(Unit unit, List<Stretch> stretches) {

	/** Nothing is known of any frame. */
	public static final LabelledTrack NONE = new LabelledTrack(Unit.FRAMES, List.of());

	private static final int MOST_STRETCHES = 1_000_000;

	/** What bounds count. */
	public enum Unit {
		/** Frames, from 0 on. */
		FRAMES("from_frame,to_frame,identity"),
		/** Seconds since the first frame. */
		SECONDS("from_seconds,to_seconds,identity");

		private final String header;

		Unit(String header) {
			this.header = header;
		}
	}

	/**
	 * A stretch of time during which one person, or nobody, is to be seen.
	 *
	 * @param from     where it begins
	 * @param to       where it ends; what lies exactly there no longer belongs to it
	 * @param identity who is to be seen, or the empty string for nobody
	 */
	public record Stretch(double from, double to, String identity) {
		public Stretch {
			if (!(from >= 0 && to > from && Double.isFinite(to))) {
				throw new IllegalArgumentException("A stretch of a track ends after it begins, and begins at 0 at the earliest; one from " + from + " to " + to + " does not.");
			}
		}
	}

	public LabelledTrack {
		stretches = List.copyOf(stretches);
	}

	/** One identity, or the empty string for nobody, from the first frame to the last. */
	public static LabelledTrack always(String identity) {
		return new LabelledTrack(Unit.FRAMES, List.of(new Stretch(0, Double.MAX_VALUE, identity)));
	}

	/**
	 * Reads a CSV file with the header {@code from_frame,to_frame,identity} or {@code from_seconds,to_seconds,identity}. Everything behind the second comma is the identity.
	 *
	 * @throws IOException with a sentence naming the file, and the line, when it is missing or no such table
	 */
	public static LabelledTrack read(Path file) throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			Unit unit = unit(lines.readLine(), file);
			List<Stretch> stretches = new ArrayList<>();
			int number = 1;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				if (!line.isBlank()) {
					stretches.add(stretch(line, number, file));
				}
				if (stretches.size() > MOST_STRETCHES) {
					throw new IOException("The track " + file + " has more than " + MOST_STRETCHES + " stretches.");
				}
			}
			return new LabelledTrack(unit, stretches);
		} catch (NoSuchFileException e) {
			throw new IOException("There is no track " + file + ".", e);
		} catch (CharacterCodingException e) {
			throw new IOException("The track " + file + " is no UTF-8 text.", e);
		}
	}

	private static Unit unit(String header, Path file) throws IOException {
		String text = header == null ? "" : header.replace("\uFEFF", "").strip();
		for (Unit unit : Unit.values()) {
			if (unit.header.equals(text)) {
				return unit;
			}
		}
		throw new IOException("The track " + file + " does not begin with the line " + Unit.SECONDS.header + " or " + Unit.FRAMES.header + ".");
	}

	private static Stretch stretch(String line, int number, Path file) throws IOException {
		String[] cells = line.split(",", 3);
		if (cells.length < 3) {
			throw new IOException("Line " + number + " of the track " + file + " has no three cells: where the stretch begins, where it ends and who is to be seen.");
		}
		try {
			return new Stretch(Double.parseDouble(cells[0].strip()), Double.parseDouble(cells[1].strip()), unquoted(cells[2].strip()));
		} catch (NumberFormatException e) {
			throw new IOException("Line " + number + " of the track " + file + " does not begin with two numbers.", e);
		} catch (IllegalArgumentException e) {
			throw new IOException("Line " + number + " of the track " + file + " is wrong. " + e.getMessage(), e);
		}
	}

	private static String unquoted(String cell) {
		boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
		return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
	}

	/** Number of the stretch a frame lies in; -1 when nothing is known of it. */
	int at(Frame frame) {
		double place = unit == Unit.FRAMES ? frame.index() : frame.seconds();
		for (int i = 0; i < stretches.size(); i++) {
			if (place >= stretches.get(i).from() && place < stretches.get(i).to()) {
				return i;
			}
		}
		return -1;
	}
}
