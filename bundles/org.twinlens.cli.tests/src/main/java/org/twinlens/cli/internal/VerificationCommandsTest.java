package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Png;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;

import com.fasterxml.jackson.databind.JsonNode;

/** Verdicts on frames, what a threshold costs, why a probe scores as it does, and the model card, by commands. */
class VerificationCommandsTest {

	@TempDir
	static Path folder;

	private static Path studyFolder;
	private static Tool tool;
	private static String first;
	/** A folder with a folder of images for each of the two identities. */
	private static Path people;

	@BeforeAll
	static void trainAndLayOutPeople() throws Exception {
		studyFolder = folder.resolve("study");
		tool = TrainedStudy.make(studyFolder, 20, 6);
		people = folder.resolve("people");
		Studies studies = Tool.services().studies;
		try (Study study = studies.open(studyFolder)) {
			List<String> identities;
			try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ALL)) {
				identities = images.map(ImageRecord::identity).distinct().limit(2).toList();
			}
			first = identities.get(0);
			for (String identity : identities) {
				Files.createDirectories(people.resolve(identity));
				try (Stream<ImageRecord> images = study.catalogue().images(ImageQuery.ofIdentity(identity))) {
					for (ImageRecord image : images.toList()) {
						Files.copy(stored(image), people.resolve(identity).resolve(image.id() + ".png"));
					}
				}
			}
		}
	}

	private static Path stored(ImageRecord image) throws IOException {
		try (Stream<Path> files = Files.walk(studyFolder.resolve("images"))) {
			return files.filter(file -> file.getFileName().toString().startsWith(image.hash())).findFirst().orElseThrow();
		}
	}

	private static Answer done(String... arguments) throws Exception {
		Answer answer = tool.on(arguments);
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	private static void refused(String part, String... arguments) throws Exception {
		Answer answer = tool.on(arguments);
		assertEquals(ExitCode.INPUT, answer.exitCode(), () -> answer.out() + answer.err());
		assertTrue(answer.err().contains(part), answer.err());
	}

	@Test
	void framesAreVerifiedOneByOne() throws Exception {
		Answer all = done("verify", "--source", people.resolve(first).toString(), "--detector", "none", "--identity", first, "--threshold", "0");
		assertEquals(6, all.out().lines().filter(line -> line.contains(": Verified, ")).count(), all.out());
		assertTrue(all.out().contains("6 frames, 6 compared, 6 of them verified as " + first), all.out());
		Answer none = tool.on("verify", "--source", people.resolve(first).toString(), "--detector", "none", "--identity", first, "--threshold", "1.1", "--frames", "2", "--json");
		assertEquals(ExitCode.NOT_VERIFIED, none.exitCode());
		assertEquals(2, none.json().get("frames").asInt());
		assertEquals(2, none.json().get("checkpoints").get(0).get("tally").get("unlabelled").asInt());
	}

	@Test
	void aFilmIsTheSameEachTime() throws Exception {
		String[] command = { "verify", "--source", people.toString(), "--detector", "none", "--identity", first, "--track", "folders", "--to", "" };
		byte[][] tables = new byte[2][];
		for (int i = 0; i < 2; i++) {
			Path table = folder.resolve("table" + i + ".csv");
			command[command.length - 1] = table.toString();
			done(command);
			tables[i] = Files.readAllBytes(table);
		}
		assertArrayEquals(tables[0], tables[1]);
		assertEquals(13, new String(tables[0]).lines().count());
	}

	@Test
	void identitiesStandBeforeASimulatedCamera() throws Exception {
		JsonNode summary = done("verify", "--source", "simulated:" + first, "--detector", "none", "--identity", first, "--threshold", "0", "--every", "30", "--json").json();
		assertEquals(3, summary.get("frames").asInt());
		Answer nobody = tool.on("verify", "--source", "simulated:", "--identity", first, "--threshold", "0", "--frames", "2");
		assertEquals(ExitCode.NOT_VERIFIED, nobody.exitCode(), nobody.err());
		assertEquals(2, nobody.out().lines().filter(line -> line.contains("No face is to be seen")).count(), nobody.out());
		refused("no image of Nobody to stand", "verify", "--source", "simulated:" + first + ",Nobody", "--identity", first);
	}

	@Test
	void foldersOfIdentitiesAreATrack() throws Exception {
		JsonNode tally = done("verify", "--source", people.toString(), "--track", "folders", "--detector", "none", "--identity", first, "--threshold", "0", "--json").json().get("checkpoints").get(0).get("tally");
		assertEquals(6, tally.get("trueAccepts").asInt());
		assertEquals(6, tally.get("falseAccepts").asInt());
		assertEquals(1, tally.get("falseAccept").get("value").asDouble());
		assertEquals(0, tally.get("falseReject").get("value").asDouble());
	}

	@Test
	void twoCheckpointsSeeTheSameFrames() throws Exception {
		Path track = Files.writeString(folder.resolve("track.csv"), "from_frame,to_frame,identity\n0,4," + first + "\n");
		Path last;
		try (Stream<Path> runs = Files.list(studyFolder.resolve("runs"))) {
			last = runs.findFirst().orElseThrow().resolve("last.twin");
		}
		Answer answer = done("verify", "--source", people.resolve(first).toString(), "--track", track.toString(), "--detector", "none", "--identity", first, "--against", last.toString(), "--json");
		JsonNode checkpoints = answer.json().get("checkpoints");
		assertEquals(2, checkpoints.size());
		for (JsonNode checkpoint : checkpoints) {
			JsonNode tally = checkpoint.get("tally");
			assertEquals(4, tally.get("trueAccepts").asInt() + tally.get("falseRejects").asInt());
			assertEquals(2, tally.get("unlabelled").asInt());
			assertTrue(tally.get("falseAccept").get("reason").asText().contains("another than"), tally.toString());
		}
		assertTrue(checkpoints.get(1).get("name").asText().endsWith("/last.twin"));
	}

	@Test
	void aFaceThatIsNotThereGetsASentence() throws Exception {
		Path film = Files.createDirectories(folder.resolve("dark"));
		Files.write(film.resolve("0.png"), Png.encode(new Picture(640, 480, 1, new byte[640 * 480])));
		Answer answer = tool.on("verify", "--source", film.toString(), "--identity", first, "--threshold", "0");
		assertEquals(ExitCode.NOT_VERIFIED, answer.exitCode(), answer.err());
		assertTrue(answer.out().contains("No face is to be seen"), answer.out());
	}

	@Test
	void whatAThresholdCostsIsMeasuredOnceAndTold() throws Exception {
		Answer answer = tool.on("verify", "--probe", people.resolve(first).resolve(name(people.resolve(first))).toString(), "--identity", first, "--preset", "eer", "--json");
		JsonNode rates = answer.json().get("rates");
		assertEquals(answer.json().get("threshold").asDouble(), rates.get("threshold").asDouble());
		assertTrue(rates.get("fmr").get("trials").asInt() > 100, rates.toString());
		assertEquals(60, rates.get("fnmr").get("trials").asInt(), "four identities with fifteen pairs each");
		assertTrue(done("card").out().contains("equal error rate"));
		refused("either by --preset", "verify", "--probe", people.resolve(first).toString(), "--identity", first, "--preset", "eer", "--threshold", "0.5");
		refused("needs at least 3,000 impostor pairs", "verify", "--probe", people.resolve(first).toString(), "--identity", first, "--preset", "fmr=0.001");
	}

	@Test
	void anEvaluationLeavesTheScoresOfCalibration() throws Exception {
		Path report = folder.resolve("report");
		done("evaluate", "--budget", "100", "--resamples", "0", "--report", report.toString());
		try (Stream<String> lines = Files.lines(report.resolve("calibration-scores.csv"))) {
			assertTrue(lines.count() > 100);
		}
	}

	@Test
	void theCardIsWrittenInEachForm() throws Exception {
		Path page = folder.resolve("card.html");
		done("card", "--to", page.toString());
		String text = Files.readString(page);
		assertTrue(text.startsWith("<!DOCTYPE html>") && text.contains("Intended Use") && text.contains("Threshold"), text);
		Answer printed = done("card", "--checkpoint", "last");
		assertTrue(printed.out().startsWith("# Tiny") && printed.out().contains("The checkpoint's own"), printed.out());
		refused(".html, .md, .tex or .csv", "card", "--to", folder.resolve("card.pdf").toString());
	}

	@Test
	void whyIsAPicture() throws Exception {
		Path picture = folder.resolve("why.png");
		Path probe = people.resolve(first).resolve(name(people.resolve(first)));
		JsonNode answer = done("why", "--probe", probe.toString(), "--identity", first, "--patch", "8", "--to", picture.toString(), "--json").json();
		assertEquals(3, answer.get("regions").size());
		assertEquals(4, answer.get("stride").asInt());
		// height in the header of a PNG file
		assertEquals(512, ByteBuffer.wrap(Files.readAllBytes(picture)).getInt(20));
		refused("holds 6 images", "why", "--probe", people.resolve(first).toString(), "--identity", first, "--to", picture.toString());
	}

	@Test
	void theEnrolledAreVerifiedAndThatIsLogged() throws Exception {
		String secret = Files.writeString(folder.resolve("secret"), "correct horse battery staple\n").toString();
		String pictures = people.resolve(first).toString();
		refused("has no galleries yet", "verify", "--probe", pictures, "--enrolled", first, "--passphrase-file", secret);
		done("enrol", first, "--no-person", "--images", pictures, "--passphrase-file", secret);
		Answer verdicts = done("verify", "--probe", pictures, "--enrolled", first, "--threshold", "0", "--passphrase-file", secret, "--json");
		assertEquals(6, verdicts.json().get("references").size());
		assertEquals(6, logged());
		done("verify", "--source", pictures, "--detector", "none", "--enrolled", first, "--threshold", "0", "--passphrase-file", secret);
		assertEquals(7, logged(), "of frames that follow one another only another verdict is logged");
		Path wrong = Files.writeString(folder.resolve("wrong"), "incorrect horse battery staple\n");
		assertEquals(ExitCode.INPUT, tool.on("verify", "--probe", pictures, "--enrolled", first, "--passphrase-file", wrong.toString()).exitCode());
	}

	private static long logged() throws Exception {
		try (Stream<String> lines = Files.lines(studyFolder.resolve("galleries").resolve("activity.jsonl"))) {
			return lines.filter(line -> line.contains("\"action\":\"verified\"")).count();
		}
	}

	@Test
	void attendanceIsOffUntilItIsSwitchedOn() throws Exception {
		String[] command = { "attendance", "--source", people.resolve(first).toString(), "--detector", "none", "--identity", first, "--threshold", "0", "--began", "2026-01-02T09:00:00Z", "--json" };
		refused("Attendance is off.", command);
		String[] agreed = Arrays.copyOf(command, command.length + 1);
		agreed[command.length] = "--everybody-agreed";
		JsonNode seen = done(agreed).json().get("sightings");
		assertEquals(1, seen.size());
		assertEquals(first, seen.get(0).get("identity").asText());
		assertEquals("2026-01-02T09:00:00Z", seen.get(0).get("first").asText());
		assertEquals(6, seen.get(0).get("frames").asInt());
	}

	@Test
	void whatIsMissingIsSaid() throws Exception {
		refused("--probe IMAGE, or frames by --source", "verify", "--identity", first);
		refused("go with frames", "verify", "--probe", people.resolve(first).toString(), "--identity", first, "--track", "folders");
		refused("either by --references", "verify", "--source", people.toString());
		refused("There is no frame source", "verify", "--source", folder.resolve("none.mp4").toString(), "--identity", first);
		refused("no image of Nobody", "verify", "--source", people.resolve(first).toString(), "--identity", "Nobody");
		refused("There is no track", "verify", "--source", people.resolve(first).toString(), "--detector", "none", "--identity", first, "--track", folder.resolve("none.csv").toString());
		assertFalse(Files.exists(folder.resolve("none.csv")));
	}

	private static String name(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().findFirst().orElseThrow();
		}
	}
}
