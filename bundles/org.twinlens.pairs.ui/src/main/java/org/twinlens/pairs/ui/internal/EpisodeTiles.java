package org.twinlens.pairs.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;

/** An episode as tiles: a row for each class, its support images on the left and its query images on the right. */
final class EpisodeTiles implements Tiles {

	private static final int MARGIN = 6;
	private static final int SPACE = 4;

	private final List<Integer> classes;
	private final List<List<ImageRecord>> support;
	private final List<List<ImageRecord>> query;
	private final TileLook look;
	private final int imageSize;
	private int supportColumns = 1;
	private int queryColumns = 1;

	EpisodeTiles(Episode episode, TileLook look, int imageSize) {
		this.look = look;
		this.imageSize = imageSize;
		classes = episode.supportClass().stream().distinct().toList();
		support = classes.stream().map(c -> of(episode.support(), episode.supportClass(), c)).toList();
		query = classes.stream().map(c -> of(episode.query(), episode.queryClass(), c)).toList();
	}

	private static List<ImageRecord> of(List<ImageRecord> images, List<Integer> classOf, int wanted) {
		return IntStream.range(0, images.size()).filter(i -> classOf.get(i) == wanted).mapToObj(images::get).toList();
	}

	@Override
	public int count() {
		return classes.size();
	}

	@Override
	public Point size(int width, int lineHeight) {
		int shots = support.stream().mapToInt(List::size).max().orElse(1);
		int queries = Math.max(1, query.stream().mapToInt(List::size).max().orElse(1));
		int columns = Math.max(2, (width - 4 * MARGIN) / (imageSize + SPACE));
		supportColumns = shots + queries <= columns ? shots : Math.max(1, Math.min(columns - 1, Math.round((float) columns * shots / (shots + queries))));
		queryColumns = shots + queries <= columns ? queries : columns - supportColumns;
		int rows = Math.max((shots + supportColumns - 1) / supportColumns, (queries + queryColumns - 1) / queryColumns);
		return new Point(Math.min(Math.max(width, 2 * imageSize + 4 * MARGIN), width(supportColumns + queryColumns)), rows * (imageSize + SPACE) + 2 * lineHeight + 2 * MARGIN);
	}

	private int width(int columns) {
		return columns * (imageSize + SPACE) + 5 * MARGIN;
	}

	@Override
	public List<ImageRecord> images(int tile) {
		List<ImageRecord> all = new ArrayList<>(support.get(tile));
		all.addAll(query.get(tile));
		return all;
	}

	@Override
	public void paint(GC gc, int tile, Rectangle place, boolean selected) {
		int line = gc.getFontMetrics().getHeight();
		look.ground(gc, place, selected);
		look.line(gc, title(tile), place.x + MARGIN, place.y + MARGIN / 2, place.width - 2 * MARGIN, true);
		int left = place.x + MARGIN;
		int right = right(place);
		look.line(gc, Messages.episode_support, left, place.y + MARGIN / 2 + line, right - left - MARGIN, false);
		look.line(gc, Messages.episode_query, right, place.y + MARGIN / 2 + line, place.x + place.width - right - MARGIN, false);
		List<ImageRecord> images = images(tile);
		for (int i = 0; i < images.size(); i++) {
			look.image(gc, images.get(i), imagePlace(tile, i, place, line));
		}
	}

	private int right(Rectangle place) {
		return place.x + 3 * MARGIN + supportColumns * (imageSize + SPACE);
	}

	private Rectangle imagePlace(int tile, int number, Rectangle place, int line) {
		int shots = support.get(tile).size();
		boolean ofSupport = number < shots;
		int index = ofSupport ? number : number - shots;
		int columns = ofSupport ? supportColumns : queryColumns;
		int x = (ofSupport ? place.x + MARGIN : right(place)) + index % columns * (imageSize + SPACE);
		return new Rectangle(x, place.y + MARGIN + 2 * line + index / columns * (imageSize + SPACE), imageSize, imageSize);
	}

	private String title(int tile) {
		ImageRecord first = support.get(tile).get(0);
		return first.identity() == null ? NLS.bind(Messages.episode_class, classes.get(tile) + 1) : first.identity();
	}

	@Override
	public Optional<ImageRecord> imageAt(int tile, Rectangle place, Point point, int lineHeight) {
		List<ImageRecord> images = images(tile);
		return IntStream.range(0, images.size()).filter(i -> imagePlace(tile, i, place, lineHeight).contains(point)).mapToObj(images::get).findFirst();
	}

	@Override
	public String describe(int tile) {
		return NLS.bind(Messages.episode_row, new Object[] { title(tile), names(support.get(tile)), names(query.get(tile)) });
	}

	private static String names(List<ImageRecord> images) {
		return images.stream().map(ImageRecord::name).collect(Collectors.joining(", "));
	}
}
