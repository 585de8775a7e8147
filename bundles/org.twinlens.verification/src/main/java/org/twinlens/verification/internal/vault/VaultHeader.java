package org.twinlens.verification.internal.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.twinlens.core.AtomicFile;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The only file of a vault that can be read without its key: how the passphrase becomes a key, and the vault's own key sealed with it.
 *
 * @param keyDerivation how the passphrase becomes a key
 * @param salt          for it, hexadecimal
 * @param key           the vault's key, sealed, hexadecimal
 * @param check         SHA-256 of all that, hexadecimal: tells damage from a wrong passphrase
 */
public record VaultHeader(PassphraseKey keyDerivation, String salt, String key, String check) {

	/** The file's name. */
	public static final String NAME = "vault.json";
	private static final int FORMAT = 1;

	/** Seals a vault's key with a passphrase. */
	public static VaultHeader of(byte[] vaultKey, char[] passphrase) {
		PassphraseKey derivation = PassphraseKey.RECOMMENDED;
		byte[] salt = Seal.random(PassphraseKey.SALT_BYTES);
		try (Seal seal = new Seal(derivation.derive(passphrase, salt))) {
			String key = HexFormat.of().formatHex(seal.seal(vaultKey, purpose(derivation)));
			String saltText = HexFormat.of().formatHex(salt);
			return new VaultHeader(derivation, saltText, key, sum(derivation, saltText, key));
		}
	}

	/** The vault's key; nothing when the passphrase is wrong. */
	public Optional<byte[]> vaultKey(char[] passphrase) {
		try (Seal seal = new Seal(keyDerivation.derive(passphrase, HexFormat.of().parseHex(salt)))) {
			return seal.open(HexFormat.of().parseHex(key), purpose(keyDerivation));
		}
	}

	/** @throws IOException with a sentence when it is missing, damaged, or a newer version wrote it */
	public static VaultHeader read(Path folder) throws IOException {
		Path file = folder.resolve(NAME);
		String text = Json.text(file);
		if (!(Json.readTree(text, file.toString()) instanceof ObjectNode tree)) {
			throw new IOException(file + " is no JSON object. Take it from a copy of the study.");
		}
		Json.takeFormat(tree, FORMAT, file.toString());
		VaultHeader header = Json.read(tree.toString(), VaultHeader.class, file.toString());
		if (!sum(header.keyDerivation, header.salt, header.key).equals(header.check)) {
			throw new IOException(file + " is damaged: its check sum is wrong. Take it from a copy of the study; without it nothing in the vault can be read.");
		}
		return header;
	}

	public void write(Path folder) throws IOException {
		ObjectNode tree = Json.compact().createObjectNode().put("format", FORMAT);
		tree.setAll(Json.compact().<ObjectNode>valueToTree(this));
		byte[] bytes = (tree.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(folder.resolve(NAME), out -> out.write(bytes));
	}

	private static String purpose(PassphraseKey derivation) {
		return "key of a vault, " + FORMAT + ", " + derivation;
	}

	private static String sum(PassphraseKey derivation, String salt, String key) {
		try {
			byte[] text = (purpose(derivation) + "\n" + salt + "\n" + key).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
