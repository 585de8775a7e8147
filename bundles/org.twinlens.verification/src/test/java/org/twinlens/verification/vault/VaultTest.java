package org.twinlens.verification.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

	private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

	@TempDir
	private Path folder;
	private Vault vault;

	@BeforeEach
	void create() throws IOException {
		vault = Vault.create(folder, PASSPHRASE);
	}

	@AfterEach
	void close() {
		vault.close();
	}

	private void write(String name, String content) throws IOException {
		vault.change(Map.of(name, content.getBytes(StandardCharsets.UTF_8)), Set.of());
	}

	private static String read(Vault from, String name) throws IOException {
		return new String(from.read(name).orElseThrow(), StandardCharsets.UTF_8);
	}

	private List<Path> pieces() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".sealed") && !file.endsWith("index.sealed")).sorted().toList();
		}
	}

	private static String refused(Vault from, String name) {
		return assertThrows(IOException.class, () -> from.read(name)).getMessage();
	}

	@Test
	void givesBackWhatWasWrittenAfterReopening() throws IOException {
		byte[] bytes = new byte[100_000];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (i * 31);
		}
		vault.change(Map.of("a", bytes, "empty", new byte[0]), Set.of());
		write("b", "second");
		vault.close();
		try (Vault again = Vault.open(folder, PASSPHRASE)) {
			assertEquals(Set.of("a", "b", "empty"), again.names());
			assertArrayEquals(bytes, again.read("a").orElseThrow());
			assertArrayEquals(new byte[0], again.read("empty").orElseThrow());
			assertEquals("second", read(again, "b"));
			assertTrue(again.read("c").isEmpty());
		}
	}

	@Test
	void nothingOnTheDiskTellsNamesOrContent() throws IOException {
		write("gallery of Anna", "her templates");
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				String text = file.getFileName() + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				assertFalse(text.contains("Anna") || text.contains("templates"), file.toString());
			}
		}
	}

	@Test
	void equalContentIsEncryptedDifferentlyEachTime() throws IOException {
		vault.change(Map.of("a", new byte[64], "b", new byte[64]), Set.of());
		Set<String> sealed = new HashSet<>();
		for (Path piece : pieces()) {
			sealed.add(new String(Files.readAllBytes(piece), StandardCharsets.ISO_8859_1));
		}
		assertEquals(2, sealed.size());
	}

	@Test
	void changesAndDeletesTogetherAndLeavesNothingBehind() throws IOException {
		vault.change(Map.of("a", new byte[] { 1 }, "b", new byte[] { 2 }, "c", new byte[] { 3 }), Set.of());
		vault.change(Map.of("a", new byte[] { 4 }), Set.of("b", "not there"));
		assertEquals(Set.of("a", "c"), vault.names());
		assertArrayEquals(new byte[] { 4 }, vault.read("a").orElseThrow());
		assertEquals(2, pieces().size());
	}

	@Test
	void aWrongPassphraseIsRefusedWithASentence() {
		WrongPassphrase refused = assertThrows(WrongPassphrase.class, () -> Vault.open(folder, "correct horse batterz".toCharArray()));
		assertTrue(refused.getMessage().startsWith("The passphrase does not open the vault in " + folder), refused.getMessage());
		assertThrows(WrongPassphrase.class, () -> Vault.open(folder, new char[0]));
	}

	@Test
	void thePassphraseCanBeChanged() throws IOException {
		write("a", "kept");
		char[] next = "another one entirely".toCharArray();
		assertThrows(WrongPassphrase.class, () -> vault.changePassphrase(next, next));
		assertTrue(assertThrows(IOException.class, () -> vault.changePassphrase(PASSPHRASE, "short".toCharArray())).getMessage().contains("at least 8 characters"));
		vault.changePassphrase(PASSPHRASE, next);
		assertEquals("kept", read(vault, "a"));
		assertThrows(WrongPassphrase.class, () -> Vault.open(folder, PASSPHRASE));
		try (Vault again = Vault.open(folder, next)) {
			assertEquals("kept", read(again, "a"));
		}
	}

	@Test
	void isNotMadeTwiceNorWithAShortPassphraseNorOpenedWhereThereIsNone() throws IOException {
		assertTrue(assertThrows(IOException.class, () -> Vault.create(folder, PASSPHRASE)).getMessage().contains("already"));
		Path other = folder.resolve("other");
		assertThrows(IOException.class, () -> Vault.create(other, "seven77".toCharArray()));
		assertFalse(Vault.exists(other));
		assertEquals("There is no vault in " + other + ".", assertThrows(IOException.class, () -> Vault.open(other, PASSPHRASE)).getMessage());
	}

	@Test
	void anyChangedBitIsNoticed() throws IOException {
		write("a", "some content");
		Path piece = pieces().get(0);
		byte[] bytes = Files.readAllBytes(piece);
		for (int i = 0; i < bytes.length; i++) {
			byte[] changed = bytes.clone();
			changed[i] ^= (byte) (1 << (i % 8));
			Files.write(piece, changed);
			assertTrue(refused(vault, "a").contains("is damaged or was exchanged"), "byte " + i);
		}
	}

	@Test
	void aFileCutOffAtAnyLengthIsNoticed() throws IOException {
		write("a", "some content");
		Path piece = pieces().get(0);
		byte[] bytes = Files.readAllBytes(piece);
		for (int length = 0; length < bytes.length; length++) {
			Files.write(piece, java.util.Arrays.copyOf(bytes, length));
			assertTrue(refused(vault, "a").contains("is damaged"), "length " + length);
		}
	}

	@Test
	void filesPutInEachOthersPlaceAreNoticed() throws IOException {
		vault.change(Map.of("a", new byte[] { 1 }, "b", new byte[] { 2 }), Set.of());
		Path first = pieces().get(0);
		Path second = pieces().get(1);
		Path aside = folder.resolve("aside");
		Files.move(first, aside);
		Files.move(second, first);
		Files.move(aside, second);
		assertTrue(refused(vault, "a").contains("exchanged"));
		assertTrue(refused(vault, "b").contains("exchanged"));
	}

	@Test
	void anOlderStateOfAPieceCannotBePutBack() throws IOException {
		write("a", "old");
		Path old = pieces().get(0);
		byte[] bytes = Files.readAllBytes(old);
		write("a", "new");
		Files.write(old, bytes);
		assertEquals("new", read(vault, "a"));
		Files.copy(old, pieces().stream().filter(piece -> !piece.equals(old)).findFirst().orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
		assertTrue(refused(vault, "a").contains("exchanged"));
	}

	@Test
	void aMissingFileIsNamed() throws IOException {
		write("a", "content");
		Path piece = pieces().get(0);
		Files.delete(piece);
		assertTrue(refused(vault, "a").startsWith(piece + " is missing."));
	}

	@Test
	void aDamagedOrMissingIndexIsNamed() throws IOException {
		Path index = folder.resolve("index.sealed");
		Files.write(index, new byte[100]);
		assertTrue(assertThrows(IOException.class, () -> vault.names()).getMessage().startsWith(index + " is damaged"));
		assertThrows(IOException.class, () -> write("a", "x"));
		Files.delete(index);
		assertTrue(assertThrows(IOException.class, () -> Vault.open(folder, PASSPHRASE)).getMessage().startsWith(index + " is missing"));
	}

	@Test
	void theIndexOfAnotherVaultIsRefused() throws IOException {
		Path other = folder.resolve("other");
		Vault.create(other, PASSPHRASE).close();
		Files.copy(other.resolve("index.sealed"), folder.resolve("index.sealed"), StandardCopyOption.REPLACE_EXISTING);
		assertTrue(assertThrows(IOException.class, () -> Vault.open(folder, PASSPHRASE)).getMessage().contains("is not this vault's"));
	}

	@Test
	void hostileHeadersAreRefusedWithSentences() throws IOException {
		Path header = folder.resolve("vault.json");
		String good = Files.readString(header);
		Map<String, String> bad = new HashMap<>();
		bad.put(good.replace("65536", "2000000000"), "");
		bad.put(good.replaceFirst("\"iterations\" : 3", "\"iterations\" : 4"), "check sum is wrong");
		bad.put(good.replaceFirst("\"key\" : \"..", "\"key\" : \"zz"), "check sum is wrong");
		bad.put(good.replaceFirst("\"format\" : 1", "\"format\" : 2"), "newer Twinlens");
		bad.put(good.substring(0, good.length() / 2), "");
		bad.put("", "empty");
		bad.put("[]", "no JSON object");
		bad.put(good.replace("\"salt\"", "\"pepper\""), "");
		for (Map.Entry<String, String> entry : bad.entrySet()) {
			Files.writeString(header, entry.getKey());
			IOException refused = assertThrows(IOException.class, () -> Vault.open(folder, PASSPHRASE), entry.getKey());
			assertFalse(refused instanceof WrongPassphrase, entry.getKey());
			assertTrue(refused.getMessage().contains(entry.getValue()) && refused.getMessage().contains("vault.json"), refused.getMessage());
		}
		Files.writeString(header, good);
		Vault.open(folder, PASSPHRASE).close();
	}

	@Test
	void twoWhoHaveItOpenSeeEachOthersChanges() throws Exception {
		try (Vault other = Vault.open(folder, PASSPHRASE)) {
			write("a", "first");
			assertEquals("first", read(other, "a"));
			other.change(Map.of("a", "second".getBytes(StandardCharsets.UTF_8)), Set.of());
			assertEquals("second", read(vault, "a"));
			List<Thread> threads = new ArrayList<>();
			for (int t = 0; t < 4; t++) {
				Vault mine = t % 2 == 0 ? vault : other;
				String name = "thread " + t;
				threads.add(new Thread(() -> {
					try {
						for (int i = 0; i < 10; i++) {
							mine.change(Map.of(name + " " + i, new byte[] { (byte) i }), Set.of());
						}
					} catch (IOException e) {
						throw new java.io.UncheckedIOException(e);
					}
				}));
			}
			threads.forEach(Thread::start);
			for (Thread thread : threads) {
				thread.join();
			}
			assertEquals(41, other.names().size());
			assertEquals(41, pieces().size());
		}
	}

	@Test
	void whatAnInterruptedChangeLeftIsTidiedUp() throws IOException {
		write("a", "content");
		vault.close();
		Files.write(folder.resolve("0123456789abcdef0123456789abcdef.sealed"), new byte[] { 1 });
		Files.write(folder.resolve(".index.sealed.x.tmp"), new byte[] { 1 });
		Files.writeString(folder.resolve("activity.jsonl"), "");
		try (Vault again = Vault.open(folder, PASSPHRASE)) {
			assertEquals(1, pieces().size());
			assertEquals("content", read(again, "a"));
			assertFalse(Files.exists(folder.resolve(".index.sealed.x.tmp")));
			assertTrue(Files.exists(folder.resolve("activity.jsonl")));
		}
	}

	@Test
	void aClosedVaultSaysSo() throws IOException {
		write("a", "content");
		vault.close();
		assertEquals("The vault has been closed.", assertThrows(IllegalStateException.class, () -> vault.read("a")).getMessage());
	}
}
