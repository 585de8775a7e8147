package org.twinlens.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The dependencies in the bundles' manifests run the way the architecture draws them. */
class ArrowsTest {

	private static final BundleManifest CORE = bundle("core", Set.of(), Set.of("org.twinlens.core"));
	private static final BundleManifest MODEL = bundle("model", Set.of("org.twinlens.core"), Set.of("org.twinlens.model"));

	@Test
	void everyBundleKeepsToTheArchitecture() throws IOException {
		try (Stream<Path> folders = Files.list(bundles())) {
			List<BundleManifest> manifests = folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")) && isProduct(folder)).map(BundleManifest::read).toList();
			assertTrue(manifests.stream().anyMatch(manifest -> manifest.name().equals("org.twinlens.core")), "read " + manifests);
			assertEquals(List.of(), Arrows.violations(manifests));
		}
	}

	@Test
	void acceptsArrowsThatRunTheRightWay() {
		assertEquals(List.of(), Arrows.violations(List.of(CORE, MODEL)));
	}

	@Test
	void findsAnArrowThatRunsTheWrongWay() {
		BundleManifest backwards = bundle("core", Set.of("org.twinlens.model"), Set.of("org.twinlens.core"));
		assertEquals(List.of("core must not import org.twinlens.model of model"), Arrows.violations(List.of(backwards, MODEL)));
	}

	@Test
	void findsAViewThatUsesAnother() {
		BundleManifest dataset = bundle("dataset.ui", Set.of(), Set.of("org.twinlens.dataset.ui"));
		BundleManifest pairs = bundle("pairs.ui", Set.of("org.twinlens.dataset.ui"), Set.of());
		assertEquals(List.of("pairs.ui must not import org.twinlens.dataset.ui of dataset.ui"), Arrows.violations(List.of(dataset, pairs)));
	}

	@Test
	void findsAScreenWhereThereIsNone() {
		BundleManifest drawing = new BundleManifest("org.twinlens.pairs", Set.of("org.eclipse.swt.widgets"), Set.of(), Set.of("org.eclipse.ui"));
		assertEquals(List.of("pairs has no screen, but requires org.eclipse.ui", "pairs has no screen, but imports org.eclipse.swt.widgets"), Arrows.violations(List.of(drawing)));
	}

	@Test
	void findsTheNetworkLibraryOutsideItsOnlyUser() {
		BundleManifest learned = bundle("experiments", Set.of("org.nd4j.linalg.factory"), Set.of());
		assertEquals(List.of("experiments must not know of org.nd4j.linalg.factory"), Arrows.violations(List.of(learned)));
	}

	@Test
	void aPackageThatTwoLibrariesExportMayBeTakenFromTheAllowedOne() {
		BundleManifest networks = bundle("lib.dl4j", Set.of(), Set.of("org.bytedeco.javacpp"));
		BundleManifest cameras = bundle("lib.javacv", Set.of(), Set.of("org.bytedeco.javacpp"));
		BundleManifest vision = bundle("vision", Set.of("org.bytedeco.javacpp"), Set.of());
		assertEquals(List.of(), Arrows.violations(List.of(networks, cameras, vision)));
		assertEquals(List.of("core must not import org.bytedeco.javacpp of lib.dl4j or lib.javacv"),
				Arrows.violations(List.of(networks, cameras, bundle("core", Set.of("org.bytedeco.javacpp"), Set.of()))));
	}

	@Test
	void findsInternalPackagesGivenAwayUnknownBundlesAndBundlesRequiredByName() {
		BundleManifest open = new BundleManifest("org.twinlens.model", Set.of("org.twinlens.nowhere"), Set.of("org.twinlens.model.internal"), Set.of("org.twinlens.core"));
		assertEquals(List.of("model exports the internal package org.twinlens.model.internal", "model requires the bundle org.twinlens.core instead of importing its packages",
				"model imports org.twinlens.nowhere, which no bundle exports", "common is not in the table of bundles"), Arrows.violations(List.of(open, bundle("common", Set.of(), Set.of()))));
	}

	@Test
	void readsNamesWithVersionsAndUses() {
		assertEquals(Set.of("a.b", "c", "d.e"), BundleManifest.names("a.b;version=\"[1,2)\",c;uses:=\"x,y\",d.e;resolution:=optional"));
		assertEquals(Set.of(), BundleManifest.names(null));
	}

	private static BundleManifest bundle(String name, Set<String> imports, Set<String> exports) {
		return new BundleManifest("org.twinlens." + name, imports, exports, Set.of());
	}

	/** Tests, and the natives that only add files to a library, follow those they belong to. */
	private static boolean isProduct(Path folder) {
		String name = folder.getFileName().toString();
		return name.startsWith("org.twinlens.") && !name.endsWith(".tests") && !name.matches(".*\\.(linux|win32|macosx)\\..*");
	}

	private static Path bundles() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve("bundles"))) {
				return folder.resolve("bundles");
			}
		}
		throw new IllegalStateException("No folder \"bundles\" above " + Path.of("").toAbsolutePath() + ". Run the test from within the project.");
	}
}
