package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.ImportReport;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.CapturedImages.Kind;
import org.twinlens.vision.Device;

/** Takes images of an identity from a source into the study. A person's images are not taken before the consent is recorded. Every public method returns at once. */
public final class CaptureModel implements SourceChoosing, AutoCloseable {

	private static final DateTimeFormatter SITTING = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm");

	/**
	 * @param source   chosen, if one is
	 * @param running  whether the source runs and images can be taken
	 * @param anchors  taken so far
	 * @param positives taken so far
	 * @param doing    what is being done that takes its time, or the empty string
	 * @param problem  with the last thing asked for, or the empty string
	 */
	public record State(Optional<SourceChoice> source, boolean running, int anchors, int positives, String doing, String problem) {

		public int taken() {
			return anchors + positives;
		}
	}

	private final OpenStudy study;
	private final Tasks tasks;
	private final Sources sources;
	private final GalleryModel galleries = new GalleryModel();
	private final LiveModel live;
	private volatile CapturedImages images;
	/** A key that is held down takes no picture twice. */
	private Picture lastTaken;

	/**
	 * @param study    the open one
	 * @param painted  told that there is another picture
	 */
	public CaptureModel(OpenStudy study, Services services, Work work, Runnable painted) {
		this.study = study;
		tasks = new Tasks(work);
		sources = new Sources(study, services);
		live = new LiveModel(new LiveModel.Told() {
			@Override
			public void painted() {
				painted.run();
			}

			@Override
			public void answered(LiveAnswer answer) {
				// nobody is verified here
			}

			@Override
			public void ended(String reason) {
				tasks.setProblem(reason.isEmpty() ? Messages.capture_ended : reason);
				tasks.task("", progress -> live().stop());
			}
		});
	}

	private LiveModel live() {
		return live;
	}

	public void addListener(Runnable listener) {
		tasks.addListener(listener);
	}

	public State state() {
		CapturedImages taken = images;
		return new State(sources.source(), live.isRunning() && taken != null, taken == null ? 0 : taken.count(Kind.ANCHOR), taken == null ? 0 : taken.count(Kind.POSITIVE), tasks.doing(),
				tasks.problem());
	}

	/** What is to be painted, or {@code null}. */
	public LiveImage image() {
		return live.image();
	}

	@Override
	public void choose(SourceChoice source) {
		sources.choose(Optional.of(source));
		restart();
	}

	@Override
	public void choose(String detector) {
		sources.choose(detector);
		restart();
	}

	private void restart() {
		tasks.changed();
		if (live.isRunning()) {
			tasks.order(Messages.job_source, progress -> sources.start(live, progress));
		}
	}

	@Override
	public String detector() {
		return sources.detector();
	}

	@Override
	public void lookForDevices(Consumer<List<Device>> found) {
		sources.lookForDevices(tasks, found);
	}

	@Override
	public void lookForIdentities(Consumer<List<String>> found) {
		tasks.task("", progress -> found.accept(study.identities()));
	}

	/** Looks whether the study has galleries, whose passphrase keeps consents; tells so. */
	public void lookForGalleries(Consumer<GalleryModel.State> found) {
		tasks.task("", progress -> {
			galleries.look(study.get());
			found.accept(galleries.state());
		});
	}

	/**
	 * Starts to capture what is no person.
	 *
	 * @param identity whose images they will be
	 */
	public void start(String identity) {
		tasks.order(Messages.job_source, progress -> start(identity, progress));
	}

	/**
	 * Records a person's consent, then starts to capture.
	 *
	 * @param passphrase of the study's galleries, where the consent is kept; wiped when it has been used
	 */
	public void start(String identity, Consent consent, char[] passphrase) {
		tasks.order(Messages.job_source, progress -> {
			galleries.look(study.get());
			galleries.unlock(passphrase);
			try {
				galleries.required().record(identity, consent);
			} finally {
				galleries.close();
			}
			start(identity, progress);
		});
	}

	private void start(String identity, Progress progress) throws IOException {
		images = new CapturedImages(identity, SITTING.format(LocalDateTime.now()));
		sources.start(live, progress);
	}

	/** Takes the face that is to be seen now; says why not where there is none. */
	public synchronized void take(Kind kind) {
		if (images == null || !live.isRunning()) {
			return;
		}
		Optional<Picture> crop = live.crop();
		crop.filter(picture -> picture != lastTaken).ifPresent(picture -> images.take(kind, picture));
		lastTaken = crop.orElse(lastTaken);
		tasks.setProblem(crop.isPresent() ? "" : Messages.capture_noFace);
	}

	/**
	 * Ends the source and brings what was taken into the study.
	 *
	 * @param then told in a sentence what came of it, once it is there
	 */
	public void finish(Consumer<String> then) {
		tasks.order(Messages.job_capture, progress -> {
			live.stop();
			CapturedImages taken = images;
			if (taken == null || taken.size() == 0) {
				then.accept(Messages.capture_nothing);
				return;
			}
			ImportReport report = study.required().catalogue().add(taken, progress);
			images = null;
			then.accept(NLS.bind(Messages.capture_done, report.added(), taken.identity()));
		});
	}

	/** Ends all; what was taken and not brought into the study is gone. Waits for threads. */
	@Override
	public void close() {
		live.close();
		galleries.close();
	}
}
