package org.twinlens.dataset.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.twinlens.core.Part;
import org.twinlens.dataset.ImageQuery.Order;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.model.DatasetSnapshot;
import org.twinlens.dataset.ui.internal.model.ImageFacts;
import org.twinlens.dataset.ui.internal.model.ImageFilter;
import org.twinlens.dataset.ui.internal.model.ImageFilter.State;

/** The filters above the gallery, and what its images are sorted by. */
final class FilterBar {

	/** More sessions than can be read in a list are found by typing. */
	private static final int MOST_SESSIONS = 200;
	private static final int TEXT_WIDTH = 70;

	private final Composite frame;
	private final Supplier<ImageFilter> filter;
	private final Consumer<ImageFilter> onFilter;
	private final Text text;
	private final ChoiceBox<Optional<String>> session;
	private final ChoiceBox<SplitChoice> split;
	private final ChoiceBox<State> state;
	private final ChoiceBox<QualityChoice> quality;
	private final ChoiceBox<Order> order;
	private final Button clear;

	private record SplitChoice(Optional<String> split, Optional<Part> part) {
	}

	private record QualityChoice(Optional<QualityFlag> flag, boolean duplicated) {
	}

	/**
	 * @param filter   in force
	 * @param onFilter gets the one that is wanted
	 */
	FilterBar(Composite parent, Supplier<ImageFilter> filter, Consumer<ImageFilter> onFilter) {
		this.filter = filter;
		this.onFilter = onFilter;
		frame = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginTop = 0;
		row.marginBottom = 0;
		row.marginLeft = 0;
		row.center = true;
		frame.setLayout(row);
		text = new Text(frame, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		text.setMessage(Messages.filter_text);
		text.setToolTipText(Messages.filter_textTip);
		text.setLayoutData(new RowData(TEXT_WIDTH, SWT.DEFAULT));
		text.addListener(SWT.Modify, e -> {
			if (!text.getText().equals(filter.get().text())) {
				onFilter.accept(filter.get().withText(text.getText()));
			}
		});
		session = new ChoiceBox<>(frame, Messages.filter_session, one -> change(filter.get().withSession(one)));
		split = new ChoiceBox<>(frame, Messages.filter_split, one -> change(filter.get().withSplit(one.split(), one.part())));
		state = new ChoiceBox<>(frame, Messages.filter_state, one -> change(filter.get().withState(one)));
		state.offer(List.of(State.values()), FilterBar::name);
		quality = new ChoiceBox<>(frame, Messages.filter_quality, one -> change(filter.get().withQuality(one.flag(), one.duplicated())));
		quality.offer(qualities(), FilterBar::name);
		order = new ChoiceBox<>(frame, Messages.filter_order, one -> change(filter.get().withOrder(one)));
		order.offer(List.of(Order.values()), FilterBar::name);
		clear = new Button(frame, SWT.PUSH);
		clear.setText(Messages.filter_clear);
		clear.addListener(SWT.Selection, e -> change(ImageFilter.NONE.withOrder(filter.get().order())));
	}

	private void change(ImageFilter wanted) {
		onFilter.accept(wanted);
		choose();
	}

	private static List<QualityChoice> qualities() {
		List<QualityChoice> choices = new ArrayList<>();
		choices.add(new QualityChoice(Optional.empty(), false));
		for (QualityFlag flag : QualityFlag.values()) {
			choices.add(new QualityChoice(Optional.of(flag), false));
		}
		choices.add(new QualityChoice(Optional.empty(), true));
		return choices;
	}

	/** Offers what the study has. */
	void show(DatasetSnapshot snapshot) {
		List<Optional<String>> sessions = new ArrayList<>();
		sessions.add(Optional.empty());
		snapshot.sessions().stream().limit(MOST_SESSIONS).forEach(one -> sessions.add(Optional.of(one.session())));
		session.offer(sessions, one -> one.orElse(Messages.filter_anySession));
		List<SplitChoice> splits = new ArrayList<>();
		splits.add(new SplitChoice(Optional.empty(), Optional.empty()));
		for (Split one : snapshot.splits()) {
			for (Part part : Part.values()) {
				splits.add(new SplitChoice(Optional.of(one.name()), Optional.of(part)));
			}
		}
		split.offer(splits, one -> one.split().isEmpty() ? Messages.filter_anySplit : NLS.bind(Messages.filter_part, one.split().get(), ImageFacts.part(one.part().orElseThrow())));
		choose();
	}

	/** Shows what is in force. */
	void choose() {
		ImageFilter now = filter.get();
		if (!text.getText().equals(now.text())) {
			text.setText(now.text());
		}
		session.choose(now.session());
		split.choose(new SplitChoice(now.split(), now.part()));
		state.choose(now.state());
		quality.choose(new QualityChoice(now.flag(), now.duplicated()));
		order.choose(now.order());
		clear.setEnabled(!now.isNone());
	}

	private static String name(State one) {
		return switch (one) {
		case ANY -> Messages.filter_anyState;
		case LABELLED -> Messages.filter_labelled;
		case UNLABELLED -> Messages.filter_unlabelled;
		case WITH_EXCLUDED -> Messages.filter_withExcluded;
		};
	}

	private static String name(QualityChoice one) {
		if (one.duplicated()) {
			return Messages.filter_duplicates;
		}
		return one.flag().map(ImageFacts::name).orElse(Messages.filter_anyQuality);
	}

	private static String name(Order one) {
		return switch (one) {
		case IDENTITY -> Messages.order_identity;
		case NAME -> Messages.order_name;
		case SIZE -> Messages.order_size;
		case SHARPNESS -> Messages.order_sharpness;
		case BRIGHTNESS -> Messages.order_brightness;
		case CONTRAST -> Messages.order_contrast;
		case DUPLICATES -> Messages.order_duplicates;
		case NEWEST -> Messages.order_newest;
		};
	}

	Control control() {
		return frame;
	}
}
