package org.twinlens.dataset.ui.internal.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.UndoContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.TestStudy;

/** The workbench's history and the study's log stay in step. */
class EditHistoryTest {

	@TempDir
	private Path folder;
	private Study study;
	private final List<String> told = new ArrayList<>();
	private final IUndoContext context = new UndoContext();
	private IOperationHistory workbench = new DefaultOperationHistory();
	private Labelling labelling;
	private EditHistory history;

	@BeforeEach
	void start() throws Exception {
		study = TestStudy.create(folder.resolve("study"));
		begin();
	}

	/** As when the workbench starts with the study. */
	private void begin() {
		workbench = new DefaultOperationHistory();
		labelling = new Labelling(() -> Optional.of(study), () -> {
		}, new Labelling.Listener() {
			@Override
			public void edited(Study of, Optional<Edit> edit) {
				edit.ifPresent(made -> history.add(of, made));
			}

			@Override
			public void refused(String sentence) {
				told.add(sentence);
			}
		});
		history = new EditHistory(workbench, context, labelling, told::add);
		history.fill(Optional.of(study));
	}

	@AfterEach
	void end() {
		study.close();
	}

	private void assign(String name, String identity) {
		labelling.assign(List.of(TestStudy.id(study, name)), identity);
		labelling.work();
	}

	private String undoLabel() {
		return Optional.ofNullable(workbench.getUndoOperation(context)).map(operation -> operation.getLabel()).orElse(null);
	}

	private String redoLabel() {
		return Optional.ofNullable(workbench.getRedoOperation(context)).map(operation -> operation.getLabel()).orElse(null);
	}

	private void undo() throws ExecutionException {
		assertTrue(workbench.undo(context, null, null).isOK());
	}

	@Test
	void anEditIsUndoneAndRedoneThroughTheWorkbench() throws Exception {
		assign("c1.png", "Bert");
		assertEquals("Bert", TestStudy.identity(study, "c1.png"));
		assertEquals(study.edits().nextUndo().orElseThrow().sentence(), undoLabel());
		undo();
		assertNull(TestStudy.identity(study, "c1.png"));
		assertFalse(workbench.canUndo(context));
		assertTrue(workbench.redo(context, null, null).isOK());
		assertEquals("Bert", TestStudy.identity(study, "c1.png"));
		assertEquals(2, told.size());
	}

	@Test
	void afterARestartWhatWasDoneAndUndoneIsStillThere() throws Exception {
		assign("c1.png", "Anna");
		assign("b1.png", "Carla");
		assign("a1.png", "Dora");
		undo();
		undo();
		String done = undoLabel();
		String undone = redoLabel();
		begin();
		assertEquals(done, undoLabel());
		assertEquals(undone, redoLabel());
		assertEquals(1, workbench.getUndoHistory(context).length);
		assertEquals(2, workbench.getRedoHistory(context).length);
		assertEquals("Bert", TestStudy.identity(study, "b1.png"), "following changes nothing");
		assertTrue(workbench.redo(context, null, null).isOK());
		assertEquals("Carla", TestStudy.identity(study, "b1.png"));
		undo();
		undo();
		assertNull(TestStudy.identity(study, "c1.png"));
	}

	@Test
	void editsMadeElsewhereAreFollowed() throws Exception {
		assign("c1.png", "Anna");
		study.edits().assign(new long[] { TestStudy.id(study, "b1.png") }, "Carla");
		history.follow(study);
		assertEquals(2, workbench.getUndoHistory(context).length);
		undo();
		assertEquals("Bert", TestStudy.identity(study, "b1.png"));
		assertEquals("Anna", TestStudy.identity(study, "c1.png"));
	}

	@Test
	void whereTheLogHoldsMoreThanTheWorkbenchKnewTheLastEditIsUndoneAndTheHistoryMended() throws Exception {
		assign("c1.png", "Anna");
		study.edits().assign(new long[] { TestStudy.id(study, "b1.png") }, "Carla");
		undo();
		assertEquals("Bert", TestStudy.identity(study, "b1.png"));
		assertEquals("Anna", TestStudy.identity(study, "c1.png"));
		assertEquals(1, workbench.getUndoHistory(context).length);
		assertEquals(1, workbench.getRedoHistory(context).length);
		undo();
		assertNull(TestStudy.identity(study, "c1.png"));
	}

	@Test
	void withoutAStudyThereIsNothingToUndo() {
		assign("c1.png", "Anna");
		history.fill(Optional.empty());
		assertFalse(workbench.canUndo(context));
	}

	@Test
	void whatCannotBeDoneIsToldAndLeavesNoTrace() {
		assign("c1.png", "  ");
		assertEquals(1, told.size());
		assertFalse(workbench.canUndo(context));
		assertNull(TestStudy.identity(study, "c1.png"));
	}

	@Test
	void whatChangesNothingIsNoEdit() {
		assign("a1.png", "Anna");
		assertFalse(workbench.canUndo(context));
	}

	@Test
	void editsAreMadeInTheOrderTheyWereAskedFor() {
		long image = TestStudy.id(study, "c1.png");
		labelling.assign(List.of(image), "Bert");
		labelling.exclude(List.of(image), "blurred");
		labelling.assign(List.of(image), "Anna");
		assertNull(TestStudy.identity(study, "c1.png"), "not before their turn");
		labelling.work();
		assertEquals("Anna", TestStudy.identity(study, "c1.png"));
		assertEquals(3, workbench.getUndoHistory(context).length);
		assertEquals(List.of("Anna", "Bert"), labelling.recentIdentities());
		assertEquals(List.of("blurred"), labelling.recentReasons());
	}
}
