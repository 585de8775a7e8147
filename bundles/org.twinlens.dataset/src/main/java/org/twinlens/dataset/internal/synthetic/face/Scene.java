package org.twinlens.dataset.internal.synthetic.face;

import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * What is different each time a person is photographed.
 *
 * @param glasses whether glasses are worn by those who have some
 */
record Scene(FacePose pose, Expression expression, Light light, Backdrop backdrop, Colour clothes, boolean glasses) {

	static Scene draw(Dice dice, FaceIdentity identity) {
		return new Scene(FacePose.draw(dice), Expression.draw(dice), Light.draw(dice), Backdrop.draw(dice), Colour.drab(dice, 0.02, 0.55, 0.35),
				dice.chance(identity.glasses().worn()));
	}
}
