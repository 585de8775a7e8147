package org.twinlens.model.ui.internal.graph;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.ui.internal.edit.LayerKind;

/** One quiet colour for each kind of part. */
final class GraphColours {

	final Color text;
	final Color quiet;
	final Color line;
	final Color skip;
	final Color selection;
	final Color paper;
	final Color error;
	final Color warning;
	private final LocalResourceManager resources;

	GraphColours(Display display, LocalResourceManager resources) {
		this.resources = resources;
		paper = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		quiet = colour(0x5c687a);
		line = colour(0x9aa6b8);
		skip = colour(0x2f6fd6);
		selection = colour(0x2f6fd6);
		error = colour(0xd23b3b);
		warning = colour(0xc98a1a);
	}

	private Color colour(int rgb) {
		return resources.create(ColorDescriptor.createFrom(new RGB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255)));
	}

	/** @param kind of the layer, or null for what is none */
	Color fill(String place, LayerKind kind) {
		if (kind == null) {
			return colour(place.equals(ArchitectureProblem.INPUT) ? 0xeef1f5 : 0xe3ecfb);
		}
		return colour(switch (kind) {
			case CONVOLUTION -> 0xdce9fb;
			case MAX_POOLING, AVERAGE_POOLING, GLOBAL_AVERAGE_POOLING -> 0xe2f3e6;
			case BATCH_NORMALISATION -> 0xf1eafa;
			case DROPOUT -> 0xfbeedc;
			case ADD -> 0xfaf3cf;
			case FLATTEN -> 0xeef1f5;
			case DENSE -> 0xfbe3e3;
		});
	}
}
