package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.Network;
import org.twinlens.verification.track.LabelledTrack;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.track.TrackTest;
import org.twinlens.verification.track.TrackTest.Contender;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;

/** Runs a whole film through and keeps what came of it. Every public method returns at once. */
public final class TrackModel implements SourceChoosing {

	private static final double MIDDLE = 0.5;

	private final Supplier<Optional<Study>> study;
	private final Services services;
	private final Tasks tasks;
	private final Sources sources;
	private final VerificationViewModel live;
	private volatile Optional<TrackReport> report = Optional.empty();
	private volatile List<Double> thresholds = List.of();

	/** @param live whose network, claimed identity and rule are tested */
	public TrackModel(Supplier<Optional<Study>> study, Services services, Work work, VerificationViewModel live) {
		this.study = study;
		this.services = services;
		this.live = live;
		tasks = new Tasks(work);
		sources = new Sources(study, services);
	}

	public Tasks tasks() {
		return tasks;
	}

	public Optional<SourceChoice> source() {
		return sources.source();
	}

	/** What the last test found, if there was one. */
	public Optional<TrackReport> report() {
		return report;
	}

	/** The threshold of each checkpoint of the report. */
	public List<Double> thresholds() {
		return thresholds;
	}

	@Override
	public void choose(SourceChoice source) {
		sources.choose(Optional.of(source));
		tasks.changed();
	}

	@Override
	public void choose(String detector) {
		sources.choose(detector);
		tasks.changed();
	}

	@Override
	public String detector() {
		return sources.detector();
	}

	@Override
	public void lookForDevices(Consumer<List<Device>> found) {
		found.accept(List.of()); // a camera is no film
	}

	@Override
	public void lookForIdentities(Consumer<List<String>> found) {
		live.lookForIdentities(found);
	}

	/** Runs the chosen film. What was seen before somebody cancels it stays. */
	public void run(TrackOrder order) {
		tasks.order(Messages.job_track, progress -> {
			NetworkModel.Ready ready = live.network().ready().orElseThrow(() -> new IOException(Messages.noRun_toDo));
			VerificationSession session = live.decision().session().orElseThrow(() -> new IOException(Messages.track_nobody));
			LabelledTrack track = order.shows().track(session.identity());
			List<Contender> contenders = new ArrayList<>(List.of(new Contender(ready.run().title(), session)));
			List<Double> least = new ArrayList<>(List.of(live.state().threshold().threshold()));
			if (order.second().isEmpty()) {
				run(order, track, contenders, least, progress);
				return;
			}
			ScoredRun second = order.second().get();
			try (Network other = Network.open(services.models(), second.folder().best())) {
				double threshold = other.model().checkpoint().threshold().map(Checkpoint.Threshold::value).orElse(MIDDLE);
				Galleries galleries = live.galleries().galleries().orElseThrow(() -> new IOException(Messages.galleries_locked));
				ReferenceGallery gallery = galleries.gallery(session.identity(), other, progress);
				String name = second.title().equals(ready.run().title()) ? second.id() : second.title();
				contenders.add(new Contender(name, new VerificationSession(other.model(), gallery, live.decision().state().rule().rule(threshold))));
				least.add(threshold);
				run(order, track, contenders, least, progress);
			}
		});
	}

	private void run(TrackOrder order, LabelledTrack track, List<Contender> contenders, List<Double> least, Progress progress) throws IOException {
		SourceChoice film = sources.source().orElseThrow(() -> new IOException(Messages.source_none));
		Study open = study.get().orElseThrow(() -> new IOException(Messages.noStudy_toDo));
		try (Sources.Faces faces = sources.faces(progress); FrameSource frames = film.film(open, services.sources())) {
			TrackTest test = new TrackTest(faces.finder(), contenders, order.every(), row -> {
			});
			try {
				test.run(frames, track, progress);
			} catch (CancellationException e) {
				tasks.setProblem(Messages.track_cancelled);
			}
			thresholds = List.copyOf(least);
			report = Optional.of(test.report());
		}
	}

	/** Writes every row of the report. */
	public void save(Path file) {
		report.ifPresent(found -> tasks.order("", progress -> found.write(file)));
	}

	/** Another study is open: what was found belongs to the one before. */
	public void forget() {
		report = Optional.empty();
		sources.choose(Optional.empty());
		tasks.changed();
	}
}
