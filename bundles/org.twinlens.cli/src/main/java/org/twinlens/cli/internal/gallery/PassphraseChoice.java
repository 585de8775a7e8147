package org.twinlens.cli.internal.gallery;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.twinlens.cli.internal.UserError;
import org.twinlens.verification.gallery.Galleries;

import picocli.CommandLine.Option;

/** Where the passphrase of the galleries comes from; never from the command line, which others can read. */
public final class PassphraseChoice {

	/** The environment's variable. */
	static final String VARIABLE = "TWINLENS_PASSPHRASE";

	@Option(names = "--passphrase-file", paramLabel = "FILE", description = "A file whose first line is the passphrase of the galleries; left out: the variable " + VARIABLE
			+ ", or you are asked.")
	private Path file;

	/** @throws UserError when there is none to be had */
	public char[] passphrase() throws IOException {
		return passphrase(file, VARIABLE, "Passphrase of the galleries: ");
	}

	/** Opens the galleries of a study. */
	public Galleries open(Path study) throws IOException {
		if (!Galleries.exist(study)) {
			throw new UserError("The study " + study + " has no galleries yet. Enrol somebody first: twinlens enrol NAME -s " + study);
		}
		char[] passphrase = passphrase();
		try {
			return Galleries.open(study, passphrase);
		} finally {
			Arrays.fill(passphrase, '\0');
		}
	}

	/** Opens the galleries of a study, or makes some. */
	public Galleries openOrCreate(Path study) throws IOException {
		if (Galleries.exist(study)) {
			return open(study);
		}
		char[] passphrase = file == null && System.getenv(VARIABLE) == null ? twice("A passphrase for the study's galleries, which nobody can recover: ") : passphrase();
		try {
			return Galleries.create(study, passphrase);
		} finally {
			Arrays.fill(passphrase, '\0');
		}
	}

	static char[] passphrase(Path file, String variable, String question) throws IOException {
		if (file != null) {
			try (var reader = Files.newBufferedReader(file)) {
				String line = reader.readLine();
				if (line == null || line.isEmpty()) {
					throw new UserError("The file " + file + " begins with no passphrase.");
				}
				return line.toCharArray();
			}
		}
		String given = System.getenv(variable);
		return given != null && !given.isEmpty() ? given.toCharArray() : asked(question);
	}

	/** Asked twice, as nobody sees what is typed. */
	static char[] twice(String question) {
		char[] first = asked(question);
		char[] second = asked("Again: ");
		try {
			if (!Arrays.equals(first, second)) {
				throw new UserError("The two passphrases differ. Try again.");
			}
			return first;
		} finally {
			Arrays.fill(second, '\0');
		}
	}

	private static char[] asked(String question) {
		Console console = System.console();
		char[] answer = console == null ? null : console.readPassword("%s", question);
		if (answer == null) {
			throw new UserError("The galleries need a passphrase: name a file that holds it by --passphrase-file FILE, or set the variable " + VARIABLE + ".");
		}
		return answer;
	}
}
