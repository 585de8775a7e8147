package org.twinlens.model.checkpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.model.Samples;
import org.twinlens.model.run.Json;

/** Files that pretend to be checkpoints: each is refused with a sentence. */
class HostileCheckpointTest {

	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void write() throws IOException {
		file = folder.resolve("sample.twin");
		CheckpointFile.write(file, Samples.checkpoint());
	}

	private String problem() {
		String message = assertThrows(IOException.class, () -> CheckpointFile.read(file)).getMessage();
		assertTrue(message.contains(file.toString()) && message.endsWith("."), message);
		return message.replace(file.toString(), "FILE");
	}

	private Map<String, byte[]> parts() throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

	/** A manifest that agrees with the parts. */
	private static void seal(Map<String, byte[]> parts) {
		Map<String, CheckpointManifest.Sum> sums = new TreeMap<>();
		parts.remove("manifest.json");
		parts.forEach((name, bytes) -> sums.put(name, new CheckpointManifest.Sum(bytes.length, sha256(bytes))));
		parts.put("manifest.json", Json.write(new CheckpointManifest(1, sums)).getBytes(UTF_8));
	}

	private static String sha256(byte[] bytes) {
		MessageDigest digest = Sha256.start();
		return HexFormat.of().formatHex(digest.digest(bytes));
	}

	private void pack(Map<String, byte[]> parts) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (var part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				CRC32 crc = new CRC32();
				crc.update(part.getValue());
				entry.setMethod(ZipEntry.STORED);
				entry.setSize(part.getValue().length);
				entry.setCrc(crc.getValue());
				zip.putNextEntry(entry);
				zip.write(part.getValue());
			}
		}
	}

	/** Replaces bytes everywhere in the file by as many others. */
	private void patch(String before, String after) throws IOException {
		String text = new String(Files.readAllBytes(file), ISO_8859_1);
		assertTrue(text.contains(before) && before.length() == after.length());
		Files.write(file, text.replace(before, after).getBytes(ISO_8859_1));
	}

	@Test
	void theHelpersMakeWholeFiles() throws IOException {
		Map<String, byte[]> parts = parts();
		seal(parts);
		pack(parts);
		assertEquals(Samples.checkpoint(), CheckpointFile.read(file));
	}

	@Test
	void aFileCutOffAnywhereIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length += length < whole.length - 60 ? 37 : 1) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertTrue(problem().startsWith("FILE is no checkpoint, or was cut off or damaged: "));
		}
	}

	/** In every fifth byte of the file, one bit: whatever can be read is what was written. */
	@Test
	void aFlippedBitIsFoundOrDoesNotMatter() throws IOException {
		byte[] whole = Files.readAllBytes(file);
		Checkpoint written = Samples.checkpoint();
		for (int i = 0; i < whole.length; i += 5) {
			int place = i;
			byte[] flipped = whole.clone();
			flipped[i] ^= 1 << i % 8;
			Files.write(file, flipped);
			try {
				assertEquals(written, CheckpointFile.read(file));
			} catch (IOException e) {
				assertTrue(String.valueOf(e.getMessage()).contains(file.toString()) && e.getMessage().endsWith("."), () -> "Byte " + place + ": " + e);
			}
		}
	}

	@Test
	void damagedWeightsAreNamed() throws IOException {
		Map<String, byte[]> parts = parts();
		byte[] weights = parts.get("weights.safetensors");
		weights[weights.length - 1] ^= 1;
		pack(parts);
		assertTrue(problem().startsWith("weights.safetensors in FILE is damaged: its SHA-256 is "));
		assertEquals(Samples.checkpoint().state(), CheckpointFile.readHeader(file).state());
	}

	@Test
	void settingTheThresholdOfADamagedFileLeavesItAsItWas() throws IOException {
		byte[] whole = Files.readAllBytes(file);
		int place = new String(whole, ISO_8859_1).indexOf("conv1/weights");
		whole[place] ^= 1;
		Files.write(file, whole);
		String message = assertThrows(IOException.class, () -> CheckpointFile.setThreshold(file, Optional.empty())).getMessage();
		assertTrue(message.contains("weights.safetensors in " + file + " is damaged"), message);
		assertArrayEquals(whole, Files.readAllBytes(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../config.json", "config.json/", "/config.json", "Config.json", "weights.bin", "preprocessor.bin", "x/manifest.json", "\u0000" })
	void anEntryThatNoCheckpointHasIsRefused(String name) throws IOException {
		Map<String, byte[]> parts = parts();
		parts.put(name, new byte[] { 1 });
		seal(parts);
		pack(parts);
		assertEquals("FILE is refused: it holds \"" + name + "\", which no checkpoint has.", problem());
	}

	@Test
	void anEntryThatIsThereTwiceIsRefused() throws IOException {
		Map<String, byte[]> parts = parts();
		parts.put("confix.json", "{}".getBytes(UTF_8));
		pack(parts);
		patch("confix.json", "config.json");
		assertEquals("FILE is refused: it holds config.json twice.", problem());
	}

	@ParameterizedTest
	@ValueSource(strings = { "architecture.json", "config.json", "preprocessing.json", "state.json", "provenance.json", "weights.safetensors", "manifest.json" })
	void aMissingPartIsNamed(String name) throws IOException {
		Map<String, byte[]> parts = parts();
		parts.remove(name);
		if (!name.equals("manifest.json")) {
			seal(parts);
		}
		pack(parts);
		assertEquals("FILE is no checkpoint: it lacks " + name + ".", problem());
	}

	@Test
	void aBombIsNotUnpacked() throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("architecture.json"));
			for (int i = 0; i < 64; i++) {
				zip.write(new byte[1 << 20]);
			}
		}
		assertEquals("FILE is refused: architecture.json is compressed, which no part of a checkpoint is; it was packed again by another program.", problem());
	}

	@Test
	void aDocumentOfImpossibleSizeIsRefused() throws IOException {
		Map<String, byte[]> parts = parts();
		parts.put("provenance.json", " ".repeat(1 << 20).concat("{}").getBytes(UTF_8));
		seal(parts);
		pack(parts);
		assertEquals("FILE is refused: provenance.json claims 1048578 bytes, more than there can be.", problem());
	}

	/** Entries that share their bytes: how a small zip becomes a large one without compression. */
	@Test
	void partsThatTogetherAreLargerThanTheFileAreRefused() throws IOException {
		Map<String, byte[]> parts = parts();
		parts.put("optimiser.safetensors", new byte[600_000]);
		seal(parts);
		pack(parts);
		byte[] bytes = Files.readAllBytes(file);
		int entry = lastIndexOf(bytes, "weights.safetensors") - 46;
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 20, 600_000).putInt(entry + 24, 600_000);
		Files.write(file, bytes);
		assertEquals("FILE is refused: optimiser.safetensors claims 600000 bytes, more than there can be.", problem());
	}

	private static int lastIndexOf(byte[] bytes, String text) {
		return new String(bytes, ISO_8859_1).lastIndexOf(text);
	}

	@Test
	void aManifestThatTellsOfOtherPartsIsRefused() throws IOException {
		Map<String, byte[]> parts = parts();
		parts.remove("threshold.json");
		pack(parts);
		assertEquals("manifest.json in FILE does not tell of the parts that are there.", problem());
		parts.put("threshold.json", "{\"value\": 0, \"criterion\": \"low\"}".getBytes(UTF_8));
		pack(parts);
		assertEquals("threshold.json in FILE is not the part its manifest tells of.", problem());
	}

	/** What is put in place of a part, with a manifest that agrees. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "state.json|{\"epoch\": NaN}|state.json in FILE is no valid JSON at line 1, column 14: Non-standard token 'NaN'.",
			"state.json|{\"epoch\": 1}|The field \"iteration\" is missing in state.json in FILE (line 1).",
			"threshold.json|{\"value\": \"high\", \"criterion\": \"x\"}|What stands at value (line 1 of threshold.json in FILE) should be a number.", "threshold.json|null|threshold.json in FILE is empty.",
			"provenance.json|[]|provenance.json in FILE is no JSON object.", "preprocessing.json|{\"channels\": 2, \"height\": 1, \"width\": 1, \"fit\": \"crop\", \"centre\": 1, \"invert\": false}"
					+ "|An input has 1 channel (grey) or 3 (colour), not 2. This stands in preprocessing.json in FILE (line 1).",
			"architecture.json|{\"format\": 3}|architecture.json in FILE has format 3 and was written by a newer Twinlens; this one reads up to format 1.",
			"weights.safetensors|short|weights.safetensors in FILE is no safetensors file, or was cut off: a header of -1 bytes does not fit its 5 bytes." })
	void aWrongPartIsASentence(String part, String content, String sentence) throws IOException {
		Map<String, byte[]> parts = parts();
		parts.put(part, content.getBytes(UTF_8));
		seal(parts);
		pack(parts);
		assertEquals(sentence, problem());
	}

	@Test
	void aNewerFormatIsRefused() throws IOException {
		Map<String, byte[]> parts = parts();
		parts.put("manifest.json", "{\"format\": 2, \"parts\": {}, \"seal\": 7}".getBytes(UTF_8));
		pack(parts);
		assertEquals("manifest.json in FILE has format 2 and was written by a newer Twinlens; this one reads up to format 1.", problem());
	}

	@Test
	void whatIsNoZipIsRefused() throws IOException {
		Files.write(file, "no zip at all".getBytes(UTF_8));
		assertTrue(problem().startsWith("FILE is no checkpoint, or was cut off or damaged: "));
		Files.delete(file);
		assertEquals("There is no checkpoint FILE.", problem());
		Files.createDirectory(file);
		assertEquals("There is no checkpoint FILE.", problem());
	}

	@Test
	void aFailedWriteLeavesTheOldFile() throws IOException {
		ByteArrayOutputStream nothing = new ByteArrayOutputStream();
		assertThrows(IOException.class, () -> new CheckpointWriter(new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				if (nothing.size() > 2000) {
					throw new IOException("No space left on device");
				}
				nothing.write(b);
			}
		}).tensors(CheckpointPart.WEIGHTS, Map.of("x", Samples.tensor(List.of(1000L), new float[1000])), ""));
		assertEquals(Samples.checkpoint(), CheckpointFile.read(file));
	}
}
