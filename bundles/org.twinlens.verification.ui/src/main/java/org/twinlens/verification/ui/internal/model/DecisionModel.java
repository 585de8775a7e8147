package org.twinlens.verification.ui.internal.model;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.Decision;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.Verdict.Kind;

/** Against whom probes are verified, by which rule, and what came of it. Callable from any thread; {@link #state()} comes at once. */
public final class DecisionModel {

	private static final int MOST_REMEMBERED = 200;
	private static final int THUMBNAIL = 72;
	private static final Verdict NOTHING = new Verdict(Kind.NONE, Messages.verdict_none, "");

	/**
	 * @param identity   claimed, if one is chosen
	 * @param rule       without its threshold
	 * @param verdict    the last
	 * @param last       the answer it rests on, if there is one
	 * @param references of the claimed identity with the last probe's similarities
	 * @param history    the newest first
	 */
	public record State(Optional<String> identity, RuleChoice rule, Verdict verdict, Optional<LiveAnswer.Verdict> last, List<ScoredReference> references, List<HistoryEntry> history) {

		public State {
			references = List.copyOf(references);
		}
	}

	private final History history = new History(MOST_REMEMBERED);
	private TrainedModel network;
	private ReferenceGallery gallery;
	private List<Picture> pictures = List.of();
	private RuleChoice rule = RuleChoice.MEAN;
	private double threshold = 0.5;
	private VerificationSession session;
	private Verdict verdict = NOTHING;
	private LiveAnswer.Verdict last;

	public synchronized State state() {
		return new State(Optional.ofNullable(gallery).map(ReferenceGallery::identity), rule, verdict, Optional.ofNullable(last), references(), history.entries());
	}

	private List<ScoredReference> references() {
		List<ScoredReference> references = new ArrayList<>();
		for (int i = 0; gallery != null && i < pictures.size(); i++) {
			String name = gallery.references().get(i).image().name();
			references.add(new ScoredReference(pictures.get(i), name, last == null ? Double.NaN : last.decision().references().get(i).similarity()));
		}
		return references;
	}

	/** How probes are verified now; empty while nobody is claimed. */
	public synchronized Optional<VerificationSession> session() {
		return Optional.ofNullable(session);
	}

	/** The references probes are compared with; empty while nobody is claimed. */
	public synchronized Optional<ReferenceGallery> gallery() {
		return Optional.ofNullable(gallery);
	}

	/**
	 * Claims an identity.
	 *
	 * @param model      the network its references were embedded with
	 * @param references its gallery
	 * @param enrolled   the pictures of the references, in their order
	 */
	public synchronized void claim(TrainedModel model, ReferenceGallery references, List<Picture> enrolled) {
		network = model;
		gallery = references;
		pictures = enrolled.stream().map(picture -> Shrink.to(picture, THUMBNAIL)).toList();
		reset();
		renew();
	}

	/** Nobody is claimed. */
	public synchronized void claimNobody() {
		network = null;
		gallery = null;
		pictures = List.of();
		reset();
		renew();
	}

	public synchronized void choose(RuleChoice choice) {
		rule = choice;
		renew();
	}

	/** @param similarity from which on a reference, or the score of a rule that scores a similarity, is enough */
	public synchronized void setThreshold(double similarity) {
		threshold = similarity;
		renew();
	}

	private void renew() {
		session = gallery == null ? null : new VerificationSession(network, gallery, rule.rule(threshold));
	}

	/** Forgets the last verdict; the history stays. */
	public synchronized void reset() {
		verdict = NOTHING;
		last = null;
	}

	/** Forgets all decisions. */
	public synchronized void forget() {
		history.clear();
		reset();
	}

	/**
	 * Takes an answer.
	 *
	 * @param asked whether somebody asked for it; else verdicts are given all the time, and only one that differs from the one before is remembered
	 * @return the decision, where it is worth remembering
	 */
	public synchronized Optional<Decision> answered(LiveAnswer answer, boolean asked) {
		if (!(answer instanceof LiveAnswer.Verdict given)) {
			verdict = new Verdict(Kind.REFUSED, Messages.verdict_refused, answer.sentence());
			return Optional.empty();
		}
		Decision decision = given.decision();
		if (gallery == null || !gallery.identity().equals(decision.identity()) || decision.references().size() != gallery.references().size()) {
			return Optional.empty(); // of somebody claimed before
		}
		Kind kind = decision.verified() ? Kind.VERIFIED : Kind.NOT_VERIFIED;
		boolean remembered = asked || kind != verdict.kind();
		verdict = new Verdict(kind, decision.verified() ? Messages.verdict_verified : Messages.verdict_notVerified, given.sentence());
		last = given;
		if (remembered) {
			history.add(new HistoryEntry(LocalTime.now(), decision.identity(), kind, decision.score(), decision.threshold(), Shrink.to(given.found().crop(), THUMBNAIL)));
		}
		return remembered ? Optional.of(decision) : Optional.empty();
	}
}
