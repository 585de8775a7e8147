package org.twinlens.verification.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinlens.verification.internal.vault.FolderLock;
import org.twinlens.verification.internal.vault.Seal;
import org.twinlens.verification.internal.vault.SealedFiles;
import org.twinlens.verification.internal.vault.VaultHeader;

/**
 * A folder of encrypted files: named pieces of data that only a passphrase opens. Encrypted with AES-256 in Galois/counter mode (NIST SP 800-38D), a fresh nonce a file; the
 * key is random and itself encrypted with one that Argon2id (RFC 9106, second recommended option: 64 MiB, 3 passes, 4 lanes) makes of the passphrase. The names are encrypted
 * too. A file that was changed, cut off, or exchanged for another or an older one is refused. Not kept from anybody: how many pieces there are, and their sizes; and that
 * somebody put back an older state of the whole folder cannot be seen.
 *
 * <p>
 * Changes are atomic, and several processes may have a vault open: each sees the others' changes. Safe for use by several threads; not from the user interface's, as opening
 * takes a part of a second by design.
 */
public final class Vault implements AutoCloseable {

	/** The shortest passphrase, in characters. */
	public static final int SHORTEST_PASSPHRASE = 8;

	private final Path folder;
	private final Seal seal;
	private final SealedFiles files;

	private Vault(Path folder, byte[] key) {
		this.folder = folder;
		seal = new Seal(key);
		files = new SealedFiles(folder, seal);
	}

	/** Whether there is a vault in a folder. */
	public static boolean exists(Path folder) {
		return Files.exists(folder.resolve(VaultHeader.NAME));
	}

	/**
	 * Makes a vault in a folder.
	 *
	 * @param passphrase at least {@value #SHORTEST_PASSPHRASE} characters; not changed and not kept
	 * @throws IOException with a sentence when there is one already, the passphrase is too short, or the folder cannot be written
	 */
	public static Vault create(Path folder, char[] passphrase) throws IOException {
		checkLength(passphrase);
		Files.createDirectories(folder);
		try (FolderLock lock = FolderLock.take(folder)) {
			if (exists(folder)) {
				throw new IOException("There is a vault in " + folder + " already. Open it with its passphrase.");
			}
			byte[] key = Seal.random(Seal.KEY_BYTES);
			VaultHeader header = VaultHeader.of(key, passphrase);
			Vault vault = new Vault(folder, key);
			vault.files.begin();
			header.write(folder); // last: from now on it is a vault
			return vault;
		}
	}

	private static void checkLength(char[] passphrase) throws IOException {
		if (passphrase.length < SHORTEST_PASSPHRASE) {
			throw new IOException("A passphrase needs at least " + SHORTEST_PASSPHRASE + " characters; several words are best.");
		}
	}

	/**
	 * @param passphrase not changed and not kept
	 * @throws WrongPassphrase when it does not open the vault
	 * @throws IOException     with a sentence when there is no vault, it is damaged, or a newer version wrote it
	 */
	public static Vault open(Path folder, char[] passphrase) throws IOException {
		if (!exists(folder)) {
			throw new IOException("There is no vault in " + folder + ".");
		}
		Vault vault = new Vault(folder, key(folder, passphrase));
		try {
			vault.files.tidy();
			return vault;
		} catch (IOException | RuntimeException e) {
			vault.close();
			throw e;
		}
	}

	private static byte[] key(Path folder, char[] passphrase) throws IOException {
		return VaultHeader.read(folder).vaultKey(passphrase)
				.orElseThrow(() -> new WrongPassphrase("The passphrase does not open the vault in " + folder + ". Nobody can open it without, so nothing can be reset."));
	}

	/** The names of what is there. */
	public Set<String> names() throws IOException {
		return files.names();
	}

	/** @throws IOException with a sentence when the vault's file is missing, damaged or not the one it should be */
	public Optional<byte[]> read(String name) throws IOException {
		return files.read(name);
	}

	/**
	 * Writes and deletes several pieces at once: all of it happens, or nothing.
	 *
	 * @param written by name; takes the place of what is there
	 * @param deleted names; those that are not there are passed over
	 */
	public void change(Map<String, byte[]> written, Set<String> deleted) throws IOException {
		files.change(written, deleted);
	}

	/**
	 * Gives the vault another passphrase. What it holds is not encrypted anew: who knows the old passphrase and has an old copy of the folder can still read that copy.
	 *
	 * @throws WrongPassphrase when {@code current} does not open the vault
	 * @throws IOException     with a sentence when the next one is too short
	 */
	public void changePassphrase(char[] current, char[] next) throws IOException {
		checkLength(next);
		try (FolderLock lock = FolderLock.take(folder)) {
			byte[] key = key(folder, current);
			try {
				VaultHeader.of(key, next).write(folder);
			} finally {
				Arrays.fill(key, (byte) 0);
			}
		}
	}

	/** Forgets the keys. */
	@Override
	public void close() {
		seal.close();
	}
}
