package org.twinlens.model.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.TrainingControl.Wish;

/** How one process tells another, which trains a run, what is wanted of it: the file {@code control} in the run's folder holds the wish as a word. */
public final class RunControl {

	private static final int LONGEST_WORD = 64;

	private RunControl() {
	}

	/**
	 * Leaves a wish for whoever trains the run; a later one takes its place. Whether somebody does, {@link RunStatus} tells: a wish for a run that nobody trains is forgotten
	 * when it is resumed.
	 *
	 * @throws IOException when it cannot be written
	 */
	public static void ask(RunFolder run, Wish wish) throws IOException {
		if (wish == Wish.CONTINUE) {
			clear(run);
		} else {
			AtomicFile.write(run.control(), out -> out.write((word(wish) + "\n").getBytes(StandardCharsets.UTF_8)));
		}
	}

	/** What is wanted of the run; {@link Wish#CONTINUE} when nothing is said, and when what is said cannot be understood. Quick: read before each iteration. */
	public static Wish wish(RunFolder run) {
		if (!Files.exists(run.control())) {
			return Wish.CONTINUE;
		}
		try {
			return Files.size(run.control()) > LONGEST_WORD ? Wish.CONTINUE : wish(Files.readAllBytes(run.control()));
		} catch (IOException e) {
			return Wish.CONTINUE; // taken back this moment
		}
	}

	private static Wish wish(byte[] bytes) {
		String said = new String(bytes, StandardCharsets.UTF_8).strip();
		Optional<Wish> meant = Arrays.stream(Wish.values()).filter(wish -> word(wish).equals(said)).findFirst();
		return meant.orElse(Wish.CONTINUE);
	}

	/** Forgets the wish. Done by whoever begins or ends training the run, for a wish is meant for the training that is under way. */
	public static void clear(RunFolder run) throws IOException {
		Files.deleteIfExists(run.control());
	}

	private static String word(Wish wish) {
		return wish.name().toLowerCase(Locale.ROOT);
	}
}
