package org.twinlens.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.experiments.Fakes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.core.Progress;
import org.twinlens.core.metrics.ChosenThreshold;
import org.twinlens.experiments.internal.report.ReportJson;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;

class ReportWriterTest {

	private static final String HOSTILE = "\"><script>alert('1')</script>&\u202E\u0007,x";
	private static final Set<String> VOID = Set.of("meta", "img", "source", "br");

	@TempDir
	private Path temporary;
	private ReportFolder folder;

	@BeforeEach
	void folder() {
		folder = new ReportFolder(temporary.resolve("evaluation"));
	}

	/** Scores 1 − |difference|; threshold .5; one error of each kind. */
	private static List<Pair> pairs() {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			pairs.add(new Pair(image(10 * i, "p" + i, 20), image(10 * i + 1, "p" + i, 25 + i), true));
			pairs.add(new Pair(image(10 * i + 2, "p" + i, 5), image(10 * i + 3, "q" + i, 90 - i), false));
		}
		pairs.add(new Pair(image(1000, "p1", 10), image(1001, "p1", 95), true));
		pairs.add(new Pair(image(1002, "p2", 40), image(1003, "p3", 41), false));
		return pairs;
	}

	private static Evaluation evaluate(List<Pair> pairs, boolean leaks, Episode... episodes) throws IOException {
		ThresholdSource threshold = new ThresholdSource.Frozen(new ChosenThreshold(.5, "by hand"), "no pairs at all");
		List<EpisodeSet> sets = episodes.length == 0 ? List.of() : List.of(new EpisodeSet("unit episodes", List.of(episodes)));
		EvaluationRequest request = new EvaluationRequest("Unit test", "sample data", "default", leaks, Set.of("t"), PairSet.of(pairs), threshold, sets, 20, 1);
		return new Evaluator(new Fakes.Model(), new Fakes.Source()).evaluate(request, Progress.NONE);
	}

	private String write(Evaluation evaluation, List<ModelEvent.Epoch> training) throws IOException {
		new ReportWriter(new Fakes.Source()).write(evaluation, training, folder, Progress.NONE);
		return Files.readString(folder.page());
	}

	private static List<ModelEvent.Epoch> training() {
		EpochMetrics metrics = new EpochMetrics(.25, .875, .5, .5, .5, .125, 640);
		EpochMetrics without = new EpochMetrics(.5, .75, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 640);
		return List.of(new ModelEvent.Epoch(Instant.EPOCH, 1, without, Optional.empty(), 100, 61, 61, 0.01, 0.02),
				new ModelEvent.Epoch(Instant.EPOCH, 2, metrics, Optional.of(metrics), 100, 61, 0, 0.01, 0.02));
	}

	@Test
	void theFolderHoldsThreeWholeFiles() throws IOException {
		Evaluation evaluation = evaluate(pairs(), false);
		write(evaluation, training());
		try (Stream<Path> files = Files.list(folder.path())) {
			assertEquals(Set.of(folder.page(), folder.scores(), folder.figures()), Set.copyOf(files.toList()));
		}
	}

	@Test
	void theCalibrationPairsHaveATableOfTheirOwn() throws IOException {
		PairSet calibration = PairSet.of(List.of(new Pair(image(1, "x", 10), image(2, "x", 35), true)));
		ThresholdSource threshold = new ThresholdSource.Frozen(new ChosenThreshold(.5, "by hand"), "a pair", calibration);
		EvaluationRequest request = new EvaluationRequest("Unit test", "sample data", "default", false, null, PairSet.of(pairs()), threshold, List.of(), 0, 1);
		write(new Evaluator(new Fakes.Model(), new Fakes.Source()).evaluate(request, Progress.NONE), List.of());
		String table = Files.readString(folder.calibration());
		assertTrue(table.lines().count() == 2 && table.contains("x,x_1.png,hash1,x,x_2.png,hash2,1,0.75"), table);
		write(evaluate(pairs(), false), List.of());
		assertFalse(Files.exists(folder.calibration()), "scores of an earlier evaluation are not taken for this one's");
	}

	@Test
	void theJsonIsTheReport() throws IOException {
		Episode episode = new Episode("run01", List.of(image(1, "a", 10), image(2, "b", 50)), List.of(0, 1), List.of(image(3, "a", 15)), List.of(0));
		Evaluation evaluation = evaluate(pairs(), true, episode);
		write(evaluation, List.of());
		assertEquals(evaluation.report(), ReportJson.read(Files.readAllBytes(folder.figures())));
		String json = Files.readString(folder.figures());
		assertTrue(json.contains("\"reason\" : \"An FMR of 0.1 % needs"), json);
		assertTrue(json.contains("\"created\" : \"20"), json);
	}

	@Test
	void everyPairStandsInTheTableWithItsScore() throws IOException {
		ImageRecord odd = new ImageRecord(7, "abc", "O'Odd, \"the\" one", "", "a,b\nc.png", 30, 1);
		Evaluation evaluation = evaluate(List.of(new Pair(odd, image(8, null, 80), true), new Pair(image(9, "z", 10), image(10, "y", 15), false)), false);
		write(evaluation, List.of());
		double first = evaluation.similarity()[0];
		double second = evaluation.similarity()[1];
		assertEquals("first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n"
				+ "\"O'Odd, \"\"the\"\" one\",\"a,b\nc.png\",abc,,null_8.png,hash8,1," + first + ",1\r\n" + "z,z_9.png,hash9,y,y_10.png,hash10,0," + second + ",1\r\n",
				Files.readString(folder.scores()));
	}

	@Test
	void thePageNeedsNothingFromOutside() throws IOException {
		String page = write(evaluate(pairs(), false), training());
		for (String reference : List.of("http:", "https:", "<link", "<script", "url(", "@import", "<iframe", "<object")) {
			assertFalse(page.contains(reference), reference);
		}
		Matcher sources = Pattern.compile("(?:src|srcset|href)=\"([^\"]{0,22})").matcher(page);
		int n = 0;
		while (sources.find()) {
			assertEquals("data:image/png;base64,", sources.group(1));
			n++;
		}
		assertEquals(7 * 2 + 2 * 2, n, "seven charts in light and dark, and two wrong pairs");
	}

	@Test
	void hostileNamesAreShownAndDoNothing() throws IOException {
		List<Pair> pairs = List.of(new Pair(new ImageRecord(1, "h1", HOSTILE, "", HOSTILE, 10, 1), new ImageRecord(2, "h2", HOSTILE, "", HOSTILE, 90, 1), true),
				new Pair(new ImageRecord(1, "h1", HOSTILE, "", HOSTILE, 10, 1), image(3, "b", 12), false));
		Episode episode = new Episode(HOSTILE, List.of(image(1, "a", 10), image(2, "b", 50)), List.of(0, 1), List.of(image(3, "a", 15)), List.of(0));
		ThresholdSource threshold = new ThresholdSource.Frozen(new ChosenThreshold(.5, HOSTILE), HOSTILE);
		EvaluationRequest request = new EvaluationRequest(HOSTILE, HOSTILE, HOSTILE, true, null, PairSet.of(pairs), threshold, List.of(new EpisodeSet(HOSTILE, List.of(episode))), 5,
				1);
		String page = write(new Evaluator(new Fakes.Model(), new Fakes.Source()).evaluate(request, Progress.NONE), List.of());
		assertFalse(page.contains("<script"), "as markup");
		assertFalse(page.contains("\u0007"), "control characters");
		assertTrue(page.contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"), "as text");
		assertEquals(List.of(), unbalanced(page));
	}

	@Test
	void theMarkupIsBalanced() throws IOException {
		assertEquals(List.of(), unbalanced(write(evaluate(pairs(), true), training())));
	}

	/** Tags left open or closed without being open. */
	private static List<String> unbalanced(String page) {
		Deque<String> open = new ArrayDeque<>();
		Matcher tags = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>").matcher(page.replaceFirst("(?s)<style>.*</style>", ""));
		while (tags.find()) {
			String tag = tags.group(2);
			if (tags.group(1).isEmpty() && !VOID.contains(tag)) {
				open.push(tag);
			} else if (!tags.group(1).isEmpty() && (open.isEmpty() || !open.pop().equals(tag))) {
				return List.of("</" + tag + "> at " + tags.start());
			}
		}
		return List.copyOf(open);
	}

	@Test
	void aLeakStandsInABoxBeforeTheFigures() throws IOException {
		String page = write(evaluate(pairs(), true), List.of());
		int box = page.indexOf("class=\"box warning\"");
		int sentence = page.indexOf("The split &quot;default&quot; leaks");
		int refusal = page.indexOf("FNMR at FMR 0.1 % is not given. An FMR of 0.1 % needs at least 3,000 impostor pairs to be shown; there are 26.");
		int figures = page.indexOf("<h2>Figures</h2>");
		assertTrue(0 < box && box < sentence && sentence < refusal && refusal < figures, box + " " + sentence + " " + refusal + " " + figures);
	}

	@Test
	void refusedFiguresAloneStandInANote() throws IOException {
		String page = write(evaluate(pairs(), false), List.of());
		assertTrue(page.contains("class=\"box note\"") && !page.contains("class=\"box warning\""));
	}

	@Test
	void anImageThatCannotBeReadIsMissingAndSaysSo() throws IOException {
		Evaluation evaluation = evaluate(pairs(), false);
		new ReportWriter(image -> {
			throw new IOException("The image " + image.name() + " is gone.");
		}).write(evaluation, List.of(), folder, Progress.NONE);
		String page = Files.readString(folder.page());
		assertTrue(page.contains("Not readable: The image p1_1000.png is gone."));
		assertEquals(List.of(), unbalanced(page));
	}

	@Test
	void theWorstErrorsAreNamedWithTheirScores() throws IOException {
		String page = write(evaluate(pairs(), false), List.of());
		int accepts = page.indexOf("False accepts");
		int accepted = page.indexOf("similarity 0.990", accepts);
		int rejects = page.indexOf("False rejects");
		int rejected = page.indexOf("similarity 0.150", rejects);
		assertTrue(0 < accepts && accepts < accepted && accepted < rejects && rejects < rejected);
		assertTrue(page.substring(accepted, rejects).contains("<bdi>p2_1002.png</bdi>"));
	}

	@Test
	void withoutTrainingThereAreNoLearningCurves() throws IOException {
		assertFalse(write(evaluate(pairs(), false), List.of()).contains("<h2>Training</h2>"));
		String page = write(evaluate(pairs(), false), training());
		assertTrue(page.contains("<h2>Training</h2>") && page.contains("<dd>2 in 2 min 2 s</dd>") && page.contains("<dd>0.2500 in epoch 2</dd>"));
	}

	@Test
	void perfectScoresHaveNoDetCurve() throws IOException {
		String page = write(evaluate(pairs().subList(0, 50), false), List.of());
		assertTrue(page.contains("No DET curve"));
		assertTrue(page.contains("No impostor pair was accepted.") && page.contains("No genuine pair was rejected."));
	}

	@Test
	void pairsOfOneKindOnlyStillGiveAPage() throws IOException {
		List<Pair> genuine = pairs().stream().filter(Pair::same).toList();
		String page = write(evaluate(genuine, false), List.of());
		assertTrue(page.contains("Equal error rate is not given. There are no impostor pairs."));
		assertEquals(List.of(), unbalanced(page));
	}

	@Test
	void cancellingLeavesTheOldPage() throws IOException {
		Evaluation evaluation = evaluate(pairs(), false);
		String before = write(evaluation, List.of());
		assertThrows(CancellationException.class,
				() -> new ReportWriter(new Fakes.Source()).write(evaluation, training(), folder, Fakes.cancelledAt("Writing the report", 2)));
		assertEquals(before, Files.readString(folder.page()));
	}

	@Test
	void aPlaceThatCannotBeAFolderIsNamed() throws IOException {
		Files.writeString(folder.path(), "a file");
		Evaluation evaluation = evaluate(pairs(), false);
		var e = assertThrows(IOException.class, () -> new ReportWriter(new Fakes.Source()).write(evaluation, List.of(), folder, Progress.NONE));
		assertEquals("The folder " + folder.path() + " for the report could not be made. Choose another place.", e.getMessage());
	}

	@Test
	void everyTermIsExplained() throws IOException {
		Evaluation evaluation = evaluate(pairs(), false);
		String page = write(evaluation, List.of());
		for (Map.Entry<Term, ?> entry : evaluation.report().figures().entrySet()) {
			assertTrue(page.contains(entry.getKey().title()) && page.contains(entry.getKey().meaning()), entry.getKey().name());
		}
		assertEquals(Set.of(Term.values()), evaluation.report().figures().keySet());
	}
}
