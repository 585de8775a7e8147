package org.twinlens.dataset.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.model.ImageFacts;
import org.twinlens.ui.image.Thumbnails;

/** The image with the focus, larger, and all that is known of it. */
final class DetailsPane {

	private final Composite frame;
	private final Canvas preview;
	private final StyledText text;
	private Optional<ImageRecord> image = Optional.empty();

	DetailsPane(Composite parent, Supplier<Optional<Study>> study) {
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(frame);
		preview = new Canvas(frame, SWT.DOUBLE_BUFFERED);
		preview.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(preview);
		Thumbnails thumbnails = new Thumbnails(preview, study);
		preview.addListener(SWT.Paint, e -> {
			Rectangle area = preview.getClientArea();
			int size = Math.max(1, Math.min(area.width, area.height));
			thumbnails.want(image.stream().toList(), size);
			image.ifPresent(shown -> thumbnails.draw(e.gc, shown, area, size));
		});
		text = new StyledText(frame, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(6, 4, 6, 4);
		text.setCaret(null);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		clear();
	}

	/** Shows the picture at once; what is known of it follows. */
	void show(Optional<ImageRecord> shown) {
		if (!shown.equals(image)) {
			image = shown;
			preview.redraw();
			if (shown.isEmpty()) {
				clear();
			}
		}
	}

	private void clear() {
		text.setText(Messages.details_none);
	}

	void show(ImageFacts facts) {
		if (image.filter(shown -> shown.id() == facts.image().id()).isEmpty()) {
			return; // another has the focus by now
		}
		StringBuilder lines = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		for (ImageFacts.Fact fact : facts.facts()) {
			StyleRange style = new StyleRange(lines.length(), fact.label().length(), null, null, SWT.BOLD);
			styles.add(style);
			lines.append(fact.label()).append("  ").append(fact.value()).append('\n');
		}
		String next = lines.toString().stripTrailing();
		if (!next.equals(text.getText())) {
			text.setText(next);
			text.setStyleRanges(styles.toArray(StyleRange[]::new));
		}
	}

	Control control() {
		return frame;
	}
}
