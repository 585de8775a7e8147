package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.cli.internal.Tool.Answer;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;

import com.fasterxml.jackson.databind.JsonNode;

/** Identities are enrolled, verified, found among all and forgotten, by commands alone; each test on identities of its own. */
class GalleryCommandsTest {

	private static final String RUN = "20260101-000001-aaaa";

	@TempDir
	static Path folder;

	private static Tool tool;
	private static Path study;
	private static Path passphrase;

	@BeforeAll
	static void train() throws Exception {
		study = folder.resolve("study");
		tool = new Tool(study);
		passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
		Path network = folder.resolve("network.json");
		ArchitectureDocument.write(new Architecture("Tiny", new Architecture.Input(1, 8, 8),
				List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4, Layer.Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
				new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY), network);
		done("import", "--synthetic", "faces", "--identities", "20", "--images", "4");
		done("split", "--seed", "1");
		done("pairs", "--name", "saved", "--generator", "all", "--budget", "0");
		done("train", "--architecture", network.toString(), "--id", RUN, "--identities-per-batch", "6", "--epochs", "1", "--evaluate", "--seed", "1");
		open("enrol", "face-0020", "--no-person");
	}

	private static Answer done(String... words) throws Exception {
		Answer answer = tool.on(words);
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
		return answer;
	}

	private static String[] withPassphrase(String... words) {
		return Stream.concat(Stream.of(words), Stream.of("--passphrase-file", passphrase.toString())).toArray(String[]::new);
	}

	/** A command that opens the galleries. */
	private static Answer open(String... words) throws Exception {
		return done(withPassphrase(words));
	}

	private static void refused(String sentence, Answer answer) {
		assertEquals(ExitCode.INPUT, answer.exitCode(), answer.out());
		assertTrue(answer.err().contains(sentence) && !answer.err().contains("Exception"), answer.err());
	}

	private static List<String> images(String identity) throws Exception {
		return StreamSupport.stream(done("label", "list", "--of", identity, "--json").json().spliterator(), false).map(image -> image.get("image").get("hash").asText()).toList();
	}

	/** Everything that lies in the study, names and content. */
	private static String everything() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(study)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				all.append(study.relativize(file)).append('\n').append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).append('\n');
			}
		}
		return all.toString();
	}

	@Test
	void whoIsEnrolledIsFoundAmongAll() throws Exception {
		JsonNode enrolled = open("enrol", "face-0001", "--consent-by", "Anna Stone", "--consent-for", "testing", "--consent-on", "2026-05-04", "--json").json();
		assertEquals(4, enrolled.get("versions").get(0).get("pictures").asInt());
		open("enrol", "face-0002", "--no-person", "--count", "2");
		Path probe = Files.list(study.resolve("images").resolve(images("face-0001").get(0).substring(0, 2))).findFirst().orElseThrow();
		Answer answer = tool.on(withPassphrase("identify", "--probe", probe.toString(), "--rule", "max", "--threshold", "0.5", "--top", "2", "--json"));
		JsonNode found = answer.json();
		assertEquals(2, found.get("candidates").size(), answer.out());
		assertEquals("face-0001", found.get("candidates").get(0).get("identity").asText()); // the probe is one of the references: none is more alike
		assertEquals(ExitCode.DONE, answer.exitCode());
		assertEquals(ExitCode.NOT_VERIFIED, tool.on(withPassphrase("identify", "--probe", probe.toString(), "--threshold", "1.5")).exitCode());
		JsonNode verdict = tool.on(withPassphrase("verify", "--probe", probe.toString(), "--enrolled", "face-0001", "--rule", "max", "--threshold", "0.5", "--json")).json();
		assertEquals(4, verdict.get("references").size());
		assertTrue(open("activity").out().contains("compared a probe with face-0001 ("));
		refused("nobody is not enrolled", tool.on(withPassphrase("verify", "--probe", probe.toString(), "--enrolled", "nobody")));
		assertTrue(open("gallery", "list").out().contains("face-0001: 4 pictures, version 1"));
		assertTrue(open("gallery", "show", "face-0001").out().contains("Consent of Anna Stone, "));
		open("gallery", "delete", "face-0002");
		refused("\"face-0002\" is not enrolled", tool.on(withPassphrase("gallery", "delete", "face-0002")));
		refused("Nothing is kept of \"face-0002\"", tool.on(withPassphrase("gallery", "show", "face-0002")));
		Answer log = open("activity");
		assertTrue(log.out().contains("enrolled face-0001 (") && log.out().contains("deleted the gallery of face-0002"), log.out());
		assertTrue(log.out().strip().endsWith("the last is the one that was written last."), log.out());
		assertFalse(done("activity", "--without-passphrase").out().contains("face-"));
	}

	@Test
	void framesOfAFolderAreEnrolled() throws Exception {
		Path frames = Files.createDirectories(folder.resolve("frames"));
		int number = 0;
		for (String hash : images("face-0003")) {
			Path file = Files.list(study.resolve("images").resolve(hash.substring(0, 2))).filter(one -> one.getFileName().toString().startsWith(hash)).findFirst().orElseThrow();
			Files.copy(file, frames.resolve(number++ + file.getFileName().toString().substring(64)));
		}
		JsonNode enrolled = open("enrol", "somebody", "--no-person", "--source", frames.toString(), "--detector", "none", "--count", "3", "--json").json();
		assertEquals(3, enrolled.get("versions").get(0).get("pictures").asInt());
		JsonNode external = open("enrol", "somebody", "--no-person", "--images", frames.toString(), "--json").json();
		assertEquals(2, external.get("versions").size());
		assertEquals(4, external.get("versions").get(1).get("pictures").asInt());
	}

	@Test
	void whatCannotBeIsSaid() throws Exception {
		refused("Enrolling a person takes their consent", tool.on(withPassphrase("enrol", "face-0004")));
		refused("Either a person consents, or it is no person.", tool.on(withPassphrase("enrol", "face-0004", "--no-person", "--consent-by", "x")));
		refused("\"soon\" is no day.", tool.on(withPassphrase("enrol", "face-0004", "--consent-by", "x", "--consent-for", "y", "--consent-on", "soon")));
		refused("No image of the study shows \"nobody\".", tool.on(withPassphrase("enrol", "nobody", "--no-person")));
		Path wrong = Files.writeString(folder.resolve("wrong"), "not the passphrase");
		refused("The passphrase does not open the vault", tool.on("gallery", "list", "--passphrase-file", wrong.toString()));
		refused("begins with no passphrase", tool.on("gallery", "list", "--passphrase-file", Files.writeString(folder.resolve("empty"), "").toString()));
		refused("The study knows nobody called \"nobody\"", tool.on(withPassphrase("forget", "nobody")));
		Tool fresh = new Tool(folder.resolve("fresh"));
		fresh.on("import", "--synthetic", "faces", "--identities", "2", "--images", "4");
		refused("has no galleries yet", fresh.on("gallery", "list", "--passphrase-file", passphrase.toString()));
		refused("has no galleries, and so no log", fresh.on("activity"));
	}

	@Test
	void theNewPassphraseOpens() throws Exception {
		Tool other = new Tool(folder.resolve("other"));
		other.on("import", "--synthetic", "faces", "--identities", "2", "--images", "4");
		String checkpoint = study.resolve("runs").resolve(RUN).resolve("best.twin").toString();
		assertEquals(ExitCode.DONE, other.on(withPassphrase("enrol", "face-0001", "--no-person", "--checkpoint", checkpoint)).exitCode());
		Path next = Files.writeString(folder.resolve("next"), "entirely another");
		assertEquals(ExitCode.DONE, other.on(withPassphrase("gallery", "passphrase", "--new-passphrase-file", next.toString())).exitCode());
		refused("does not open", other.on(withPassphrase("gallery", "list")));
		assertEquals(ExitCode.DONE, other.on("gallery", "list", "--passphrase-file", next.toString()).exitCode());
	}

	@Test
	void aLogThatWasTamperedWithIsFoundOut() throws Exception {
		Tool other = new Tool(folder.resolve("tampered"));
		other.on("import", "--synthetic", "faces", "--identities", "2", "--images", "4");
		String checkpoint = study.resolve("runs").resolve(RUN).resolve("best.twin").toString();
		other.on(withPassphrase("enrol", "face-0001", "--no-person", "--checkpoint", checkpoint));
		Path log = folder.resolve("tampered").resolve("galleries").resolve("activity.jsonl");
		Files.writeString(log, Files.readString(log).replace("\"pictures\":\"4\"", "\"pictures\":\"1\""));
		refused("", other.on(withPassphrase("activity")));
		assertTrue(other.on(withPassphrase("activity", "--check")).out().contains("was changed"));
	}

	@Test
	void aForgottenIdentityLeavesNoTrace() throws Exception {
		String identity = "face-0005";
		List<String> hashes = images(identity);
		open("enrol", identity, "--consent-by", "Berta Brook", "--consent-for", "testing");
		done("label", "rename", identity, "Berta");
		done("label", "exclude", "--of", "Berta", "--because", "tired");
		done("label", "rename", "Berta", identity);
		done("audit");
		done("runs", "note", RUN, "worst on " + identity);
		String before = everything();
		assertTrue(before.contains(identity) && before.contains(hashes.get(0)));

		Answer refused = tool.on("forget", identity);
		assertEquals(ExitCode.INPUT, refused.exitCode(), refused.out());
		String rehearsed = open("forget", identity).out();
		assertTrue(rehearsed.startsWith("Would be removed:") && rehearsed.contains("  images: 4") && rehearsed.contains("Nothing was changed."), rehearsed);
		assertTrue(everything().contains(hashes.get(0)));

		JsonNode report = open("forget", identity, "--yes", "--json").json();
		assertEquals(0, report.get("scan").get("found").size(), report.toString());
		assertTrue(report.get("scan").get("files").asInt() > 80, report.toString());
		String after = everything();
		for (String hash : hashes) {
			assertFalse(after.contains(hash), hash);
		}
		for (String name : List.of(identity, "Berta")) {
			assertFalse(after.contains(name), name);
		}
		List<String> what = new ArrayList<>();
		report.get("removed").forEach(removal -> what.add(removal.get("what").asText()));
		assertTrue(what.containsAll(List.of("images", "files of pairs", "files of runs", "versions of the gallery, and consents")), what.toString());
		assertFalse(open("gallery", "list").out().contains(identity));
		assertEquals(ExitCode.DONE, open("activity", "--check").exitCode());

		// what is left still reads
		done("pairs", "--list");
		done("pairs", "compare", "saved", "saved");
		done("runs", RUN);
		done("history");
		done("split", "--list");
		refused("The study knows nobody called \"" + identity + "\"", tool.on(withPassphrase("forget", identity, "--yes")));
	}
}
