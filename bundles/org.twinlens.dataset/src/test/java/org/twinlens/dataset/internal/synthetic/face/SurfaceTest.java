package org.twinlens.dataset.internal.synthetic.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.internal.synthetic.Dice;

class SurfaceTest {

	@Test
	void normalsOfAnEllipsoidPointOutwardsAndAreUnits() {
		Surface ball = Surface.ellipsoid(1, 2, 3, 0.5, 0.6, 0.7);
		for (int i = 0; i < ball.x.length; i++) {
			double outwards = ball.normalX[i] * (ball.x[i] - 1) + ball.normalY[i] * (ball.y[i] - 2) + ball.normalZ[i] * (ball.z[i] - 3);
			assertTrue(outwards > 0, "point " + i);
			assertEquals(1, Math.sqrt(ball.normalX[i] * ball.normalX[i] + ball.normalY[i] * ball.normalY[i] + ball.normalZ[i] * ball.normalZ[i]), 1e-5);
		}
	}

	@Test
	void everyHeadIsWholeAndFinite() {
		for (int person = 0; person < 300; person++) {
			FaceIdentity identity = FaceIdentity.of(4, person);
			Surface head = HeadSurface.head(identity, Expression.draw(Dice.of(4, "expression", person)));
			for (int i = 0; i < head.x.length; i++) {
				double size = Math.abs(head.x[i]) + Math.abs(head.y[i]) + Math.abs(head.z[i]);
				assertTrue(size < 4, "person " + person + " point " + i);
				assertTrue(Math.abs(head.normalX[i]) <= 1.001, "person " + person + " point " + i);
			}
		}
	}

	@Test
	void theNoseStandsOut() {
		FaceIdentity identity = FaceIdentity.of(4, 1);
		double tip = identity.relief(0, identity.nose().tip());
		assertTrue(tip > 0.1);
		assertTrue(tip > identity.relief(0.3, identity.nose().tip()) + 0.08);
	}
}
