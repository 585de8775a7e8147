package org.twinlens.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bundle may depend on which; the table of ARCHITECTURE.md. */
final class Arrows {

	private static final String PREFIX = "org.twinlens.";

	/** The bundles without a screen, each with those it may import from. */
	private static final Map<String, Set<String>> TABLE = table("""
			core:
			lib.dl4j: core
			lib.imageio:
			lib.javacv: core
			lib.onednn: core
			dataset: core lib.imageio
			pairs: core dataset
			model: core
			model.onednn: model lib.onednn
			model.dl4j: core model model.onednn lib.dl4j
			experiments: core model pairs
			vision: core lib.javacv
			verification: core model vision dataset
			cli: core dataset pairs model experiments vision verification
			""");

	/** The workbench and what views share may use every API without a screen; views and the workbench also {@code ui}, but views never each other. */
	private static final Set<String> APIS = Set.of("core", "dataset", "pairs", "model", "experiments", "vision", "verification");

	/** The only bundles ever required by name; all else is imported by package. */
	private static final Set<String> REQUIRABLE = Set.of("org.eclipse.ui", "org.eclipse.core.runtime");

	private static final List<String> SCREEN = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui");

	/** The bundles that nest libraries with native code. */
	private static final Set<String> NATIVE = Set.of("lib.dl4j", "lib.javacv", "lib.onednn");

	private static final List<String> NETWORK_LIBRARIES = List.of("org.nd4j", "org.deeplearning4j", "org.bytedeco");

	private Arrows() {
	}

	/** @return a sentence for each dependency that runs the wrong way; empty when all is well */
	static List<String> violations(Collection<BundleManifest> bundles) {
		Map<String, Set<String>> exporters = new HashMap<>();
		bundles.forEach(bundle -> bundle.exports().forEach(exported -> exporters.computeIfAbsent(exported, name -> new TreeSet<>()).add(shortName(bundle))));
		List<String> found = new ArrayList<>();
		bundles.forEach(bundle -> check(bundle, exporters, found));
		return found;
	}

	private static void check(BundleManifest bundle, Map<String, Set<String>> exporters, List<String> found) {
		String name = shortName(bundle);
		Set<String> allowed = allowed(name);
		if (allowed == null) {
			found.add(name + " is not in the table of bundles");
			return;
		}
		bundle.exports().stream().filter(exported -> exported.startsWith(PREFIX) && exported.contains(".internal")).forEach(exported -> found.add(name + " exports the internal package " + exported));
		bundle.requires().stream().filter(required -> !REQUIRABLE.contains(required)).forEach(required -> found.add(name + " requires the bundle " + required + " instead of importing its packages"));
		bundle.requires().stream().filter(required -> !hasScreen(name) && isOf(required, SCREEN)).forEach(required -> found.add(name + " has no screen, but requires " + required));
		for (String imported : bundle.imports()) {
			Set<String> others = exporters.getOrDefault(imported, Set.of());
			if (imported.startsWith(PREFIX) && others.isEmpty()) {
				found.add(name + " imports " + imported + ", which no bundle exports");
			} else if (!others.isEmpty() && !others.contains(name) && others.stream().noneMatch(allowed::contains)) {
				found.add(name + " must not import " + imported + " of " + String.join(" or ", others));
			} else if (!hasScreen(name) && isOf(imported, SCREEN)) {
				found.add(name + " has no screen, but imports " + imported);
			} else if (isOf(imported, NETWORK_LIBRARIES) && allowed.stream().noneMatch(NATIVE::contains)) {
				found.add(name + " must not know of " + imported);
			}
		}
	}

	private static Set<String> allowed(String name) {
		if (!hasScreen(name)) {
			return TABLE.get(name);
		}
		return name.equals("ui") ? APIS : with(APIS, "ui");
	}

	private static boolean hasScreen(String name) {
		return name.equals("app") || name.equals("ui") || name.endsWith(".ui");
	}

	private static boolean isOf(String name, List<String> families) {
		return families.stream().anyMatch(family -> name.equals(family) || name.startsWith(family + "."));
	}

	private static String shortName(BundleManifest bundle) {
		return bundle.name().startsWith(PREFIX) ? bundle.name().substring(PREFIX.length()) : bundle.name();
	}

	private static Set<String> with(Set<String> names, String one) {
		return Stream.concat(names.stream(), Stream.of(one)).collect(Collectors.toSet());
	}

	private static Map<String, Set<String>> table(String rows) {
		return rows.lines().map(row -> row.split(":")).collect(Collectors.toMap(row -> row[0], row -> row.length == 1 ? Set.of() : Set.of(row[1].strip().split(" "))));
	}
}
