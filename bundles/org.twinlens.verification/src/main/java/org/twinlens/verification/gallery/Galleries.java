package org.twinlens.verification.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.Progress;
import org.twinlens.verification.Decision;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.activity.ActivityLog;

/**
 * The galleries of a study, in its folder {@code galleries}: pictures, templates and consents encrypted in a {@link org.twinlens.verification.vault.Vault}, and beside them
 * the log of what was done. Pictures are embedded once for each network; a network seen for the first time embeds them again. Enrolling an identity anew makes another
 * version of its gallery; the newest is used.
 *
 * <p>
 * Several processes may have a study's galleries open. Safe for use by several threads; not from the user interface's.
 */
public final class Galleries implements AutoCloseable {

	private Galleries() {
	}

	/** Where a study's galleries lie. */
	public static Path folder(Path study) {
		return study.resolve("galleries");
	}

	/** Whether a study has galleries, so that {@link #open} is called for rather than {@link #create}. */
	public static boolean exist(Path study) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param study      the study's folder, which has no galleries yet
	 * @param passphrase at least {@value org.twinlens.verification.vault.Vault#SHORTEST_PASSPHRASE} characters; not changed and not kept
	 * @throws IOException with a sentence
	 */
	public static Galleries create(Path study, char[] passphrase) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param study      the study's folder
	 * @param passphrase not changed and not kept
	 * @throws org.twinlens.verification.vault.WrongPassphrase when it does not open them
	 * @throws IOException                                     with a sentence when there are none, or they are damaged
	 */
	public static Galleries open(Path study, char[] passphrase) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** All galleries, by name. */
	public List<GalleryDescription> list() throws IOException {
		throw new UnsupportedOperationException();
	}

	public Optional<GalleryDescription> find(String identity) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * Enrols an identity, or a new version of it, and writes it into the log: pictures, templates and consent together, or, when cancelled or failing, nothing.
	 *
	 * @param network that embeds the pictures
	 * @throws IllegalArgumentException with a sentence when the identity has been enrolled as a person and is now enrolled without consent
	 */
	public GalleryDescription enrol(Enrolment enrolment, Network network, Progress progress) throws IOException {
		throw new UnsupportedOperationException();
	}

	/**
	 * The newest version of a gallery as a network sees it; embedded now, and kept, where that network has not seen it yet. The references' records count from 1 and have the
	 * SHA-256 of the enrolled picture's PNG file.
	 *
	 * @throws IllegalArgumentException with a sentence when the identity is not enrolled
	 */
	public ReferenceGallery gallery(String identity, Network network, Progress progress) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** All galleries as a network sees them, by name; for identification. */
	public List<ReferenceGallery> galleries(Network network, Progress progress) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** The pictures of the newest version, in the order of {@link #gallery}'s references. */
	public List<EnrolledPicture> pictures(String identity) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Deletes all versions of a gallery, and writes it into the log. Nothing happens when the identity is not enrolled. */
	public boolean delete(String identity) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Keeps a consent to be captured, before anything is enrolled, and writes it into the log. */
	public void record(String identity, Consent consent) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** The consents of an identity, from {@link #record} and enrolments, newest first. */
	public List<Consent> consents(String identity) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Writes a verification into the log: the verdict, score and threshold; no picture. */
	public void log(Decision decision, Network network) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** What was done. */
	public ActivityLog activity() {
		throw new UnsupportedOperationException();
	}

	/** @throws org.twinlens.verification.vault.WrongPassphrase when {@code current} does not open the galleries */
	public void changePassphrase(char[] current, char[] next) throws IOException {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}
}
