package org.twinlens.dataset.internal.synthetic.glyph;

import java.util.ArrayList;
import java.util.List;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * A script with a style of its own: the few shapes its characters are made of, in which directions they lie, how many there are and how they meet.
 *
 * @param elements   the shapes
 * @param directions the angles they are written at, degrees
 * @param fewest     strokes of a character
 * @param most       strokes of a character
 * @param mirrors    whether shapes also occur as their mirror image
 * @param apart      share of strokes that do not touch another
 * @param bar        a line all characters share: 0 none, 1 along the top, 2 along the left
 */
record Alphabet(List<Element> elements, List<Integer> directions, int fewest, int most, boolean mirrors, double apart, int bar, long seed, long number) {

	/** One of the shapes. */
	record Element(Curve curve, double form, double length) {
	}

	private static final List<Curve> ANGULAR = List.of(Curve.LINE, Curve.LINE, Curve.CORNER, Curve.ZIGZAG, Curve.HOOK);
	private static final List<Curve> ROUND = List.of(Curve.ARC, Curve.ARC, Curve.WAVE, Curve.LOOP, Curve.RING, Curve.SPIRAL, Curve.HOOK);
	private static final List<Curve> ALL = List.of(Curve.values());

	static Alphabet of(long seed, long number) {
		Dice dice = Dice.of(seed, "alphabet", number);
		List<Curve> curves = dice.pick(List.of(ANGULAR, ROUND, ALL));
		List<Element> elements = new ArrayList<>();
		int count = 3 + dice.below(4);
		for (int i = 0; i < count; i++) {
			elements.add(new Element(dice.pick(curves), dice.share(), dice.between(0.7, 1.3)));
		}
		int start = dice.pick(List.of(0, 0, 15, 30, 45, 75));
		int turn = dice.pick(List.of(60, 90, 90, 120));
		List<Integer> directions = new ArrayList<>(List.of(start, start + turn));
		if (dice.chance(0.5)) {
			directions.add(start + 2 * turn);
		}
		int fewest = 2 + dice.below(2);
		int bar = dice.chance(0.35) ? 1 + dice.below(2) : 0;
		return new Alphabet(List.copyOf(elements), List.copyOf(directions), fewest, fewest + 1 + dice.below(2), dice.chance(0.5), dice.between(0, 0.3), bar, seed, number);
	}

	/** The strokes of a character as its inventor meant it, in a square from −1 to 1. */
	List<Path> character(long character) {
		Dice dice = Dice.of(seed, "character", number, character);
		List<Path> strokes = new ArrayList<>();
		int count = fewest + dice.below(most - fewest + 1);
		while (strokes.size() < count) {
			strokes.add(place(stroke(dice), strokes, dice));
		}
		return fit(strokes);
	}

	private Path stroke(Dice dice) {
		Element element = dice.pick(elements);
		double form = Math.min(1, Math.max(0, dice.around(element.form(), 0.25)));
		double length = element.length() * dice.between(0.6, 1.25);
		double flip = mirrors && dice.chance(0.5) ? -1 : 1;
		return element.curve().path(form).map(length, 0, 0, length * flip, 0, 0).turn(dice.pick(directions) + dice.around(0, 10));
	}

	/** Beginning, middle or end of a stroke meets that of an earlier one, or lies somewhere beside it. */
	private Path place(Path stroke, List<Path> earlier, Dice dice) {
		if (earlier.isEmpty()) {
			return stroke;
		}
		Path other = dice.pick(earlier);
		int there = dice.below(3) * (other.length() - 1) / 2;
		int here = dice.below(3) * (stroke.length() - 1) / 2;
		double away = dice.chance(apart) ? 0.35 : 0;
		return stroke.move(other.x()[there] - stroke.x()[here] + away * dice.between(-1, 1), other.y()[there] - stroke.y()[here] + (away > 0 ? dice.pick(List.of(-away, away)) : 0));
	}

	private List<Path> fit(List<Path> strokes) {
		double left = Double.MAX_VALUE;
		double right = -Double.MAX_VALUE;
		double top = Double.MAX_VALUE;
		double bottom = -Double.MAX_VALUE;
		for (Path stroke : strokes) {
			for (int i = 0; i < stroke.length(); i++) {
				left = Math.min(left, stroke.x()[i]);
				right = Math.max(right, stroke.x()[i]);
				top = Math.min(top, stroke.y()[i]);
				bottom = Math.max(bottom, stroke.y()[i]);
			}
		}
		double scale = 2 / Math.max(0.8, Math.max(right - left, bottom - top));
		List<Path> fitted = new ArrayList<>();
		if (bar > 0) {
			Path line = Curve.LINE.path(0);
			fitted.add(bar == 1 ? line.map(2, 0, 0, 1, -1, -1) : line.map(0, 0, 2, 0, -1, -1));
		}
		for (Path stroke : strokes) {
			fitted.add(stroke.map(scale, 0, 0, scale, -scale * (left + right) / 2, -scale * (top + bottom) / 2));
		}
		return fitted;
	}
}
