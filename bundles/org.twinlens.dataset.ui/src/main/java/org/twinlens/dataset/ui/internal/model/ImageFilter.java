package org.twinlens.dataset.ui.internal.model;

import java.util.Optional;

import org.twinlens.core.Part;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.ImageQuery.Order;
import org.twinlens.dataset.audit.QualityFlag;

/**
 * Which images of a scope are shown, and in what order; all conditions hold together.
 *
 * @param text       words in name, identity or session
 * @param session    only of this one
 * @param split      only what lies in this one
 * @param part       only what lies in this part of the split
 * @param state      of the labels
 * @param flag       only what this is said of
 * @param duplicated only what has near duplicates
 * @param group      only this group of near duplicates
 * @param order      they are shown in
 */
public record ImageFilter(String text, Optional<String> session, Optional<String> split, Optional<Part> part, State state, Optional<QualityFlag> flag, boolean duplicated, Optional<Long> group,
		Order order) {

	public static final ImageFilter NONE = new ImageFilter("", Optional.empty(), Optional.empty(), Optional.empty(), State.ANY, Optional.empty(), false, Optional.empty(), Order.IDENTITY);

	/** What is known of an image. */
	public enum State {
		ANY, LABELLED, UNLABELLED, WITH_EXCLUDED
	}

	/** Whether every image of the scope is shown. */
	public boolean isNone() {
		return equals(NONE.withOrder(order));
	}

	public ImageFilter withText(String words) {
		return new ImageFilter(words, session, split, part, state, flag, duplicated, group, order);
	}

	public ImageFilter withSession(Optional<String> name) {
		return new ImageFilter(text, name, split, part, state, flag, duplicated, group, order);
	}

	public ImageFilter withSplit(Optional<String> name, Optional<Part> of) {
		return new ImageFilter(text, session, name, of, state, flag, duplicated, group, order);
	}

	public ImageFilter withState(State wanted) {
		return new ImageFilter(text, session, split, part, wanted, flag, duplicated, group, order);
	}

	public ImageFilter withQuality(Optional<QualityFlag> wanted, boolean near) {
		return new ImageFilter(text, session, split, part, state, wanted, near, group, order);
	}

	public ImageFilter withGroup(Optional<Long> number) {
		return new ImageFilter(text, session, split, part, state, flag, duplicated, number, order);
	}

	public ImageFilter withOrder(Order by) {
		return new ImageFilter(text, session, split, part, state, flag, duplicated, group, by);
	}

	/** What to ask the catalogue for. */
	public ImageQuery query(Scope scope) {
		ImageQuery query = ImageQuery.ALL.withText(text).withOrder(order);
		query = session.isPresent() ? query.withSession(session.get()) : query;
		if (split.isPresent()) {
			query = part.isPresent() ? query.withPart(split.get(), part.get()) : query.withSplit(split.get());
		}
		query = switch (state) {
		case ANY -> query;
		case LABELLED -> query.withLabelled(true);
		case UNLABELLED -> query.withLabelled(false);
		case WITH_EXCLUDED -> query.withExcluded(Exclusion.SHOWN_TOO);
		};
		query = flag.isPresent() ? query.withFlag(flag.get()) : query;
		query = duplicated ? query.withDuplicated() : query;
		query = group.isPresent() ? query.withGroup(group.get()) : query;
		return scope.narrow(query);
	}
}
