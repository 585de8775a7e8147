package org.twinlens.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;

/**
 * The images of a study and what is known of them. Every change is one transaction. Streams are read from the database as they are consumed and must be closed.
 * Safe for use by several threads; no method may be called from the user interface's thread but {@link #summary()}.
 */
public interface DatasetCatalogue {

	/** Counts, from indexed queries. */
	Summary summary();

	/**
	 * @param images     in the catalogue
	 * @param identities with at least one image
	 * @param sessions   distinct capture sessions
	 * @param unlabelled images without identity
	 */
	record Summary(long images, long identities, long sessions, long unlabelled) {
	}

	/** Identities by name, with their number of images. */
	Stream<IdentityCount> identities();

	record IdentityCount(String identity, long images) {
	}

	/** The images a query asks for, ordered by identity, session, name and id. */
	Stream<ImageRecord> images(ImageQuery query);

	long count(ImageQuery query);

	Optional<ImageRecord> image(long id);

	/** The image with these bytes: SHA-256, lower-case hexadecimal. Goes through all images unless the implementation has an index. */
	default Optional<ImageRecord> imageByHash(String hash) {
		try (Stream<ImageRecord> all = images(ImageQuery.ALL)) {
			return all.filter(image -> image.hash().equals(hash)).findFirst();
		}
	}

	/**
	 * The image that came from this file of an import, such as {@code Person_Name/Person_Name_0001.jpg}: the end of its source path, whole segments, matches. A path
	 * that matches wholly goes before one that only ends so.
	 *
	 * @throws IllegalArgumentException with a sentence when several images match equally well
	 */
	Optional<ImageRecord> imageBySource(String pathEnd);

	/** The stored bytes of an image, as they were imported. */
	byte[] bytes(ImageRecord image) throws IOException;

	/** Where an image came from, one line a source. */
	List<String> provenance(ImageRecord image);

	/**
	 * Adds what an import finds as one batch: all of it or, when cancelled or failing, nothing. Files that cannot be read are listed and left out; bytes already
	 * in the study are not stored again.
	 */
	ImportReport add(ImportSource source, Progress progress) throws IOException;

	/** Draws and saves a split; a split of that name is replaced. */
	Split createSplit(SplitRequest request, Progress progress);

	/** The saved splits by name. */
	List<Split> splits();

	Optional<Split> split(String name);

	/** SHA-256 over the sorted (image hash, identity) lines: equal for equal data, whatever the order of import. */
	String fingerprint();
}
