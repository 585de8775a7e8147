package org.twinlens.pairs.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.internal.study.SqliteStudies;
import org.twinlens.dataset.internal.synthetic.SeededSyntheticData;
import org.twinlens.experiments.PairRanking.Kind;
import org.twinlens.model.run.RunFolder;
import org.twinlens.pairs.PairComparison;
import org.twinlens.pairs.file.PairOrigin;
import org.twinlens.pairs.file.WrongPairs;
import org.twinlens.pairs.internal.BalancedPairGenerator;
import org.twinlens.pairs.internal.EvaluationPairGenerator;
import org.twinlens.ui.study.ScoredRun;

/** On a real study of ten synthetic people with four images each, six of them to train on. */
class PairsViewModelTest {

	@TempDir
	private Path folder;
	private Study study;
	private Optional<Study> open;
	private final List<ScoredRun> runs = List.of(new ScoredRun(new RunFolder(Path.of("20260101-000000-aaaa")), "first"));
	private final AtomicInteger computations = new AtomicInteger();
	private final AtomicInteger scorings = new AtomicInteger();
	private Scoring scoring = (of, run, pairs, progress) -> new Scoring.Scores(similarities(pairs), 0.5, true);
	private PairsViewModel model;

	@BeforeEach
	void aStudy() throws IOException {
		study = new SqliteStudies().create(folder.resolve("study"), "Study");
		open = Optional.of(study);
		model = new PairsViewModel(() -> open, () -> runs, List.of(new BalancedPairGenerator(), new EvaluationPairGenerator()), (of, run, pairs, progress) -> scoring.score(of, run, pairs, progress),
				computations::incrementAndGet, scorings::incrementAndGet);
	}

	@AfterEach
	void closed() {
		study.close();
	}

	private void withImages() throws IOException {
		try (ImportSource faces = new SeededSyntheticData().faces(10, 4, 2, 1)) {
			study.catalogue().add(faces, Progress.NONE);
		}
	}

	private void withSplit() throws IOException {
		withImages();
		study.catalogue().createSplit(SplitRequest.byDefault(1), Progress.NONE);
	}

	/** The first negative pair is taken for a positive one, the last positive for a negative one; the others are told rightly. */
	private static double[] similarities(PairSet pairs) {
		double[] similarity = new double[pairs.size()];
		for (int i = 0; i < similarity.length; i++) {
			similarity[i] = pairs.same(i) ? 0.9 : 0.1;
		}
		similarity[firstNegative(pairs)] = 0.95;
		similarity[lastPositive(pairs)] = 0.2;
		return similarity;
	}

	private static int firstNegative(PairSet pairs) {
		int i = 0;
		while (pairs.same(i)) {
			i++;
		}
		return i;
	}

	private static int lastPositive(PairSet pairs) {
		int i = pairs.size() - 1;
		while (!pairs.same(i)) {
			i--;
		}
		return i;
	}

	private PairsState computed() {
		model.compute();
		return model.state();
	}

	private PairSet pairs() {
		return model.state().shown().orElseThrow().pairs();
	}

	@Test
	void saysWhatIsMissing() throws IOException {
		open = Optional.empty();
		assertFalse(computed().studyOpen());
		open = Optional.of(study);
		assertEquals(Messages.problem_noImages, computed().problem());
		withImages();
		assertEquals(Messages.problem_noImages, computed().problem(), "it looks again when told so");
		model.refresh();
		assertEquals(Messages.problem_noSplit, computed().problem());
		study.catalogue().createSplit(SplitRequest.byDefault(1), Progress.NONE);
		model.refresh();
		assertEquals("", computed().problem());
	}

	@Test
	void makesWhatTheFormSays() throws IOException {
		withSplit();
		PairsState state = computed();
		assertEquals("default", model.form().split());
		assertEquals(72, pairs().size(), "six people with four images make 36 positive pairs");
		assertEquals(new PairOrigin("balanced", "default", Part.TRAIN, 10_000, 1), state.shown().orElseThrow().origin().orElseThrow());
		assertEquals(24, state.shown().orElseThrow().coverage().imagesUsed());
		assertEquals(6, state.shown().orElseThrow().coverage().identities());
		assertEquals(72, state.numbers().length);
		model.make(model.form().withBudget(20).withBalance(0.25));
		computed();
		assertEquals(5, pairs().positives());
		assertEquals(15, pairs().negatives());
		model.make(model.form().withGenerator("evaluation").withPart(Part.TEST).withBudget(0));
		assertEquals(28, computed().shown().orElseThrow().pairs().size(), "two people with four images");
		assertTrue(computations.get() >= 2);
	}

	@Test
	void aFormThatCannotBeFollowedSaysWhy() throws IOException {
		withSplit();
		model.make(model.form().withSplit("other"));
		assertTrue(computed().problem().contains("other"));
		model.make(model.form().withSplit("default").withGenerator("evaluation").withBudget(3));
		assertTrue(computed().problem().contains("36"), model.state().problem());
		assertTrue(model.state().shown().isEmpty());
		model.make(model.form().withGenerator("gone"));
		assertTrue(computed().problem().contains("gone"));
	}

	@Test
	void whatIsSavedIsShownRenamedAndDeleted() throws IOException {
		withSplit();
		model.make(model.form().withBudget(10).withSeed(7).withBalance(0.3));
		computed();
		List<?> made = pairs().pairs();
		model.save("mine");
		PairsState state = computed();
		assertEquals(Optional.of("mine"), model.name());
		assertEquals(List.of("mine"), state.saved().stream().map(entry -> entry.name()).toList());
		assertEquals(made, pairs().pairs());
		model.make(model.form().withSeed(8).withBalance(0.5));
		computed();
		assertEquals(Optional.empty(), model.name());
		assertNotEquals(made, pairs().pairs());
		model.show("mine");
		computed();
		assertEquals(made, pairs().pairs());
		assertEquals(7, model.form().seed());
		assertEquals(0.3, model.form().balance());
		model.rename("mine", "ours");
		computed();
		assertEquals(Optional.of("ours"), model.name());
		assertThrows(IllegalArgumentException.class, () -> model.rename("ours", "../ours"));
		model.delete("ours");
		assertEquals(List.of(), computed().saved());
		assertEquals(Optional.empty(), model.name());
		assertEquals(made, pairs().pairs(), "made anew by what the form says");
	}

	@Test
	void aSavedSetThatCannotBeReadSaysWhy() throws IOException {
		withSplit();
		Files.createDirectories(study.pairsFolder());
		Files.writeString(study.pairsFolder().resolve("broken.csv"), "first,second,same\n1,2,1\n");
		computed();
		model.show("broken");
		assertTrue(computed().problem().contains("broken.csv"), model.state().problem());
	}

	@Test
	void comparesSets() throws IOException {
		withSplit();
		model.make(model.form().withBudget(10));
		computed();
		model.save("ten");
		model.make(model.form().withGenerator("evaluation").withBudget(0));
		computed();
		PairComparison found = model.compare(Optional.empty(), Optional.of("ten"));
		assertEquals(10, found.both().length);
		assertEquals(pairs().size() - 10, found.onlyOne().length);
		assertEquals(0, found.onlyOther().length);
	}

	@Test
	void exportsWhatIsSeen() throws IOException {
		withSplit();
		model.make(model.form().withBudget(10));
		computed();
		Path file = folder.resolve("out.csv");
		model.export(file);
		assertEquals(12, Files.readAllLines(file).size());
		model.see(Kind.POSITIVE, true);
		computed();
		model.export(file);
		assertEquals(7, Files.readAllLines(file).size());
	}

	@Test
	void aRunsErrorsComeHardestFirst() throws IOException {
		withSplit();
		computed();
		model.compareBy(Optional.of("20260101-000000-aaaa"));
		assertEquals(1, scorings.get());
		model.score(Progress.NONE);
		PairsState state = model.state();
		int accepted = firstNegative(pairs());
		int rejected = lastPositive(pairs());
		assertEquals(accepted, state.numbers()[0]);
		assertEquals(rejected, state.numbers()[1]);
		assertEquals(72, state.numbers().length);
		model.see(Kind.FALSE_ACCEPTS, true);
		assertArrayEquals(new int[] { accepted }, computed().numbers());
		model.see(Kind.FALSE_REJECTS, true);
		assertArrayEquals(new int[] { rejected }, computed().numbers());
		model.see(Kind.ALL, false);
		assertEquals(0, computed().numbers()[0]);
		model.compareBy(Optional.empty());
		model.score(Progress.NONE);
		assertTrue(model.state().scored().isEmpty());
	}

	@Test
	void otherPairsAreScoredAnewAndOldScoresAreGone() throws IOException {
		withSplit();
		computed();
		model.compareBy(Optional.of("20260101-000000-aaaa"));
		model.score(Progress.NONE);
		model.make(model.form().withSeed(2).withBudget(20));
		assertTrue(computed().scored().isEmpty());
		assertEquals(2, scorings.get());
		model.score(Progress.NONE);
		assertEquals(20, model.state().scored().orElseThrow().ranking().pairs().size());
	}

	@Test
	void scoresOfPairsNoLongerShownAreDropped() throws IOException {
		withSplit();
		computed();
		model.compareBy(Optional.of("20260101-000000-aaaa"));
		scoring = (of, run, pairs, progress) -> {
			model.make(model.form().withSeed(9).withBudget(12));
			model.compute();
			return new Scoring.Scores(similarities(pairs), 0.5, true);
		};
		model.score(Progress.NONE);
		assertTrue(model.state().scored().isEmpty());
		assertEquals(12, model.state().numbers().length);
	}

	@Test
	void aScoringThatFailsOrIsCancelledSaysSo() throws IOException {
		withSplit();
		computed();
		model.compareBy(Optional.of("20260101-000000-aaaa"));
		scoring = (of, run, pairs, progress) -> {
			throw new IOException("best.twin is damaged.");
		};
		model.score(Progress.NONE);
		assertEquals("best.twin is damaged.", model.state().noScores());
		assertFalse(model.state().scoring());
		scoring = (of, run, pairs, progress) -> {
			throw new CancellationException();
		};
		model.score(Progress.NONE);
		assertEquals(Messages.scores_cancelled, model.state().noScores());
		assertEquals(72, model.state().numbers().length);
	}

	@Test
	void aPairMarkedWrongIsRecognisedInAnyOrderOfTheSet() throws IOException {
		withSplit();
		computed();
		int marked = firstNegative(pairs());
		model.markWrong(marked, true);
		assertTrue(model.isWrong(marked));
		assertEquals(1, Arrays.stream(model.state().numbers()).filter(model::isWrong).count());
		model.see(Kind.NEGATIVE, true);
		computed();
		assertTrue(model.isWrong(0));
		assertEquals(1, WrongPairs.read(study.pairsFolder()).size());
		model.markWrong(0, false);
		assertFalse(model.isWrong(0));
		computed();
		assertEquals(Set.of(), WrongPairs.read(study.pairsFolder()));
	}

	@Test
	void labelsMendedMeanOtherPairs() throws IOException {
		withSplit();
		model.make(model.form().withGenerator("evaluation").withBudget(0));
		computed();
		model.save("before");
		computed();
		assertEquals(0, model.state().shown().orElseThrow().coverage().outdated());
		var image = pairs().images().get(0);
		study.edits().assign(new long[] { image.id() }, "somebody else");
		model.refresh();
		assertEquals(3, computed().shown().orElseThrow().coverage().outdated(), "it was one of four images of its person");
		model.make(model.form());
		assertEquals(0, computed().shown().orElseThrow().coverage().outdated());
		assertEquals(33, pairs().positives());
		assertEquals(3, model.compare(Optional.empty(), Optional.of("before")).relabelled().length);
	}

	@Test
	void imagesThatNoLongerTakePartAreTold() throws IOException {
		withSplit();
		computed();
		model.save("before");
		computed();
		assertEquals(0, model.state().shown().orElseThrow().coverage().strangers());
		study.edits().exclude(new long[] { pairs().images().get(0).id(), pairs().images().get(1).id() }, "blurred");
		model.refresh();
		assertEquals(2, computed().shown().orElseThrow().coverage().strangers());
		model.make(model.form());
		assertEquals(22, computed().shown().orElseThrow().coverage().images());
	}

	@Test
	void listenersAreTold() throws IOException {
		withSplit();
		AtomicInteger told = new AtomicInteger();
		model.addListener(told::incrementAndGet);
		model.compute();
		assertEquals(1, told.get());
	}
}
