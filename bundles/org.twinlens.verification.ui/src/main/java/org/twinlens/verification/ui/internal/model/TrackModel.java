package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.twinlens.core.Progress;
import org.twinlens.dataset.Study;
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

	private final OpenStudy study;
	private final Services services;
	private final Tasks tasks;
	private final Sources sources;
	private final VerificationViewModel live;
	private volatile Optional<TrackReport> report = Optional.empty();
	private volatile List<Double> thresholds = List.of();

	/** @param live whose network, claimed identity and rule are tested */
	public TrackModel(OpenStudy study, Services services, Work work, VerificationViewModel live) {
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

	/** Runs the chosen film, by networks of its own: the live source goes on meanwhile. What was seen before somebody cancels it stays. */
	public void run(TrackOrder order) {
		VerificationState now = live.state();
		tasks.order(Messages.job_track, progress -> {
			String identity = now.decision().identity().orElseThrow(() -> new IOException(Messages.track_nobody));
			LabelledTrack track = order.shows().track(identity);
			try (Tested first = open(now.run().orElseThrow(() -> new IOException(Messages.noRun_toDo)), identity, now.decision().rule(), OptionalDouble.of(now.threshold().threshold()), progress)) {
				if (order.second().isEmpty()) {
					run(order, track, List.of(first), progress);
					return;
				}
				try (Tested second = open(order.second().get(), identity, now.decision().rule(), OptionalDouble.empty(), progress)) {
					run(order, track, List.of(first, second), progress);
				}
			}
		});
	}

	/** A checkpoint that is tested, at its threshold. */
	private record Tested(Network network, Contender contender, double threshold) implements AutoCloseable {
		@Override
		public void close() {
			network.close();
		}
	}

	/** @param given threshold; empty for the checkpoint's own */
	private Tested open(ScoredRun run, String identity, RuleChoice rule, OptionalDouble given, Progress progress) throws IOException {
		Galleries galleries = live.galleries().required();
		Network network = Network.open(services.models(), run.folder().best());
		try {
			double threshold = given.orElse(NetworkModel.threshold(network));
			ReferenceGallery gallery = galleries.gallery(identity, network, progress);
			return new Tested(network, new Contender(name(run), new VerificationSession(network.model(), gallery, rule.rule(threshold))), threshold);
		} catch (IOException | RuntimeException e) {
			network.close();
			throw e;
		}
	}

	/** Titles may be alike; ids are not. */
	private String name(ScoredRun run) {
		return live.state().runs().stream().filter(other -> other.title().equals(run.title())).count() > 1 ? run.id() : run.title();
	}

	private void run(TrackOrder order, LabelledTrack track, List<Tested> tested, Progress progress) throws IOException {
		SourceChoice film = sources.source().orElseThrow(() -> new IOException(Messages.source_none));
		Study open = study.required();
		try (Sources.Faces faces = sources.faces(progress); FrameSource frames = film.film(open, services.sources())) {
			TrackTest test = new TrackTest(faces.finder(), tested.stream().map(Tested::contender).toList(), order.every(), row -> {
			});
			try {
				test.run(frames, track, progress);
			} catch (CancellationException e) {
				tasks.setProblem(Messages.track_cancelled);
			}
			thresholds = tested.stream().map(Tested::threshold).toList();
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
