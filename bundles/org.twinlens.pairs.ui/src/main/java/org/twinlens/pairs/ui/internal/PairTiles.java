package org.twinlens.pairs.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.ui.internal.PairsState.Scored;

/** Pairs as tiles: what a pair is, its two images side by side, and whose they are. */
final class PairTiles implements Tiles {

	private static final int MARGIN = 6;

	private final PairSet pairs;
	private final int[] numbers;
	private final Optional<Scored> scored;
	private final IntPredicate wrong;
	private final TileLook look;
	private final int least;
	private int imageSize;

	/**
	 * @param numbers of the pairs, in order
	 * @param scored  by a network, if one was asked
	 * @param wrong   tells of a place whether its pair was marked
	 * @param least   size of an image; images are larger where there is room
	 */
	PairTiles(PairSet pairs, int[] numbers, Optional<Scored> scored, IntPredicate wrong, TileLook look, int least) {
		this.pairs = pairs;
		this.numbers = numbers;
		this.scored = scored;
		this.wrong = wrong;
		this.look = look;
		this.least = least;
		imageSize = least;
	}

	@Override
	public int count() {
		return numbers.length;
	}

	@Override
	public Point size(int width, int lineHeight) {
		int columns = Math.max(1, (width + TileCanvas.GAP) / (2 * least + 3 * MARGIN + TileCanvas.GAP));
		imageSize = Math.max(least, ((width - (columns - 1) * TileCanvas.GAP) / columns - 3 * MARGIN) / 2);
		return new Point(2 * imageSize + 3 * MARGIN, imageSize + 3 * lineHeight + 3 * MARGIN);
	}

	@Override
	public List<ImageRecord> images(int tile) {
		return List.of(first(tile), second(tile));
	}

	private ImageRecord first(int tile) {
		return pairs.images().get(pairs.first(numbers[tile]));
	}

	private ImageRecord second(int tile) {
		return pairs.images().get(pairs.second(numbers[tile]));
	}

	@Override
	public void paint(GC gc, int tile, Rectangle place, boolean selected) {
		int number = numbers[tile];
		boolean same = pairs.same(number);
		boolean failed = scored.isPresent() && scored.get().ranking().accepted(number) != same;
		int line = gc.getFontMetrics().getHeight();
		look.ground(gc, place, selected);
		if (failed) {
			look.frame(gc, place, look.error);
		}
		String title = Texts.pair(same, number, scored);
		look.line(gc, wrong.test(tile) ? NLS.bind(Messages.pair_wrong, title) : title, place.x + MARGIN, place.y + MARGIN / 2, place.width - 2 * MARGIN,
				failed ? look.error : same ? look.positive : look.negative);
		image(gc, first(tile), firstPlace(place, line));
		image(gc, second(tile), secondPlace(place, line));
	}

	private void image(GC gc, ImageRecord image, Rectangle place) {
		look.image(gc, image, place);
		look.line(gc, Texts.identity(image), place.x, place.y + place.height + 1, place.width, true);
		look.line(gc, image.name(), place.x, place.y + place.height + 1 + gc.getFontMetrics().getHeight(), place.width, false);
	}

	private Rectangle firstPlace(Rectangle place, int line) {
		return new Rectangle(place.x + MARGIN, place.y + MARGIN + line, imageSize, imageSize);
	}

	private Rectangle secondPlace(Rectangle place, int line) {
		return new Rectangle(place.x + 2 * MARGIN + imageSize, place.y + MARGIN + line, imageSize, imageSize);
	}

	@Override
	public Optional<ImageRecord> imageAt(int tile, Rectangle place, Point point, int lineHeight) {
		return Optional.of(point.x < place.x + place.width / 2 ? first(tile) : second(tile));
	}

	@Override
	public String describe(int tile) {
		return Texts.pair(pairs.same(numbers[tile]), numbers[tile], scored) + ": " + Texts.names(pairs, numbers[tile]);
	}
}
