package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.dataset.ui.internal.Messages;

/** A list of findings: choosing one shows its images in the gallery, buttons act on them. */
final class FindingsPane {

	/** What can be done with a finding. */
	interface Acts {

		/** Shows and selects its images. */
		void show(Findings.Line line);

		/** Asks why these of its images take no part. */
		void exclude(Findings.Line line, List<Long> images);

		/** Puts the list away. */
		void close();
	}

	private final Composite frame;
	private final Label summary;
	private final Table table;
	private final Button exclude;
	private final Button excludeOthers;
	private Findings findings = new Findings("", false, List.of());

	FindingsPane(Composite parent, Acts acts) {
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).spacing(6, 2).applyTo(frame);
		summary = new Label(frame, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(summary);
		Composite body = new Composite(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(body);
		table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		TableColumnLayout columns = new TableColumnLayout();
		body.setLayout(columns);
		columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnPixelData(110));
		columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(1, 200));
		columns.setColumnData(new TableColumn(table, SWT.RIGHT), new ColumnPixelData(60));
		table.addListener(SWT.SetData, e -> {
			Findings.Line line = findings.lines().get(e.index);
			((TableItem) e.item).setText(new String[] { line.kind(), line.sentence(), Integer.toString(line.images().size()) });
		});
		table.addListener(SWT.MouseMove, e -> {
			TableItem under = table.getItem(new Point(e.x, e.y));
			String sentence = under == null ? null : findings.lines().get(table.indexOf(under)).sentence();
			if (!Objects.equals(sentence, table.getToolTipText())) {
				table.setToolTipText(sentence);
			}
		});
		table.addListener(SWT.Selection, e -> {
			enable();
			chosen().ifPresent(acts::show);
		});
		Composite buttons = new Composite(frame, SWT.NONE);
		buttons.setLayout(new RowLayout());
		exclude = button(buttons, Messages.finding_exclude, line -> acts.exclude(line, line.images()));
		excludeOthers = button(buttons, Messages.finding_excludeOthers, line -> acts.exclude(line, line.images().subList(1, line.images().size())));
		Button close = new Button(buttons, SWT.PUSH);
		close.setText(Messages.finding_close);
		close.addListener(SWT.Selection, e -> acts.close());
		enable();
	}

	private Button button(Composite parent, String text, Consumer<Findings.Line> act) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> chosen().ifPresent(act));
		return button;
	}

	private Optional<Findings.Line> chosen() {
		int index = table.getSelectionIndex();
		return index < 0 ? Optional.empty() : Optional.of(findings.lines().get(index));
	}

	private void enable() {
		exclude.setEnabled(chosen().filter(line -> !line.images().isEmpty()).isPresent());
		excludeOthers.setEnabled(chosen().filter(line -> line.alike() && line.images().size() > 1).isPresent());
	}

	void show(Findings next) {
		findings = next;
		summary.setText(next.summary().replace("&", "&&"));
		summary.setForeground(next.grave() ? summary.getDisplay().getSystemColor(SWT.COLOR_RED) : null);
		table.deselectAll();
		table.setItemCount(next.lines().size());
		table.clearAll();
		enable();
		frame.layout(true, true);
	}

	Control control() {
		return frame;
	}
}
