package org.twinlens.verification.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.image.Pixels;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.DistanceModel;
import org.twinlens.verification.Identification;
import org.twinlens.verification.Identification.Candidate;

class AttendanceTest {

	private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

	private final Attendance attendance = new Attendance(null, new Attendance.Settings(2, Duration.ofSeconds(10)), true);

	private static Pixels pixel(float level) {
		return new Pixels(1, 1, 1, new float[] { level });
	}

	private void see(int second, String identity, double score) {
		attendance.note(identity == null ? Optional.empty() : Optional.of(new Candidate(1, identity, score, true)), NOON.plusSeconds(second));
	}

	@Test
	void itIsOffUntilSomebodySaysThatPeopleKnow() {
		String sentence = assertThrows(IllegalArgumentException.class, () -> new Attendance(null, Attendance.Settings.USUAL, false)).getMessage();
		assertTrue(sentence.startsWith("Attendance is off.") && sentence.contains("consent"), sentence);
	}

	@Test
	void onlyTheEnrolledAreNoted() {
		Identification enrolled = new Identification(new DistanceModel(), List.of(DistanceModel.gallery("Ann", .2f), DistanceModel.gallery("Bob", .8f)), new DecisionRule.Mean(.9));
		Attendance watching = new Attendance(enrolled, new Attendance.Settings(1, Duration.ZERO), true);
		assertEquals("Bob", watching.see(pixel(.75f), NOON).orElseThrow().identity());
		assertEquals(Optional.empty(), watching.see(pixel(.5f), NOON.plusSeconds(1)), "neither is .9 alike");
		watching.seeNobody(NOON.plusSeconds(2));
		assertEquals(List.of("Bob"), watching.sightings().stream().map(Sighting::identity).toList());
		assertEquals(.95, watching.sightings().get(0).best(), 1e-6);
	}

	@Test
	void oneFrameIsNotEnough() {
		see(0, "Ann", .9);
		see(1, "Bob", .8);
		see(2, "Ann", .9);
		assertEquals(List.of(), attendance.sightings());
		see(3, "Ann", .7);
		assertEquals(List.of(new Sighting("Ann", NOON.plusSeconds(2), NOON.plusSeconds(3), 2, .9)), attendance.sightings());
	}

	@Test
	void whoIsSeenAgainSoonWasNotAway() {
		for (int second : new int[] { 0, 1, 2 }) {
			see(second, "Ann", second == 1 ? .9 : .8);
		}
		see(3, null, 0);
		see(11, "Ann", .8);
		see(12, "Ann", .8);
		assertEquals(List.of(new Sighting("Ann", NOON, NOON.plusSeconds(12), 5, .9)), attendance.sightings(), "nine seconds after the last sight is soon");
		see(30, "Ann", .5);
		see(31, "Ann", .6);
		assertEquals(2, attendance.sightings().size());
		assertEquals(new Sighting("Ann", NOON.plusSeconds(30), NOON.plusSeconds(31), 2, .6), attendance.sightings().get(1));
		see(50, "Ann", .6);
		assertEquals(2, attendance.sightings().get(1).frames(), "frames far apart are not in a row");
	}

	@Test
	void peopleAreListedByWhenTheyCame() {
		for (String identity : List.of("Bob", "Bob", "Ann", "Ann", "Bob", "Bob")) {
			see(attendance.sightings().size(), identity, .9);
		}
		assertEquals(List.of("Bob", "Ann"), attendance.sightings().stream().map(Sighting::identity).toList());
		assertEquals(4, attendance.sightings().get(0).frames());
	}

	@Test
	void theListIsATable(@TempDir Path folder) throws IOException {
		see(0, "Doe, \"J\"", .5);
		see(1, "Doe, \"J\"", .5);
		Path file = folder.resolve("list.csv");
		attendance.write(file);
		assertEquals("identity,first_seen,last_seen,frames,best_score\r\n\"Doe, \"\"J\"\"\",2026-01-02T12:00:00Z,2026-01-02T12:00:01Z,2,0.5\r\n", Files.readString(file));
	}

	@Test
	void senselessSettingsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Attendance.Settings(0, Duration.ZERO));
		assertThrows(IllegalArgumentException.class, () -> new Attendance.Settings(1, Duration.ofSeconds(-1)));
	}
}
