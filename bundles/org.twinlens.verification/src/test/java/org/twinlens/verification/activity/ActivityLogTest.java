package org.twinlens.verification.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.verification.activity.Activity.Action;
import org.twinlens.verification.activity.ActivityLog.Check;
import org.twinlens.verification.vault.Vault;

class ActivityLogTest {

	@TempDir
	private Path folder;
	private Path file;
	private Vault vault;
	private ActivityLog log;

	@BeforeEach
	void create() throws IOException {
		vault = Vault.create(folder, "correct horse".toCharArray());
		log = new ActivityLog(folder, vault);
		file = folder.resolve("activity.jsonl");
	}

	@AfterEach
	void close() {
		vault.close();
	}

	private void append(Action action, String identity) throws IOException {
		log.append(action, identity, Map.of("score", "0.5"), Map.of(), Set.of());
	}

	private void three() throws IOException {
		append(Action.CREATED, "");
		append(Action.ENROLLED, "Anna");
		append(Action.VERIFIED, "Anna");
	}

	private List<String> lines() throws IOException {
		return new ArrayList<>(Files.readAllLines(file));
	}

	private void rewrite(List<String> lines) throws IOException {
		Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private void assertBroken(String sentence) throws IOException {
		Check check = log.check();
		assertFalse(check.whole(), check.sentence());
		assertTrue(check.sentence().startsWith(sentence), check.sentence());
	}

	@Test
	void linesAreChainedAndTellNoNames() throws Exception {
		three();
		List<String> lines = lines();
		assertEquals(3, lines.size());
		assertTrue(lines.get(0).endsWith("\"previous\":\"" + "0".repeat(64) + "\"}"), lines.get(0));
		assertTrue(lines.get(1).endsWith("\"previous\":\"" + sha256(lines.get(0)) + "\"}"));
		assertTrue(lines.get(2).endsWith("\"previous\":\"" + sha256(lines.get(1)) + "\"}"));
		assertFalse(Files.readString(file).contains("Anna"));
		List<Activity> activities = log.activities();
		assertEquals(List.of(Action.CREATED, Action.ENROLLED, Action.VERIFIED), activities.stream().map(Activity::action).toList());
		assertEquals(List.of(1L, 2L, 3L), activities.stream().map(Activity::number).toList());
		assertEquals("", activities.get(0).subject());
		assertEquals(activities.get(1).subject(), activities.get(2).subject());
		assertEquals(Optional.of("Anna"), log.identity(activities.get(1).subject()));
		assertEquals(Map.of("score", "0.5"), activities.get(2).facts());
		assertTrue(log.check().whole());
		assertTrue(ActivityLog.check(folder).whole());
	}

	@Test
	void forgettingCutsTheTieAndLeavesTheChainWhole() throws IOException {
		three();
		append(Action.ENROLLED, "Bob");
		String mark = log.activities().get(1).subject();
		log.forget("Anna", Map.of(), Map.of(), Set.of());
		assertEquals(Optional.empty(), log.identity(mark));
		assertEquals(Set.of("Bob"), Set.copyOf(log.identities().values()));
		assertTrue(log.check().whole());
		assertEquals(5, log.activities().size());
		append(Action.ENROLLED, "Anna");
		assertNotEquals(mark, log.activities().get(5).subject());
	}

	@Test
	void aChangedLineIsNamed() throws IOException {
		three();
		List<String> lines = lines();
		rewrite(List.of(lines.get(0), lines.get(1).replace("0.5", "0.6"), lines.get(2)));
		assertBroken("Line 2 of " + file + " was changed, or lines were removed or added after it: line 3 does not continue it.");
		assertFalse(ActivityLog.check(folder).whole());
		assertThrows(IOException.class, () -> log.activities());
	}

	@Test
	void aChangedLastLineIsNoticedWithThePassphraseOnly() throws IOException {
		three();
		List<String> lines = lines();
		rewrite(List.of(lines.get(0), lines.get(1), lines.get(2).replace("0.5", "0.6")));
		assertTrue(ActivityLog.check(folder).whole());
		assertBroken("The last line of " + file + " was changed, or the whole log was written anew.");
	}

	@Test
	void removedMovedAddedAndDoubledLinesAreNoticed() throws IOException {
		three();
		append(Action.VERIFIED, "Anna");
		List<String> lines = lines();
		rewrite(List.of(lines.get(0), lines.get(2), lines.get(3)));
		assertBroken("Line 1 of " + file);
		rewrite(lines.subList(1, 4));
		assertBroken("Lines are missing at the beginning");
		rewrite(lines.subList(0, 2));
		assertBroken("2 of 4 lines are missing at the end");
		rewrite(List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3)));
		assertBroken("Line 1 of " + file);
		List<String> doubled = new ArrayList<>(lines);
		doubled.add(lines.get(3));
		rewrite(doubled);
		assertBroken("Line 4 of " + file);
		rewrite(lines);
		assertTrue(log.check().whole());
	}

	@Test
	void aLogWrittenAnewWithAFaultlessChainIsNoticed() throws Exception {
		three();
		String previous = "0".repeat(64);
		List<String> forged = new ArrayList<>();
		for (String line : lines()) {
			String changed = line.replace("0.5", "0.9").replaceFirst("\"previous\":\".*\"", "\"previous\":\"" + previous + "\"");
			forged.add(changed);
			previous = sha256(changed);
		}
		rewrite(forged);
		assertTrue(ActivityLog.check(folder).whole());
		assertBroken("The last line of " + file + " was changed, or the whole log was written anew.");
		String more = forged.get(2).replace("\"number\":3", "\"number\":4").replaceFirst("\"previous\":\".*\"", "\"previous\":\"" + previous + "\"");
		forged.add(more);
		rewrite(forged);
		assertBroken("The last 1 lines of " + file + " were not written by Twinlens.");
	}

	@Test
	void nothingIsAppendedToALogThatIsNotAsItWasLeft() throws IOException {
		three();
		Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
		IOException refused = assertThrows(IOException.class, () -> log.append(Action.VERIFIED, "Anna", Map.of(), Map.of("x", new byte[1]), Set.of()));
		assertTrue(refused.getMessage().startsWith(file + " is not as it was left"), refused.getMessage());
		assertEquals(Optional.empty(), vault.read("x").map(Object::toString));
		assertBroken("Line 4 of " + file + " was changed");
	}

	@Test
	void aLineThatDidNotReachTheFileIsWrittenAgain() throws IOException {
		three();
		byte[] whole = Files.readAllBytes(file);
		int before = String.join("\n", lines().subList(0, 2)).length() + 1;
		for (int length : new int[] { before, before + 1, whole.length - 1 }) {
			Files.write(file, java.util.Arrays.copyOf(whole, length));
			assertEquals(3, log.activities().size());
			assertTrue(log.check().whole());
		}
		Files.write(file, java.util.Arrays.copyOf(whole, before));
		append(Action.VERIFIED, "Anna");
		assertEquals(4, log.activities().size());
		assertTrue(log.check().whole());
	}

	@Test
	void aLostLogBeginsAnewAndSaysSo() throws IOException {
		three();
		Files.delete(file);
		assertBroken("3 of 3 lines are missing");
		append(Action.VERIFIED, "Anna");
		List<Activity> activities = log.activities();
		assertEquals(List.of(Action.RESTARTED, Action.VERIFIED), activities.stream().map(Activity::action).toList());
		assertEquals("3", activities.get(0).facts().get("lost lines"));
		assertTrue(log.check().whole());
	}

	@Test
	void hostileLinesGiveSentences() throws IOException {
		three();
		List<String> lines = lines();
		for (String bad : List.of("", "null", "[]", "{\"number\":4}", "\"", lines.get(2).replace("verified", "deified"), "{".repeat(5000))) {
			List<String> more = new ArrayList<>(lines);
			more.add(bad);
			rewrite(more);
			assertBroken("Line 4 of " + file + " was changed: ");
		}
		Files.write(file, new byte[] { (byte) 0xff, (byte) 0xfe, 10 });
		assertBroken("Line 1 of " + file + " was changed: it is no UTF-8 text.");
	}

	@Test
	void anEmptyLogIsWhole() throws IOException {
		assertTrue(log.check().whole());
		assertEquals(List.of(), log.activities());
	}

	@Test
	void severalThreadsAndLogsWriteOneChain() throws Exception {
		List<Thread> threads = new ArrayList<>();
		List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
		try (Vault other = Vault.open(folder, "correct horse".toCharArray())) {
			ActivityLog second = new ActivityLog(folder, other);
			for (int t = 0; t < 4; t++) {
				ActivityLog mine = t % 2 == 0 ? log : second;
				String name = "identity " + t;
				threads.add(new Thread(() -> {
					try {
						for (int i = 0; i < 5; i++) {
							mine.append(Action.VERIFIED, name, Map.of(), Map.of(), Set.of());
						}
					} catch (IOException | RuntimeException e) {
						failures.add(e);
					}
				}));
			}
			threads.forEach(Thread::start);
			for (Thread thread : threads) {
				thread.join();
			}
		}
		assertEquals(List.of(), failures);
		assertEquals(20, log.activities().size());
		assertEquals(4, log.identities().size());
		assertTrue(log.check().whole());
	}
}
