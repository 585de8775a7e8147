package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.model.BackendState;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.EventLog;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.ProjectedImage;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.SnapshotPair;
import org.twinlens.model.run.Snapshots;
import org.twinlens.ui.chart.ChartCanvas;
import org.twinlens.ui.chart.ChartSaving;
import org.twinlens.ui.chart.Palette;
import org.twinlens.ui.study.CurrentStudy;

/** The charts of a run that the test itself writes, as a trainer would. */
class LiveChartsTest extends WindowTest {

	private static final BackendState BACKEND = new BackendState("none", false, "", 1);
	private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");

	@TempDir
	private Path parent;

	private Path folder;
	private Shell window;
	private List<ImageRecord> images;

	@BeforeEach
	void makeAStudy() throws Exception {
		folder = parent.resolve("Little Faces");
		window = Window.ui(() -> Window.window().getShell());
		try (Study study = Window.service(Studies.class).create(folder, "Little Faces")) {
			study.catalogue().add(Window.service(SyntheticData.class).faces(12, 4, 2, 7), Progress.NONE);
			study.catalogue().createSplit(new SplitRequest("default", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.6, 0.2, List.of()), Progress.NONE);
			try (Stream<ImageRecord> all = study.catalogue().images(ImageQuery.ALL)) {
				images = all.limit(4).toList();
			}
		}
	}

	private RunFolder run(Purpose purpose, ModelEvent... events) throws Exception {
		String id = "20260101-100000-abcd";
		RunFolder run = new RunFolder(Files.createDirectories(folder.resolve("runs").resolve(id)));
		Architecture network = new Architecture("Tiny", new Architecture.Input(1, 32, 32), List.of(new Layer.Flatten("flat"), new Layer.Dense("dense", 4, Layer.Activation.SIGMOID, null)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, null), Architecture.Loss.BINARY_CROSS_ENTROPY);
		new RunDescription(id, BEGAN, List.of("train"), "Little Faces", "f", "default", Json.readTree("{\"kind\":\"identities\",\"split\":\"default\"}", "pairs"), network,
				TrainingConfig.seed(1), Preprocessing.to(1, 32, 32), new Environment("1", "17", "Linux", BACKEND, "cpu", 1, 0), purpose).write(run.description());
		log(run, events);
		return run;
	}

	private static void log(RunFolder run, ModelEvent... events) throws Exception {
		try (EventLog log = new EventLog(run)) {
			List.of(events).forEach(log);
		}
	}

	private static ModelEvent started() {
		return new ModelEvent.Started(BEGAN, 0, 100, 20, BACKEND);
	}

	private static ModelEvent[] iterations(int from, int to) {
		List<ModelEvent> events = new ArrayList<>();
		for (int i = from; i <= to; i++) {
			events.add(new ModelEvent.Iteration(BEGAN.plusSeconds(i), (i - 1) / 100 + 1, i, 1.0 / i, 1e-3, 1, 500, 1e-3));
		}
		return events.toArray(ModelEvent[]::new);
	}

	private static ModelEvent epoch(int epoch, double eer) {
		EpochMetrics metrics = new EpochMetrics(0.3, 1 - eer, 1 - eer, 1 - eer, 1 - eer, eer, 100);
		return new ModelEvent.Epoch(BEGAN.plusSeconds(100L * epoch), epoch, metrics, Optional.of(metrics), 500, 100, 100, 0.01, 0.02);
	}

	private void open() throws Exception {
		Window.ui(() -> PlatformUI.getWorkbench().showPerspective("org.twinlens.app.train", Window.window()));
		Window.ui(() -> Window.page().showView("org.twinlens.training.ui.training"));
		Window.service(CurrentStudy.class).open(folder);
	}

	private ChartCanvas chart(String title) throws Exception {
		return Window.awaitValue("the chart " + title, () -> Window.ui(() -> Window.find(window, ChartCanvas.class, chart -> chart.content().title().equals(title))));
	}

	/** How many points the first line of a chart has. */
	private static int points(ChartCanvas chart) throws Exception {
		return Window.ui(() -> chart.content().lines().isEmpty() ? 0 : chart.content().lines().get(0).curve().data().size());
	}

	/** The columns of the screen's pixels in which a chart shows a colour. */
	private static int width(ChartCanvas chart, int rgb) throws Exception {
		return Window.ui(() -> {
			Canvas canvas = chart.canvas();
			Image image = new Image(Window.display(), canvas.getSize().x, canvas.getSize().y);
			GC gc = new GC(canvas);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageData data = image.getImageData();
			image.dispose();
			int columns = 0;
			for (int x = 0; x < data.width; x++) {
				int y = 0;
				while (y < data.height && rgb(data, x, y) != rgb) {
					y++;
				}
				columns += y < data.height ? 1 : 0;
			}
			return columns;
		});
	}

	private static int rgb(ImageData data, int x, int y) {
		var colour = data.palette.getRGB(data.getPixel(x, y));
		return colour.red << 16 | colour.green << 8 | colour.blue;
	}

	private static void drag(Canvas canvas, double fromX, double fromY, double toX, double toY) throws Exception {
		Point size = Window.ui(canvas::getSize);
		Point from = Window.ui(() -> canvas.toDisplay((int) (fromX * size.x), (int) (fromY * size.y)));
		Point to = Window.ui(() -> canvas.toDisplay((int) (toX * size.x), (int) (toY * size.y)));
		Window.await("the pointer over the chart", () -> {
			Hands.move(from);
			return Window.ui(() -> Window.display().getCursorControl() == canvas);
		});
		Hands.drag(from, to, () -> Window.ui(() -> null));
	}

	private void awaitLearningRate(String value) throws Exception {
		Window.await("the learning rate " + value, () -> Window.ui(() -> Window.find(window, Text.class,
				text -> String.valueOf(text.getData("org.twinlens.experiments.order.Setting")).equals("LEARNING_RATE") && text.getText().equals(value)).isPresent()));
	}

	@Test
	void aChartGrowsWhileItsRunIsWritten() throws Exception {
		RunFolder run = run(Purpose.TRAINING, started());
		log(run, iterations(1, 50));
		open();
		Window.clickTab("Curves");
		ChartCanvas loss = chart("Loss");
		Window.await("50 points", () -> points(loss) == 50);
		Window.await("the curve on the screen", () -> width(loss, Palette.BLUE) > 50);
		log(run, iterations(51, 300));
		Window.await("300 points", () -> points(loss) == 300);
	}

	@Test
	void aDraggedRectangleZoomsAndAKeyShowsAll() throws Exception {
		RunFolder run = run(Purpose.TRAINING, started());
		log(run, iterations(1, 300));
		open();
		Window.clickTab("Curves");
		ChartCanvas loss = chart("Loss");
		ChartCanvas accuracy = chart("Accuracy");
		Window.await("the curve on the screen", () -> width(loss, Palette.BLUE) > 50);
		drag(loss.canvas(), 0.4, 0.4, 0.7, 0.6);
		Window.await("zoom", () -> Window.ui(() -> loss.view().isZoomed()));
		double left = Window.ui(() -> loss.view().left());
		double right = Window.ui(() -> loss.view().right());
		assertTrue(1 < left && left < right && right < 300, left + " to " + right);
		assertFalse(Window.ui(() -> accuracy.view().isZoomed()), "the others stay");
		Hands.keys(SWT.HOME);
		Window.await("all", () -> !Window.ui(() -> loss.view().isZoomed()));
	}

	@Test
	void aChartIsSavedAsItIsShown() throws Exception {
		RunFolder run = run(Purpose.TRAINING, started());
		log(run, iterations(1, 20));
		open();
		Window.clickTab("Curves");
		ChartCanvas loss = chart("Loss");
		Window.await("20 points", () -> points(loss) == 20);
		for (String type : List.of("png", "svg", "csv")) {
			Path file = parent.resolve("loss." + type);
			Window.ui(() -> ChartSaving.save(loss, file, 640, 400)).join();
			assertTrue(Files.size(file) > 100, file.toString());
		}
		ImageData png = new ImageData(parent.resolve("loss.png").toString());
		assertEquals(new Point(640, 400), new Point(png.width, png.height));
		assertTrue(Files.readString(parent.resolve("loss.svg")).contains(">Training</text>"));
		assertEquals(21, Files.readAllLines(parent.resolve("loss.csv")).stream().filter(line -> !line.startsWith("Validation")).count());
	}

	@Test
	void theDoctorsRemedyLeadsToTheForm() throws Exception {
		run(Purpose.TRAINING, started(), epoch(1, 0.5), epoch(2, 0.49), epoch(3, 0.48));
		open();
		Window.clickTab("Siamese Doctor (1)");
		Window.awaitText("No better than guessing – since epoch 1");
		Window.awaitText("The equal error rate is 48");
		Button remedy = Window.awaitButton(window, "Learning rate: 1e-3…");
		Window.click(remedy);
		awaitLearningRate("1e-3");
	}

	@Test
	void pairsAndEmbeddingsOfTheNewestEpochAreShown() throws Exception {
		RunFolder run = run(Purpose.TRAINING, started());
		List<SnapshotPair> pairs = List.of(new SnapshotPair(images.get(0).hash(), images.get(1).hash(), true, 0.8), new SnapshotPair(images.get(2).hash(), images.get(3).hash(), true, 0.3));
		List<ProjectedImage> plane = List.of(new ProjectedImage(images.get(0).hash(), "one", 1, 2), new ProjectedImage(images.get(1).hash(), "two", -1, 0));
		new Snapshots(run).write(new EpochSnapshot(1, plane, new double[] { 0.6, 0.2 }, pairs));
		log(run, epoch(1, 0.2));
		open();
		Window.clickTab("Validation Pairs");
		Window.awaitText("Epoch 1 of 1");
		Window.awaitText("1 of 2 right at a similarity of 0.5.");
		Window.clickTab("Embedding");
		Window.await("the points", () -> Window.ui(() -> Window.find(window, ChartCanvas.class,
				chart -> chart.content().lines().stream().map(line -> line.name()).toList().equals(List.of("one", "two"))).isPresent()));
	}

	@Test
	void theRateThatWasFoundIsUsed() throws Exception {
		List<ModelEvent> events = new ArrayList<>(List.of(started()));
		double[] losses = { 0.7, 0.7, 0.7, 0.69, 0.6, 0.45, 0.4, 0.39, 0.39, 0.5, 3 };
		for (int i = 0; i < losses.length; i++) {
			events.add(new ModelEvent.Iteration(BEGAN.plusSeconds(i), 1, i + 1, losses[i], Math.pow(10, i - 8), 1, 500, 1e-3));
		}
		events.add(new ModelEvent.Ended(BEGAN.plusSeconds(20), ModelEvent.Outcome.COMPLETED, "The loss exploded."));
		run(Purpose.RATE_FINDER, events.toArray(ModelEvent[]::new));
		open();
		Window.awaitText("where the smoothed loss falls steepest");
		Window.click(Window.awaitButton(window, "Use This Rate"));
		awaitLearningRate("1e-3");
	}
}
