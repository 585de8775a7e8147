package org.twinlens.ui.internal.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.ImageData;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;

/** Makes thumbnails on a few threads, those wanted first foremost, and leaves them to be fetched. Callable from any thread. */
public final class ThumbnailWork {

	private static final int WORKERS = 2;

	/**
	 * @param image whose thumbnail it is
	 * @param size  the longer side's length in pixels at most
	 */
	public record Request(Study study, ImageRecord image, int size) {
	}

	/**
	 * @param data or empty when the image cannot be read
	 */
	public record Made(Request request, Optional<ImageData> data) {
	}

	private final WaitingList<Request> waiting = new WaitingList<>();
	private final Queue<Made> made = new ConcurrentLinkedQueue<>();
	private final List<Worker> workers = IntStream.range(0, WORKERS).mapToObj(i -> new Worker()).toList();
	private final Runnable arrived;
	/** A folder of images that has gone is told once, not for each of them. */
	private final AtomicBoolean logged = new AtomicBoolean();

	/** @param arrived told on any thread when a thumbnail waits to be fetched */
	public ThumbnailWork(Runnable arrived) {
		this.arrived = arrived;
	}

	/** These are wanted now, in this order; others that were wanted before no longer are. */
	public void want(List<Request> requests) {
		waiting.want(requests);
		if (!waiting.isEmpty()) {
			workers.forEach(Job::schedule);
		}
	}

	/** The next one that was made since. */
	public Optional<Made> fetch() {
		return Optional.ofNullable(made.poll());
	}

	/** Ends the work. */
	public void close() {
		waiting.want(List.of());
		workers.forEach(Job::cancel);
	}

	private void make(Request request) {
		Optional<ImageData> data = Optional.empty();
		try {
			Path folder = request.study().folder().resolve("cache").resolve("thumbnails");
			data = Optional.of(new ThumbnailFiles(folder, request.study()::pixels).read(request.image(), request.size()).data());
		} catch (Exception e) { // of a damaged file or a study that is being closed
			if (logged.compareAndSet(false, true)) {
				ILog.of(ThumbnailWork.class).warn("No thumbnail of " + request.image().name() + ", and perhaps of others: " + e.getMessage(), e);
			}
		}
		made.add(new Made(request, data));
		arrived.run();
	}

	private final class Worker extends Job {

		Worker() {
			super("Thumbnails");
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			for (Optional<Request> next = waiting.next(); next.isPresent() && !monitor.isCanceled(); next = waiting.next()) {
				try {
					make(next.get());
				} finally {
					waiting.done(next.get());
				}
			}
			return Status.OK_STATUS;
		}
	}
}
