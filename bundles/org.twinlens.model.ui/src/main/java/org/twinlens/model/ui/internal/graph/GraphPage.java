package org.twinlens.model.ui.internal.graph;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.ui.internal.LayerMenu;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.ArchitectureViewModel;
import org.twinlens.model.ui.internal.edit.LayerEdits;
import org.twinlens.model.ui.internal.edit.PartTexts;
import org.twinlens.model.ui.internal.graph.GraphLayout.Node;

/** The network as a picture: zoomed with Ctrl and the wheel, with + and −, or to fit; walked through with the arrow keys. */
public final class GraphPage {

	private static final double STEP = 1.2;
	private static final double SMALLEST = 0.15;
	private static final double LARGEST = 3;

	private final ArchitectureViewModel model;
	private final LayerEdits edits;
	private final Runnable enter;
	private final Composite page;
	private final ScrolledComposite scrolled;
	private final Canvas canvas;
	private final Label percent;
	private final GraphPainter painter;
	private GraphLayout layout;
	private double zoom = 1;
	private boolean fits;
	private String shown = "";

	/** @param enter what Enter and a double click on a part do */
	public GraphPage(Composite parent, ArchitectureViewModel model, LayerEdits edits, Runnable enter) {
		this.model = model;
		this.edits = edits;
		this.enter = enter;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite top = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).applyTo(top);
		ToolBar bar = new ToolBar(top, SWT.FLAT);
		LayerMenu.addItem(bar, edits);
		item(bar, Messages.zoom_in, () -> zoom(zoom * STEP, null));
		item(bar, Messages.zoom_out, () -> zoom(zoom / STEP, null));
		item(bar, Messages.zoom_fit, this::fit);
		item(bar, Messages.zoom_full, () -> zoom(1, null));
		percent = new Label(top, SWT.NONE);
		percent.setToolTipText(Messages.zoom_tip);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(percent);
		scrolled = new ScrolledComposite(page, SWT.H_SCROLL | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		canvas = new Canvas(scrolled, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		scrolled.setBackground(canvas.getBackground());
		scrolled.setContent(canvas);
		scrolled.setShowFocusedControl(false);
		painter = new GraphPainter(model, canvas, new LocalResourceManager(JFaceResources.getResources(), canvas));
		listen();
	}

	private static void item(ToolBar bar, String text, Runnable action) {
		new ToolItem(bar, SWT.SEPARATOR);
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
	}

	private void listen() {
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
		canvas.addListener(SWT.MouseDown, e -> {
			canvas.setFocus();
			at(e.x, e.y).ifPresent(node -> model.select(node.place()));
		});
		canvas.addListener(SWT.MouseDoubleClick, e -> at(e.x, e.y).ifPresent(node -> enter.run()));
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseMove, e -> tip(e.x, e.y));
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		scrolled.addListener(SWT.Resize, e -> {
			if (fits) {
				fit();
			} else {
				resize();
			}
		});
		Menu menu = new Menu(canvas);
		canvas.setMenu(menu);
		LayerMenu.fill(menu, edits, model);
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				PartTexts texts = new PartTexts(model);
				e.result = model.isOpen() ? texts.type(model.selected()) + " " + texts.detail(model.selected()) : "";
			}
		});
	}

	private Optional<Node> at(int x, int y) {
		return layout == null ? Optional.empty() : layout.at((int) ((x - offset()) / zoom), (int) (y / zoom));
	}

	/** Keeps a narrow picture in the middle. */
	private int offset() {
		return layout == null ? 0 : Math.max(0, (canvas.getSize().x - (int) (layout.width() * zoom)) / 2);
	}

	private void tip(int x, int y) {
		String text = at(x, y).map(node -> model.inspection().at(node.place()).stream().map(ArchitectureProblem::sentence).collect(Collectors.joining("\n"))).orElse("");
		if (!text.equals(canvas.getToolTipText() == null ? "" : canvas.getToolTipText())) {
			canvas.setToolTipText(text.isEmpty() ? null : text);
		}
	}

	private void wheel(Event e) {
		if ((e.stateMask & SWT.MOD1) != 0) {
			zoom(e.count > 0 ? zoom * STEP : zoom / STEP, new Point(e.x, e.y));
			e.doit = false;
		}
	}

	private void key(Event e) {
		boolean alt = (e.stateMask & SWT.ALT) != 0;
		switch (e.keyCode) {
			case SWT.ARROW_DOWN -> down(alt, 1);
			case SWT.ARROW_UP -> down(alt, -1);
			case SWT.HOME -> model.selectNext(-model.places().size());
			case SWT.END -> model.selectNext(model.places().size());
			case SWT.DEL -> edits.remove();
			case SWT.CR, SWT.KEYPAD_CR -> enter.run();
			default -> {
				switch (e.character) {
					case '+', '=' -> zoom(zoom * STEP, null);
					case '-' -> zoom(zoom / STEP, null);
					case '0' -> fit();
					case '1' -> {
						if ((e.stateMask & SWT.MOD1) == 0) {
							zoom(1, null);
						}
					}
					default -> {
						// not ours
					}
				}
			}
		}
	}

	private void down(boolean move, int steps) {
		if (move) {
			edits.move(steps);
		} else {
			model.selectNext(steps);
		}
	}

	private void paint(GC gc) {
		if (!model.isOpen() || layout == null) {
			return;
		}
		Transform transform = new Transform(gc.getDevice());
		try {
			transform.translate(offset(), 0);
			transform.scale((float) zoom, (float) zoom);
			gc.setTransform(transform);
			painter.paint(gc, layout, canvas.isFocusControl());
			gc.setTransform(null);
		} finally {
			transform.dispose();
		}
	}

	/** @param fixed what stays where it is, in the canvas; null for the middle of what is seen */
	private void zoom(double wanted, Point fixed) {
		fits = false;
		Point origin = scrolled.getOrigin();
		Rectangle area = scrolled.getClientArea();
		Point around = fixed == null ? new Point(origin.x + area.width / 2, origin.y + area.height / 2) : fixed;
		double before = zoom;
		set(wanted);
		double factor = zoom / before;
		scrolled.setOrigin((int) (origin.x + around.x * (factor - 1)), (int) (origin.y + around.y * (factor - 1)));
	}

	private void fit() {
		Rectangle area = scrolled.getClientArea();
		if (layout != null && area.width > 0 && area.height > 0) {
			fits = true;
			set(Math.min(1, Math.min(area.width / (double) layout.width(), area.height / (double) layout.height())));
		}
	}

	private void set(double wanted) {
		zoom = Math.max(SMALLEST, Math.min(LARGEST, wanted));
		percent.setText(Math.round(100 * zoom) + " %");
		resize();
	}

	private void resize() {
		if (layout != null) {
			Rectangle area = scrolled.getClientArea();
			canvas.setSize(Math.max(area.width, (int) (layout.width() * zoom)), Math.max(area.height, (int) (layout.height() * zoom)));
			canvas.redraw();
		}
	}

	/** Draws the document as it is now; the selected part is brought into view. */
	public void refresh() {
		boolean other = !shown.equals(model.name());
		shown = model.name();
		layout = GraphLayout.of(model.architecture());
		if (other) {
			percent.setText(Math.round(100 * zoom) + " %");
			scrolled.setOrigin(0, 0);
		}
		if (fits) {
			fit();
		} else {
			resize();
		}
		layout.find(model.selected()).ifPresent(this::reveal);
	}

	private void reveal(Node node) {
		Rectangle area = scrolled.getClientArea();
		Point origin = scrolled.getOrigin();
		int top = (int) (node.y() * zoom) - 10;
		int bottom = (int) (node.bottom() * zoom) + 10;
		if (area.height > 0 && (top < origin.y || bottom > origin.y + area.height)) {
			scrolled.setOrigin(origin.x, Math.max(0, (top + bottom - area.height) / 2));
		}
	}

	public Control control() {
		return page;
	}

	public void setFocus() {
		canvas.setFocus();
	}
}
