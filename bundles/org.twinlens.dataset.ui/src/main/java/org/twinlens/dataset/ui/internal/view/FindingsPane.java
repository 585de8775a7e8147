package org.twinlens.dataset.ui.internal.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
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

		/** Shows and selects images. */
		void show(String title, List<Long> images);

		/** Asks why images take no part. */
		void exclude(String kind, List<Long> images);

		/** Gives images to the identity they may be of. */
		void assign(List<Long> images, String identity);

		/** Puts the list away. */
		void close();
	}

	private final Composite frame;
	private final Label summary;
	private final Table table;
	private final Button assign;
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
		table = new Table(body, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
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
			List<Findings.Line> chosen = chosen();
			if (!chosen.isEmpty()) {
				acts.show(chosen.size() == 1 ? chosen.get(0).sentence() : NLS.bind(Messages.findings_chosen, chosen.size()), images(chosen));
			}
		});
		Composite buttons = new Composite(frame, SWT.NONE);
		buttons.setLayout(new RowLayout());
		assign = button(buttons, Messages.finding_assign, chosen -> {
			chosen.stream().collect(Collectors.groupingBy(line -> line.identity().orElseThrow(), LinkedHashMap::new, Collectors.toList()))
					.forEach((identity, lines) -> acts.assign(images(lines), identity));
			show(findings.without(chosen));
		});
		exclude = button(buttons, Messages.finding_exclude, chosen -> acts.exclude(chosen.get(0).kind(), images(chosen)));
		excludeOthers = button(buttons, Messages.finding_excludeOthers, chosen -> acts.exclude(chosen.get(0).kind(),
				chosen.stream().flatMap(line -> line.images().stream().skip(1)).distinct().toList()));
		Button close = new Button(buttons, SWT.PUSH);
		close.setText(Messages.finding_close);
		close.addListener(SWT.Selection, e -> acts.close());
		enable();
	}

	private Button button(Composite parent, String text, Consumer<List<Findings.Line>> act) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> act.accept(chosen()));
		return button;
	}

	private List<Findings.Line> chosen() {
		return IntStream.of(table.getSelectionIndices()).sorted().mapToObj(findings.lines()::get).toList();
	}

	private static List<Long> images(List<Findings.Line> lines) {
		return lines.stream().flatMap(line -> line.images().stream()).distinct().toList();
	}

	private void enable() {
		List<Findings.Line> chosen = chosen();
		assign.setEnabled(!chosen.isEmpty() && chosen.stream().allMatch(line -> line.identity().isPresent()));
		exclude.setEnabled(!images(chosen).isEmpty());
		excludeOthers.setEnabled(!chosen.isEmpty() && chosen.stream().allMatch(line -> line.alike() && line.images().size() > 1));
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
