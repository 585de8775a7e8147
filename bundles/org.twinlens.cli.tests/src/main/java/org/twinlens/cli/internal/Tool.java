package org.twinlens.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The command line as a test uses it: a study, and what was said. */
final class Tool {

	private static final long SERVICES_MILLIS = 60_000;

	private final Path study;

	Tool(Path study) {
		this.study = study;
	}

	/** What a command answered. */
	record Answer(int exitCode, String out, String err) {

		/** The last document of standard output. */
		JsonNode json() throws Exception {
			List<String> lines = out.lines().toList();
			return Json.readTree(lines.get(lines.size() - 1), "the answer");
		}
	}

	/** The services as the application finds them. */
	static Services services() throws InterruptedException {
		BundleContext bundles = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
		ServiceTracker<Services, Services> tracker = new ServiceTracker<>(bundles, Services.class, null);
		tracker.open();
		try {
			Services services = tracker.waitForService(SERVICES_MILLIS);
			if (services == null) {
				throw new AssertionError("A service the command line needs is missing.");
			}
			return services;
		} finally {
			tracker.close();
		}
	}

	/** Runs a command on the study. */
	Answer on(String... arguments) throws Exception {
		String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
		all[arguments.length] = "--study";
		all[arguments.length + 1] = study.toString();
		return run(all);
	}

	static Answer run(String... arguments) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (StopSignal stop = new StopSignal();
				PrintStream outs = new PrintStream(out, true, StandardCharsets.UTF_8);
				PrintStream errs = new PrintStream(err, true, StandardCharsets.UTF_8)) {
			int exitCode = new CommandLineTool(services(), outs, errs, false, stop).execute(arguments);
			return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
		}
	}
}
