package org.twinlens.dataset;

import java.util.Objects;
import java.util.Optional;

import org.twinlens.core.Part;
import org.twinlens.dataset.audit.QualityFlag;

/**
 * Which images are asked for, and in what order; all conditions hold together. {@link #ALL} is where a query begins; each {@code with…} gives it one condition more.
 * Excluded images are left out unless a query asks for them.
 *
 * @param identity   of this identity only
 * @param session    of this session only
 * @param split      name of a split: only images that lie in it
 * @param part       only images of this part of the split; needs {@code split}
 * @param labelled   only images with (true) or without (false) identity
 * @param excluded   what becomes of excluded images
 * @param flag       only images whose quality figures or number of faces say so; images that no audit has measured have no flag
 * @param duplicated only images that have near duplicates, as the last audit found them; when excluded images are left out, their being duplicates counts for nothing
 * @param group      only this group of near duplicates
 * @param text       only images whose name, identity or session holds each of these words; capital and small letters of ASCII are alike
 * @param order      they are listed in
 */
public record ImageQuery(Optional<String> identity, Optional<String> session, Optional<String> split, Optional<Part> part, Optional<Boolean> labelled, Exclusion excluded,
		Optional<QualityFlag> flag, boolean duplicated, Optional<Long> group, String text, Order order) {

	/** What becomes of excluded images. */
	public enum Exclusion {
		LEFT_OUT, SHOWN_TOO, ONLY
	}

	/** What images are listed by; what is alike comes in the order in which the images came into the study. */
	public enum Order {
		/** Identity, session and name, images without identity first; the quickest. */
		IDENTITY, NAME,
		/** Number of pixels, the smallest first. */
		SIZE,
		/** Least sharp first; images not measured last, here and below. */
		SHARPNESS,
		/** Darkest first. */
		BRIGHTNESS,
		/** Least contrast first. */
		CONTRAST,
		/** Groups of near duplicates together, then the images without. */
		DUPLICATES,
		/** Last imported first. */
		NEWEST
	}

	/** All that are not excluded. */
	public static final ImageQuery ALL = new ImageQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

	public ImageQuery {
		if (part.isPresent() && split.isEmpty()) {
			throw new IllegalArgumentException("A query by a split's part names the split too.");
		}
		Objects.requireNonNull(excluded, "excluded");
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(order, "order");
	}

	/** Of the images that are not excluded, in the order of identity, session, name and id. */
	public ImageQuery(Optional<String> identity, Optional<String> session, Optional<String> split, Optional<Part> part, Optional<Boolean> labelled) {
		this(identity, session, split, part, labelled, Exclusion.LEFT_OUT, Optional.empty(), false, Optional.empty(), "", Order.IDENTITY);
	}

	public static ImageQuery ofIdentity(String identity) {
		return ALL.withIdentity(identity);
	}

	/** The labelled images of a part: what is trained, calibrated or tested on. */
	public static ImageQuery ofPart(String split, Part part) {
		return ALL.withPart(split, part).withLabelled(true);
	}

	public static ImageQuery ofLabelled() {
		return ALL.withLabelled(true);
	}

	public ImageQuery withIdentity(String of) {
		return new ImageQuery(Optional.of(of), session, split, part, labelled, excluded, flag, duplicated, group, text, order);
	}

	public ImageQuery withSession(String of) {
		return new ImageQuery(identity, Optional.of(of), split, part, labelled, excluded, flag, duplicated, group, text, order);
	}

	/** In any part of the split. */
	public ImageQuery withSplit(String name) {
		return new ImageQuery(identity, session, Optional.of(name), part, labelled, excluded, flag, duplicated, group, text, order);
	}

	public ImageQuery withPart(String name, Part of) {
		return new ImageQuery(identity, session, Optional.of(name), Optional.of(of), labelled, excluded, flag, duplicated, group, text, order);
	}

	public ImageQuery withLabelled(boolean or) {
		return new ImageQuery(identity, session, split, part, Optional.of(or), excluded, flag, duplicated, group, text, order);
	}

	public ImageQuery withExcluded(Exclusion what) {
		return new ImageQuery(identity, session, split, part, labelled, what, flag, duplicated, group, text, order);
	}

	public ImageQuery withFlag(QualityFlag of) {
		return new ImageQuery(identity, session, split, part, labelled, excluded, Optional.of(of), duplicated, group, text, order);
	}

	/** In any group of near duplicates. */
	public ImageQuery withDuplicated() {
		return new ImageQuery(identity, session, split, part, labelled, excluded, flag, true, group, text, order);
	}

	public ImageQuery withGroup(long number) {
		return new ImageQuery(identity, session, split, part, labelled, excluded, flag, duplicated, Optional.of(number), text, order);
	}

	public ImageQuery withText(String words) {
		return new ImageQuery(identity, session, split, part, labelled, excluded, flag, duplicated, group, words, order);
	}

	public ImageQuery withOrder(Order by) {
		return new ImageQuery(identity, session, split, part, labelled, excluded, flag, duplicated, group, text, by);
	}
}
