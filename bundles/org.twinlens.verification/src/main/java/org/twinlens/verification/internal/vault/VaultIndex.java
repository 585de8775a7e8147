package org.twinlens.verification.internal.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.run.Json;

/**
 * Which file holds which piece: the vault's encrypted table of contents. Files are written once under a random name and never changed, so that replacing the index is what
 * makes a change happen.
 */
final class VaultIndex {

	private static final String NAME = "index.sealed";
	private static final int STAMP_BYTES = 12; // the nonce, fresh with each writing

	/**
	 * @param files the file of each piece, by the piece's name
	 */
	record Content(Map<String, String> files) {
		Content {
			files = new TreeMap<>(files);
		}
	}

	private final Path file;
	private final Seal seal;
	private byte[] stamp;
	private Content read;

	VaultIndex(Path folder, Seal seal) {
		file = folder.resolve(NAME);
		this.seal = seal;
	}

	/** As it is now, whoever wrote it. */
	synchronized Content content() throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] now = in.readNBytes(STAMP_BYTES);
			if (!Arrays.equals(now, stamp)) {
				byte[] rest = in.readAllBytes();
				byte[] sealed = Arrays.copyOf(now, now.length + rest.length);
				System.arraycopy(rest, 0, sealed, now.length, rest.length);
				byte[] plain = seal.open(sealed, NAME).orElseThrow(() -> new IOException(file + " is damaged, or is not this vault's. Take it from a copy of the study."));
				read = Json.read(new String(plain, StandardCharsets.UTF_8), Content.class, file.toString());
				stamp = now;
			}
			return read;
		} catch (NoSuchFileException e) {
			throw new IOException(file + " is missing. Take it from a copy of the study; without it nothing in the vault can be read.", e);
		}
	}

	synchronized void write(Content content) throws IOException {
		byte[] sealed = seal.seal(Json.compact().writeValueAsBytes(content), NAME);
		AtomicFile.write(file, out -> out.write(sealed));
		read = content;
		stamp = Arrays.copyOf(sealed, STAMP_BYTES);
	}
}
