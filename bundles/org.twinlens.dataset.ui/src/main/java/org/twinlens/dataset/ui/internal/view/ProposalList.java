package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.model.Proposals.Proposal;

/** Proposals that lie over the lower left corner of a pane; not a window of its own, so the focus stays where one types. */
final class ProposalList {

	private static final int WIDTH = 300;

	private final Composite over;
	private final Table table;
	private List<Proposal> proposals = List.of();

	ProposalList(Composite over, Consumer<Proposal> accept) {
		this.over = over;
		table = new Table(over, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setVisible(false);
		table.addListener(SWT.MouseUp, e -> chosen().ifPresent(accept));
		over.addListener(SWT.Resize, e -> place());
	}

	void show(List<Proposal> next) {
		proposals = List.copyOf(next);
		table.removeAll();
		for (Proposal proposal : proposals) {
			new TableItem(table, SWT.NONE).setText(proposal.isNew() ? NLS.bind(Messages.entry_new, proposal.name()) : proposal.name());
		}
		table.setVisible(!proposals.isEmpty());
		if (!proposals.isEmpty()) {
			table.setSelection(0);
			place();
			table.moveAbove(null);
		}
	}

	private void place() {
		if (table.getVisible()) {
			Rectangle area = over.getClientArea();
			Point size = table.computeSize(Math.min(WIDTH, area.width), SWT.DEFAULT);
			int height = Math.min(size.y, area.height);
			table.setBounds(0, area.height - height, size.x, height);
		}
	}

	void hide() {
		table.setVisible(false);
		proposals = List.of();
	}

	void move(int rows) {
		if (!proposals.isEmpty()) {
			table.setSelection(Math.floorMod(table.getSelectionIndex() + rows, proposals.size()));
			table.showSelection();
		}
	}

	Optional<Proposal> chosen() {
		int index = table.getSelectionIndex();
		return table.getVisible() && index >= 0 && index < proposals.size() ? Optional.of(proposals.get(index)) : Optional.empty();
	}

	boolean hasFocus() {
		return table.isFocusControl();
	}
}
