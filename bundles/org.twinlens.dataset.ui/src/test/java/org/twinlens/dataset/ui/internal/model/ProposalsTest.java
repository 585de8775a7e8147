package org.twinlens.dataset.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.ui.internal.model.Proposals.Proposal;

class ProposalsTest {

	private static final List<String> NAMES = List.of("Anna", "Hanna Berg", "Jo-Anna", "Alfred Nuna", "Bert");

	private static List<String> names(List<Proposal> proposals) {
		return proposals.stream().map(one -> one.isNew() ? "new " + one.name() : one.name()).toList();
	}

	@Test
	void theBetterANameFitsTheEarlierItComes() {
		assertEquals(List.of("Anna", "Jo-Anna", "Hanna Berg", "Alfred Nuna", "new an"), names(new Proposals(NAMES, List.of()).of("an")));
		assertEquals(List.of("Bert", "Hanna Berg", "new BER"), names(new Proposals(NAMES, List.of()).of("BER")));
	}

	@Test
	void aNameThatIsThereIsNotProposedAsNewAndGoesFirst() {
		assertEquals(List.of("anna", "Anna"), names(new Proposals(List.of("Anna", "anna"), List.of()).of(" anna ")));
	}

	@Test
	void whatWasUsedLatelyGoesBeforeEquals() {
		assertEquals(List.of("Bert", "Anna", "Hanna Berg", "Jo-Anna", "Alfred Nuna"), names(new Proposals(NAMES, List.of("Bert", "Gone")).of("")));
	}

	@Test
	void thereAreNeverMoreThanCanBeSurveyed() {
		List<String> many = IntStream.range(0, 1000).mapToObj(i -> "face-" + i).toList();
		assertEquals(Proposals.MOST + 1, new Proposals(many, List.of()).of("face").size());
	}
}
