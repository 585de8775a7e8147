package org.twinlens.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;

/**
 * The images of a study and what is known of them. Every change is one transaction. Streams are read from the database as they are consumed and must be closed.
 * Safe for use by several threads; no method may be called from the user interface's thread but {@link #summary()}.
 */
public interface DatasetCatalogue {

	/** Counts, from indexed queries. */
	Summary summary();

	/**
	 * @param images     that take part: all but the excluded
	 * @param identities with at least one of them
	 * @param sessions   distinct capture sessions of them
	 * @param unlabelled of them, without identity
	 * @param excluded   images that take no part
	 */
	record Summary(long images, long identities, long sessions, long unlabelled, long excluded) {

		/** With no image excluded. */
		public Summary(long images, long identities, long sessions, long unlabelled) {
			this(images, identities, sessions, unlabelled, 0);
		}
	}

	/** Identities by name, with their number of images; also those all of whose images are excluded. */
	Stream<IdentityCount> identities();

	/**
	 * @param images   that take part
	 * @param excluded images
	 */
	record IdentityCount(String identity, long images, long excluded) {

		/** With no image excluded. */
		public IdentityCount(String identity, long images) {
			this(identity, images, 0);
		}
	}

	/** Capture sessions by name, with their number of images that take part; images without session are not counted. */
	List<SessionCount> sessions();

	record SessionCount(String session, long images) {
	}

	/** The images a query asks for, in its order. */
	Stream<ImageRecord> images(ImageQuery query);

	/** The ids of the images a query asks for, in its order: quick for 100,000 images. */
	long[] ids(ImageQuery query);

	/** Images by their ids, in that order; those that are not in the catalogue are left out. */
	List<ImageRecord> images(long[] ids);

	/** All that is known of some images, in the order of the ids; those that are not in the catalogue are left out. */
	List<ImageDetails> details(long[] ids);

	/** The part each saved split has an image in, by the split's name; splits it does not lie in are left out. */
	Map<String, Part> parts(long image);

	long count(ImageQuery query);

	Optional<ImageRecord> image(long id);

	/** The image with these bytes, excluded or not: SHA-256, lower-case hexadecimal. Goes through all images unless the implementation has an index. */
	default Optional<ImageRecord> imageByHash(String hash) {
		try (Stream<ImageRecord> all = images(ImageQuery.ALL.withExcluded(ImageQuery.Exclusion.SHOWN_TOO))) {
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

	/** An image decoded, upright and on white. */
	Picture picture(ImageRecord image) throws IOException;

	/** As {@link #picture}, of several in their order. */
	default List<Picture> pictures(List<ImageRecord> images) throws IOException {
		List<Picture> pictures = new ArrayList<>();
		for (ImageRecord image : images) {
			pictures.add(picture(image));
		}
		return pictures;
	}

	/** Where an image came from, one line a source. */
	List<String> provenance(ImageRecord image);

	/**
	 * Adds what an import finds as one batch: all of it or, when cancelled or failing, nothing. Files that cannot be read are listed and left out; bytes already
	 * in the study are not stored again.
	 */
	ImportReport add(ImportSource source, Progress progress) throws IOException;

	/** What {@link #add} would do, as things are now: every file is read and judged, and nothing is kept. */
	ImportReport rehearse(ImportSource source, Progress progress) throws IOException;

	/** Draws and saves a split; a split of that name is replaced. */
	Split createSplit(SplitRequest request, Progress progress);

	/** The saved splits by name. */
	List<Split> splits();

	Optional<Split> split(String name);

	/** SHA-256 over the sorted (image hash, identity) lines of the images that take part: equal for equal data, whatever the order of import. */
	String fingerprint();

	/** A listener that is there already is told twice. */
	void addListener(CatalogueListener listener);

	void removeListener(CatalogueListener listener);
}
