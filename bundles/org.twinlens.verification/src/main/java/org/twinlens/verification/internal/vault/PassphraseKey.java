package org.twinlens.verification.internal.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a passphrase becomes a key: Argon2id, version 1.3 (RFC 9106).
 *
 * @param memoryKiB  memory it takes
 * @param iterations passes over that memory
 * @param lanes      parts of it that could be computed at once
 */
public record PassphraseKey(int memoryKiB, int iterations, int lanes) {

	/** RFC 9106, section 4, the second recommended option: where memory is dear. */
	public static final PassphraseKey RECOMMENDED = new PassphraseKey(64 * 1024, 3, 4);

	/** Bytes of a salt, as the RFC recommends. */
	public static final int SALT_BYTES = 16;

	private static final int KEY_BYTES = 32;

	/** A damaged or hostile file must not ask for more than a computer has. @throws IllegalArgumentException with half a sentence */
	public PassphraseKey {
		if (memoryKiB < 8 || memoryKiB > 1024 * 1024 || iterations < 1 || iterations > 32 || lanes < 1 || lanes > 32 || memoryKiB < 8 * lanes) {
			throw new IllegalArgumentException("Argon2id with " + memoryKiB + " KiB, " + iterations + " passes and " + lanes + " lanes is not what a vault has");
		}
	}

	/** A key of 32 bytes; takes a part of a second. */
	public byte[] derive(char[] passphrase, byte[] salt) {
		byte[] secret = bytes(passphrase);
		try {
			Argon2BytesGenerator generator = new Argon2BytesGenerator();
			generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKiB)
					.withIterations(iterations).withParallelism(lanes).withSalt(salt).build());
			byte[] key = new byte[KEY_BYTES];
			generator.generateBytes(secret, key);
			return key;
		} finally {
			Arrays.fill(secret, (byte) 0);
		}
	}

	/** UTF-8, in the normal form C: keyboards differ in how they make an é. */
	private static byte[] bytes(char[] passphrase) {
		CharSequence text = CharBuffer.wrap(passphrase);
		if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
			text = Normalizer.normalize(text, Normalizer.Form.NFC);
		}
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
		byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
		Arrays.fill(encoded.array(), (byte) 0);
		return bytes;
	}
}
