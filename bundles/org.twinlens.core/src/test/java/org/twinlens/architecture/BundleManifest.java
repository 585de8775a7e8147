package org.twinlens.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * What a bundle says of itself in its manifest.
 *
 * @param name     symbolic name
 * @param imports  names of the packages it imports
 * @param exports  names of the packages it exports
 * @param requires symbolic names of the bundles it requires
 */
record BundleManifest(String name, Set<String> imports, Set<String> exports, Set<String> requires) {

	static BundleManifest read(Path bundle) {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			return of(new Manifest(in).getMainAttributes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static BundleManifest of(Attributes headers) {
		return new BundleManifest(names(headers.getValue("Bundle-SymbolicName")).iterator().next(), names(headers.getValue("Import-Package")),
				names(headers.getValue("Export-Package")), names(headers.getValue("Require-Bundle")));
	}

	/** The names in a header's value, without their attributes; a comma inside quotes separates nothing. */
	static Set<String> names(String header) {
		if (header == null) {
			return Set.of();
		}
		return Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(",")).map(clause -> clause.replaceFirst(";.*", "").strip())
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
