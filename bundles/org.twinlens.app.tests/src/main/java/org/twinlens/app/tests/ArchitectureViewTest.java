package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.dataset.Studies;
import org.twinlens.ui.study.CurrentStudy;

/** A network is drawn in the window: begun with a template, broken, mended, undone, saved; its pages stay in step. */
class ArchitectureViewTest extends WindowTest {

	private static final String VIEW = "org.twinlens.model.ui.architecture";
	private static final int KERNEL = 3;

	private IViewPart view;

	@AfterEach
	void closeTheView() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(view);
			return PlatformUI.getWorkbench().showPerspective("org.twinlens.app.curate", Window.window());
		});
	}

	/** A study with the architecture "mine", made from the first template by hand. */
	private Path begin(Path folder) throws Exception {
		Path study = folder.resolve("study");
		Window.service(Studies.class).create(study, "Networks").close();
		Window.service(CurrentStudy.class).open(study);
		view = Window.ui(() -> {
			PlatformUI.getWorkbench().showPerspective("org.twinlens.app.train", Window.window());
			return Window.page().showView(VIEW);
		});
		Shell window = Window.ui(() -> Window.window().getShell());
		Window.click(Window.awaitButton(window, "New Architecture…"));
		Shell wizard = Window.awaitShell("New Architecture");
		Window.type(Window.awaitValue("the name's field", () -> Window.ui(() -> Window.find(wizard, Text.class, t -> t.getEditable() && !t.getText().isEmpty()))), "mine");
		Window.click(Window.awaitButton(wizard, "Finish"));
		Window.awaitNoShell("New Architecture");
		Window.await("the architecture in the chooser", () -> Window.ui(() -> Window.find(window, Combo.class, c -> c.getText().equals("mine")).isPresent()));
		return study.resolve("architectures").resolve("mine.json");
	}

	private static Table layers() throws Exception {
		Shell window = Window.ui(() -> Window.window().getShell());
		return Window.awaitValue("the table of layers",
				() -> Window.ui(() -> Window.find(window, Table.class, table -> table.getColumnCount() > KERNEL && table.getColumn(KERNEL).getText().equals("Kernel"))));
	}

	private static void awaitKernel(String kernel) throws Exception {
		Table table = layers();
		Window.await("the kernel " + kernel, () -> Window.ui(() -> table.getItem(1).getText(KERNEL).equals(kernel)));
	}

	private boolean isDirty() throws Exception {
		return Window.ui(() -> ((ISaveablePart) view).isDirty());
	}

	@Test
	void aKernelLargerThanItsInputIsToldMendedAndSaved(@TempDir Path folder) throws Exception {
		Path file = begin(folder);
		assertFalse(isDirty());
		Window.clickTab("Layers");
		awaitKernel("10");
		Table table = layers();
		Window.click(table, () -> {
			Rectangle cell = table.getItem(1).getBounds(KERNEL);
			return new Point(cell.x + cell.width / 2, cell.y + cell.height / 2);
		});
		Window.await("the layer's row", () -> Window.ui(() -> table.getSelectionIndex() == 1 && table.isFocusControl()));
		Hands.keys(SWT.F2);
		Text editor = Window.awaitValue("the cell's editor", () -> Window.ui(() -> Window.find(table, Text.class, text -> text.getText().equals("10"))));
		Window.type(editor, "200");
		Hands.keys(SWT.CR);
		awaitKernel("200");
		Window.awaitText("A kernel slides over its input");
		Window.awaitText("Totals follow when the network can be built.");
		Shell window = Window.ui(() -> Window.window().getShell());
		Window.click(Window.awaitButton(window, "Shrink the Kernel to 105×105"));
		awaitKernel("105");
		assertTrue(isDirty());

		Window.clickTab("JSON");
		Window.awaitText("\"kernel\": 105");
		Hands.keys(SWT.CTRL, 'z');
		Window.awaitText("\"kernel\": 200");
		Hands.keys(SWT.CTRL, 'z');
		Window.awaitText("\"kernel\": 10,");
		Window.await("nothing to save", () -> !isDirty());
		Hands.keys(SWT.CTRL, SWT.SHIFT, 'z');
		Hands.keys(SWT.CTRL, SWT.SHIFT, 'z');
		Window.awaitText("\"kernel\": 105");
		Hands.keys(SWT.CTRL, 's');
		Window.await("the saved file", () -> Files.readString(file).contains("\"kernel\": 105"));
		Window.await("nothing to save", () -> !isDirty());
	}

	@Test
	void aTextThatCannotBeReadIsToldAndKeptAwayFromTheOtherPages(@TempDir Path folder) throws Exception {
		begin(folder);
		Window.clickTab("JSON");
		Shell window = Window.ui(() -> Window.window().getShell());
		StyledText text = Window.awaitValue("the text", () -> Window.ui(() -> Window.find(window, StyledText.class, t -> t.getText().contains("\"mine\""))));
		Window.click(text);
		Window.ui(() -> {
			text.setCaretOffset(0);
			return null;
		});
		Hands.keys('x');
		Window.awaitText("The other pages show what the document said last.");
		Window.clickTab("Layers");
		Window.awaitText("The text on the page JSON cannot be read as it stands.");
		awaitKernel("10");
		Hands.keys(SWT.CTRL, 'z');
		Window.await("nothing to save", () -> !isDirty());
	}

	@Test
	void whatAnotherProgramWritesIsReadAgain(@TempDir Path folder) throws Exception {
		Path file = begin(folder);
		Window.clickTab("Layers");
		awaitKernel("10");
		Files.writeString(file, Files.readString(file).replace("\"kernel\": 10,", "\"kernel\": 9,"));
		awaitKernel("9");
		assertFalse(isDirty());
	}
}
