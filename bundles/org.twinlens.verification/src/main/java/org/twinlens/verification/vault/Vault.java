package org.twinlens.verification.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of encrypted files: named pieces of data that only a passphrase opens. Encrypted with AES-256 in Galois/counter mode (NIST SP 800-38D), a fresh nonce a file; the
 * key is random and itself encrypted with one that Argon2id (RFC 9106, second recommended option: 64 MiB, 3 passes, 4 lanes) makes of the passphrase. The names are encrypted
 * too. A file that was changed, cut off, exchanged for another or put back in an older version is refused. Not kept from anybody: how many pieces there are, and their sizes.
 *
 * <p>
 * Changes are atomic, and several processes may have a vault open: each sees the others' changes. Safe for use by several threads; not from the user interface's, as opening
 * takes a part of a second by design.
 */
public final class Vault implements AutoCloseable {

	/** The shortest passphrase, in characters. */
	public static final int SHORTEST_PASSPHRASE = 8;

	private Vault() {
	}

	/** Whether there is a vault in a folder. */
	public static boolean exists(Path folder) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes a vault in a folder.
	 *
	 * @param passphrase at least {@value #SHORTEST_PASSPHRASE} characters; not changed and not kept
	 * @throws IOException with a sentence when there is one already, the passphrase is too short, or the folder cannot be written
	 */
	public static Vault create(Path folder, char[] passphrase) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param passphrase not changed and not kept
	 * @throws WrongPassphrase when it does not open the vault
	 * @throws IOException     with a sentence when there is no vault, it is damaged, or a newer version wrote it
	 */
	public static Vault open(Path folder, char[] passphrase) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** The names of what is there. */
	public Set<String> names() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** @throws IOException with a sentence when the vault's file is missing, damaged or not the one it should be */
	public Optional<byte[]> read(String name) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes and deletes several pieces at once: all of it happens, or nothing.
	 *
	 * @param written by name; takes the place of what is there
	 * @param deleted names; those that are not there are passed over
	 */
	public void change(Map<String, byte[]> written, Set<String> deleted) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives the vault another passphrase. What it holds is not encrypted anew: who knows the old passphrase and has an old copy of the folder can still read that copy.
	 *
	 * @throws WrongPassphrase when {@code current} does not open the vault
	 */
	public void changePassphrase(char[] current, char[] next) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Forgets the keys. */
	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}
}
