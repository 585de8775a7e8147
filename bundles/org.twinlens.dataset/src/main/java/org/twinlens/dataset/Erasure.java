package org.twinlens.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinlens.core.Mentions;

/**
 * Takes an identity out of a study's catalogue and image store for good: nothing of it can be undone. What other files of the study tell of it is not its task. Safe for use by
 * several threads; not from the user interface's.
 */
public interface Erasure {

	/**
	 * What a study knows of an identity.
	 *
	 * @param identity    its name
	 * @param formerNames it had before, which nobody has now
	 * @param images      all of them, the excluded too
	 * @param others      the names of all other identities
	 */
	record Traces(String identity, Set<String> formerNames, List<Image> images, Set<String> others) {

		/**
		 * @param id   the catalogue's number
		 * @param hash SHA-256 of the file, lower-case hexadecimal
		 */
		public record Image(long id, String hash) {
		}

		public Traces {
			formerNames = Set.copyOf(formerNames);
			images = List.copyOf(images);
			others = Set.copyOf(others);
		}
	}

	/**
	 * What went.
	 *
	 * @param what  such as {@code images}
	 * @param count how many
	 */
	record Erased(String what, long count) {
	}

	/** Nothing when the catalogue has no image of that identity. */
	Optional<Traces> traces(String identity);

	/**
	 * Erases images with all that belongs to them, the edits that tell of the identity, and its names wherever else they stand in the catalogue; then the image files; then what
	 * is left of all that in unused places of the catalogue's file. May be called again after it failed.
	 *
	 * @param names of the identity, as they may stand in texts
	 * @return what went, in order; nothing that was not there
	 * @throws IOException with a sentence when another process keeps the catalogue from being written anew; what it erased is erased
	 */
	List<Erased> erase(Traces traces, Mentions names) throws IOException;

	/**
	 * Reads every value of the catalogue.
	 *
	 * @param names  that should not be there
	 * @param hashes likewise, of images
	 * @return where there are some all the same, a few words each
	 */
	List<String> find(Mentions names, Set<String> hashes);
}
