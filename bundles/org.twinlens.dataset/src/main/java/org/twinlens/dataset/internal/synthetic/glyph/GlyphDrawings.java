package org.twinlens.dataset.internal.synthetic.glyph;

import java.util.Locale;
import java.util.Optional;

import org.twinlens.dataset.ImportSource.Candidate;
import org.twinlens.dataset.internal.synthetic.Dice;

/** The drawings of synthetic scripts. A drawing depends on the seed, the alphabet, the character and the drawer alone. */
public record GlyphDrawings(long seed) {

	private static final int SIZE = 105;

	/** All numbers from 0. */
	public Candidate candidate(long alphabet, long character, long drawer) {
		String identity = String.format(Locale.ROOT, "Alphabet-%02d/character-%02d", alphabet + 1, character + 1);
		String session = String.format(Locale.ROOT, "drawer-%02d", drawer + 1);
		return new Candidate(identity + "/" + session + ".png", identity, session, Optional.empty(), () -> draw(alphabet, character, drawer));
	}

	private byte[] draw(long alphabet, long character, long drawer) {
		Hand hand = Hand.of(seed, drawer);
		Dice dice = Dice.of(seed, "drawing", alphabet, character, drawer);
		Paper paper = new Paper(SIZE);
		for (Path stroke : Alphabet.of(seed, alphabet).character(character)) {
			paper.draw(hand.draw(stroke, SIZE / 2.0, dice), hand.pen());
		}
		return paper.png();
	}
}
