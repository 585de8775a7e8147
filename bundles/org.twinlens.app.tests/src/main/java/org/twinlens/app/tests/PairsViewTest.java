package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Pair;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.ui.study.CurrentStudy;

/** Pairs are made, seen, saved and led back to their images, on ten synthetic people with four images each; six of them are to train on. */
class PairsViewTest extends WindowTest {

	private static final String VIEW = "org.twinlens.pairs.ui.pairs";
	private static final String DATASET = "org.twinlens.dataset.ui.dataset";

	private Study study;
	private Shell window;

	@BeforeEach
	void tenPeople(@TempDir Path folder) throws Exception {
		Path path = folder.resolve("study");
		try (Study made = Window.service(Studies.class).create(path, "Study"); ImportSource faces = Window.service(SyntheticData.class).faces(10, 4, 2, 1)) {
			made.catalogue().add(faces, Progress.NONE);
			made.catalogue().createSplit(SplitRequest.byDefault(1), Progress.NONE);
		}
		Window.service(CurrentStudy.class).open(path);
		study = Window.service(CurrentStudy.class).study().orElseThrow();
		window = Window.ui(() -> Window.window().getShell());
		Window.ui(() -> Window.page().showView(VIEW));
		Window.awaitText("72 pairs: 36 positive, 36 negative");
	}

	@AfterEach
	void withoutTheView() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView(VIEW));
			return null;
		});
	}

	/** Chooses from the drop-down list that has this entry. */
	private void choose(String entry) throws Exception {
		Combo combo = Window.awaitValue("the choice " + entry, () -> Window.ui(() -> Window.find(window, Combo.class, c -> Arrays.asList(c.getItems()).contains(entry))));
		Window.ui(() -> {
			combo.select(combo.indexOf(entry));
			combo.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	private Spinner spinner(String tip) throws Exception {
		return Window.ui(() -> Window.find(window, Spinner.class, s -> s.getToolTipText() != null && s.getToolTipText().startsWith(tip)).orElseThrow());
	}

	private void set(Spinner spinner, int value) throws Exception {
		Window.ui(() -> {
			spinner.setSelection(value);
			return null;
		});
	}

	private Canvas pictures() throws Exception {
		return Window.awaitValue("the pictures", () -> Window.ui(() -> Window.find(window, Canvas.class, c -> c.getClass() == Canvas.class && (c.getStyle() & SWT.V_SCROLL) != 0)));
	}

	private List<?> selected() throws Exception {
		return Window.ui(() -> Window.window().getSelectionService().getSelection(VIEW) instanceof IStructuredSelection selection ? selection.toList() : List.of());
	}

	private void awaitSelected(Pair pair) throws Exception {
		Window.await("the pair " + pair, () -> selected().equals(List.of(pair.first(), pair.second())));
	}

	private List<String> saved() throws IOException {
		return new PairSetStore(study.pairsFolder()).list().stream().map(PairSetStore.Entry::name).toList();
	}

	private void save(String name) throws Exception {
		Window.clickToolItem("Save…");
		Shell dialog = Window.awaitShell("Save Pair Set");
		Window.type(Window.ui(() -> Window.find(dialog, Text.class, Text::getEditable).orElseThrow()), name);
		Window.click(Window.awaitButton(dialog, "OK"));
		Window.await("the saved set", () -> saved().contains(name));
	}

	@Test
	void pairsAreMadeAsTheFormSays() throws Exception {
		Window.awaitText("Images: 24 of 24");
		Window.awaitText("Identities: 6 of 6");
		choose("evaluation");
		Window.awaitText("276 pairs: 36 positive, 240 negative");
		set(spinner("Pairs at most"), 100);
		Window.awaitText("100 pairs: 36 positive, 64 negative");
		choose("Test");
		Window.awaitText("28 pairs: 12 positive, 16 negative");
		choose("balanced");
		set(spinner("Pairs at most"), 10);
		set(spinner("Share of positive pairs"), 20);
		Window.awaitText("10 pairs: 2 positive, 8 negative");
		choose("Negative pairs");
		Window.awaitText("8 of 10 pairs");
	}

	@Test
	void aFormThatCannotBeFollowedSaysWhy() throws Exception {
		choose("evaluation");
		set(spinner("Pairs at most"), 3);
		Window.awaitText("An evaluation keeps every positive pair, so ask for more than 36 pairs");
		set(spinner("Pairs at most"), 50);
		Window.awaitText("50 pairs: 36 positive, 14 negative");
	}

	@Test
	void aSetIsSavedRenamedAndDeleted() throws Exception {
		save("mine");
		Window.await("the set in the list", () -> Window.ui(() -> Window.find(window, Combo.class, c -> c.getText().equals("mine, 72 pairs")).isPresent()));
		Window.clickToolItem("Rename…");
		Shell rename = Window.awaitShell("Rename Pair Set");
		Window.type(Window.ui(() -> Window.find(rename, Text.class, Text::getEditable).orElseThrow()), "ours");
		Window.click(Window.awaitButton(rename, "OK"));
		Window.await("the new name", () -> saved().equals(List.of("ours")));
		Window.await("the new name in the list", () -> Window.ui(() -> Window.find(window, Combo.class, c -> c.getText().equals("ours, 72 pairs")).isPresent()));
		Window.clickToolItem("Delete…");
		Window.click(Window.awaitButton(Window.awaitShell("Delete Pair Set"), "Delete"));
		Window.await("the end of the set", () -> saved().isEmpty());
		Window.await("the form's pairs", () -> Window.ui(() -> Window.find(window, Combo.class, c -> c.getText().equals("New Pair Set")).isPresent()));
	}

	@Test
	void pairsArePagedThroughByKeysAndAWrongOneLeadsToItsImages() throws Exception {
		save("shown");
		List<Pair> pairs = new PairSetStore(study.pairsFolder()).open("shown", study.catalogue()::imageByHash).pairs().pairs();
		Window.await("the set in the list", () -> Window.ui(() -> Window.find(window, Combo.class, c -> c.getText().equals("shown, 72 pairs")).isPresent()));
		Window.click(pictures(), () -> new Point(30, 40));
		awaitSelected(pairs.get(0));
		Hands.keys(SWT.ARROW_RIGHT);
		awaitSelected(pairs.get(1));
		Hands.keys(SWT.END);
		awaitSelected(pairs.get(71));
		Hands.keys(SWT.PAGE_UP);
		Window.await("a page further up", () -> !selected().equals(List.of(pairs.get(71).first(), pairs.get(71).second())));
		Hands.keys(SWT.HOME);
		awaitSelected(pairs.get(0));
		Window.click(Window.awaitButton(window, "Wrong"));
		Window.await("the Dataset view", () -> Window.ui(() -> Window.page().getActivePart() != null && Window.page().getActivePart().getSite().getId().equals(DATASET)));
	}

	@Test
	void twoSetsAreCompared() throws Exception {
		save("all");
		set(spinner("Pairs at most"), 20);
		Window.awaitText("20 pairs: 10 positive, 10 negative");
		Window.clickToolItem("Compare…");
		Shell dialog = Window.awaitShell("Compare Pair Sets");
		Window.awaitText("Only in New Pair Set: ");
		Window.await("counts", () -> Window.ui(() -> Window.texts().matches("(?s).*In both: \\d+.*")));
		Window.click(Window.awaitButton(dialog, "Close"));
		Window.awaitNoShell("Compare Pair Sets");
	}

	@Test
	void episodesAreDrawn() throws Exception {
		Window.clickTab("Episodes");
		Window.awaitText("5-way 1-shot episodes need 5 identities"); // the test part has two
		choose("Train");
		Window.awaitText("Episode 1 of 20: episode 0001");
		Window.click(Window.awaitButton(window, "Next"));
		Window.awaitText("Episode 2 of 20: episode 0002");
		set(spinner("Identities to choose from"), 7);
		Window.awaitText("7-way 1-shot episodes need 7 identities");
		Window.clickTab("Pair Sets");
		Window.awaitText("72 pairs: 36 positive, 36 negative");
	}

	@Test
	void theProtocolsSayWhatToOpen() throws Exception {
		Window.clickTab("LFW Pairs");
		Window.awaitText("No Pairs File Is Open");
		Window.clickTab("Omniglot Runs");
		Window.awaitText("No Runs Are Open");
		Window.clickTab("Pair Sets");
		assertEquals(List.of(), saved());
	}

	@Test
	void withoutAStudyItSaysWhatToDo() throws Exception {
		Window.click(pictures(), () -> new Point(30, 40));
		Window.await("a selected pair", () -> selected().size() == 2);
		Window.service(CurrentStudy.class).close();
		Window.awaitText("to see and make its pairs");
		Window.await("no selection", () -> selected().isEmpty());
	}
}
