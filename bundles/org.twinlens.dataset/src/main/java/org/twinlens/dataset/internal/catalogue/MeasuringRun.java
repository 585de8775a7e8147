package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.internal.image.ImageMeasurement;
import org.twinlens.dataset.internal.image.ImageMeasurement.Measured;

/** Measures the images that have not been measured, some at a time; what is measured is saved as it comes. */
final class MeasuringRun {

	private static final int AT_A_TIME = 128;
	private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());
	private static final String MISSING = "SELECT id FROM image WHERE NOT EXISTS (SELECT 1 FROM quality WHERE quality.image = image.id) ORDER BY id";
	private static final String INSERT = "INSERT OR REPLACE INTO quality (image, sharpness, brightness, contrast, red, green, blue, perceptual, pixels, thumbnail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	/** @param figures {@code null} when the file could not be read; then there is a reason */
	private record Result(ImageRecord image, Measured figures, String reason) {
	}

	private final Database database;
	private final ImageStore store;
	private final Progress progress;
	private final List<AuditFinding> unreadable = new ArrayList<>();
	private long measured;

	MeasuringRun(Database database, ImageStore store, Progress progress) {
		this.database = database;
		this.store = store;
		this.progress = progress;
	}

	long measured() {
		return measured;
	}

	List<AuditFinding> unreadable() {
		return unreadable;
	}

	void run() {
		long[] missing = database.read(connection -> Sql.of(MISSING).numbers(connection));
		ExecutorService workers = Executors.newFixedThreadPool(THREADS, task -> {
			Thread thread = new Thread(task, "audit");
			thread.setDaemon(true);
			return thread;
		});
		try {
			for (int begin = 0; begin < missing.length; begin += AT_A_TIME) {
				progress.checkCancelled();
				progress.report("Measuring images", begin, missing.length);
				measure(Arrays.copyOfRange(missing, begin, Math.min(begin + AT_A_TIME, missing.length)), workers);
			}
		} finally {
			workers.shutdownNow();
		}
	}

	private void measure(long[] ids, ExecutorService workers) {
		List<ImageRecord> images = database.read(connection -> Sql.of("SELECT " + ImageSelection.COLUMNS + " FROM image WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", Json.of(ids))
				.list(connection, ImageSelection::record));
		List<Result> results = all(images, workers);
		database.write("What was measured could not be saved", connection -> {
			try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
				for (Result each : results) {
					if (each.figures != null) {
						Quality q = each.figures.quality();
						Sql.bind(insert, List.of(each.image.id(), q.sharpness(), q.brightness(), q.contrast(), q.red(), q.green(), q.blue(), q.perceptual(), q.pixels(), each.figures.thumbnail()));
						insert.executeUpdate();
					}
				}
			}
			return null;
		});
		for (Result each : results) {
			if (each.figures != null) {
				measured++;
			} else {
				unreadable.add(new AuditFinding(Kind.UNREADABLE, List.of(each.image.id()), each.image.identity(), "The image " + each.image.name() + " (number " + each.image.id()
						+ ") cannot be read. " + each.reason));
			}
		}
	}

	private List<Result> all(List<ImageRecord> images, ExecutorService workers) {
		try {
			List<Result> results = new ArrayList<>();
			for (Future<Result> future : workers.invokeAll(images.stream().map(image -> (Callable<Result>) () -> measure(image)).toList())) {
				results.add(future.get());
			}
			return results;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Cancelled.");
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	private Result measure(ImageRecord image) {
		try {
			return new Result(image, ImageMeasurement.of(store.read(image)), null);
		} catch (IOException e) {
			return new Result(image, null, e.getMessage());
		}
	}
}
