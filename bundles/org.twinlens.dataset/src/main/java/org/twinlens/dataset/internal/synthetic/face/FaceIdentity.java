package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/** Everything about a person that stays the same from photograph to photograph. */
record FaceIdentity(HeadShape head, Eyes eyes, Brows brows, Nose nose, Mouth mouth, Skin skin, Hair hair, Beard beard, Glasses glasses) {

	static FaceIdentity of(long seed, long number) {
		Dice dice = Dice.of(seed, "face", number);
		HeadShape head = HeadShape.draw(dice);
		Eyes eyes = Eyes.draw(dice);
		Nose nose = Nose.draw(dice, eyes);
		Skin skin = Skin.draw(dice);
		Hair hair = Hair.draw(dice, skin.tone());
		return new FaceIdentity(head, eyes, Brows.draw(dice, hair.colour()), nose, Mouth.draw(dice, nose, head, skin.tone()), skin, hair, Beard.draw(dice, hair.colour()),
				Glasses.draw(dice));
	}

	/** How far a point of the face stands out of the smooth head. */
	double relief(double x, double y) {
		return head.relief(x, y) + nose.relief(x, y) + eyes.relief(x, y) + brows.relief(eyes, x, y) + mouth.relief(x, y) + beard.relief(mouth, x, y);
	}
}
