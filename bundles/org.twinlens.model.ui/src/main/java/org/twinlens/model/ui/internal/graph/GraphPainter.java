package org.twinlens.model.ui.internal.graph;

import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerKind;
import org.twinlens.model.ui.internal.edit.PartTexts;
import org.twinlens.model.ui.internal.graph.GraphLayout.Edge;
import org.twinlens.model.ui.internal.graph.GraphLayout.Node;
import org.twinlens.model.ui.internal.graph.GraphLayout.Side;

/** Draws a {@link GraphLayout} in its own coordinates. */
final class GraphPainter {

	private static final int PAD = 8;
	private static final int ROUND = 8;
	private static final int ARROW = 4;

	private final ArchitectureViewModel model;
	private final PartTexts texts;
	private final GraphColours colours;
	private final Font normal;
	private final Font bold;
	private final Font small;

	GraphPainter(ArchitectureViewModel model, Control control, LocalResourceManager resources) {
		this.model = model;
		texts = new PartTexts(model);
		colours = new GraphColours(control.getDisplay(), resources);
		FontDescriptor font = FontDescriptor.createFrom(control.getFont()).setHeight(9);
		normal = resources.create(font);
		bold = resources.create(font.setStyle(SWT.BOLD));
		small = resources.create(font.setHeight(8));
	}

	void paint(GC gc, GraphLayout layout, boolean focused) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		ties(gc, layout);
		layout.edges().forEach(edge -> edge(gc, edge));
		layout.nodes().forEach(node -> node(gc, node, focused));
	}

	private void ties(GC gc, GraphLayout layout) {
		gc.setForeground(colours.line);
		gc.setLineWidth(1);
		gc.setLineStyle(SWT.LINE_DASH);
		for (Edge tie : layout.ties()) {
			List<Integer> p = tie.points();
			gc.drawLine(p.get(0), p.get(1), p.get(2), p.get(3));
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		if (!layout.ties().isEmpty()) {
			List<Integer> p = layout.ties().get(0).points();
			gc.setFont(small);
			gc.setForeground(colours.quiet);
			Point size = gc.textExtent(Messages.graph_shared);
			gc.drawText(Messages.graph_shared, (p.get(0) + p.get(2) - size.x) / 2, p.get(1) - size.y - 2, true);
		}
	}

	private void edge(GC gc, Edge edge) {
		gc.setForeground(edge.skip() ? colours.skip : colours.line);
		gc.setBackground(edge.skip() ? colours.skip : colours.line);
		gc.setLineWidth(edge.skip() ? 2 : 1);
		List<Integer> p = edge.points();
		gc.drawPolyline(p.stream().mapToInt(Integer::intValue).toArray());
		gc.setLineWidth(1);
		int n = p.size();
		int x = p.get(n - 2);
		int y = p.get(n - 1);
		int dx = Integer.signum(x - p.get(n - 4));
		int dy = Integer.signum(y - p.get(n - 3));
		gc.fillPolygon(new int[] { x, y, x - dx * 2 * ARROW + dy * ARROW, y - dy * 2 * ARROW + dx * ARROW, x - dx * 2 * ARROW - dy * ARROW, y - dy * 2 * ARROW - dx * ARROW });
	}

	private void node(GC gc, Node node, boolean focused) {
		boolean selected = model.selected().equals(node.place());
		LayerKind kind = model.architecture().layers().stream().filter(layer -> layer.name().equals(node.place())).findFirst().map(LayerKind::of).orElse(null);
		gc.setBackground(colours.fill(node.place(), kind));
		gc.fillRoundRectangle(node.x(), node.y(), node.width(), node.height(), ROUND, ROUND);
		gc.setForeground(selected ? colours.selection : colours.line);
		gc.setLineWidth(selected ? focused ? 3 : 2 : 1);
		gc.drawRoundRectangle(node.x(), node.y(), node.width(), node.height(), ROUND, ROUND);
		gc.setLineWidth(1);
		String title = title(node, kind);
		gc.setFont(normal);
		String shape = texts.shape(node.place());
		Point size = gc.textExtent(shape);
		gc.setForeground(colours.quiet);
		boolean own = kind != null;
		if (own) {
			gc.drawText(shape, node.x() + node.width() - PAD - size.x, node.y() + 4, true);
		}
		int room = node.width() - 2 * PAD - (own ? size.x + PAD : 0);
		gc.setFont(bold);
		gc.setForeground(colours.text);
		gc.drawText(fit(gc, title, room), node.x() + PAD, node.y() + 4, true);
		gc.setFont(small);
		gc.setForeground(colours.quiet);
		String detail = own ? texts.type(node.place()) + (texts.detail(node.place()).isEmpty() ? "" : "  " + texts.detail(node.place())) : texts.detail(node.place());
		gc.drawText(fit(gc, detail, node.width() - 2 * PAD), node.x() + PAD, node.y() + 24, true);
		model.inspection().at(node.place()).stream().map(ArchitectureProblem::severity).min(Severity::compareTo).ifPresent(severity -> marker(gc, node, severity));
	}

	private String title(Node node, LayerKind kind) {
		if (node.place().equals(ArchitectureProblem.INPUT)) {
			return node.side() == Side.LEFT ? Messages.graph_first : Messages.graph_second;
		}
		return kind == null ? texts.type(node.place()) : node.place();
	}

	/** An exclamation mark at the upper left corner. */
	private void marker(GC gc, Node node, Severity severity) {
		if (severity == Severity.HINT) {
			return;
		}
		gc.setBackground(severity == Severity.ERROR ? colours.error : colours.warning);
		gc.fillOval(node.x() - 7, node.y() - 7, 16, 16);
		gc.setForeground(colours.paper);
		gc.setFont(bold);
		Point size = gc.textExtent("!");
		gc.drawText("!", node.x() + 1 - size.x / 2, node.y() + 1 - size.y / 2, true);
	}

	private static String fit(GC gc, String text, int room) {
		String shown = text;
		while (shown.length() > 1 && gc.textExtent(shown).x > room) {
			shown = shown.substring(0, shown.length() - 2) + "…";
		}
		return shown;
	}
}
