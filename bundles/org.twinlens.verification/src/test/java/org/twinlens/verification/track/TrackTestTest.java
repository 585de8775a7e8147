package org.twinlens.verification.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinlens.verification.GreyFilm.NOBODY;
import static org.twinlens.verification.GreyFilm.TWO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Interval;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.DistanceModel;
import org.twinlens.verification.GreyFilm;
import org.twinlens.verification.VerificationSession;
import org.twinlens.verification.track.LabelledTrack.Stretch;
import org.twinlens.verification.track.LabelledTrack.Unit;
import org.twinlens.vision.face.Reason;

class TrackTestTest {

	/** Ann's reference is 100/255 grey; at .9 levels from 75 to 125 are accepted, at .99 from 98 to 102. */
	private static final List<TrackTest.Contender> BOTH = List.of(contender("lenient", .9), contender("strict", .99));
	private static final LabelledTrack TRACK = new LabelledTrack(Unit.FRAMES, List.of(new Stretch(0, 4, "Ann"), new Stretch(4, 6, "Bob"), new Stretch(6, 7, ""), new Stretch(8, 9, "Ann")));

	private final List<TrackRow> told = new ArrayList<>();

	private static TrackTest.Contender contender(String name, double threshold) {
		return new TrackTest.Contender(name, new VerificationSession(new DistanceModel(), DistanceModel.gallery("Ann", 100 / 255f), new DecisionRule.Mean(threshold)));
	}

	/** Ann's frames score 1, .98, .8 and nothing, Bob's .96 and .7, then nobody, an unlabelled frame, and two people where Ann should be. */
	private TrackTest tested(int every) throws IOException {
		TrackTest test = new TrackTest(GreyFilm.finder(), BOTH, every, told::add);
		test.run(new GreyFilm(100, 105, 151, NOBODY, 110, 176, NOBODY, 100, TWO), TRACK, Progress.NONE);
		return test;
	}

	@Test
	void everyFrameIsARow() throws IOException {
		List<TrackRow> rows = tested(1).report().rows();
		assertEquals(told, rows);
		assertEquals(9, rows.size());
		assertEquals(Optional.of("Ann"), rows.get(1).identity());
		assertEquals(.1, rows.get(1).seconds());
		assertEquals(1 - 5 / 255.0, rows.get(1).decisions().get(0).score(), 1e-6);
		assertTrue(rows.get(1).decisions().get(0).verified() && !rows.get(1).decisions().get(1).verified(), "the two see the same and decide by themselves");
		assertEquals(Reason.NO_FACE, rows.get(3).refused().orElseThrow().reason());
		assertEquals(List.of(), rows.get(3).decisions());
		assertEquals(Optional.empty(), rows.get(7).identity());
		assertEquals(-1, rows.get(7).stretch());
		assertEquals(Reason.SEVERAL_FACES, rows.get(8).refused().orElseThrow().reason());
	}

	@Test
	void whatWasRightAndWrongIsCounted() throws IOException {
		TrackReport report = tested(1).report();
		Tally lenient = report.tally(0);
		assertEquals(2, lenient.trueAccepts());
		assertEquals(1, lenient.falseRejects());
		assertEquals(1, lenient.falseAccepts(), "Bob at 110");
		assertEquals(1, lenient.trueRejects());
		assertEquals(3, lenient.refused(), "nobody where Ann should be, nobody where nobody is, two where Ann should be");
		assertEquals(1, lenient.unlabelled());
		assertEquals(new Figure.Measured(1 / 3.0, Interval.wilson(1 / 3.0, 1)), lenient.falseReject(), "one stretch of Ann was compared");
		assertEquals(new Figure.Measured(.5, Interval.wilson(.5, 1)), lenient.falseAccept());
		Tally strict = report.tally(1);
		assertEquals(1, strict.trueAccepts());
		assertEquals(2, strict.falseRejects());
		assertEquals(0, strict.falseAccepts());
	}

	@Test
	void withoutFramesOfAKindThereIsNoRate() throws IOException {
		TrackTest test = new TrackTest(GreyFilm.finder(), BOTH, 1, told::add);
		test.run(new GreyFilm(100, 100), LabelledTrack.always("Ann"), Progress.NONE);
		assertInstanceOf(Figure.Refused.class, test.report().tally(0).falseAccept());
		assertEquals(0, test.report().tally(0).falseReject().orNaN());
	}

	@Test
	void severalFilmsMakeOneTestAndEachStretchCounts() throws IOException {
		TrackTest test = new TrackTest(GreyFilm.finder(), BOTH, 1, told::add);
		for (int i = 0; i < 3; i++) {
			test.run(new GreyFilm(200, 201), LabelledTrack.always("Bob"), Progress.NONE);
		}
		assertEquals(new Figure.Measured(0, Interval.wilson(0, 3)), test.report().tally(0).falseAccept());
		assertEquals(List.of(0, 0, 1, 1, 2, 2), test.report().rows().stream().map(TrackRow::stretch).toList());
	}

	@Test
	void everyOtherFrameIsEnough() throws IOException {
		assertEquals(List.of(0L, 2L, 4L, 6L, 8L), tested(2).report().rows().stream().map(TrackRow::index).toList());
	}

	@Test
	void theTableHoldsEveryRow(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("made").resolve("rows.csv");
		tested(1).report().write(file);
		List<String> lines = Files.readAllLines(file);
		assertEquals("film,frame,seconds,shows,refused,score lenient,verified lenient,score strict,verified strict", lines.get(0));
		assertEquals(10, lines.size());
		assertEquals("film,0,0.0,Ann,,1.0,1,1.0,1", lines.get(1));
		assertEquals("film,3,0.3,Ann,no_face,,,,", lines.get(4));
		assertEquals("film,6,0.6,nobody,no_face,,,,", lines.get(7));
		assertEquals("film,7,0.7,,,1.0,1,1.0,1", lines.get(8));
	}

	@Test
	void aFilmThatFailsSaysWhyAndWhatWasSeenStays() {
		TrackTest test = new TrackTest(GreyFilm.finder(), BOTH, 1, told::add);
		assertEquals("The film is torn.", assertThrows(IOException.class, () -> test.run(new GreyFilm(100).failing("The film is torn."), TRACK, Progress.NONE)).getMessage());
		assertEquals(1, test.report().rows().size());
	}

	@Test
	void itCanBeCancelled() {
		Progress afterTwo = new Progress() {
			@Override
			public void report(String task, long done, long total) {
				// counted by rows
			}

			@Override
			public boolean isCancelled() {
				return told.size() == 2;
			}
		};
		TrackTest test = new TrackTest(GreyFilm.finder(), BOTH, 1, told::add);
		assertThrows(CancellationException.class, () -> test.run(new GreyFilm(1, 2, 3), TRACK, afterTwo));
		assertEquals(2, test.report().rows().size());
	}

	@Test
	void checkpointsAreComparedOnOneIdentity() {
		TrackTest.Contender other = new TrackTest.Contender("other", new VerificationSession(new DistanceModel(), DistanceModel.gallery("Bob", 1), new DecisionRule.Mean(.5)));
		assertThrows(IllegalArgumentException.class, () -> new TrackTest(GreyFilm.finder(), List.of(BOTH.get(0), other), 1, told::add));
		assertThrows(IllegalArgumentException.class, () -> new TrackTest(GreyFilm.finder(), List.of(), 1, told::add));
		assertThrows(IllegalArgumentException.class, () -> new TrackTest(GreyFilm.finder(), BOTH, 0, told::add));
	}
}
