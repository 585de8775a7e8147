package org.twinlens.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Changes who is on the study's images, and which of them take part. Each edit is one transaction that also writes into the catalogue what it needs to be undone: edits
 * can be undone and redone after a restart, and from another process. A new edit forgets those that are undone. Saved splits keep their images: one that an edit made
 * leak says so ({@link Split#leaks()}).
 *
 * <p>
 * Safe for use by several threads; never from the user interface's. Every edit throws {@link IllegalArgumentException} with a sentence, changing nothing, for a name that
 * cannot be, an image that is not in the study, an identity nobody has; and {@link java.io.UncheckedIOException} with a sentence when the catalogue cannot be written.
 * Each gives the edit that was made, or nothing when everything was so already.
 */
public interface Edits {

	/** The longest name of an identity, and reason of an exclusion, in characters. */
	int LONGEST_NAME = 200;

	/**
	 * Says whose images these are. Accepts a suggestion, moves images to another identity, splits an identity.
	 *
	 * @param images   numbers of images, each in the study
	 * @param identity there or new; spaces around it are dropped
	 */
	Optional<Edit> assign(long[] images, String identity);

	/** Takes the identity from images. */
	Optional<Edit> unassign(long[] images);

	/** Moves images to an identity that is not there yet. */
	Optional<Edit> split(long[] images, String newIdentity);

	/** Gives an identity another name, on excluded images too. A name another identity has is refused: that would be a {@link #merge}. */
	Optional<Edit> rename(String identity, String name);

	/**
	 * Makes several identities one.
	 *
	 * @param identities each there; {@code into} may be among them
	 * @param into       there or new
	 */
	Optional<Edit> merge(Collection<String> identities, String into);

	/**
	 * Keeps images out of splits, pairs and training. They stay in the catalogue.
	 *
	 * @param reason a few words, not blank; given anew for images excluded before
	 */
	Optional<Edit> exclude(long[] images, String reason);

	/** Lets excluded images take part again. */
	Optional<Edit> include(long[] images);

	/**
	 * Cuts an image to a part of it. The part becomes an image of its own, with the same identity, session and place in every split; the original stays, excluded. Undone, it
	 * is the other way round.
	 *
	 * @param image  number of an image, in the study
	 * @param x      left edge of the part, pixels of the upright image
	 * @param y      upper edge of the part
	 * @param width  of the part, at least 1
	 * @param height of the part, at least 1
	 */
	Optional<Edit> crop(long image, int x, int y, int width, int height);

	/** Undoes the last edit that is not undone; nothing when there is none. */
	Optional<Edit.Step> undo();

	/** Does again what was undone last; nothing when there is nothing. */
	Optional<Edit.Step> redo();

	/** What {@link #undo} would undo. */
	Optional<Edit> nextUndo();

	/** What {@link #redo} would do again. */
	Optional<Edit> nextRedo();

	/** The edits, newest first, those that are undone among them. */
	List<Edit> history();

	/** Says why this cannot be the name of an identity; nothing when it can. Cheap: for fields that are typed in. */
	static Optional<String> problem(String name) {
		return ShortTexts.name(name);
	}

	/** Says why this cannot be the reason of an exclusion; nothing when it can. */
	static Optional<String> reasonProblem(String reason) {
		return ShortTexts.reason(reason);
	}
}
