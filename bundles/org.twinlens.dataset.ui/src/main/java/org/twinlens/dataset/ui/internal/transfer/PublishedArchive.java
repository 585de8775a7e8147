package org.twinlens.dataset.ui.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ui.internal.Messages;

/** Whether a downloaded archive of a well-known collection is whole: its MD5 against the one torchvision has recorded of the published file. */
final class PublishedArchive {

	private static final Map<String, String> MD5 = Map.of("images_background.zip", "68d2efa1b9178cc56df9314c21c6e718", "images_evaluation.zip", "6b91aef0f799c5bb55b94e3f2daec811",
			"lfw.tgz", "a17d05bd522c52d84eca14327a23d494", "lfw-funneled.tgz", "1b42dfed7d15c9b2dd63d5e5840c86ad", "lfw-deepfunneled.tgz", "68331da3eb755a505a502b5aacb3c201");
	private static final int CHUNK = 1 << 16;

	private PublishedArchive() {
	}

	/**
	 * Reads the whole file when its name is known.
	 *
	 * @return a sentence on whether it is the published one; empty for a file of another name, and for a folder
	 */
	static Optional<String> check(Path file, Progress progress) throws IOException {
		String name = file.getFileName() == null ? "" : file.getFileName().toString();
		String published = MD5.get(name);
		if (published == null || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		String found = md5(file, progress);
		return Optional.of(found.equals(published) ? NLS.bind(Messages.archive_same, name, found) : NLS.bind(Messages.archive_other, new Object[] { name, found, published }));
	}

	private static String md5(Path file, Progress progress) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			byte[] chunk = new byte[CHUNK];
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				progress.checkCancelled();
				digest.update(chunk, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has MD5.", e);
		}
	}
}
