package org.twinlens.dataset;

import java.util.Optional;

import org.twinlens.core.Part;

/**
 * Which images are asked for; all conditions hold together.
 *
 * @param identity   of this identity only
 * @param session    of this session only
 * @param split      name of a split; needs {@code part}
 * @param part       of the split
 * @param labelled   only images with (true) or without (false) identity
 */
public record ImageQuery(Optional<String> identity, Optional<String> session, Optional<String> split, Optional<Part> part, Optional<Boolean> labelled) {

	public static final ImageQuery ALL = new ImageQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	public ImageQuery {
		if (split.isPresent() != part.isPresent()) {
			throw new IllegalArgumentException("A query by split names both the split and the part.");
		}
	}

	public static ImageQuery ofIdentity(String identity) {
		return new ImageQuery(Optional.of(identity), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	public static ImageQuery ofPart(String split, Part part) {
		return new ImageQuery(Optional.empty(), Optional.empty(), Optional.of(split), Optional.of(part), Optional.empty());
	}

	public static ImageQuery ofLabelled() {
		return new ImageQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
	}
}
