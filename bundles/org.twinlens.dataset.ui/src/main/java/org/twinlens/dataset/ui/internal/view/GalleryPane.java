package org.twinlens.dataset.ui.internal.view;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.gallery.Gallery;
import org.twinlens.dataset.ui.internal.model.DatasetSnapshot;
import org.twinlens.dataset.ui.internal.model.DatasetViewModel;
import org.twinlens.dataset.ui.internal.model.ImageFilter;
import org.twinlens.dataset.ui.internal.model.Scope;
import org.twinlens.dataset.ui.internal.model.ShownImages;

/** The gallery with its filters above, findings below when there are some, how many images are shown, and the slider for their size. */
final class GalleryPane {

	private static final int SLIDER_WIDTH = 110;

	private final Composite frame;
	private final FilterBar filters;
	private final Label count;
	private final SashForm sash;
	private final Composite over;
	private final Gallery gallery;
	private final Composite below;
	private DatasetSnapshot shown;

	GalleryPane(Composite parent, Supplier<Optional<Study>> study, DatasetViewModel model, int edge) {
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(frame);
		filters = new FilterBar(frame, model::filter, model::show);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(filters.control());
		Composite head = new Composite(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 0).applyTo(head);
		count = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		Scale slider = new Scale(head, SWT.HORIZONTAL);
		slider.setToolTipText(Messages.zoom_tip);
		slider.setMinimum(Gallery.SMALLEST);
		slider.setMaximum(Gallery.LARGEST);
		slider.setIncrement(8);
		slider.setPageIncrement(48);
		GridDataFactory.fillDefaults().hint(SLIDER_WIDTH, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(slider);
		sash = new SashForm(frame, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		over = new Composite(sash, SWT.NONE);
		gallery = new Gallery(over, study, edge);
		over.addListener(SWT.Resize, e -> gallery.setBounds(over.getClientArea()));
		below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(below);
		sash.setWeights(2, 1);
		sash.setMaximizedControl(over);
		slider.setSelection(gallery.zoom());
		slider.addListener(SWT.Selection, e -> gallery.zoom(slider.getSelection()));
		gallery.onZoom(() -> slider.setSelection(gallery.zoom()));
		gallery.addListener(SWT.Selection, e -> showCount());
	}

	/** @param at which images, and which of them */
	void show(DatasetSnapshot next) {
		filters.show(next);
		boolean same = shown != null && shown.images().equals(next.images()) && shown.excluded().equals(next.excluded()) && shown.flagged().equals(next.flagged());
		boolean elsewhere = shown == null || !shown.scope().equals(next.scope()) || !shown.filter().equals(next.filter());
		shown = next;
		if (!same) {
			gallery.show(new ShownImages(next), elsewhere);
		}
		if (elsewhere && next.scope() instanceof Scope.Images) {
			gallery.selectAll();
		}
		showCount();
	}

	private void showCount() {
		if (shown != null) {
			String what = ScopePane.name(shown.scope());
			ImageFilter filter = shown.filter();
			int size = gallery.content().size();
			String images = NLS.bind(filter.isNone() ? Messages.count_images : Messages.count_filtered, what, size == 1 ? Messages.count_one : NLS.bind(Messages.count_many, String.format("%,d", size)));
			String group = filter.group().map(number -> NLS.bind(Messages.count_group, number)).orElse("");
			String selected = gallery.selection().size() > 1 ? NLS.bind(Messages.count_selected, gallery.selection().size()) : "";
			String text = (images + group + selected).replace("&", "&&");
			if (!text.equals(count.getText())) {
				count.setText(text);
				count.setToolTipText(images);
			}
		}
	}

	void unfold(boolean findings) {
		sash.setMaximizedControl(findings ? null : over);
	}

	Gallery gallery() {
		return gallery;
	}

	/** Lies below the gallery; what lies over its corner is laid out by itself. */
	Composite over() {
		return over;
	}

	/** Where findings go. */
	Composite below() {
		return below;
	}

	Composite frame() {
		return frame;
	}

	Control control() {
		return frame;
	}
}
