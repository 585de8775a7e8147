package org.twinlens.dataset.internal.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.DatasetImporter.ImportOptions;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.tree.TestZips;

class ImportersTest {

	static final List<DatasetImporter> ALL = List.of(new FolderPerIdentityImporter(), new OmniglotImporter(), new OrlImporter(), new ManifestImporter(), new PlainFolderImporter());

	@TempDir
	private Path folder;

	/** The surest of all, or "none". */
	static String recognised(Path source) throws IOException {
		Map<String, Double> sure = new TreeMap<>();
		for (DatasetImporter importer : ALL) {
			double certainty = importer.recognises(source);
			assertTrue(certainty >= 0 && certainty <= 1, importer.id() + " " + certainty);
			if (certainty > 0) {
				sure.put(importer.id(), certainty);
			}
		}
		return sure.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue)).map(Map.Entry::getKey).orElse("none");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"folders  | lfw/Ann_Lee/Ann_Lee_0001.jpg lfw/Bea/Bea_0001.jpg pairs.txt", //
			"folders  | Ann/1.png Ann/2.png Bea/1.png Carl/x.png", //
			"folders  | train/0001/a.png train/0002/b.png test/0003/c.png", //
			"omniglot | images_background/Greek/character01/0001_01.png images_background/Greek/character02/0002_01.png", //
			"orl      | att_faces/s1/1.pgm att_faces/s1/2.pgm att_faces/s2/1.pgm att_faces/README", //
			"manifest | manifest.csv Ann/1.png Ann/2.png Bea/1.png", //
			"plain    | 1.png 2.jpg", //
			"plain    | data/anchor/1.jpg data/positive/2.jpg data/negative/3.jpg", //
			"plain    | Ann/1.png Ann/2.png", //
			"none     | runs/run01/class_labels.txt runs/run01/training/class01.png runs/run01/test/item01.png", //
			"none     | film.mp4 notes.txt" })
	void theRightImporterIsSurest(String expected, String files) throws IOException {
		Map<String, byte[]> content = new TreeMap<>();
		for (String file : files.split(" ")) {
			content.put(file, new byte[] { 1 });
		}
		assertEquals(expected, recognised(TestZips.zip(folder.resolve("x.zip"), content)));
		assertEquals(expected, recognised(TestZips.folder(folder.resolve("x"), content)));
	}

	@Test
	void aCsvFileIsAManifest() throws IOException {
		assertEquals("manifest", recognised(Files.writeString(folder.resolve("faces.csv"), "path\n")));
		assertEquals("none", recognised(Files.writeString(folder.resolve("faces.txt"), "path\n")));
	}

	@Test
	void innermostFoldersAreIdentities() throws IOException {
		assertEquals(List.of("Ann/1.png=Ann", "Bea/1.png=Bea", "pairs.png!"), read(new FolderPerIdentityImporter(), "Ann/1.png", "Bea/1.png", "pairs.png", "pairs.txt"));
		assertEquals(List.of("a/lfw/Ann/1.png=Ann", "a/lfw/Bea/1.png=Bea"), read(new FolderPerIdentityImporter(), "a/lfw/Ann/1.png", "a/lfw/Bea/1.png"));
		assertEquals(List.of("x/Ann/1.png=Ann"), read(new FolderPerIdentityImporter(), "x/Ann/1.png"));
		assertEquals(List.of("x/y.png!", "x/Ann/1.png=Ann"), read(new FolderPerIdentityImporter(), "x/Ann/1.png", "x/y.png").stream().sorted(Comparator.reverseOrder()).toList());
	}

	@Test
	void foldersThatOnlySortAreNoPartOfTheName() throws IOException {
		assertEquals(List.of("s/test/Ann/1.png=Ann", "s/train/Ann/2.png=Ann", "s/train/Bea/1.png=Bea"),
				read(new FolderPerIdentityImporter(), "s/test/Ann/1.png", "s/train/Ann/2.png", "s/train/Bea/1.png"));
		assertEquals(List.of("greek/one/1.png=greek/one", "latin/one/1.png=latin/one"), read(new FolderPerIdentityImporter(), "greek/one/1.png", "latin/one/1.png"));
		assertEquals(List.of("1/a/1.png=1/a", "2/a/1.png=2/a"), read(new FolderPerIdentityImporter(), "1/a/1.png", "2/a/1.png"));
	}

	@Test
	void omniglotNamesCharactersByAlphabetAndDrawersWhereTheFileNameDoes() throws IOException {
		assertEquals(List.of("images_background/Greek/character01/0001_07.png=Greek/character01 in 07", "images_background/Greek/character02/03.png=Greek/character02",
				"images_background/readme.png!"),
				read(new OmniglotImporter(), "images_background/Greek/character01/0001_07.png", "images_background/Greek/character02/03.png", "images_background/readme.png"));
	}

	@Test
	void orlNamesSubjects() throws IOException {
		assertEquals(List.of("faces/s1/10.pgm=s1", "faces/s2/1.PGM=s2", "faces/x/1.pgm!"), read(new OrlImporter(), "faces/s1/10.pgm", "faces/s2/1.PGM", "faces/x/1.pgm"));
	}

	@Test
	void aPlainFolderIsOfTheGivenIdentityOrOfNone() throws IOException {
		Path zip = zip("a/1.png", "2.webp", "notes.txt");
		assertEquals(List.of("2.webp=Ann in today", "a/1.png=Ann in today"), read(new PlainFolderImporter(), zip, new ImportOptions("Ann", "today")));
		assertEquals(List.of("2.webp=null", "a/1.png=null"), read(new PlainFolderImporter(), zip, ImportOptions.NONE));
	}

	@Test
	void theGivenSessionIsForThoseWithoutOne() throws IOException {
		assertEquals(List.of("G/character01/0001_07.png=G/character01 in 07", "G/character01/x.png=G/character01 in today"),
				read(new OmniglotImporter(), zip("G/character01/0001_07.png", "G/character01/x.png"), new ImportOptions(null, "today")));
	}

	@Test
	void anotherLayoutIsASentence() throws IOException {
		Path zip = zip("Ann/1.png");
		assertTrue(assertThrows(IOException.class, () -> new OrlImporter().open(zip, ImportOptions.NONE)).getMessage().contains("Expected: ORL (AT&T) faces: sN/K.pgm"));
		assertTrue(assertThrows(IOException.class, () -> new OmniglotImporter().open(zip, new ImportOptions("Ann", null))).getMessage().contains("names the identities itself"));
		Path empty = zip("readme.txt");
		assertTrue(assertThrows(IOException.class, () -> new PlainFolderImporter().open(empty, ImportOptions.NONE)).getMessage().contains("no images"));
	}

	@Test
	void manifestsReadFilesBesideThem() throws IOException {
		String csv = "path,identity,session,split\nAnn/1.png,Ann,monday,train\nAnn/no.png,Ann,,\n../outside.png,Bea,,\n";
		Map<String, byte[]> files = Map.of("set/manifest.csv", csv.getBytes(StandardCharsets.UTF_8), "set/Ann/1.png", new byte[] { 1 }, "outside.png", new byte[] { 2 });
		List<String> expected = List.of("Ann/1.png=Ann in monday TRAIN", "Ann/no.png!", "../outside.png!");
		assertEquals(expected, read(new ManifestImporter(), TestZips.zip(folder.resolve("x.zip"), files), ImportOptions.NONE));
		Path unpacked = TestZips.folder(folder.resolve("x"), files);
		assertEquals(expected, read(new ManifestImporter(), unpacked, ImportOptions.NONE));
		assertEquals(expected, read(new ManifestImporter(), unpacked.resolve("set/manifest.csv"), ImportOptions.NONE));
		assertEquals(expected, read(new ManifestImporter(), unpacked.resolve("set"), ImportOptions.NONE));
	}

	@Test
	void aManifestInAZipMayAlsoNamePathsFromItsRoot() throws IOException {
		Path zip = TestZips.zip(folder.resolve("x.zip"),
				Map.of("lists/faces.csv", "path,identity\nimages/1.png,Ann\n".getBytes(StandardCharsets.UTF_8), "images/1.png", new byte[] { 1 }));
		assertEquals(List.of("images/1.png=Ann"), read(new ManifestImporter(), zip, ImportOptions.NONE));
	}

	@Test
	void severalManifestsAreASentence() throws IOException {
		Path zip = zip("a.csv", "b.csv", "1.png");
		assertTrue(assertThrows(IOException.class, () -> new ManifestImporter().open(zip, ImportOptions.NONE)).getMessage().contains("a.csv, b.csv"));
	}

	private Path zip(String... files) throws IOException {
		Map<String, byte[]> content = new TreeMap<>();
		Arrays.stream(files).forEach(file -> content.put(file, new byte[] { 1 }));
		return TestZips.zip(Files.createTempFile(folder, "x", ".zip"), content);
	}

	private List<String> read(DatasetImporter importer, String... files) throws IOException {
		return read(importer, zip(files), ImportOptions.NONE);
	}

	/** Path, identity, session and part of each; an exclamation mark for those that cannot be read. */
	private static List<String> read(DatasetImporter importer, Path source, ImportOptions options) throws IOException {
		List<String> read = new ArrayList<>();
		try (ImportSource opened = importer.open(source, options)) {
			assertEquals(importer.id() + ": " + source.getFileName(), opened.description());
			opened.forEach(candidate -> {
				try {
					candidate.bytes().read();
					read.add(candidate.path() + "=" + candidate.identity() + (candidate.session().isEmpty() ? "" : " in " + candidate.session())
							+ candidate.part().map(part -> " " + part).orElse(""));
				} catch (IOException e) {
					assertTrue(e.getMessage().endsWith("."), e.getMessage());
					read.add(candidate.path() + "!");
				}
			});
			assertEquals(opened.size(), read.size());
		}
		return read;
	}
}
