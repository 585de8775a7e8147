package org.twinlens.cli.internal;

import java.io.PrintStream;
import java.io.UncheckedIOException;

import org.twinlens.core.Progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Where a command speaks: results to standard output, as text or as one JSON document; progress and remarks to the error stream. */
public final class Console {

	private final PrintStream out;
	private final PrintStream err;
	private final ObjectMapper mapper;
	private final TerminalProgress progress;
	private final StopSignal stop;
	private final boolean json;

	Console(PrintStream out, PrintStream err, boolean terminal, boolean json, StopSignal stop, ObjectMapper mapper) {
		this.out = out;
		this.err = err;
		this.json = json;
		this.stop = stop;
		this.mapper = mapper;
		this.progress = new TerminalProgress(err, terminal, json && !terminal, stop);
	}

	public Progress progress() {
		return progress;
	}

	public StopSignal stop() {
		return stop;
	}

	public boolean json() {
		return json;
	}

	/** A line of the result; left out for machines. */
	public void say(String format, Object... arguments) {
		if (!json) {
			progress.clear();
			out.println(Texts.format(format, arguments));
		}
	}

	/** A document that is the result itself, for people and machines alike. */
	public void print(String document) {
		progress.clear();
		out.print(document);
		out.flush();
	}

	/** A remark on the side, on the error stream. */
	public void remark(String format, Object... arguments) {
		progress.clear();
		err.println(Texts.format(format, arguments));
	}

	/** The result for machines, on one line; left out for people. */
	public void result(Object value) {
		if (json) {
			try {
				out.println(mapper.writeValueAsString(value));
				out.flush();
			} catch (JsonProcessingException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
