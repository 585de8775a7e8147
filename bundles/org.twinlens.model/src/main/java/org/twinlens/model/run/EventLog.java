package org.twinlens.model.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import org.twinlens.model.ModelEvent;

/**
 * Writes what happens in a run, one JSON event a line, each at once; all but iterations are forced to the disk. One writer at a time, as {@link RunLock} ensures. Read
 * it with {@link EventReader} or {@link RunHistory}.
 */
public final class EventLog implements Consumer<ModelEvent>, Closeable {

	private final Path file;
	private final FileChannel channel;

	/** Goes on behind the last whole line; a line that a crash cut off is removed. */
	public EventLog(RunFolder run) throws IOException {
		file = run.events();
		channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			channel.truncate(endOfLastLine());
			channel.position(channel.size());
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	private long endOfLastLine() throws IOException {
		ByteBuffer chunk = ByteBuffer.allocate(8192);
		for (long end = channel.size(); end > 0;) {
			long begin = Math.max(0, end - chunk.capacity());
			chunk.clear().limit((int) (end - begin));
			while (chunk.hasRemaining() && channel.read(chunk, begin + chunk.position()) >= 0) {
				// until the chunk is there
			}
			for (int i = chunk.position() - 1; i >= 0; i--) {
				if (chunk.get(i) == '\n') {
					return begin + i + 1;
				}
			}
			end = begin;
		}
		return 0;
	}

	/** @throws UncheckedIOException with a sentence when the event cannot be written */
	@Override
	public synchronized void accept(ModelEvent event) {
		try {
			ByteBuffer line = ByteBuffer.wrap((Json.compact().writerFor(ModelEvent.class).writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8));
			while (line.hasRemaining()) {
				channel.write(line);
			}
			if (!(event instanceof ModelEvent.Iteration)) {
				channel.force(false);
			}
		} catch (IOException e) {
			throw new UncheckedIOException("The event log " + file + " cannot be written: " + e.getMessage(), e);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		channel.close();
	}
}
