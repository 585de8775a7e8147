package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.ImportSource.Candidate;
import org.twinlens.dataset.internal.image.ImageDecoder;
import org.twinlens.dataset.internal.image.ImageDecoder.Header;

/**
 * Reads the candidates of an import, tries whether they are images, and puts the images on a shelf. Several at a time, as much of it is waiting for the
 * disk; the results come in the source's order.
 */
final class CandidateReader {

	private static final int THREADS = Math.min(16, 4 * Runtime.getRuntime().availableProcessors());
	private static final int AHEAD = 2 * THREADS;

	/** Where images go that were read. */
	interface Shelf {

		/** Keeps nothing: to find out what would come in. */
		Shelf NONE = (hash, bytes, known) -> {
		};

		/**
		 * Called by several threads.
		 *
		 * @param known whether the catalogue has an image with these bytes
		 */
		void put(String hash, byte[] bytes, boolean known) throws IOException;
	}

	private final Shelf shelf;
	private final Predicate<String> isKnown;
	private final Progress progress;
	private final List<Found> results = new ArrayList<>();
	private volatile boolean stopped;

	/** @param isKnown whether the catalogue has an image with these bytes; asked by several threads */
	CandidateReader(Shelf shelf, Predicate<String> isKnown, Progress progress) {
		this.shelf = shelf;
		this.isKnown = isKnown;
		this.progress = progress;
	}

	List<Found> read(ImportSource source) throws IOException {
		ExecutorService readers = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "import"));
		try {
			Deque<Future<Found>> ahead = new ArrayDeque<>();
			source.forEach(candidate -> {
				progress.checkCancelled();
				ahead.add(readers.submit(() -> read(candidate)));
				if (ahead.size() > AHEAD) {
					take(ahead.remove(), source.size());
				}
			});
			while (!ahead.isEmpty()) {
				progress.checkCancelled();
				take(ahead.remove(), source.size());
			}
			return results;
		} finally {
			stopped = true;
			readers.shutdown();
			awaitEnd(readers);
		}
	}

	/** Nothing may be put on the shelf after this import is over. */
	private static void awaitEnd(ExecutorService readers) {
		boolean interrupted = false;
		for (boolean ended = false; !ended;) {
			try {
				ended = readers.awaitTermination(1, TimeUnit.MINUTES);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void take(Future<Found> future, long total) throws IOException {
		try {
			results.add(future.get());
			progress.report("Reading images", results.size(), total);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Cancelled.");
		} catch (ExecutionException e) {
			if (e.getCause() instanceof IOException failure) {
				throw failure;
			}
			throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
		}
	}

	private Found read(Candidate candidate) throws IOException {
		if (stopped) {
			throw new CancellationException("Cancelled.");
		}
		byte[] bytes;
		try {
			bytes = candidate.bytes().read();
		} catch (IOException e) {
			return refused(candidate, e);
		}
		String hash = ImageStore.hash(bytes);
		boolean known = isKnown.test(hash);
		Header header;
		try {
			header = known ? null : ImageDecoder.verify(bytes);
		} catch (IOException e) {
			return refused(candidate, e);
		}
		shelf.put(hash, bytes, known);
		return new Found(candidate.path(), identity(candidate), candidate.session(), candidate.part(), hash, header, bytes.length, null);
	}

	private static String identity(Candidate candidate) {
		return candidate.identity() == null || candidate.identity().isBlank() ? null : candidate.identity();
	}

	private static Found refused(Candidate candidate, IOException reason) {
		String sentence = reason.getMessage() == null ? "It could not be read." : reason.getMessage();
		return new Found(candidate.path(), null, "", candidate.part(), null, null, 0, sentence);
	}
}
