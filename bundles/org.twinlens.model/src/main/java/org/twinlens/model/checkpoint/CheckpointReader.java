package org.twinlens.model.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the parts of a checkpoint that may come from anybody. Before anything is allocated it is certain that the entries are those a checkpoint has, each once, stored,
 * and together no larger than the file; a part is handed out only when its hash is right.
 */
final class CheckpointReader implements AutoCloseable {

	private static final String UNREADABLE = "it cannot be read to its end";

	private final Path file;
	private final ZipFile zip;
	private final Map<CheckpointPart, ZipEntry> entries;
	private final CheckpointManifest manifest;

	CheckpointReader(Path file) throws IOException {
		this.file = file;
		zip = open(file);
		try {
			entries = entries();
			manifest = manifest();
		} catch (IOException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private static ZipFile open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new IOException("There is no checkpoint " + file + ".");
		}
		try {
			return new ZipFile(file.toFile());
		} catch (ZipException | EOFException | IllegalArgumentException e) {
			String how = e.getMessage() == null ? UNREADABLE : e.getMessage();
			throw new IOException(file + " is no checkpoint, or was cut off or damaged: " + how + ".", e);
		} catch (IOException e) {
			throw new IOException(file + " cannot be opened: " + e.getMessage() + ".", e);
		}
	}

	private Map<CheckpointPart, ZipEntry> entries() throws IOException {
		Map<CheckpointPart, ZipEntry> found = new EnumMap<>(CheckpointPart.class);
		long room = Files.size(file);
		for (ZipEntry entry : Collections.list(zip.entries())) {
			CheckpointPart part = CheckpointPart.of(entry.getName())
					.orElseThrow(() -> new IOException(file + " is refused: it holds \"" + entry.getName() + "\", which no checkpoint has."));
			if (found.put(part, entry) != null) {
				throw new IOException(file + " is refused: it holds " + part.entry + " twice.");
			}
			if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
				throw new IOException(file + " is refused: " + part.entry + " is compressed, which no part of a checkpoint is; it was packed again by another program.");
			}
			room -= entry.getSize();
			if (entry.getSize() < 0 || entry.getSize() > part.largest() || room < 0) {
				throw new IOException(file + " is refused: " + part.entry + " claims " + entry.getSize() + " bytes, more than there can be.");
			}
		}
		for (CheckpointPart part : CheckpointPart.values()) {
			if (part.required && !found.containsKey(part)) {
				throw new IOException(file + " is no checkpoint: it lacks " + part.entry + ".");
			}
		}
		return found;
	}

	private CheckpointManifest manifest() throws IOException {
		byte[] bytes;
		try (InputStream in = stream(CheckpointPart.MANIFEST)) {
			bytes = in.readAllBytes();
		} catch (IOException e) {
			throw damaged(CheckpointPart.MANIFEST, UNREADABLE, e);
		}
		String text = Json.text(bytes, name(CheckpointPart.MANIFEST));
		if (Json.readTree(text, name(CheckpointPart.MANIFEST)) instanceof ObjectNode tree) {
			Json.takeFormat(tree, CheckpointManifest.FORMAT, name(CheckpointPart.MANIFEST));
		}
		CheckpointManifest read = Json.read(text, CheckpointManifest.class, name(CheckpointPart.MANIFEST));
		if (read.parts().size() != entries.size() - 1) {
			throw new IOException(name(CheckpointPart.MANIFEST) + " does not tell of the parts that are there.");
		}
		for (CheckpointPart part : entries.keySet()) {
			var sum = read.parts().get(part.entry);
			if (part != CheckpointPart.MANIFEST && (sum == null || sum.bytes() != entries.get(part).getSize() || sum.sha256() == null)) {
				throw new IOException(part.entry + " in " + file + " is not the part its manifest tells of.");
			}
		}
		return read;
	}

	boolean has(CheckpointPart part) {
		return entries.containsKey(part);
	}

	/** SHA-256 of a part, as the manifest has it. */
	String hash(CheckpointPart part) {
		return manifest.parts().get(part.entry).sha256();
	}

	/** What users call a part. */
	String name(CheckpointPart part) {
		return part.entry + " in " + file;
	}

	String document(CheckpointPart part) throws IOException {
		return read(part, in -> Json.text(in.readAllBytes(), name(part)));
	}

	<T> T document(CheckpointPart part, Class<T> type) throws IOException {
		return Json.read(document(part), type, name(part));
	}

	Map<String, Tensor> tensors(CheckpointPart part) throws IOException {
		return read(part, in -> Safetensors.read(in, entries.get(part).getSize(), name(part)));
	}

	/** Hands a part over as it is; a damaged one is noticed by the writer's check sum. */
	void copy(CheckpointPart part, CheckpointWriter target) throws IOException {
		try (InputStream in = stream(part)) {
			target.copy(part, manifest.parts().get(part.entry), entries.get(part).getCrc(), in::transferTo);
		} catch (ZipException | EOFException e) {
			throw damaged(part, UNREADABLE, e);
		}
	}

	private interface Content<T> {
		T read(InputStream in) throws IOException;
	}

	private <T> T read(CheckpointPart part, Content<T> content) throws IOException {
		try (DigestInputStream in = new DigestInputStream(stream(part), Sha256.start())) {
			T value;
			try {
				value = content.read(in);
			} catch (IOException e) {
				requireHash(part, in, e);
				throw e;
			}
			requireHash(part, in, null);
			return value;
		}
	}

	/** A wrong hash is the better explanation for whatever else was found wrong. */
	private void requireHash(CheckpointPart part, DigestInputStream in, IOException cause) throws IOException {
		try {
			in.transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			throw damaged(part, UNREADABLE, e);
		}
		String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
		if (!hash.equals(manifest.parts().get(part.entry).sha256())) {
			throw damaged(part, "its SHA-256 is " + hash + ", not the one in the manifest", cause);
		}
	}

	private IOException damaged(CheckpointPart part, String how, Exception cause) {
		return new IOException(name(part) + " is damaged: " + how + ". Use another copy of the checkpoint.", cause);
	}

	private InputStream stream(CheckpointPart part) throws IOException {
		try {
			return zip.getInputStream(entries.get(part));
		} catch (ZipException | EOFException e) {
			throw damaged(part, UNREADABLE, e);
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
