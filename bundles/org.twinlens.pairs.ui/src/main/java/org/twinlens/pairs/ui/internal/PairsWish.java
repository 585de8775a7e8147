package org.twinlens.pairs.ui.internal;

import java.util.Optional;
import java.util.stream.IntStream;

import org.twinlens.core.PairSet;
import org.twinlens.experiments.PairRanking;
import org.twinlens.experiments.PairRanking.Kind;
import org.twinlens.pairs.ui.internal.PairsState.Scored;

/**
 * Which pairs are wanted; what comes of it stands in the state.
 *
 * @param form         makes them, where they have no name
 * @param name         of the saved set
 * @param run          id of the run whose similarities are wanted
 * @param kind         those to be seen
 * @param hardestFirst or in the set's order
 */
record PairsWish(PairForm form, Optional<String> name, Optional<String> run, Kind kind, boolean hardestFirst) {

	static final PairsWish NOTHING = new PairsWish(PairForm.DEFAULT, Optional.empty(), Optional.empty(), Kind.ALL, true);

	PairsWish madeBy(PairForm wanted) {
		return new PairsWish(wanted, Optional.empty(), run, kind, hardestFirst);
	}

	PairsWish ofSplit(String split) {
		return new PairsWish(form.withSplit(split), name, run, kind, hardestFirst);
	}

	PairsWish named(Optional<String> wanted) {
		return new PairsWish(form, wanted, run, kind, hardestFirst);
	}

	PairsWish comparedBy(Optional<String> wanted) {
		return new PairsWish(form, name, wanted, kind, hardestFirst);
	}

	PairsWish seeing(Kind wanted, boolean hardest) {
		return new PairsWish(form, name, run, wanted, hardest);
	}

	/** The numbers of the pairs to be seen, in their order. Errors show once there are similarities. */
	int[] numbers(PairSet pairs, Optional<Scored> scored) {
		if (scored.isPresent()) {
			PairRanking ranking = scored.get().ranking();
			return hardestFirst ? ranking.hardestFirst(kind) : IntStream.range(0, pairs.size()).filter(i -> ranking.is(i, kind)).toArray();
		}
		return IntStream.range(0, pairs.size()).filter(i -> switch (kind) {
		case POSITIVE -> pairs.same(i);
		case NEGATIVE -> !pairs.same(i);
		default -> true;
		}).toArray();
	}
}
