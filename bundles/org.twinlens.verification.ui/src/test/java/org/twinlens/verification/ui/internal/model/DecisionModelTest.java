package org.twinlens.verification.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.Decision;
import org.twinlens.verification.live.LiveAnswer;
import org.twinlens.verification.ui.internal.model.Verdict.Kind;
import org.twinlens.vision.Frame;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceQuality;
import org.twinlens.vision.face.Finding;
import org.twinlens.vision.face.Reason;

class DecisionModelTest {

	private final FakeNetwork network = new FakeNetwork();
	private final DecisionModel decision = new DecisionModel();

	@BeforeEach
	void annaIsClaimed() {
		decision.claim(network, Greys.gallery("Anna", 51, 102), Greys.pictures(51, 102));
		decision.setThreshold(0.8);
	}

	private LiveAnswer.Verdict verdict(int level) {
		Picture crop = Greys.picture(level);
		Face face = new Face(new Box(0, 0, 100, 100), 1, List.of());
		FaceQuality quality = new FaceQuality(100, 100, level, OptionalDouble.empty(), OptionalDouble.empty());
		return new LiveAnswer.Verdict(new Frame(crop, 0, 0), new Finding.Found(face, crop, quality), decision.session().orElseThrow().verify(crop));
	}

	private static LiveAnswer refusal() {
		return new LiveAnswer.NoVerdict(new Frame(Greys.picture(0), 1, 0), new Finding.Refused(Reason.NO_FACE, "No face is to be seen.", List.of()));
	}

	@Test
	void anAcceptedProbeIsVerifiedAndRemembered() {
		Optional<Decision> logged = decision.answered(verdict(102), true); // 0.8 and 1 alike: 0.9 in the mean
		assertEquals(0.9, logged.orElseThrow().score(), 1e-6);
		DecisionModel.State state = decision.state();
		assertEquals(Kind.VERIFIED, state.verdict().kind());
		assertEquals("Verified", state.verdict().headline());
		assertTrue(state.verdict().sentence().startsWith("Verified as Anna"), state.verdict().sentence());
		assertEquals(1, state.history().size());
		assertEquals(72, state.history().get(0).thumbnail().width());
		assertEquals(0.8, state.references().get(0).similarity(), 1e-6);
		assertEquals(1, state.references().get(1).similarity(), 1e-6);
		assertEquals("51.png", state.references().get(0).name());
	}

	@Test
	void aRejectedProbeIsNotVerified() {
		decision.answered(verdict(255), true); // 0.2 and 0.4 alike
		assertEquals(Kind.NOT_VERIFIED, decision.state().verdict().kind());
		assertEquals("Not verified", decision.state().verdict().headline());
		assertEquals(0.3, decision.state().history().get(0).score(), 1e-6);
	}

	@Test
	void aFrameWithoutAFaceGivesItsSentenceAndNoHistory() {
		assertEquals(Optional.empty(), decision.answered(refusal(), true));
		assertEquals(new Verdict(Kind.REFUSED, "No verdict", "No face is to be seen."), decision.state().verdict());
		assertEquals(List.of(), decision.state().history());
	}

	@Test
	void unaskedOnlyChangesAreRemembered() {
		decision.answered(verdict(102), false);
		decision.answered(verdict(102), false);
		assertEquals(1, decision.state().history().size());
		decision.answered(verdict(255), false);
		decision.answered(refusal(), false);
		decision.answered(verdict(255), false);
		assertEquals(List.of(Kind.NOT_VERIFIED, Kind.NOT_VERIFIED, Kind.VERIFIED), decision.state().history().stream().map(HistoryEntry::kind).toList());
	}

	@Test
	void anotherThresholdOrRuleDecidesOtherwise() {
		decision.setThreshold(0.95);
		assertEquals(Kind.NOT_VERIFIED, after(verdict(102)));
		decision.choose(new RuleChoice("max", 0, OptionalDouble.empty()));
		assertEquals(Kind.VERIFIED, after(verdict(102)));
		decision.choose(new RuleChoice("share", 0.7, OptionalDouble.of(0.9))); // one of two is 0.95 alike
		assertEquals(Kind.NOT_VERIFIED, after(verdict(102)));
	}

	private Kind after(LiveAnswer answer) {
		decision.answered(answer, true);
		return decision.state().verdict().kind();
	}

	@Test
	void anAnswerAboutSomebodyClaimedBeforeIsPassedOver() {
		LiveAnswer late = verdict(102);
		decision.claim(network, Greys.gallery("Berta", 200), Greys.pictures(200));
		assertEquals(Optional.empty(), decision.answered(late, true));
		assertEquals(Kind.NONE, decision.state().verdict().kind());
		decision.claimNobody();
		assertEquals(Optional.empty(), decision.session());
		assertEquals(Optional.empty(), decision.state().identity());
		assertEquals(List.of(), decision.state().references());
	}
}
