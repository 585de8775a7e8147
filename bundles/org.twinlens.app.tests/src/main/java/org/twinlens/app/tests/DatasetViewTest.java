package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageIO;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.ui.study.CurrentStudy;

/** Images of a study are labelled by mouse and keys, and what was done is undone. */
class DatasetViewTest extends WindowTest {

	private static final String VIEW = "org.twinlens.dataset.ui.dataset";
	private static final int IDENTITIES = 3;
	private static final int IMAGES = 4;

	private Path folder;
	private Canvas gallery;
	private Table scopes;

	@BeforeEach
	void threeIdentities(@TempDir Path temporary) throws Exception {
		folder = temporary.resolve("study");
		try (Study study = Window.service(Studies.class).create(folder, "Study"); ImportSource faces = Window.service(SyntheticData.class).faces(IDENTITIES, IMAGES, 2, 1)) {
			study.catalogue().add(faces, Progress.NONE);
			study.edits().unassign(images(study, "face-0003").stream().mapToLong(ImageRecord::id).toArray());
		}
		open();
	}

	private void open() throws Exception {
		Window.service(CurrentStudy.class).open(folder);
		IViewPart view = Window.ui(() -> Window.page().showView(VIEW));
		Shell window = Window.ui(() -> Window.window().getShell());
		scopes = Window.awaitValue("the list of identities", () -> Window.ui(() -> Window.find(window, Table.class, t -> (t.getStyle() & SWT.VIRTUAL) != 0 && t.getItemCount() == 5 && t.getItem(0).getText().equals("All Images"))));
		gallery = Window.awaitValue("the gallery", () -> Window.ui(() -> Window.find(window, Canvas.class, c -> c.getClass().getSimpleName().equals("Gallery"))));
		Window.ui(() -> {
			view.setFocus();
			return null;
		});
	}

	@AfterEach
	void withoutTheView() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView(VIEW));
			return null;
		});
	}

	private static List<ImageRecord> images(Study study, String identity) {
		try (var all = study.catalogue().images(ImageQuery.ofIdentity(identity))) {
			return all.toList();
		}
	}

	private Study study() {
		return Window.service(CurrentStudy.class).study().orElseThrow();
	}

	/** How many images the study has of an identity. */
	private void awaitImages(String identity, int images) throws Exception {
		Window.await(images + " images of " + identity, () -> images(study(), identity).size() == images);
	}

	/** What the list beside the gallery says. */
	private void awaitRow(String name, long images) throws Exception {
		Window.await("the row " + name + " with " + images, () -> Window.ui(() -> row(name).filter(item -> item.getText(1).equals(Long.toString(images))).isPresent()));
	}

	private Optional<TableItem> row(String name) {
		return Arrays.stream(scopes.getItems()).filter(item -> item.getText(0).equals(name)).findFirst();
	}

	private void clickRow(String name) throws Exception {
		Window.click(scopes, () -> {
			Rectangle bounds = row(name).orElseThrow().getBounds();
			return new Point(bounds.x + 20, bounds.y + bounds.height / 2);
		});
	}

	/** In the middle of the first picture; goes on once the gallery hears the keyboard. */
	private void clickFirst() throws Exception {
		Window.click(gallery, () -> {
			Rectangle first = (Rectangle) gallery.getClass().getMethod("placeOf", int.class).invoke(gallery, 0);
			return new Point(first.x + first.width / 2, first.y + first.height / 3);
		});
		AtomicBoolean heard = new AtomicBoolean();
		Listener listener = event -> heard.set(true);
		Window.ui(() -> {
			gallery.addListener(SWT.KeyUp, listener);
			return null;
		});
		Window.await("the keyboard's focus in the gallery", () -> {
			Hands.keys(SWT.HOME);
			return heard.get() && Window.ui(gallery::isFocusControl);
		});
		Window.ui(() -> {
			gallery.removeListener(SWT.KeyUp, listener);
			return null;
		});
	}

	private static void write(String characters) {
		for (char character : characters.toCharArray()) {
			Hands.keys(character);
		}
	}

	private Text entry() throws Exception {
		return Window.awaitValue("the field for names", () -> Window.ui(() -> Window.find(Window.window().getShell(), Text.class, t -> t.getMessage().contains("type a name") || t.getMessage().contains("Why"))));
	}

	/** Opens the field with a key and enters something. */
	private void enter(char key, String text) throws Exception {
		Hands.keys(key);
		Text entry = entry();
		Window.await("the keyboard's focus in the field", () -> Window.ui(entry::isFocusControl));
		write(text);
		Window.await("the entered text", () -> Window.ui(() -> entry.getText().equals(text)));
		Hands.keys(SWT.CR);
		Window.await("the keyboard's focus back in the gallery", () -> Window.ui(gallery::isFocusControl));
	}

	private static void undoUntil(String what, Callable<Boolean> undone) throws Exception {
		Window.keysUntil(what, undone, SWT.CTRL, 'z');
	}

	/** Chooses from a context menu. */
	private static void choose(Callable<Menu> where, String text) {
		Window.later(() -> {
			Menu menu;
			try {
				menu = where.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
			menu.notifyListeners(SWT.Show, new Event());
			MenuItem item = Arrays.stream(menu.getItems()).filter(i -> i.getText().equals(text)).findFirst().orElseThrow();
			assertTrue(item.isEnabled(), text);
			item.notifyListeners(SWT.Selection, new Event());
			menu.notifyListeners(SWT.Hide, new Event());
		});
	}

	@Test
	void aClickOnUnlabelledShowsThoseAndAWordFiltersThem() throws Exception {
		Window.awaitText("All Images: 12 images");
		clickRow("Unlabelled");
		Window.awaitText("Unlabelled: 4 images");
		Text filter = Window.ui(() -> Window.find(Window.window().getShell(), Text.class, t -> t.getMessage().equals("Filter")).orElseThrow());
		Window.type(filter, "0003_0002");
		Window.awaitText("Unlabelled, filtered: 1 image");
	}

	@Test
	void imagesAreLabelledByKeysAloneAndItIsUndoneAlsoAfterTheStudyWasClosed() throws Exception {
		clickRow("Unlabelled");
		Window.awaitText("Unlabelled: 4 images");
		clickFirst();
		enter('l', "Anna");
		awaitImages("Anna", 1);
		Window.awaitText("Unlabelled: 3 images");
		Window.keysUntil("2 images of Anna", () -> images(study(), "Anna").size() == 2, 'r');
		awaitRow("Anna", 2);
		undoUntil("1 image of Anna", () -> images(study(), "Anna").size() == 1);
		Window.keysUntil("the edit again", () -> images(study(), "Anna").size() == 2, SWT.CTRL, SWT.SHIFT, 'z');
		withoutTheView();
		Window.service(CurrentStudy.class).close();
		Window.service(CurrentStudy.class).open(folder);
		Window.ui(() -> Window.page().showView(VIEW));
		Shell window = Window.ui(() -> Window.window().getShell());
		gallery = Window.awaitValue("the gallery", () -> Window.ui(() -> Window.find(window, Canvas.class, c -> c.getClass().getSimpleName().equals("Gallery"))));
		clickFirst();
		undoUntil("1 image of Anna", () -> images(study(), "Anna").size() == 1);
	}

	@Test
	void anImageIsExcludedWithAReasonAndTakenInAgain() throws Exception {
		clickFirst();
		enter('x', "sev");
		awaitRow("Excluded", 1);
		long excluded = study().catalogue().ids(ImageQuery.ALL.withExcluded(Exclusion.ONLY))[0];
		assertEquals(Optional.of("several faces"), study().catalogue().details(new long[] { excluded }).get(0).excluded());
		clickRow("Excluded");
		Window.awaitText("Excluded: 1 image");
		clickFirst();
		Hands.keys('i');
		awaitRow("Excluded", 0);
	}

	@Test
	void twoIdentitiesBecomeOneAndTwoAgain() throws Exception {
		clickRow("face-0001");
		Window.awaitText("face-0001: 4 images");
		Window.ui(() -> {
			scopes.setSelection(new int[] { 3, 4 });
			scopes.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		choose(() -> scopes.getMenu(), "Merge\u2026");
		Shell dialog = Window.awaitShell("Merge Identities");
		Text name = Window.ui(() -> Window.find(dialog, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0).orElseThrow());
		Window.type(name, "Both");
		Window.click(Window.awaitButton(dialog, "OK"));
		Window.awaitNoShell("Merge Identities");
		awaitRow("Both", 8);
		clickFirst();
		undoUntil("no images of Both", () -> images(study(), "Both").isEmpty());
		awaitRow("face-0001", 4);
		awaitRow("face-0002", 4);
	}

	@Test
	void theStudyIsAuditedAndAFindingShowsItsImages() throws Exception {
		long one = images(study(), "face-0001").get(0).id();
		study().edits().assign(new long[] { one }, "Solo");
		awaitRow("Solo", 1);
		choose(DatasetViewTest::auditMenu, "Run Audit");
		Window.awaitText("12 measured images");
		Table findings = Window.ui(() -> Window.find(Window.window().getShell(), Table.class, t -> t != scopes && t.getColumnCount() == 3 && (t.getStyle() & SWT.VIRTUAL) != 0).orElseThrow());
		Window.ui(() -> {
			TableItem single = Arrays.stream(findings.getItems()).filter(item -> item.getText(0).equals("Single Image")).findFirst().orElseThrow();
			findings.setSelection(single);
			findings.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Window.awaitText("Solo");
		Window.awaitText(": 1 image");
	}

	@Test
	void imagesAreDraggedOntoAnIdentity() throws Exception {
		clickRow("Unlabelled");
		Window.awaitText("Unlabelled: 4 images");
		clickFirst();
		Point from = Window.ui(() -> {
			Rectangle first = (Rectangle) gallery.getClass().getMethod("placeOf", int.class).invoke(gallery, 0);
			return gallery.toDisplay(first.x + first.width / 2, first.y + first.height / 3);
		});
		Point to = Window.ui(() -> {
			Rectangle row = row("face-0001").orElseThrow().getBounds();
			return scopes.toDisplay(row.x + 20, row.y + row.height / 2);
		});
		Window.await("the dragged image", () -> {
			Hands.drag(from, to, () -> Window.ui(() -> null));
			for (int i = 0; i < 100 && images(study(), "face-0001").size() < 5; i++) { // dropped, it takes a moment to be there; a second drag would take a second image
				Thread.sleep(50);
			}
			return images(study(), "face-0001").size() == 5;
		});
		awaitRow("face-0001", 5);
		awaitRow("Unlabelled", 3);
	}

	@Test
	void imagesAreImportedAndWhatIsNoneIsNamed(@TempDir Path source) throws Exception {
		Path zoe = Files.createDirectories(source.resolve("Zoe"));
		ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", zoe.resolve("black.png").toFile());
		ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", Files.createDirectories(source.resolve("Yann")).resolve("wide.png").toFile());
		Files.writeString(zoe.resolve("broken.jpg"), "no picture");
		openWizard("org.eclipse.ui.file.import", "importWizardId", "org.twinlens.dataset.ui.importImages");
		Shell wizard = Window.awaitShell("Import Images");
		Text path = Window.awaitValue("the field for the source", () -> Window.ui(() -> Window.find(wizard, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0)));
		Window.type(path, source.resolve("nowhere").toString());
		Window.awaitText("There is no file or folder");
		Window.type(path, source.toString());
		Window.awaitText("Files: 3. Identities: 2.");
		Window.awaitText("Would be added: 2. Known already: 0. Left out: 1.");
		Window.click(Window.awaitButton(wizard, "Finish"));
		Window.awaitText("Images added: 2.");
		Window.awaitText("Zoe/broken.jpg");
		Shell told = Window.awaitShell("Import Images");
		Window.click(Window.awaitButton(told, "OK"));
		awaitImages("Zoe", 1);
	}

	@Test
	void anImportIsCancelledInTheProgressViewAndLeavesNothing(@TempDir Path source) throws Exception {
		ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", Files.createDirectories(source.resolve("Zoe")).resolve("black.png").toFile());
		IWorkbenchPartReference progress = Window.ui(() -> Window.page().getReference(Window.page().showView("org.eclipse.ui.views.ProgressView")));
		openWizard("org.eclipse.ui.file.import", "importWizardId", "org.twinlens.dataset.ui.importImages");
		Shell wizard = Window.awaitShell("Import Images");
		Window.type(Window.awaitValue("the field for the source", () -> Window.ui(() -> Window.find(wizard, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0))), source.toString());
		Window.awaitText("Would be added: 1.");
		Path lock = folder.resolve("images").resolve("import.lock");
		try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = other.lock(Long.MAX_VALUE - 1, 1, false)) {
			Window.click(Window.awaitButton(wizard, "Finish"));
			Window.awaitText("Waiting for another"); // long words are shortened in the middle
			zoom(progress); // what ended before may leave no room for it
			Window.clickToolItem("Cancel Operation");
			Window.await("the end of the import", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getName().equals("Importing Images")));
		} finally {
			zoom(progress);
		}
		assertEquals(List.of(), images(study(), "Zoe"));
	}

	/** Gives a view the whole window, or takes it back. */
	private static void zoom(IWorkbenchPartReference view) throws Exception {
		Window.ui(() -> {
			Window.page().toggleZoom(view);
			return null;
		});
	}

	@Test
	void imagesAreExported(@TempDir Path target) throws Exception {
		Path out = target.resolve("out");
		openWizard("org.eclipse.ui.file.export", "exportWizardId", "org.twinlens.dataset.ui.exportImages");
		Shell wizard = Window.awaitShell("Export Images");
		Window.type(Window.awaitValue("the field for the folder", () -> Window.ui(() -> Window.find(wizard, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0))), out.toString());
		Window.click(Window.awaitButton(wizard, "Finish"));
		Window.awaitText("Images written: 12.");
		Window.click(Window.awaitButton(Window.awaitShell("Export Images"), "OK"));
		assertEquals(13, Files.readAllLines(out.resolve("manifest.csv")).size());
		try (var files = Files.list(out.resolve("face-0001"))) {
			assertEquals(IMAGES, files.count());
		}
	}

	@Test
	void aPartOfAnImageTakesItsPlaceAndGivesItBack() throws Exception {
		clickRow("face-0001");
		Window.awaitText("face-0001: 4 images");
		clickFirst();
		Hands.keys('c');
		Shell dialog = Window.awaitShell("Crop Image");
		Canvas picture = Window.awaitValue("the picture", () -> Window.ui(() -> Window.find(dialog, Canvas.class, c -> c.getListeners(SWT.KeyDown).length > 0 && c.getListeners(SWT.MouseMove).length > 0)));
		Point middle = Window.ui(() -> picture.toDisplay(picture.getSize().x / 2, picture.getSize().y / 2));
		Window.await("the pointer over the picture", () -> {
			Hands.move(middle);
			return Window.ui(() -> Window.display().getCursorControl() == picture);
		});
		Hands.drag(middle, new Point(middle.x + 60, middle.y + 90), () -> Window.ui(() -> null));
		Window.click(Window.awaitButton(dialog, "Crop"));
		Window.awaitNoShell("Crop Image");
		awaitRow("Excluded", 1);
		assertTrue(images(study(), "face-0001").stream().anyMatch(image -> image.height() > image.width() && image.name().contains("x")), images(study(), "face-0001")::toString);
		clickFirst();
		undoUntil("the whole image again", () -> images(study(), "face-0001").stream().noneMatch(image -> image.height() > image.width()));
	}

	@Test
	void thePropertiesViewTellsOfTheImageWithTheFocus() throws Exception {
		Window.ui(() -> Window.page().showView("org.eclipse.ui.views.PropertySheet"));
		clickRow("face-0002");
		Window.awaitText("face-0002: 4 images");
		clickFirst();
		Window.awaitText(images(study(), "face-0002").get(0).hash());
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView("org.eclipse.ui.views.PropertySheet"));
			return null;
		});
	}

	private static void openWizard(String command, String parameter, String wizard) {
		IHandlerService handlers = Window.window().getService(IHandlerService.class);
		ICommandService commands = Window.window().getService(ICommandService.class);
		Window.later(() -> {
			try {
				handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), Map.of(parameter, wizard)), null);
			} catch (CommandException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** What drops down from the view's button. */
	private static Menu auditMenu() {
		ToolBar bar = Window.find(Window.window().getShell(), ToolBar.class, b -> audit(b).isPresent()).orElseThrow();
		return ((ActionContributionItem) audit(bar).orElseThrow().getData()).getAction().getMenuCreator().getMenu(bar);
	}

	private static Optional<ToolItem> audit(ToolBar bar) {
		return Arrays.stream(bar.getItems()).filter(item -> item.getText().equals("Audit")).findFirst();
	}
}
