package org.twinlens.dataset.ui.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.internal.importer.FolderPerIdentityImporter;
import org.twinlens.dataset.internal.importer.ManifestImporter;
import org.twinlens.dataset.internal.importer.PlainFolderImporter;
import org.twinlens.dataset.internal.study.SqliteStudies;
import org.twinlens.dataset.ui.internal.TestStudy;

/** What comes into a study and what goes out of it. */
class TransferTest {

	private static final Progress CANCELLED = new Progress() {
		@Override
		public void report(String task, long done, long total) {
			// nobody listens
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	};

	@TempDir
	private Path folder;
	private Study study;
	private final Importers importers = new Importers(List.of(new PlainFolderImporter(), new ManifestImporter(), new FolderPerIdentityImporter()));

	@BeforeEach
	void start() throws Exception {
		study = TestStudy.create(folder.resolve("study"));
	}

	@AfterEach
	void end() {
		study.close();
	}

	private static ImportPlan plan(Path source) {
		return new ImportPlan(source.toString(), Optional.empty(), "", "");
	}

	@Test
	void whatIsExportedMakesAnEqualStudy() throws IOException {
		long[] tricky = { TestStudy.id(study, "a1.png") };
		study.edits().assign(tricky, "O'Neil, \"Ann\" a/b");
		Path out = folder.resolve("out");
		assertEquals(4, new DatasetExport(out, Optional.empty()).write(study.catalogue(), Progress.NONE));
		try (Study other = new SqliteStudies().create(folder.resolve("other"), "Other"); ImportSource source = plan(out.resolve("manifest.csv")).open(importers)) {
			ImportReport report = other.catalogue().add(source, Progress.NONE);
			assertEquals(List.of(), report.refused());
			assertEquals(study.catalogue().fingerprint(), other.catalogue().fingerprint());
		}
	}

	@Test
	void aSplitGoesOutWithItsParts() throws IOException {
		study.catalogue().createSplit(new SplitRequest("half", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 1, 0, List.of("Anna")), Progress.NONE);
		Path out = folder.resolve("out");
		new DatasetExport(out, Optional.of("half")).write(study.catalogue(), Progress.NONE);
		List<String> lines = Files.readAllLines(out.resolve("manifest.csv"));
		assertEquals(List.of("path,identity,session,split", "unlabelled/c1.png,,,", "Anna/a1.png,Anna,,test", "Anna/a2.png,Anna,,test", "Bert/b1.png,Bert,,train"), lines);
	}

	@Test
	void namesThatAFileSystemDoesNotTellApartGoIntoFilesOfTheirOwn() throws IOException {
		study.edits().assign(new long[] { TestStudy.id(study, "b1.png"), TestStudy.id(study, "c1.png") }, "anna");
		Path out = folder.resolve("out");
		assertEquals(4, new DatasetExport(out, Optional.empty()).write(study.catalogue(), Progress.NONE));
		try (Stream<Path> all = Files.walk(out)) {
			assertEquals(5, all.filter(Files::isRegularFile).count());
		}
	}

	@Test
	void aFolderWithSomethingInItIsLeftAlone() throws IOException {
		Path out = Files.createDirectories(folder.resolve("out"));
		Files.writeString(out.resolve("mine.txt"), "mine");
		IOException problem = assertThrows(IOException.class, () -> new DatasetExport(out, Optional.empty()).write(study.catalogue(), Progress.NONE));
		assertTrue(problem.getMessage().contains(out.toString()), problem.getMessage());
		assertEquals("mine", Files.readString(out.resolve("mine.txt")));
	}

	@Test
	void aCancelledExportLeavesNothing() throws IOException {
		Path out = folder.resolve("parent").resolve("out");
		assertThrows(CancellationException.class, () -> new DatasetExport(out, Optional.empty()).write(study.catalogue(), CANCELLED));
		assertFalse(Files.exists(out));
		try (Stream<Path> left = Files.list(out.getParent())) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void aPreviewTellsWhatWouldComeIn() throws IOException {
		Path in = folder.resolve("in");
		for (String file : List.of("Anna/1.png", "Anna/2.png", "Bert/1.png")) {
			Files.createDirectories(in.resolve(file).getParent());
			Files.writeString(in.resolve(file), "no picture");
		}
		try (ImportSource source = plan(in).open(importers)) {
			ImportPreview preview = ImportPreview.of(source, Progress.NONE);
			assertEquals(3, preview.images());
			assertEquals(2, preview.identities());
			assertEquals(0, preview.unlabelled());
			assertEquals(List.of("Anna", "Anna", "Bert"), preview.first().stream().map(ImportPreview.Line::identity).sorted().toList());
		}
		Files.write(in.resolve("Bert/1.png"), study.catalogue().bytes(study.catalogue().images(new long[] { TestStudy.id(study, "b1.png") }).get(0)));
		try (ImportSource named = plan(in).open(importers); ImportSource read = plan(in).open(importers)) {
			ImportPreview tried = ImportPreview.of(named, Progress.NONE).tried(study.catalogue().rehearse(read, Progress.NONE));
			assertEquals(List.of("Anna/1.png", "Anna/2.png", "Bert/1.png"), tried.first().stream().map(ImportPreview.Line::path).toList());
			assertEquals(List.of(false, false, true), tried.first().stream().map(line -> line.refusal().isEmpty()).toList());
		}
		try (ImportSource source = plan(in).open(importers)) {
			assertThrows(CancellationException.class, () -> ImportPreview.of(source, CANCELLED));
		}
	}

	@Test
	void whatCannotBeImportedIsSaid() throws IOException {
		assertTrue(new ImportPlan(" ", Optional.empty(), "", "").problem().isPresent());
		assertTrue(assertThrows(IOException.class, () -> plan(folder.resolve("nowhere")).open(importers)).getMessage().contains("nowhere"));
		Path empty = Files.createDirectories(folder.resolve("empty"));
		assertTrue(assertThrows(IOException.class, () -> plan(empty).open(importers)).getMessage().contains("empty"));
	}
}
