package org.twinlens.app.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.ui.study.CurrentStudy.Change;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.StudyState.None;
import org.twinlens.ui.study.StudyState.Opened;
import org.twinlens.ui.study.StudyState.Opening;
import org.twinlens.ui.study.StudyState.Unavailable;

class CurrentStudyTest {

	private final FakeStudies studies = new FakeStudies();
	private final CurrentStudy current = new CurrentStudy(studies, studies);
	private final List<Class<?>> states = new ArrayList<>();
	private Path first;
	private Path second;

	@BeforeEach
	void twoStudies(@TempDir Path folder) throws IOException {
		first = folder.resolve("first");
		second = folder.resolve("second");
		studies.create(first, "First").close();
		studies.create(second, "Second").close();
		current.addListener(change -> states.add(current.state().getClass()));
	}

	@Test
	void opensAndLocksAndTells() throws IOException {
		current.open(first);
		assertEquals("First", current.study().orElseThrow().name());
		assertEquals(Set.of(first), studies.locked);
		assertEquals(List.of(Opening.class, Opened.class), states);
	}

	@Test
	void opensAnotherInItsPlace() throws IOException {
		current.open(first);
		current.open(second);
		assertEquals("Second", current.study().orElseThrow().name());
		assertEquals(Set.of(second), studies.locked);
		assertEquals(Set.of(second), studies.open);
	}

	@Test
	void openingTheOpenStudyAgainChangesNothing() throws IOException {
		current.open(first);
		states.clear();
		current.open(first.resolve("..").resolve("first"));
		assertTrue(states.isEmpty());
		assertEquals(Set.of(first), studies.open);
	}

	@Test
	void aLockedStudyIsUnavailableWithTheSentence() {
		studies.locked.add(first);
		assertThrows(IOException.class, () -> current.open(first));
		Unavailable unavailable = assertInstanceOf(Unavailable.class, current.state());
		assertEquals(first, unavailable.folder());
		assertEquals("The study in " + first + " is open in another window.", unavailable.sentence());
		assertTrue(studies.open.isEmpty());
	}

	@Test
	void anOpenStudyStaysWhenAnotherCannotBeOpened() throws IOException {
		current.open(first);
		studies.locked.add(second);
		assertThrows(IOException.class, () -> current.open(second));
		assertEquals("First", current.study().orElseThrow().name());
		assertEquals(Set.of(first), studies.open);
	}

	@Test
	void aFolderWithoutStudyIsNotLeftLocked(@TempDir Path empty) {
		assertThrows(IOException.class, () -> current.open(empty));
		assertTrue(studies.locked.isEmpty());
		assertInstanceOf(Unavailable.class, current.state());
	}

	@Test
	void makesAStudyAndOpensIt(@TempDir Path folder) throws IOException {
		Path made = folder.resolve("new");
		current.create(made, "New");
		assertEquals("New", current.study().orElseThrow().name());
		assertEquals(Set.of(made), studies.open);
		assertEquals(Set.of(made), studies.locked);
	}

	@Test
	void closesAndGivesUpTheLock() throws IOException {
		current.open(first);
		current.close();
		assertInstanceOf(None.class, current.state());
		assertTrue(studies.locked.isEmpty());
		assertTrue(studies.open.isEmpty());
	}

	@Test
	void tellsThatTheContentChanged() {
		List<Change> changes = new ArrayList<>();
		current.addListener(changes::add);
		current.contentChanged();
		assertEquals(List.of(Change.CONTENT), changes);
	}
}
