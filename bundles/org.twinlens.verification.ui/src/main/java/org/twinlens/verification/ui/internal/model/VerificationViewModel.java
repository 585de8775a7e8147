package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.twinlens.core.Progress;
import org.twinlens.dataset.DatasetCatalogue.IdentityCount;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.calibration.ThresholdPreset;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.verification.Decision;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.vision.Device;

/** What the view does, without a widget. Every method returns at once and may be called from any thread; what takes its time is given to {@link Work}. */
public final class VerificationViewModel implements SourceChoosing, AutoCloseable {

	private final OpenStudy study;
	private final Supplier<List<ScoredRun>> runs;
	private final Tasks tasks;
	private final List<Runnable> painters = new CopyOnWriteArrayList<>();
	private final GalleryModel galleries = new GalleryModel();
	private final DecisionModel decision = new DecisionModel();
	private final LiveModel live = new LiveModel(new Told());
	private final NetworkModel network;
	private final ThresholdModel threshold;
	private final Sources sources;
	private final Enrolling enrolling;
	private final Explaining explaining;
	private final Identifying identifying;
	private final Housekeeping housekeeping;
	private volatile Study followed;
	private volatile List<ScoredRun> usable = List.of();
	private volatile Optional<ScoredRun> run = Optional.empty();
	private volatile boolean continuous;
	/** Whether a source is being started; what was asked for in the meantime is asked of it. */
	private volatile boolean starting;
	private volatile boolean askedEarly;

	/**
	 * @param study the open one
	 * @param runs  that have a network, the newest first; asked where the disk may be read
	 */
	public VerificationViewModel(OpenStudy study, Supplier<List<ScoredRun>> runs, Services services, Work work) {
		this.study = study;
		this.runs = runs;
		tasks = new Tasks(work);
		network = new NetworkModel(services.models(), services.evaluation());
		sources = new Sources(study, services);
		enrolling = new Enrolling(tasks, study, galleries, network, decision, live);
		explaining = new Explaining(work, network, decision);
		housekeeping = new Housekeeping(tasks, study, this);
		threshold = new ThresholdModel(this::count, this::thresholdMoved);
		identifying = new Identifying(tasks, live, network, galleries, decision, () -> threshold.state().threshold());
	}

	private void count() {
		tasks.task("", progress -> threshold().compute());
	}

	private ThresholdModel threshold() {
		return threshold;
	}

	/** Told on any thread when {@link #state()} is another. */
	public void addListener(Runnable listener) {
		tasks.addListener(listener);
	}

	/** Told on any thread when the live picture is another. */
	public void addPainter(Runnable painter) {
		painters.add(painter);
	}

	public VerificationState state() {
		return new VerificationState(study.get().isPresent(), usable, run, network.ready().isPresent(), galleries.state(), decision.state(), threshold.state(), sources.source(),
				sources.detector(), live.isRunning() && !starting, continuous, tasks.doing(), tasks.problem());
	}

	/** The source that runs, with its picture and latencies. */
	public LiveModel live() {
		return live;
	}

	@Override
	public void lookForDevices(Consumer<List<Device>> found) {
		sources.lookForDevices(tasks, found);
	}

	@Override
	public void lookForIdentities(Consumer<List<String>> found) {
		enrolling.lookForIdentities(found);
	}

	@Override
	public String detector() {
		return sources.detector();
	}

	/** The network in use. */
	public NetworkModel network() {
		return network;
	}

	/** The study's galleries. */
	public GalleryModel galleries() {
		return galleries;
	}

	/** Who is claimed, and what came of it. */
	public DecisionModel decision() {
		return decision;
	}

	public Enrolling enrolling() {
		return enrolling;
	}

	public Housekeeping housekeeping() {
		return housekeeping;
	}

	public Explaining explaining() {
		return explaining;
	}

	public Identifying identifying() {
		return identifying;
	}

	/** What the scale of scores shows. */
	public ScaleContent scale() {
		DecisionModel.State decided = decision.state();
		Optional<Decision> last = decided.last().map(LiveAnswer.Verdict::decision);
		boolean placed = last.isPresent() && decided.rule().scoresSimilarity();
		return new ScaleContent(threshold.state().histogram(), threshold.state().threshold(), placed ? OptionalDouble.of(last.get().score()) : OptionalDouble.empty(),
				last.map(Decision::verified).orElse(false), last.map(made -> made.references().stream().map(Decision.ReferenceScore::similarity).toList()).orElse(List.of()));
	}

	/** Looks at the open study and its runs. */
	public void refresh() {
		tasks.task("", progress -> look());
	}

	private void look() throws IOException {
		Study open = study.get().orElse(null);
		if (open != followed) {
			live.stop();
			decision.claimNobody();
			decision.forget();
			network.close();
			followed = open;
			run = Optional.empty();
			sources.choose(Optional.empty());
			tasks.setProblem("");
		}
		galleries.look(Optional.ofNullable(open));
		usable = open == null ? List.of() : runs.get();
		if (open != null && sources.source().isEmpty()) {
			sources.choose(firstIdentity(open).map(name -> new SourceChoice.Simulated(List.of(name))));
		}
		if (open != null && run.isEmpty() && !usable.isEmpty()) {
			use(usable.get(0));
		}
	}

	private static Optional<String> firstIdentity(Study study) {
		try (var all = study.catalogue().identities()) {
			return all.filter(one -> one.images() > 0).map(IdentityCount::identity).findFirst();
		}
	}

	/** Compares by another run's network. */
	public void use(ScoredRun other) {
		run = Optional.of(other);
		tasks.order(Messages.job_network, progress -> {
			boolean wasRunning = live.isRunning();
			Optional<String> claimed = decision.state().identity();
			live.stop();
			decision.claimNobody();
			NetworkModel.Ready ready = network.open(study.required(), other, progress);
			threshold.calibrate(ready.calibration(), ready.absence(), ready.threshold());
			if (claimed.isPresent()) {
				enrolling.load(claimed.get(), progress);
			}
			if (wasRunning) {
				begin(progress);
			}
		});
	}

	@Override
	public void choose(SourceChoice other) {
		sources.choose(Optional.of(other));
		restart();
	}

	@Override
	public void choose(String detector) {
		sources.choose(detector);
		restart();
	}

	private void restart() {
		if (live.isRunning() || starting) {
			start();
		}
		tasks.changed();
	}

	public void start() {
		starting = true;
		askedEarly = false;
		tasks.order(Messages.job_source, this::begin);
	}

	private void begin(Progress progress) throws IOException {
		decision.reset();
		try {
			sources.start(live, progress);
		} finally {
			starting = false;
		}
		live.setContinuous(continuous);
		live.setSession(decision.session().orElse(null));
		if (askedEarly) {
			live.verify();
		}
	}

	public void stop() {
		tasks.order("", progress -> live.stop());
	}

	public void choose(RuleChoice rule) {
		decision.choose(rule);
		rule.usual().ifPresent(threshold::move);
		thresholdMoved();
	}

	public void choose(ThresholdPreset preset) {
		threshold.choose(preset);
	}

	public void moveThreshold(double to) {
		threshold.move(to);
	}

	private void thresholdMoved() {
		decision.setThreshold(threshold().state().threshold());
		live.setSession(decision.session().orElse(null));
		tasks.changed();
	}

	/** Whether verdicts are given all the time. */
	public void setContinuous(boolean all) {
		continuous = all;
		live.setContinuous(all);
		tasks.changed();
	}

	/** Whether to look for pictures held before the camera too. */
	public void checkPresentation(boolean on) {
		tasks.order("", progress -> live.checkPresentation(on));
	}

	/** Asks for a verdict. */
	public void verify() {
		if (starting) {
			askedEarly = true;
		} else {
			live.verify();
		}
	}

	private void log(Decision made) throws IOException {
		if (galleries.galleries().isPresent() && network.ready().isPresent()) {
			galleries.galleries().get().log(made, network.ready().get().network());
		}
	}

	/** Ends all; waits for threads. */
	@Override
	public void close() {
		live.close();
		network.close();
		galleries.close();
	}

	private final class Told implements LiveModel.Told {

		@Override
		public void painted() {
			painters.forEach(Runnable::run);
		}

		@Override
		public void answered(LiveAnswer answer) {
			decision.answered(answer, !continuous).ifPresent(made -> tasks.task("", progress -> log(made)));
			tasks.changed();
		}

		@Override
		public void ended(String reason) {
			tasks.setProblem(reason);
			tasks.task("", progress -> live.stop());
		}
	}
}
