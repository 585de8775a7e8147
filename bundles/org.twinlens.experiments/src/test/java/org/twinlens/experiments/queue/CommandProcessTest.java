package org.twinlens.experiments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandProcessTest {

	private static final List<String> COMMAND = List.of("train", "-s", "/studies/a study");

	private final Map<String, String> properties = new HashMap<>();
	private Path install;
	private Path launcher;
	private Path area;

	@BeforeEach
	void anInstallation(@TempDir Path folder) throws IOException {
		install = Files.createDirectories(folder.resolve("Twin lens"));
		area = folder.resolve("area");
		launcher = Files.createFile(Files.createDirectories(install.resolve("plugins")).resolve("org.eclipse.equinox.launcher_1.6.1000.jar"));
		Files.createFile(install.resolve("plugins").resolve("org.eclipse.equinox.launcher.gtk.linux.x86_64_1.2.jar"));
		Files.createFile(Files.createDirectories(install.resolve("configuration")).resolve("config.ini"));
		properties.put("java.home", "/java");
		properties.put("os.name", "Linux");
		properties.put("java.class.path", "");
		properties.put("osgi.install.area", "file:" + install + "/");
	}

	private List<String> line() throws IOException {
		return CommandProcess.commandLine(properties::get, List.of(), area, COMMAND);
	}

	@Test
	void theCommandComesLastBehindLauncherAndApplication() throws IOException {
		assertEquals(List.of("/java/bin/java", "-Djava.awt.headless=true", "-Dosgi.sharedConfiguration.area=" + install.resolve("configuration").toUri(), "-jar", launcher.toString(),
				"-nosplash", "-application", "org.twinlens.cli.twinlens", "-configuration", area.toString(), "-data", "@none", "train", "-s", "/studies/a study"), line());
	}

	@Test
	void runsOnTheSameMachineAsTheWindow() throws IOException {
		List<String> options = List.of("-Xmx4g", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-Dosgi.ws=gtk", "-javaagent:coverage.jar", "-XstartOnFirstThread");
		assertEquals(List.of("-Xmx4g", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"),
				CommandProcess.commandLine(properties::get, options, area, COMMAND).subList(1, 5));
	}

	@Test
	void theRunningLauncherIsPreferred(@TempDir Path elsewhere) throws IOException {
		Path running = elsewhere.resolve("org.eclipse.equinox.launcher-1.6.1000.jar");
		properties.put("java.class.path", "/other.jar" + File.pathSeparator + running);
		assertTrue(line().contains(running.toString()));
	}

	@Test
	void theRunningConfigurationIsBuiltUponWhenItListsTheBundles(@TempDir Path configuration) throws IOException {
		properties.put("osgi.configuration.area", "file:" + configuration);
		assertTrue(line().contains("-Dosgi.sharedConfiguration.area=" + install.resolve("configuration").toUri()));
		Files.createFile(configuration.resolve("config.ini"));
		assertTrue(line().contains("-Dosgi.sharedConfiguration.area=" + configuration.toUri()));
	}

	@Test
	void aFolderWithABlankMayBeEncodedOrNot() throws IOException {
		properties.put("osgi.install.area", install.toUri().toString());
		assertTrue(line().contains(launcher.toString()));
	}

	@Test
	void saysWhatTheInstallationLacks() throws IOException {
		Files.delete(launcher);
		assertEquals("The launcher org.eclipse.equinox.launcher is missing in " + install.resolve("plugins") + ". Install Twinlens again.",
				assertThrows(IOException.class, this::line).getMessage());
		Files.createFile(launcher);
		Files.delete(install.resolve("configuration").resolve("config.ini"));
		assertTrue(assertThrows(IOException.class, this::line).getMessage().contains("no config.ini"));
	}
}
