package org.twinlens.experiments.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinlens.core.metrics.ScoredPairs;

/**
 * Every pair of an evaluation as a network scored it, read from its {@code scores.csv}.
 *
 * @param pairs      what each pair is of
 * @param same       whether each pair is genuine
 * @param similarity of each pair
 * @param accepted   whether each pair was accepted at the frozen threshold
 */
public record RunScores(List<PairKey> pairs, boolean[] same, double[] similarity, boolean[] accepted) {

	private static final List<String> HEADER = List.of("first_identity", "first_name", "first_hash", "second_identity", "second_name", "second_hash", "same", "similarity", "accepted");

	/** An image by what any study knows it by. An unlabelled image has an empty identity. */
	public record ImageKey(String identity, String name, String hash) {

		/** The identity it counts as; an unlabelled image is one of its own. */
		private Object owner() {
			return identity.isEmpty() ? this : identity;
		}
	}

	/** The two images of a pair in their order. */
	public record PairKey(ImageKey first, ImageKey second) {
	}

	/**
	 * @throws IOException with a sentence naming the file, and the line, when it is missing or no such table
	 */
	public static RunScores read(Path file) throws IOException {
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			return read(new CsvRecords(reader, file.toString()), file);
		} catch (NoSuchFileException e) {
			throw new IOException("The scores " + file + " are missing. Evaluate the run again.", e);
		} catch (CharacterCodingException e) {
			throw new IOException("The scores " + file + " are no UTF-8 text. Evaluate the run again.", e);
		}
	}

	private static RunScores read(CsvRecords records, Path file) throws IOException {
		if (!HEADER.equals(records.next())) {
			throw new IOException("The scores " + file + " do not begin with " + String.join(",", HEADER) + ". Evaluate the run again.");
		}
		List<PairKey> pairs = new ArrayList<>();
		List<Double> similarity = new ArrayList<>();
		List<boolean[]> flags = new ArrayList<>();
		Map<ImageKey, ImageKey> images = new HashMap<>();
		for (List<String> record = records.next(); record != null; record = records.next()) {
			if (record.size() != HEADER.size()) {
				throw records.problem("has " + record.size() + " cells instead of " + HEADER.size());
			}
			ImageKey first = images.computeIfAbsent(new ImageKey(record.get(0), record.get(1), record.get(2)), key -> key);
			ImageKey second = images.computeIfAbsent(new ImageKey(record.get(3), record.get(4), record.get(5)), key -> key);
			pairs.add(new PairKey(first, second));
			flags.add(new boolean[] { flag(records, record.get(6)), flag(records, record.get(8)) });
			similarity.add(number(records, record.get(7)));
		}
		boolean[] same = new boolean[pairs.size()];
		boolean[] accepted = new boolean[pairs.size()];
		for (int i = 0; i < same.length; i++) {
			same[i] = flags.get(i)[0];
			accepted[i] = flags.get(i)[1];
		}
		return new RunScores(List.copyOf(pairs), same, similarity.stream().mapToDouble(Double::doubleValue).toArray(), accepted);
	}

	private static boolean flag(CsvRecords records, String cell) throws IOException {
		if (!cell.equals("0") && !cell.equals("1")) {
			throw records.problem("has \"" + cell + "\" where 0 or 1 should stand");
		}
		return cell.equals("1");
	}

	private static double number(CsvRecords records, String cell) throws IOException {
		try {
			double number = Double.parseDouble(cell);
			if (Double.isFinite(number)) {
				return number;
			}
		} catch (NumberFormatException e) {
			// told below
		}
		throw records.problem("has \"" + cell + "\" where a similarity should stand");
	}

	public int size() {
		return pairs.size();
	}

	/** The pairs as the curves want them. */
	public ScoredPairs scored() {
		return new ScoredPairs(similarity, same);
	}

	/** The same scores in the order of other pairs. @return {@code null} when these are other pairs */
	RunScores inOrderOf(RunScores other) {
		if (pairs.equals(other.pairs)) {
			return Arrays.equals(same, other.same) ? this : null;
		}
		Map<PairKey, Integer> places = new HashMap<>();
		for (int i = 0; i < pairs.size(); i++) {
			places.put(pairs.get(i), i);
		}
		if (size() != other.size() || places.size() != size()) {
			return null;
		}
		double[] similarities = new double[size()];
		boolean[] accepts = new boolean[size()];
		for (int i = 0; i < similarities.length; i++) {
			Integer place = places.get(other.pairs.get(i));
			if (place == null || same[place] != other.same[i]) {
				return null;
			}
			similarities[i] = similarity[place];
			accepts[i] = accepted[place];
		}
		return new RunScores(other.pairs, other.same, similarities, accepts);
	}

	/** How many pairs both have. */
	int inCommon(RunScores other) {
		Map<PairKey, Boolean> known = new HashMap<>();
		for (int i = 0; i < size(); i++) {
			known.put(pairs.get(i), same[i]);
		}
		int n = 0;
		for (int i = 0; i < other.size(); i++) {
			Boolean label = known.get(other.pairs.get(i));
			n += label != null && label == other.same[i] ? 1 : 0;
		}
		return n;
	}

	/** Numbers of the identities of each pair's images, from 0: first images' at 0, second images' at 1. */
	public int[][] identities() {
		Map<Object, Integer> numbers = new HashMap<>();
		int[][] of = new int[2][size()];
		for (int i = 0; i < size(); i++) {
			of[0][i] = numbers.computeIfAbsent(pairs.get(i).first().owner(), key -> numbers.size());
			of[1][i] = numbers.computeIfAbsent(pairs.get(i).second().owner(), key -> numbers.size());
		}
		return of;
	}
}
