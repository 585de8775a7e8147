package org.twinlens.experiments.queue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A {@code twinlens} command as a process of its own, built from this installation: the same Java, launcher and bundles as the running process, so that what the window
 * does the command line does. It survives who started it, and an interrupt typed in the terminal does not reach it.
 */
final class CommandProcess {

	private static final String APPLICATION = "org.twinlens.cli.twinlens";
	private static final String LAUNCHER = "org.eclipse.equinox.launcher[_-]\\d.*\\.jar";

	/** Begins a session of its own, where the system has it: signals of the terminal go to sessions. It becomes the command itself, so the process stays the same. */
	private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

	private CommandProcess() {
	}

	/**
	 * Starts a command.
	 *
	 * @param area      a configuration area no other process uses
	 * @param arguments what follows {@code twinlens} on the command line
	 * @param output    where everything it says goes
	 */
	static Process start(Path area, List<String> arguments, Path output) throws IOException {
		Files.createDirectories(area);
		List<String> line = new ArrayList<>();
		if (Files.isExecutable(OWN_SESSION)) {
			line.add(OWN_SESSION.toString());
		}
		line.addAll(commandLine(System::getProperty, ManagementFactory.getRuntimeMXBean().getInputArguments(), area, arguments));
		return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
	}

	/**
	 * The command line.
	 *
	 * @param property  the running platform's system properties
	 * @param options   with which the Java machine was started; those that shape it are handed on
	 * @param area      the configuration area
	 * @param arguments what follows {@code twinlens}
	 * @throws IOException with a sentence when this installation lacks a part
	 */
	static List<String> commandLine(UnaryOperator<String> property, List<String> options, Path area, List<String> arguments) throws IOException {
		List<String> line = new ArrayList<>();
		line.add(Path.of(property.apply("java.home"), "bin", windows(property) ? "java.exe" : "java").toString());
		options.stream().filter(CommandProcess::shapesTheMachine).forEach(line::add);
		line.add("-Djava.awt.headless=true");
		line.add("-Dosgi.sharedConfiguration.area=" + configuration(property).toUri());
		line.add("-jar");
		line.add(launcher(property).toString());
		line.addAll(List.of("-nosplash", "-application", APPLICATION, "-configuration", area.toString(), "-data", "@none"));
		line.addAll(arguments);
		return line;
	}

	/** Memory, collector, modules; neither properties nor agents, nor what a window needs on macOS. */
	private static boolean shapesTheMachine(String option) {
		return (option.startsWith("-X") || option.startsWith("--")) && !option.equals("-XstartOnFirstThread") && !option.startsWith("-Xrunjdwp");
	}

	/** The launcher's jar: on the class path of the running one, else among the installed bundles. */
	private static Path launcher(UnaryOperator<String> property) throws IOException {
		Optional<Path> running = Stream.of(property.apply("java.class.path").split(File.pathSeparator)).map(Path::of).filter(CommandProcess::isLauncher).findFirst();
		if (running.isPresent()) {
			return running.get().toAbsolutePath();
		}
		Path plugins = folder(property.apply("osgi.install.area")).resolve("plugins");
		if (Files.isDirectory(plugins)) {
			try (Stream<Path> bundles = Files.list(plugins)) {
				Optional<Path> installed = bundles.filter(CommandProcess::isLauncher).max(Path::compareTo);
				if (installed.isPresent()) {
					return installed.get();
				}
			}
		}
		throw new IOException("The launcher org.eclipse.equinox.launcher is missing in " + plugins + ". Install Twinlens again.");
	}

	private static boolean isLauncher(Path path) {
		return path.getFileName() != null && path.getFileName().toString().matches(LAUNCHER);
	}

	/** The configuration that lists the bundles: the running one, or the one it builds upon. */
	private static Path configuration(UnaryOperator<String> property) throws IOException {
		List<Path> candidates = new ArrayList<>();
		for (String name : List.of("osgi.configuration.area", "osgi.sharedConfiguration.area")) {
			if (property.apply(name) != null) {
				candidates.add(folder(property.apply(name)));
			}
		}
		candidates.add(folder(property.apply("osgi.install.area")).resolve("configuration"));
		return candidates.stream().filter(c -> Files.exists(c.resolve("config.ini"))).findFirst()
				.orElseThrow(() -> new IOException("The configuration of this installation is missing: there is no config.ini in " + candidates + ". Install Twinlens again."));
	}

	/** An area's property is a URL whose blanks may or may not be encoded. */
	private static Path folder(String url) {
		return url.startsWith("file:") ? Path.of(URI.create(url.replace(" ", "%20"))) : Path.of(url);
	}

	private static boolean windows(UnaryOperator<String> property) {
		return property.apply("os.name").startsWith("Windows");
	}

	private static File nothing() {
		return new File(windows(System::getProperty) ? "NUL" : "/dev/null");
	}
}
