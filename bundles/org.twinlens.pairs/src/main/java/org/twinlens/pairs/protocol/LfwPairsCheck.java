package org.twinlens.pairs.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.Progress;
import org.twinlens.pairs.protocol.LfwPairsFile.Line;
import org.twinlens.pairs.protocol.LfwPairsFile.Name;

/**
 * Which pairs of an LFW pair list are to be had, and what is in the way of the others. {@link LfwPairsFile#resolve} needs all of them.
 *
 * @param file  the list
 * @param lines its lines in order
 */
public record LfwPairsCheck(LfwPairsFile file, List<CheckedLine> lines) {

	/**
	 * A line of the list.
	 *
	 * @param line    as the list has it
	 * @param pair    it is; empty when there is a problem
	 * @param problem a sentence, or the empty string
	 */
	public record CheckedLine(Line line, Optional<Pair> pair, String problem) {
	}

	/** Either an image or what is wrong. */
	private record Found(ImageRecord image, String problem) {
	}

	public LfwPairsCheck {
		lines = List.copyOf(lines);
	}

	/**
	 * @throws IOException                                when the images cannot be looked for
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public static LfwPairsCheck of(LfwPairsFile file, NamedImages images, Progress progress) throws IOException {
		Map<Name, Found> found = new HashMap<>();
		List<CheckedLine> lines = new ArrayList<>(file.lines().size());
		for (Line line : file.lines()) {
			progress.checkCancelled();
			progress.report("Looking for the images", lines.size(), file.lines().size());
			for (Name name : List.of(line.first(), line.second())) {
				if (!found.containsKey(name)) {
					found.put(name, find(name, images));
				}
			}
			lines.add(check(line, found.get(line.first()), found.get(line.second())));
		}
		return new LfwPairsCheck(file, lines);
	}

	private static Found find(Name name, NamedImages images) throws IOException {
		try {
			Optional<ImageRecord> image = images.find(name.name(), name.number());
			return image.map(record -> new Found(record.identity() == null ? record.withIdentity(name.name()) : record, ""))
					.orElseGet(() -> new Found(null, "The image " + name + " is not in the study. Import it."));
		} catch (IllegalArgumentException e) { // several are called so
			return new Found(null, e.getMessage());
		}
	}

	private static CheckedLine check(Line line, Found first, Found second) {
		if (first.image() == null || second.image() == null) {
			String both = first.problem().equals(second.problem()) ? first.problem() : (first.problem() + " " + second.problem()).strip();
			return new CheckedLine(line, Optional.empty(), both);
		}
		if (first.image().id() == second.image().id()) {
			return new CheckedLine(line, Optional.empty(), line.first() + " and " + line.second() + " are the same image here.");
		}
		return new CheckedLine(line, Optional.of(new Pair(first.image(), second.image(), line.same())), "");
	}

	/** Lines whose pair is to be had. */
	public int resolved() {
		return (int) lines.stream().filter(line -> line.pair().isPresent()).count();
	}

	/** Whether the whole list is to be had. */
	public boolean complete() {
		return resolved() == lines.size();
	}
}
