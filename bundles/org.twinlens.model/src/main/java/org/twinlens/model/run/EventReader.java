package org.twinlens.model.run;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.model.ModelEvent;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * Reads a run's events as they are written: each call hands out what has been added since the last. Holds one line at a time, however long the log. Not for several
 * threads at once.
 */
public final class EventReader implements Closeable {

	private static final ObjectReader EVENTS = Json.compact().readerFor(ModelEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
	/** Bytes; no event comes near this. */
	private static final int LONGEST_LINE = 1 << 20;
	private static final int MOST_PROBLEMS = 100;

	private final Path file;
	private final ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
	private final ByteArrayOutputStream line = new ByteArrayOutputStream();
	private final List<String> problems = new ArrayList<>();
	private FileChannel channel;
	/** Where the line that is being read begins, in bytes and in lines from 1. */
	private long begin;
	private long number = 1;
	private long length;

	/** The log may yet be missing; it is then looked for with each call. */
	public EventReader(RunFolder run) {
		file = run.events();
	}

	/**
	 * Hands out the events of all whole lines not yet read. A line that cannot be read is passed over and noted among the problems.
	 *
	 * @throws IOException with a sentence when the file cannot be read
	 */
	public void poll(Consumer<? super ModelEvent> listener) throws IOException {
		if (!open()) {
			return;
		}
		if (channel.size() < begin) {
			throw new IOException(file + " has become shorter while it was read.");
		}
		// An unfinished line is read again: a resumed run removes what a crash cut off and writes another line in its place.
		channel.position(begin);
		startLine();
		while (channel.read(chunk.clear()) > 0) {
			for (int i = 0; i < chunk.position(); i++) {
				take(chunk.get(i), listener);
			}
		}
	}

	private boolean open() throws IOException {
		if (channel == null) {
			try {
				channel = FileChannel.open(file, StandardOpenOption.READ);
			} catch (NoSuchFileException e) {
				return false;
			}
		}
		return true;
	}

	private void startLine() {
		line.reset();
		length = 0;
	}

	private void take(byte b, Consumer<? super ModelEvent> listener) {
		length++;
		if (b != '\n') {
			if (length <= LONGEST_LINE) {
				line.write(b);
			}
			return;
		}
		Optional<ModelEvent> event = length > LONGEST_LINE ? Optional.empty() : parse(line.toByteArray());
		if (event.isEmpty() && problems.size() < MOST_PROBLEMS) {
			problems.add("Line " + number + " of " + file + " cannot be read and was passed over.");
		}
		begin += length;
		number++;
		startLine();
		event.ifPresent(listener);
	}

	private static Optional<ModelEvent> parse(byte[] line) {
		try {
			return Optional.of(EVENTS.readValue(line));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** A sentence for each line passed over so far, the first hundred. */
	public List<String> problems() {
		return List.copyOf(problems);
	}

	/** Whether the log ended within a line when it was last read: the writer is writing it, or a crash cut it off. */
	public boolean endsWithinLine() {
		return length > 0;
	}

	/** The last event of a log, read from its end; empty when there is none. */
	static Optional<ModelEvent> last(RunFolder run) throws IOException {
		byte[] tail;
		try (FileChannel channel = FileChannel.open(run.events(), StandardOpenOption.READ)) {
			ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size(), 1 << 16));
			long from = channel.size() - buffer.capacity();
			while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
				// until the tail is there
			}
			tail = buffer.array();
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
		int end = -1;
		for (int i = tail.length - 1; i >= -1; i--) {
			if (i >= 0 && tail[i] != '\n') {
				continue;
			}
			if (end >= 0) {
				Optional<ModelEvent> event = parse(Arrays.copyOfRange(tail, i + 1, end));
				if (event.isPresent()) {
					return event;
				}
			}
			end = i;
		}
		return Optional.empty();
	}

	@Override
	public void close() throws IOException {
		if (channel != null) {
			channel.close();
		}
	}
}
