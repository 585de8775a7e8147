package org.twinlens.verification.internal.activity;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of the log: lines of JSON. */
public final class LogFile {

	/** The file's name. */
	public static final String NAME = "activity.jsonl";

	/** Takes a line. */
	interface Lines {
		/** @param text of the line, without its break */
		void line(long number, String text) throws IOException;
	}

	private final Path file;

	public LogFile(Path folder) {
		file = folder.resolve(NAME);
	}

	Path path() {
		return file;
	}

	boolean exists() {
		return Files.exists(file);
	}

	long size() throws IOException {
		return exists() ? Files.size(file) : 0;
	}

	/** Writes bytes from a place on, where a line that was torn may stand. */
	void write(long from, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.truncate(from);
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			for (long at = from; buffer.hasRemaining();) {
				at += channel.write(buffer, at);
			}
			channel.force(true);
		}
	}

	void read(Lines lines) throws IOException {
		if (!exists()) {
			return;
		}
		long number = 0;
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (String text = reader.readLine(); text != null; text = reader.readLine()) {
				lines.line(++number, text);
			}
		} catch (CharacterCodingException e) {
			throw new IOException("Line " + (number + 1) + " of " + file + " was changed: it is no UTF-8 text.", e);
		}
	}
}
