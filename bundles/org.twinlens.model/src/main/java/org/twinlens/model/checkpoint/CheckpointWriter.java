package org.twinlens.model.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.twinlens.core.AtomicFile.Content;
import org.twinlens.model.run.Json;

/** Writes the parts of a checkpoint one after the other, stored, and adds up the manifest. */
final class CheckpointWriter {

	/** The same for all, so that equal checkpoints are equal files. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final ZipOutputStream zip;
	private final Map<String, CheckpointManifest.Sum> sums = new TreeMap<>();

	CheckpointWriter(OutputStream out) {
		zip = new ZipOutputStream(out);
	}

	void document(CheckpointPart part, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		part(part, bytes.length, out -> out.write(bytes));
	}

	void tensors(CheckpointPart part, Map<String, Tensor> tensors, String run) throws IOException {
		Map<String, String> metadata = Map.of("format", "twinlens", "run", run);
		part(part, Safetensors.size(tensors, metadata), out -> Safetensors.write(tensors, metadata, out));
	}

	/** A stored entry needs its check sum in advance, so the content is written twice; that costs far less than hashing it once. */
	private void part(CheckpointPart part, long size, Content content) throws IOException {
		CheckedOutputStream check = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
		content.writeTo(check);
		DigestOutputStream digest = new DigestOutputStream(zip, Sha256.start());
		copy(part, size, check.getChecksum().getValue(), out -> content.writeTo(digest));
		sums.put(part.entry, new CheckpointManifest.Sum(size, HexFormat.of().formatHex(digest.getMessageDigest().digest())));
	}

	/** Takes over a part from another checkpoint. */
	void copy(CheckpointPart part, CheckpointManifest.Sum sum, long crc, Content content) throws IOException {
		copy(part, sum.bytes(), crc, content);
		sums.put(part.entry, sum);
	}

	private void copy(CheckpointPart part, long size, long crc, Content content) throws IOException {
		ZipEntry entry = new ZipEntry(part.entry);
		entry.setTimeLocal(TIME);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(size);
		entry.setCompressedSize(size);
		entry.setCrc(crc);
		zip.putNextEntry(entry);
		content.writeTo(zip);
		zip.closeEntry();
	}

	/** Writes the manifest and the zip's end; leaves the stream below open. */
	void finish() throws IOException {
		document(CheckpointPart.MANIFEST, Json.write(new CheckpointManifest(CheckpointManifest.FORMAT, sums)));
		zip.finish();
	}
}
