package org.twinlens.dataset;

import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.audit.Quality;

/**
 * All that the catalogue's rows tell of an image.
 *
 * @param image    itself
 * @param excluded why it takes no part; empty while it does
 * @param format   of the file: {@code png}, {@code jpg} and so on
 * @param bytes    of the file
 * @param quality  as an audit measured it; empty before
 * @param group    of near duplicates it lies in, by the last audit: the number for {@link ImageQuery#withGroup}
 * @param faces    to be seen on it; empty where they have not been counted
 */
public record ImageDetails(ImageRecord image, Optional<String> excluded, String format, long bytes, Optional<Quality> quality, Optional<Long> group, Optional<Integer> faces) {
}
