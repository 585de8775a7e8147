package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinlens.dataset.Study;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.GalleryDescription;
import org.twinlens.verification.ui.internal.Messages;

/**
 * Whether the open study's galleries are open, and who is enrolled. Once given, the passphrase opens them until the study or the view is closed; it is not kept.
 * {@link #state()} comes at once, from any thread; all else reads the disk: not on the user interface's thread.
 */
public final class GalleryModel implements AutoCloseable {

	/** How far one has come. */
	public enum Access {
		/** The study has no galleries. */
		NONE,
		/** They wait for their passphrase. */
		LOCKED, OPEN
	}

	/**
	 * @param access   how far one has come
	 * @param enrolled by name; empty unless open
	 */
	public record State(Access access, List<GalleryDescription> enrolled) {

		public State {
			enrolled = List.copyOf(enrolled);
		}

		public List<String> identities() {
			return enrolled.stream().map(GalleryDescription::identity).toList();
		}
	}

	private static final State NOTHING = new State(Access.NONE, List.of());

	private volatile State state = NOTHING;
	private Path study;
	private Galleries galleries;

	public State state() {
		return state;
	}

	/** The galleries while they are open. */
	public synchronized Optional<Galleries> galleries() {
		return Optional.ofNullable(galleries);
	}

	/** @throws IOException with a sentence when they are locked */
	public Galleries required() throws IOException {
		return galleries().orElseThrow(() -> new IOException(Messages.galleries_locked));
	}

	/** Looks at a study; those of another are closed. */
	public synchronized void look(Optional<Study> open) throws IOException {
		Path folder = open.map(Study::folder).orElse(null);
		if (folder == null || !folder.equals(study)) {
			close();
			study = folder;
		}
		refresh();
	}

	/** Reads anew who is enrolled. */
	public synchronized void refresh() throws IOException {
		if (galleries != null) {
			state = new State(Access.OPEN, galleries.list());
		} else {
			state = new State(study != null && Galleries.exist(study) ? Access.LOCKED : Access.NONE, List.of());
		}
	}

	/**
	 * Opens the study's galleries, or makes some where there are none.
	 *
	 * @param passphrase wiped before this returns
	 * @throws org.twinlens.verification.vault.WrongPassphrase when it does not open them
	 * @throws IOException                                     with a sentence
	 */
	public synchronized void unlock(char[] passphrase) throws IOException {
		try {
			if (galleries == null && study != null) {
				galleries = Galleries.exist(study) ? Galleries.open(study, passphrase) : Galleries.create(study, passphrase);
			}
			refresh();
		} finally {
			Arrays.fill(passphrase, '\0');
		}
	}

	/** Locks the galleries. */
	@Override
	public synchronized void close() {
		if (galleries != null) {
			galleries.close();
			galleries = null;
		}
		state = study == null ? NOTHING : new State(Access.LOCKED, List.of());
	}
}
