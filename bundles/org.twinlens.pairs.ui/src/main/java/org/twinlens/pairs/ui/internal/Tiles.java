package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.twinlens.core.ImageRecord;

/** What a {@link TileCanvas} shows: tiles of equal size, each with some images. Asked on the user interface's thread. */
interface Tiles {

	int count();

	/**
	 * @param width      of the canvas
	 * @param lineHeight of a line of text
	 * @return the size of each tile; not wider than the canvas unless that is very narrow
	 */
	Point size(int width, int lineHeight);


	/** The images of a tile. */
	List<ImageRecord> images(int tile);

	/** @param place of the tile on the canvas */
	void paint(GC gc, int tile, Rectangle place, boolean selected);

	/** The image at a place of the canvas, of the tile that lies there. */
	Optional<ImageRecord> imageAt(int tile, Rectangle place, Point point, int lineHeight);

	/** The tile in words. */
	String describe(int tile);
}
