package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.core.Progress;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectors;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.FaceFraming;

/** Which source and which detector of faces are chosen, and their opening. Choosing comes at once, from any thread; opening takes its time. */
public final class Sources {

	/** A detector with the framing of a study's images; closed by whoever opened it. */
	public record Faces(FaceDetector detector, FaceFraming framing) implements AutoCloseable {

		public FaceFinder finder() {
			return new FaceFinder(detector, detector.bounds(), framing);
		}

		@Override
		public void close() {
			detector.close();
		}
	}

	private final OpenStudy study;
	private final Services services;
	private final Framings framings = new Framings();
	private volatile Optional<SourceChoice> source = Optional.empty();
	private volatile String detector = FaceDetectors.USUAL;

	public Sources(OpenStudy study, Services services) {
		this.study = study;
		this.services = services;
	}

	public Optional<SourceChoice> source() {
		return source;
	}

	/** As {@link FaceDetectors} takes it. */
	public String detector() {
		return detector;
	}

	public void choose(Optional<SourceChoice> other) {
		source = other;
	}

	public void choose(String otherDetector) {
		detector = otherDetector;
	}

	/** @throws IOException with a sentence when none is chosen or it cannot be read */
	public FrameSource open() throws IOException {
		return source.orElseThrow(() -> new IOException(Messages.source_none)).open(study.required(), services.sources());
	}

	/** @throws IOException with a sentence when the detector cannot be opened */
	public Faces faces(Progress progress) throws IOException {
		String specification = detector;
		FaceDetector opened = services.detectors().open(specification);
		try {
			return new Faces(opened, framings.of(study.required(), specification, opened, progress));
		} catch (IOException | RuntimeException e) {
			opened.close();
			throw e;
		}
	}

	/**
	 * Starts what is chosen in place of what runs, which ends first: a camera can be opened once.
	 *
	 * @throws IOException with a sentence when source or detector cannot be opened
	 */
	public void start(LiveModel live, Progress progress) throws IOException {
		live.stop();
		Faces faces = faces(progress);
		try {
			live.start(open(), faces);
		} catch (IOException | RuntimeException e) {
			faces.close();
			throw e;
		}
	}

	/** Looks up which cameras the machine has. */
	public void lookForDevices(Tasks tasks, Consumer<List<Device>> found) {
		tasks.task("", progress -> found.accept(services.sources().devices()));
	}
}
