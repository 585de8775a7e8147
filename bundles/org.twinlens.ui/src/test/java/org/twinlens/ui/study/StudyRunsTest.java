package org.twinlens.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.dataset.internal.study.FileStudyLocks;
import org.twinlens.dataset.internal.study.SqliteStudies;
import org.twinlens.experiments.runs.RunSummary;

class StudyRunsTest {

	@TempDir
	private Path folder;
	private CurrentStudy current;
	private StudyRuns runs;

	@BeforeEach
	void anOpenStudy() throws IOException {
		current = new CurrentStudy(new SqliteStudies(), new FileStudyLocks());
		runs = new StudyRuns(current);
		current.create(folder.resolve("study"), "Study");
	}

	@AfterEach
	void closed() throws IOException {
		runs.shutDown();
		current.shutDown();
	}

	private static void run(Path study, String id) throws IOException {
		Files.createFile(Files.createDirectories(study.resolve("runs").resolve(id)).resolve("events.jsonl"));
	}

	private List<String> ids() {
		return runs.runs().stream().map(RunSummary::id).toList();
	}

	@Test
	void findsWhatOtherProcessesTrain() throws IOException {
		runs.look();
		assertEquals(List.of(), ids());
		run(folder.resolve("study"), "20260101-000000-aaaa");
		runs.look();
		run(folder.resolve("study"), "20260102-000000-bbbb");
		runs.look();
		assertEquals(List.of("20260102-000000-bbbb", "20260101-000000-aaaa"), ids());
	}

	@Test
	void withoutChangeTheListStays() throws IOException {
		run(folder.resolve("study"), "20260101-000000-aaaa");
		runs.look();
		List<RunSummary> before = runs.runs();
		runs.look();
		assertSame(before, runs.runs());
	}

	@Test
	void anotherStudyHasOtherRunsAndNoStudyHasNone() throws IOException {
		run(folder.resolve("study"), "20260101-000000-aaaa");
		runs.look();
		current.create(folder.resolve("other"), "Other");
		run(folder.resolve("other"), "20260103-000000-cccc");
		runs.look();
		assertEquals(List.of("20260103-000000-cccc"), ids());
		current.close();
		runs.look();
		assertEquals(List.of(), ids());
	}
}
