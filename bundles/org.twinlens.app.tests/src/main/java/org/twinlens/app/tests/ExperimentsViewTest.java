package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.dataset.Studies;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunTrash;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.run.RunFolder;
import org.twinlens.ui.study.CurrentStudy;

/** The table of runs and what can be done with them, on recorded runs. */
class ExperimentsViewTest extends WindowTest {

	private static final String VIEW = "org.twinlens.experiments.ui.experiments";
	private static final String WORSE = "20260101-000001-aaaa";
	private static final String BETTER = "20260101-000002-aaaa";
	private static final String OTHER = "20260101-000003-aaaa";

	private Path study;
	private RunFolder worse;
	private RunFolder better;
	private Table table;

	@BeforeEach
	void threeRuns(@TempDir Path folder) throws Exception {
		study = folder.resolve("study");
		Window.service(Studies.class).create(study, "Study").close();
		worse = RecordedRun.write(study.resolve("runs"), WORSE, TrainingConfig.seed(1), 0.3);
		RecordedRun.evaluate(worse, 0.9, 1);
		better = RecordedRun.write(study.resolve("runs"), BETTER, TrainingConfig.seed(2), 0.1);
		RecordedRun.evaluate(better, 0, 2);
		RecordedRun.write(study.resolve("runs"), OTHER, TrainingConfig.seed(1).withEpochs(7), 0.2);
		Window.service(CurrentStudy.class).open(study);
		IViewPart view = Window.ui(() -> Window.page().showView(VIEW));
		Shell window = Window.ui(() -> Window.window().getShell());
		table = Window.awaitValue("the table of runs", () -> Window.ui(() -> Window.find(window, Table.class, t -> (t.getStyle() & SWT.VIRTUAL) != 0 && t.getItemCount() == 3)));
		assertTrue(Window.ui(() -> view.getSite().getSelectionProvider() != null));
	}

	@AfterEach
	void withoutTheView() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView(VIEW));
			return null;
		});
	}

	/** Texts of a column, from the top. */
	private List<String> column(String title) throws Exception {
		return Window.ui(() -> {
			int place = titles().indexOf(title);
			return Arrays.stream(table.getItems()).map(item -> item.getText(place)).toList();
		});
	}

	private List<String> titles() {
		return Arrays.stream(table.getColumns()).map(TableColumn::getText).toList();
	}

	private void awaitNames(String... names) throws Exception {
		Window.await("the runs " + List.of(names), () -> Window.ui(() -> table.getItemCount() == names.length) && column("Name").equals(List.of(names)));
	}

	private void select(int... rows) throws Exception {
		Window.ui(() -> {
			table.setSelection(rows);
			table.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	/** Chooses from the context menu of the selected runs. */
	private void choose(String text) {
		Window.later(() -> {
			Menu menu = table.getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem item = Arrays.stream(menu.getItems()).filter(i -> i.getText().equals(text)).findFirst().orElseThrow();
			assertTrue(item.isEnabled(), text);
			item.notifyListeners(SWT.Selection, new Event());
			menu.notifyListeners(SWT.Hide, new Event());
		});
	}

	private Text filter() throws Exception {
		return Window.ui(() -> Window.find(Window.window().getShell(), Text.class, t -> t.getMessage().startsWith("Filter")).orElseThrow());
	}

	@Test
	void newestFirstAndSortedByAClickOnAHeader() throws Exception {
		awaitNames(OTHER, BETTER, WORSE);
		Window.ui(() -> {
			table.getColumn(titles().indexOf("Best EER")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		awaitNames(BETTER, OTHER, WORSE);
		Window.ui(() -> {
			table.getColumn(titles().indexOf("Best EER")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
		awaitNames(WORSE, OTHER, BETTER);
		Window.ui(() -> {
			table.getColumn(titles().indexOf("Created")).notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	@Test
	void aFilterIsFollowedAsItIsTyped() throws Exception {
		Window.type(filter(), "bestEer < 25% and seed = 2");
		awaitNames(BETTER);
		Window.awaitText("1 of 3 runs");
		Window.type(filter(), "bestEer < 25% and sed = 2");
		Window.awaitText("At character 19: There is no column \"sed\"; did you mean seed?");
		assertTrue(column("Name").contains(BETTER), "The last filter that could be understood stays in force.");
		Window.ui(() -> {
			filter().setText("");
			return null;
		});
		awaitNames(OTHER, BETTER, WORSE);
	}

	@Test
	void onlyDifferencesAndGroups() throws Exception {
		Window.clickToolItem("Only Differences");
		Window.await("columns that differ", () -> Window.ui(() -> titles().contains("Epochs") && !titles().contains("Split") && !titles().contains("Batch Size")));
		Window.clickToolItem("Only Differences");
		Window.await("all columns", () -> Window.ui(() -> titles().contains("Split")));
		Window.clickToolItem("Group by Seed");
		Window.await("the group", () -> Window.ui(() -> table.getItemCount() == 2) && column("Name").contains("Tiny × 2 runs"));
		assertTrue(column("Best EER").stream().anyMatch(text -> text.startsWith("20.0\u00A0% ± ") && text.endsWith("(n\u00A02)")), column("Best EER").toString());
		Window.clickToolItem("Group by Seed");
		awaitNames(OTHER, BETTER, WORSE);
	}

	@Test
	void figuresAreMeasuredAgainstThePinnedBaseline() throws Exception {
		select(1);
		choose("Pin as Baseline");
		Window.await("the differences", () -> column("Best EER").equals(List.of("20.0\u00A0%  +10.0", "10.0\u00A0%", "30.0\u00A0%  +20.0")));
		assertTrue(column("Name").get(1).startsWith("★"));
		choose("Unpin Baseline");
		Window.await("no differences", () -> column("Best EER").equals(List.of("20.0\u00A0%", "10.0\u00A0%", "30.0\u00A0%")));
	}

	@Test
	void twoRunsAreComparedWithAVerdict() throws Exception {
		select(1, 2);
		Window.awaitText("The difference is real for these two networks: “" + BETTER + "” has an equal error rate");
		IStructuredSelection selection = (IStructuredSelection) Window.ui(() -> Window.window().getSelectionService().getSelection(VIEW));
		assertEquals(List.of(better, worse), selection.toList());
		select(0, 1);
		Window.awaitText("There is no test that all of these runs were evaluated in.");
		select(0);
		Window.awaitText("Command: twinlens train");
	}

	@Test
	void aRunIsRenamedAndTagged() throws Exception {
		select(1);
		choose("Rename…");
		Shell dialog = Window.awaitShell("Rename Run");
		Window.type(Window.ui(() -> Window.find(dialog, Text.class, Text::getEditable).orElseThrow()), "my best");
		Window.click(Window.awaitButton(dialog, "OK"));
		awaitNames(OTHER, "my best", WORSE);
		assertEquals("my best", RunNotes.read(better).name());
		choose("Tags…");
		Shell tags = Window.awaitShell("Tags");
		Window.type(Window.ui(() -> Window.find(tags, Text.class, Text::getEditable).orElseThrow()), "good, small");
		Window.click(Window.awaitButton(tags, "OK"));
		Window.await("the tags", () -> column("Tags").equals(List.of("", "good, small", "")));
	}

	@Test
	void aDeletedRunComesBackFromTheTrash() throws Exception {
		select(2);
		choose("Delete");
		Shell question = Window.awaitShell("Delete Runs");
		Window.click(Window.awaitButton(question, "Move to Trash"));
		awaitNames(OTHER, BETTER);
		assertFalse(Files.exists(worse.path()));
		assertEquals(List.of(WORSE), new RunTrash(study).runs().stream().map(RunFolder::id).toList());
		choose("Restore from Trash…");
		Shell dialog = Window.awaitShell("Restore from Trash");
		Window.ui(() -> {
			Table trash = Window.find(dialog, Table.class, t -> true).orElseThrow();
			trash.getItem(0).setChecked(true);
			trash.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Window.click(Window.awaitButton(dialog, "Restore"));
		awaitNames(OTHER, BETTER, WORSE);
		assertTrue(Files.exists(worse.description()));
	}

	@Test
	void anArchivedRunIsOutOfSight() throws Exception {
		select(0);
		choose("Archive");
		awaitNames(BETTER, WORSE);
		Window.clickToolItem("Show Archived");
		awaitNames(OTHER, BETTER, WORSE);
		Window.clickToolItem("Show Archived");
		awaitNames(BETTER, WORSE);
	}

	@Test
	void whatAnotherProcessWritesIsSeen() throws Exception {
		RunFolder fourth = RecordedRun.write(study.resolve("runs"), "20260101-000004-aaaa", TrainingConfig.seed(9), 0.4);
		awaitNames("20260101-000004-aaaa", OTHER, BETTER, WORSE);
		Files.writeString(fourth.description(), "{");
		select(0);
		StyledText notes = Window.awaitValue("the problem of the damaged run",
				() -> Window.ui(() -> Window.find(Window.window().getShell(), StyledText.class, t -> t.getText().contains("run.json"))));
		assertFalse(notes.isDisposed());
	}
}
