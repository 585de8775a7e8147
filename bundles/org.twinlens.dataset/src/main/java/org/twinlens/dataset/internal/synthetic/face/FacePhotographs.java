package org.twinlens.dataset.internal.synthetic.face;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.dataset.ImportSource.Candidate;
import org.twinlens.dataset.internal.synthetic.Dice;

/**
 * The photographs of a synthetic crowd. A photograph depends on the seed, the person, its number and the camera alone.
 *
 * @param cameras that take turns; with 1 each person has a camera of their own
 */
public record FacePhotographs(int cameras, long seed) {

	private static final int SIZE = 100;

	/**
	 * @param person from 0
	 * @param number of the photograph of that person, from 0
	 */
	public Candidate candidate(long person, long number) {
		String identity = String.format(Locale.ROOT, "face-%04d", person + 1);
		long camera = cameras == 1 ? person : number % cameras;
		String session = String.format(Locale.ROOT, cameras == 1 ? "camera-%04d" : "camera-%02d", camera + 1);
		String path = String.format(Locale.ROOT, "%s/%s_%04d.jpg", identity, identity, number + 1);
		return new Candidate(path, identity, session, Optional.empty(), () -> photograph(person, number, camera));
	}

	private byte[] photograph(long person, long number, long camera) throws IOException {
		FaceIdentity identity = FaceIdentity.of(seed, person);
		Dice dice = Dice.of(seed, "photograph", person, number);
		Picture light = FacePainter.paint(identity, Scene.draw(dice, identity), SIZE);
		return Camera.of(seed, camera).develop(light, dice);
	}
}
