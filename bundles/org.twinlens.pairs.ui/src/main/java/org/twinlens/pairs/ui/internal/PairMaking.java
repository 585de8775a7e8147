package org.twinlens.pairs.ui.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.PairCoverage;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.file.PairOrigin;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.file.StoredPairs;
import org.twinlens.pairs.ui.internal.PairsState.Shown;
import org.twinlens.ui.study.ScoredRun;

/** Makes pairs from a study, and opens those it keeps. Reads the disk. */
final class PairMaking {

	/** Of a set that does not say how it came about. */
	static final PairOrigin UNKNOWN = new PairOrigin("csv", null, null, 0, 0);

	/** More would take too much of the window's memory; the command line makes them. */
	static final int MOST_PAIRS = 2_000_000;

	private final List<PairGenerator> generators;

	PairMaking(List<PairGenerator> generators) {
		this.generators = generators;
	}

	/** What there is to choose from, with what is shown of before. */
	PairsState facts(Study study, PairsState before, List<ScoredRun> runs) throws IOException {
		return before.of(study.catalogue().count(ImageQuery.ofLabelled()), study.catalogue().splits(), new PairSetStore(study.pairsFolder()).list(), runs);
	}

	/** @throws IllegalArgumentException with a sentence when the form cannot be followed */
	Shown make(Study study, PairForm form, PairsState facts) {
		if (facts.images() == 0) {
			throw new IllegalArgumentException(Messages.problem_noImages);
		}
		if (facts.splits().isEmpty()) {
			throw new IllegalArgumentException(Messages.problem_noSplit);
		}
		if (facts.splits().stream().noneMatch(split -> split.name().equals(form.split()))) {
			throw new IllegalArgumentException(NLS.bind(Messages.problem_splitGone, form.split(), facts.splits().stream().map(Split::name).collect(Collectors.joining(", "))));
		}
		PairGenerator maker = generators.stream().filter(generator -> generator.id().equals(form.generator())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.problem_generatorGone, form.generator())));
		List<ImageRecord> images = images(study, form);
		long most = (long) images.size() * (images.size() - 1) / 2;
		if (Math.min(most, form.budget() == 0 ? Long.MAX_VALUE : form.budget()) > MOST_PAIRS) {
			throw new IllegalArgumentException(NLS.bind(Messages.problem_tooMany, Texts.number(MOST_PAIRS)));
		}
		PairSet pairs = maker.generate(new PairGenerator.Request(images, form.budget(), form.seed(), form.balance()));
		return new Shown(Optional.empty(), Optional.of(form.origin(maker)), pairs, PairCoverage.of(pairs, images));
	}

	/** A saved set, beside the images it could be made of now, if it says which. */
	Shown open(Study study, String name, PairsState facts) throws IOException {
		Optional<PairSetStore.Entry> entry = facts.saved().stream().filter(set -> set.name().equals(name)).findFirst();
		if (entry.filter(set -> set.pairs() > MOST_PAIRS).isPresent()) {
			throw new IOException(NLS.bind(Messages.problem_tooManySaved, name, Texts.number(MOST_PAIRS)));
		}
		StoredPairs stored = new PairSetStore(study.pairsFolder()).open(name, study.catalogue()::imageByHash);
		PairForm like = PairForm.DEFAULT.like(stored.origin().orElse(UNKNOWN));
		boolean known = facts.splits().stream().anyMatch(split -> split.name().equals(like.split()));
		return new Shown(Optional.of(name), stored.origin(), stored.pairs(), PairCoverage.of(stored.pairs(), known ? images(study, like) : stored.pairs().images()));
	}

	private static List<ImageRecord> images(Study study, PairForm form) {
		try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ofPart(form.split(), form.part()))) {
			return images.filter(image -> image.identity() != null).toList();
		}
	}
}
