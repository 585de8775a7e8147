package org.twinlens.verification.internal.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and authenticates with AES-256 in Galois/counter mode (NIST SP 800-38D): sealed are 12 bytes of a fresh random nonce, the encrypted bytes, and a tag of 16 bytes.
 * Holds a key until closed. Safe for use by several threads.
 */
public final class Seal implements AutoCloseable {

	/** Bytes of a key. */
	public static final int KEY_BYTES = 32;
	/** By how much sealed bytes are longer. */
	public static final int OVERHEAD = 12 + 16;

	private static final int NONCE_BYTES = 12;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] key;
	private boolean closed;

	/** @param key of {@value #KEY_BYTES} bytes; kept, and overwritten on closing */
	public Seal(byte[] key) {
		this.key = key;
	}

	/** Bytes nobody can guess. */
	public static byte[] random(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return random;
	}

	/** @param purpose what the bytes are; opens only as the same */
	public byte[] seal(byte[] plain, String purpose) {
		byte[] nonce = random(NONCE_BYTES);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, purpose);
			byte[] sealed = Arrays.copyOf(nonce, cipher.getOutputSize(plain.length) + NONCE_BYTES);
			cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
			return sealed;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java cannot encrypt with AES-256 in Galois/counter mode.", e);
		}
	}

	/** @return nothing when the key is another, the purpose is another, or any bit was changed */
	public Optional<byte[]> open(byte[] sealed, String purpose) {
		if (sealed.length < OVERHEAD) {
			return Optional.empty();
		}
		try {
			return Optional.of(cipher(Cipher.DECRYPT_MODE, sealed, 0, purpose).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
		} catch (AEADBadTagException e) {
			return Optional.empty();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java cannot decrypt with AES-256 in Galois/counter mode.", e);
		}
	}

	private synchronized Cipher cipher(int mode, byte[] nonce, int offset, String purpose) throws GeneralSecurityException {
		if (closed) {
			throw new IllegalStateException("The vault has been closed.");
		}
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
		cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	@Override
	public synchronized void close() {
		closed = true;
		Arrays.fill(key, (byte) 0);
	}
}
