package org.twinlens.app.internal.about;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.twinlens.app.internal.Messages;
import org.twinlens.model.BackendState;

/** What is installed, as users report it: label and value, in the order shown. */
final class InstallationFacts {

	private InstallationFacts() {
	}

	static Map<String, String> versions() {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Messages.about_twinlens, FrameworkUtil.getBundle(InstallationFacts.class).getVersion().toString());
		facts.put(Messages.about_eclipse, Stream.of("org.eclipse.ui", "org.eclipse.osgi").map(InstallationFacts::bundle).collect(Collectors.joining(", ")));
		facts.put(Messages.about_java, property("java.version") + ", " + property("java.vendor"));
		facts.put(Messages.about_system, property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
		return facts;
	}

	/** The backend in one or two lines. */
	static String describe(BackendState state) {
		String acceleration = state.accelerated() ? Messages.backend_accelerated : Messages.backend_plain;
		return state.name() + ", " + acceleration + ", " + NLS.bind(Messages.backend_threads, state.threads()) + "\n" + state.detail();
	}

	private static String bundle(String name) {
		Bundle bundle = Platform.getBundle(name);
		var version = bundle.getVersion();
		return name + " " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}

	private static String property(String name) {
		return System.getProperty(name);
	}
}
