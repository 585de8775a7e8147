package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureStore;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunStatus;
import org.twinlens.model.run.RunStore;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.study.CurrentStudy;

/** The Training view with a real training of a network small enough for a test: form, chart, pause, stop, resume, and a trainer that is killed. */
class TrainingViewTest extends WindowTest {

	private static final String VIEW = "org.twinlens.training.ui.training";

	@TempDir
	private Path parent;

	private Path folder;
	private Shell window;

	@BeforeEach
	void openTheView() throws Exception {
		folder = parent.resolve("Little Faces");
		window = Window.ui(() -> Window.window().getShell());
		Window.ui(() -> PlatformUI.getWorkbench().showPerspective("org.twinlens.app.train", Window.window()));
		Window.ui(() -> Window.page().showView(VIEW));
	}

	/** 30 identities with 6 images, divided, and a network of a few thousand parameters. */
	private void openStudy() throws Exception {
		try (Study study = Window.service(Studies.class).create(folder, "Little Faces")) {
			study.catalogue().add(Window.service(SyntheticData.class).faces(30, 6, 2, 7), Progress.NONE);
			study.catalogue().createSplit(new SplitRequest("default", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2, List.of()), Progress.NONE);
		}
		ArchitectureStore.of(folder).write("Tiny", tiny());
		Window.service(CurrentStudy.class).open(folder);
		Window.awaitText("Ready: ");
	}

	/** 32×32 grey: a convolution and 16 dimensions. */
	private static Architecture tiny() {
		return new Architecture("Tiny", new Architecture.Input(1, 32, 32),
				List.of(new Layer.Convolution("conv1", 4, 3, 1, Layer.Padding.SAME, Layer.Activation.RELU, Tuning.HE), new Layer.Pooling("pool1", Layer.Pooling.Kind.MAX, 4, 4, Layer.Padding.VALID),
						new Layer.Flatten("flatten"), new Layer.Dense("embedding", 16, Layer.Activation.SIGMOID, Tuning.DEFAULT)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
	}

	/** The control of a setting, scrolled to where it can be clicked. */
	private <T extends Control> T field(String setting, Class<T> type) throws Exception {
		T field = Window.awaitValue("the field " + setting,
				() -> Window.ui(() -> Window.find(window, type, control -> String.valueOf(control.getData("org.twinlens.experiments.order.Setting")).equals(setting))));
		Window.ui(field::setFocus);
		return field;
	}

	private static void choose(Combo combo, String text) throws Exception {
		Window.await("the choice " + text, () -> Window.ui(() -> combo.indexOf(text) >= 0));
		Window.ui(() -> {
			combo.select(combo.indexOf(text));
			combo.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	/** Ends neither by itself nor soon: the tests do. */
	private void fillForm() throws Exception {
		choose(field("ARCHITECTURE", Combo.class), "Tiny");
		Window.type(field("IDENTITIES", Text.class), "6");
		Window.type(field("ITERATIONS", Text.class), "20");
		Window.type(field("EPOCHS", Text.class), "2000");
		Window.awaitText("More than 1,000 epochs take very long");
	}

	private RunFolder run() throws Exception {
		return Window.awaitValue("the run", () -> new RunStore(folder.resolve("runs")).newest());
	}

	private static long iterations(RunFolder run) throws Exception {
		RunHistory history = RunHistory.read(run);
		return history.iterations().isEmpty() ? 0 : history.iterations().get(history.iterations().size() - 1).iteration();
	}

	private static void awaitMore(RunFolder run) throws Exception {
		long before = iterations(run);
		Window.await("further iterations", () -> iterations(run) > before);
	}

	/** Waits until the list of runs shows a run in a state. */
	private void awaitState(RunFolder run, String state) throws Exception {
		Window.await(run.id() + " as " + state, () -> Window.ui(() -> item(run).filter(item -> item.getText(1).equals(state)).isPresent()));
	}

	/** The list of runs. On the user interface's thread. */
	private Optional<Table> table() {
		return Window.find(window, Table.class, one -> one.getColumnCount() == 3 && one.getColumn(2).getText().equals("Progress"));
	}

	private Optional<TableItem> item(RunFolder run) {
		return table().stream().flatMap(one -> List.of(one.getItems()).stream()).filter(item -> item.getText(0).contains(run.id())).findFirst();
	}

	/** How many points the chart of the loss has in its first line; 0 while there is none. */
	private int points() throws Exception {
		Optional<ChartCanvas> loss = Window.ui(() -> Window.find(window, ChartCanvas.class, chart -> chart.content().title().equals("Loss")));
		return loss.isEmpty() ? 0 : Window.ui(() -> loss.get().content().lines().isEmpty() ? 0 : loss.get().content().lines().get(0).curve().data().size());
	}

	private void clickButton(String text) throws Exception {
		Window.click(Window.awaitButton(window, text));
	}

	@Test
	void aBadValueIsExplainedAndCannotBeStarted() throws Exception {
		openStudy();
		Window.type(field("LEARNING_RATE", Text.class), "fast");
		Window.awaitText("Learning rate is a number such as 0.002, not \"fast\".");
		Button start = Window.ui(() -> Window.find(window, Button.class, button -> button.getText().equals("Start")).orElseThrow());
		assertFalse(Window.ui(start::isEnabled));
		Window.type(field("IDENTITIES", Text.class), "19");
		Window.awaitText("(And one more.)");
		Window.type(field("LEARNING_RATE", Text.class), "0.5");
		Window.awaitText("A batch of 19 identities needs as many with two images or more, and the split's training part has 18.");
		Window.type(field("IDENTITIES", Text.class), "18");
		Window.awaitText("A learning rate above 0.1 rarely trains with Adam");
		assertTrue(Window.ui(start::isEnabled));
	}

	@Test
	void theCommandThatDoesTheSameIsCopied() throws Exception {
		openStudy();
		choose(field("ARCHITECTURE", Combo.class), "Tiny");
		Window.type(field("EPOCHS", Text.class), "7");
		clickButton("Copy as Command");
		String command = "twinlens train --template small --architecture Tiny --split default --batches identities --epochs 7 --seed 1 --evaluate -s '" + folder + "'";
		Window.await("the command on the clipboard", () -> command.equals(Window.ui(() -> {
			Clipboard clipboard = new Clipboard(Window.display());
			try {
				return clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		})));
	}

	@Test
	void aTrainingIsPausedContinuedStoppedResumedAndEndedWithItsBest() throws Exception {
		openStudy();
		fillForm();
		clickButton("Start");
		RunFolder run = run();
		awaitState(run, "Running");
		Window.clickTab("Curves");
		Window.await("two points in the chart", () -> points() >= 2);
		int points = points();
		Window.await("further points in the chart", () -> points() > points);
		Window.clickToolItem("Pause");
		awaitState(run, "Paused");
		assertEquals(RunStatus.PAUSED, RunStatus.of(run));
		long paused = iterations(run);
		Window.clickToolItem("Continue");
		awaitState(run, "Running");
		Window.await("further iterations", () -> iterations(run) > paused);
		Window.clickToolItem("Stop");
		awaitState(run, "Stopped");
		assertEquals(RunStatus.STOPPED, RunStatus.of(run));
		long stopped = iterations(run);
		Window.clickToolItem("Resume");
		awaitState(run, "Running");
		Window.await("further iterations", () -> iterations(run) > stopped);
		Window.clickToolItem("Stop and Keep Best");
		awaitState(run, "Completed");
		assertEquals(RunStatus.COMPLETED, RunStatus.of(run));
	}

	@Test
	void aKilledTrainerIsShownAsInterruptedAndGoesOn() throws Exception {
		openStudy();
		fillForm();
		clickButton("Start");
		RunFolder run = run();
		Window.await("a whole epoch", () -> !RunHistory.read(run).epochs().isEmpty());
		ProcessHandle trainer = ProcessHandle.current().descendants().filter(process -> process.info().commandLine().orElse("").contains(run.id())).findFirst().orElseThrow();
		assertTrue(trainer.destroyForcibly());
		awaitState(run, "Interrupted");
		Window.clickToolItem("Resume");
		awaitState(run, "Running");
		assertEquals(Optional.empty(), RunHistory.read(run).ended());
		awaitMore(run);
		Window.clickToolItem("Stop");
		awaitState(run, "Stopped");
	}

	@Test
	void whatWaitsIsMovedAndTakenOffTheQueue() throws Exception {
		openStudy();
		fillForm();
		clickButton("Start");
		awaitState(run(), "Running");
		Window.type(field("LEARNING_RATE", Text.class), "2e-4");
		clickButton("Add to Queue");
		await("one that waits", waiting -> waiting.size() == 1);
		Window.type(field("LEARNING_RATE", Text.class), "3e-4");
		clickButton("Add to Queue");
		await("two that wait", waiting -> waiting.size() == 2);
		assertTrue(waiting().get(1).endsWith("learning rate 3e-4"), waiting().toString());
		Window.ui(() -> {
			Table table = table().orElseThrow();
			table.setSelection(2);
			table.notifyListeners(SWT.Selection, new Event());
			return null;
		});
		Window.clickToolItem("Move Up");
		await("another order", waiting -> waiting.get(0).endsWith("learning rate 3e-4"));
		Window.clickToolItem("Remove from Queue");
		await("one less", waiting -> waiting.size() == 1 && waiting.get(0).endsWith("learning rate 2e-4"));
	}

	private void await(String what, Predicate<List<String>> condition) throws Exception {
		Window.await(what, () -> condition.test(waiting()));
	}

	/** The names of what waits, in the order of the list. */
	private List<String> waiting() throws Exception {
		return Window.ui(() -> table().stream().flatMap(table -> List.of(table.getItems()).stream()).filter(item -> item.getText(1).equals("Waiting")).map(item -> item.getText(0)).toList());
	}

	@Test
	void theFormIsAsOneLeftIt() throws Exception {
		openStudy();
		fillForm();
		Window.service(CurrentStudy.class).close();
		Window.awaitText("No Study Is Open");
		Window.service(CurrentStudy.class).open(folder);
		Window.awaitText("More than 1,000 epochs take very long");
		assertEquals("6", Window.ui(field("IDENTITIES", Text.class)::getText));
		assertEquals("Tiny", Window.ui(field("ARCHITECTURE", Combo.class)::getText));
	}

	@Test
	void whatAnotherViewGivesIsInTheForm() throws Exception {
		openStudy();
		ArchitectureStore.of(folder).write("Drawn Meanwhile", tiny());
		IHandlerService handlers = Window.window().getService(IHandlerService.class);
		ICommandService commands = Window.window().getService(ICommandService.class);
		Window.ui(() -> handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand("org.twinlens.training.ui.configure"),
				Map.of("org.twinlens.training.ui.option", "--learning-rate=3e-4", "org.twinlens.training.ui.architecture", "Drawn Meanwhile")), null));
		Window.await("the rate", () -> Window.ui(field("LEARNING_RATE", Text.class)::getText).equals("3e-4"));
		assertEquals("Drawn Meanwhile", Window.ui(field("ARCHITECTURE", Combo.class)::getText));
		Window.awaitText("32×32×1; 4 layers");
	}

	@Test
	void withoutSplitItOffersToDivideTheImages() throws Exception {
		Window.awaitText("No Study Is Open");
		try (Study study = Window.service(Studies.class).create(folder, "Little Faces")) {
			study.catalogue().add(Window.service(SyntheticData.class).faces(30, 4, 2, 7), Progress.NONE);
		}
		Window.service(CurrentStudy.class).open(folder);
		Window.awaitText("No Split Yet");
		clickButton("Divide Images");
		Window.awaitText("Ready: ");
		assertEquals(List.of("default"), Window.service(CurrentStudy.class).study().orElseThrow().catalogue().splits().stream().map(split -> split.name()).toList());
	}
}
