package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.experiments.Fakes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.experiments.card.CardDocument;
import org.twinlens.experiments.card.ModelCard;
import org.twinlens.experiments.card.ModelCard.PartData;
import org.twinlens.experiments.card.ModelCard.SplitData;
import org.twinlens.experiments.export.ExportFormat;
import org.twinlens.experiments.export.Exports;
import org.twinlens.experiments.runs.RecordedRuns;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.model.run.RunFolder;

class ModelCardTest {

	private static final String HOSTILE = "<script>\"&|";
	private static final SplitData SPLIT = new SplitData("default", "", new PartData(1200, 100), new PartData(300, 25), new PartData(400, 30));

	@TempDir
	private Path runs;
	private RunFolder run;
	private Checkpoint checkpoint;

	@BeforeEach
	void run() throws IOException {
		run = new RecordedRuns(runs).run("20260101-000001-aaaa", TrainingConfig.seed(1));
		Checkpoint trained = new Fakes.Model().checkpoint();
		checkpoint = new Checkpoint(RecordedRuns.architecture("Tiny", 4), trained.config(), trained.preprocessing(), trained.state(),
				Optional.of(new Checkpoint.Threshold(.5, "equal error rate")), Map.of("run", run.id(), "split", "default"), Map.of(), Map.of());
	}

	/** 25 calibration identities, each .9 alike to itself and .3 to the next but for one of .8; a test with one error of each kind. */
	private void evaluate() throws IOException {
		List<Pair> calibration = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			calibration.add(new Pair(image(10 * i, "c" + i, 20), image(10 * i + 1, "c" + i, 30), true));
			calibration.add(new Pair(image(10 * i, "c" + i, 20), image(10 * i + 5, "c" + (i + 1) % 25, i == 0 ? 40 : 90), false));
		}
		List<Pair> test = List.of(new Pair(image(501, "t", 10), image(502, "t", 95), true), new Pair(image(503, "u", 40), image(504, "v", 41), false));
		EvaluationRequest request = new EvaluationRequest("Unit test", "sample", "default", false, Set.of(), PairSet.of(test),
				new ThresholdSource.Frozen(new ChosenThreshold(.5, "equal error rate"), "the calibration part", PairSet.of(calibration)), List.of(), 20, 1);
		Evaluation evaluation = new Evaluator(new Fakes.Model(), new Fakes.Source()).evaluate(request, Progress.NONE);
		new ReportWriter(new Fakes.Source()).write(evaluation, List.of(), new ReportFolder(run.path().resolve("evaluations").resolve("test")), Progress.NONE);
	}

	private String card(Optional<SplitData> split) throws IOException {
		return Exports.text(CardDocument.of(ModelCard.read(run.best(), checkpoint, split)), ExportFormat.MARKDOWN);
	}

	@Test
	void theCardTellsWhatTheRunKnows() throws IOException {
		evaluate();
		String card = card(Optional.of(SPLIT));
		for (String part : List.of("# Tiny, 20260101-000001-aaaa, best.twin", "## Intended Use", "## Training Data", "1,200 images of 100 identities", "## Evaluation: Unit test", "The parts share no identity",
				"1 genuine and 1 impostor pairs of 4 images of 3 identities, none of whom", "## Threshold", "## Ethical Considerations", "## Limits", "living person")) {
			assertTrue(card.contains(part), part + " is missing in " + card);
		}
		// one of 25 impostor pairs is accepted at .5; no genuine pair is rejected
		assertTrue(card.contains("| The checkpoint's own | 0.5000 | 4.0 % \\["), card);
		assertTrue(card.contains("| below 12 % at best |"), card);
		assertTrue(card.contains("FMR 1 %: No threshold can be chosen: An FMR of 1 % needs at least 300 impostor pairs"), card);
		assertTrue(card.contains("FNMR at FMR 0.1 % is not given."), card);
	}

	@Test
	void whatIsNotKnownIsSaid() throws IOException {
		String card = card(Optional.empty());
		assertTrue(card.contains("has not been evaluated") && card.contains("what a threshold costs is not known") && card.contains("was not at hand"), card);
		assertTrue(card.contains("should not be used for any decision"), card);
	}

	@Test
	void testsOfAnotherEpochAreOfAnotherNetwork() throws IOException {
		evaluate();
		Checkpoint.State state = checkpoint.state();
		checkpoint = new Checkpoint(checkpoint.architecture(), checkpoint.config(), checkpoint.preprocessing(),
				new Checkpoint.State(state.epoch() + 1, 80, 5, 0.1, 12, 5, 0.1), checkpoint.threshold(), checkpoint.provenance(), Map.of(), Map.of());
		assertTrue(card(Optional.of(SPLIT)).contains("has not been evaluated"));
	}

	@Test
	void aLeakIsTold() throws IOException {
		SplitData leaking = new SplitData("default", "2 identities lie in several parts.", SPLIT.train(), SPLIT.calibration(), SPLIT.test());
		String card = card(Optional.of(leaking));
		assertTrue(card.contains("This split leaks. 2 identities lie in several parts.") && card.contains("so the figures are too good") && !card.contains("share no identity"), card);
	}

	@Test
	void namesFromOutsideAreEscaped() throws IOException {
		RunNotes.NONE.withName(HOSTILE).withNote(HOSTILE).write(run);
		String page = Exports.text(CardDocument.of(ModelCard.read(run.best(), checkpoint, Optional.of(SPLIT))), ExportFormat.HTML);
		assertFalse(page.contains("<script>"), page);
		assertTrue(page.contains("&lt;script&gt;&quot;&amp;|"), page);
	}

	@Test
	void damagedReportsAreSaid() throws IOException {
		evaluate();
		Path figures = run.path().resolve("evaluations").resolve("test").resolve("report.json");
		for (String damage : List.of("", "[]", "{\"network\": 1}", "{}", "null")) {
			Files.writeString(figures, damage);
			String sentence = assertThrows(IOException.class, () -> card(Optional.empty()), damage).getMessage();
			assertTrue(sentence.contains("report.json") && sentence.contains("evaluate the run again"), sentence);
		}
	}

	@Test
	void aCheckpointOutsideARunHasACardToo() throws IOException {
		ModelCard card = ModelCard.read(runs.resolve("alone").resolve("net.twin"), checkpoint, Optional.empty());
		assertEquals(Optional.empty(), card.run());
		assertTrue(Exports.text(CardDocument.of(card), ExportFormat.MARKDOWN).contains("net.twin"));
	}
}
