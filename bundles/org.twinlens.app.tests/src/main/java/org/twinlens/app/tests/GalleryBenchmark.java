package org.twinlens.app.tests;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.core.metrics.Spread;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.model.ModelService;
import org.twinlens.model.run.Environment;
import org.twinlens.ui.study.CurrentStudy;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How soon the pages of a gallery of very many images are complete on the screen. No test: releng/bench/gallery runs it. */
class GalleryBenchmark extends WindowTest {

	private static final String VIEW = "org.twinlens.dataset.ui.dataset";
	private static final int IMAGES = Integer.parseInt(System.getenv().getOrDefault("TWINLENS_BENCH_IMAGES", "13000"));
	/** As large as those of Labelled Faces in the Wild. */
	private static final int EDGE = 250;
	private static final int PATCHES = 12;
	/** So dark that every picture stands out from the white below it. */
	private static final int LIGHTEST = 180;
	/** As many thumbnails as surely fit into the gallery's memory. */
	private static final int REMEMBERED = 1000;

	private Canvas gallery;

	/**
	 * Pages of one kind.
	 *
	 * @param pages   looked at
	 * @param images  on them
	 * @param seconds from scrolling to a page until all its pictures are on the screen
	 */
	record Pages(String thumbnails, int pages, int images, Spread seconds, double imagesPerSecond) {
	}

	/** What a machine reads. */
	record Result(String time, Environment environment, int images, double secondsToTheFirstPage, List<Pages> pages, long peakMemoryBytes) {
	}

	@Test
	void pages(@TempDir Path temporary) throws Exception {
		Path folder = temporary.resolve("study");
		try (Study study = Window.service(Studies.class).create(folder, "Study"); ImportSource images = images()) {
			study.catalogue().add(images, Progress.NONE);
		}
		Window.ui(() -> {
			Window.window().getShell().setMaximized(true);
			return null;
		});
		double first = opened(folder);
		List<Pages> pages = new ArrayList<>();
		pages.add(paged("made anew", 0, IMAGES));
		hide();
		opened(folder);
		pages.add(paged("kept on the disk", 0, IMAGES));
		pages.add(paged("in memory", Math.max(0, IMAGES - REMEMBERED), IMAGES));
		hide();
		tell(new Result(Instant.now().toString(), Environment.current("", Window.service(ModelService.class).backend()), IMAGES, first, pages, Environment.peakMemory(ProcessHandle.current())));
	}

	private static void tell(Result result) throws IOException {
		StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "Gallery of %d images of %d×%d; %s, %d cores%n", result.images(), EDGE, EDGE, result.environment().cpu(), result.environment().cores()));
		table.append(String.format(Locale.ROOT, "Study opened, first page complete: %.2f s; peak memory of the whole window: %.2f GB%n", result.secondsToTheFirstPage(), result.peakMemoryBytes() / 1e9));
		table.append(String.format(Locale.ROOT, "%-20s %6s %28s %10s%n", "Thumbnails", "pages", "s a page, median (range)", "images/s"));
		for (Pages each : result.pages()) {
			table.append(String.format(Locale.ROOT, "%-20s %6d %28s %10.0f%n", each.thumbnails(), each.pages(), String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", each.seconds().median(), each.seconds().least(), each.seconds().most()),
					each.imagesPerSecond()));
		}
		Path output = Path.of(System.getenv().getOrDefault("TWINLENS_BENCH_OUTPUT", System.getProperty("java.io.tmpdir")));
		Files.writeString(output.resolve("gallery.txt"), table);
		Files.writeString(output.resolve("gallery.json"), new ObjectMapper().writeValueAsString(result));
	}

	/** Opens the study in the view; seconds until the first page is complete. */
	private double opened(Path folder) throws Exception {
		long began = System.nanoTime();
		Window.service(CurrentStudy.class).open(folder);
		Window.ui(() -> Window.page().showView(VIEW));
		gallery = Window.awaitValue("the gallery", () -> Window.ui(() -> Window.find(Window.window().getShell(), Canvas.class, c -> c.getClass().getSimpleName().equals("Gallery"))));
		Window.await("its images", () -> Window.ui(() -> gallery.getVerticalBar().getMaximum() > IMAGES));
		awaitComplete(0);
		return (System.nanoTime() - began) / 1e9;
	}

	private static void hide() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView(VIEW));
			return null;
		});
	}

	/** Scrolls through the images page by page, each one awaited. */
	private Pages paged(String thumbnails, int from, int to) throws Exception {
		Grid grid = Window.ui(this::grid);
		List<Double> seconds = new ArrayList<>();
		for (int first = from / grid.page() * grid.page(); first + grid.page() <= to; first += grid.page()) {
			long began = System.nanoTime();
			int row = first / grid.columns() * grid.rowHeight();
			Window.ui(() -> {
				gallery.getVerticalBar().setSelection(row);
				gallery.getVerticalBar().notifyListeners(SWT.Selection, new Event());
				return null;
			});
			awaitComplete(first);
			seconds.add((System.nanoTime() - began) / 1e9);
		}
		double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
		int images = seconds.size() * grid.page();
		return new Pages(thumbnails, seconds.size(), images, Spread.of(seconds), images / all);
	}

	/** How the gallery lays its images out. */
	private record Grid(int columns, int rowHeight, int rows) {
		int page() {
			return columns * rows;
		}
	}

	private Grid grid() throws ReflectiveOperationException {
		int columns = 1;
		while (place(columns).y == place(0).y) {
			columns++;
		}
		int rowHeight = place(columns).y - place(0).y;
		return new Grid(columns, rowHeight, Math.max(1, gallery.getClientArea().height / rowHeight));
	}

	private Rectangle place(int index) throws ReflectiveOperationException {
		return (Rectangle) gallery.getClass().getMethod("placeOf", int.class).invoke(gallery, index);
	}

	private void awaitComplete(int first) throws Exception {
		long end = System.nanoTime() + 60_000_000_000L;
		while (!Window.ui(() -> isComplete(first))) {
			if (System.nanoTime() > end) {
				throw new IOException("The page of image " + first + " did not become complete.");
			}
			Thread.sleep(1);
		}
	}

	/** Whether the middle of each picture on the page is something else than white on the screen. */
	private boolean isComplete(int first) throws ReflectiveOperationException {
		gallery.update();
		Grid grid = grid();
		Rectangle area = gallery.getClientArea();
		Image screen = new Image(gallery.getDisplay(), area.width, area.height);
		GC gc = new GC(gallery);
		try {
			gc.copyArea(screen, 0, 0);
			ImageData seen = screen.getImageData();
			for (int i = first; i < first + grid.page(); i++) {
				Rectangle place = place(i);
				int x = place.x + place.width / 2;
				int y = place.y + place.width / 2;
				if (x < 0 || y < 0 || x >= area.width || y >= area.height) {
					return false;
				}
				var colour = seen.palette.getRGB(seen.getPixel(x, y));
				if (Math.min(colour.red, Math.min(colour.green, colour.blue)) > LIGHTEST + 30) {
					return false;
				}
			}
			return true;
		} finally {
			gc.dispose();
			screen.dispose();
		}
	}

	/** Pictures of soft coloured patches, all different, one identity for each four. */
	private static ImportSource images() {
		return new ImportSource() {
			@Override
			public String description() {
				return "coloured patches";
			}

			@Override
			public long size() {
				return IMAGES;
			}

			@Override
			public void forEach(CandidateConsumer consumer) throws IOException {
				for (int i = 0; i < IMAGES; i++) {
					int seed = i;
					String identity = String.format(Locale.ROOT, "patches-%05d", i / 4);
					consumer.accept(new Candidate(identity + "/" + i + ".jpg", identity, "", Optional.empty(), () -> picture(seed)));
				}
			}

			@Override
			public void close() {
				// nothing is held
			}
		};
	}

	private static byte[] picture(int seed) throws IOException {
		Random random = new Random(seed);
		BufferedImage patches = new BufferedImage(PATCHES, PATCHES, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < PATCHES * PATCHES; i++) {
			patches.setRGB(i % PATCHES, i / PATCHES, new Color(random.nextInt(LIGHTEST), random.nextInt(LIGHTEST), random.nextInt(LIGHTEST)).getRGB());
		}
		BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.drawImage(patches, 0, 0, EDGE, EDGE, null);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpg", bytes);
		return bytes.toByteArray();
	}
}
