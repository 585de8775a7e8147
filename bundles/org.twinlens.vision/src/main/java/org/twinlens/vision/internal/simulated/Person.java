package org.twinlens.vision.internal.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.SimulationSettings;

/** Somebody before a simulated camera: a cut-out picture that moves smoothly about its place and fades into the wall around it. */
public final class Person {

	/** Of a frame 480 pixels high: how high a person is, and where the middle of one who is alone lies (that of 250 pixels from 200 and from 120 on). */
	private static final double HIGH = 250 / 480.0;
	private static final double MIDDLE_ACROSS = 325 / 640.0;
	private static final double MIDDLE_DOWN = 245 / 480.0;
	/** Share of the room a person has that the picture may take across. */
	private static final double ROOM = 0.9;
	/** Over this share of its height a picture's edge fades into the wall. */
	private static final double FADE = 0.08;

	private final List<Picture> pictures;
	private final SimulationSettings settings;
	private final double centreX;
	private final double centreY;
	private final double mostAcross;
	private final double[] phases = new double[6];
	private CutOut shown;
	private int shownIndex = -1;

	private Person(List<Picture> pictures, SimulationSettings settings, double centreX, double mostAcross, long seed) {
		this.pictures = List.copyOf(pictures);
		this.settings = settings;
		this.centreX = centreX;
		this.centreY = MIDDLE_DOWN * settings.height();
		this.mostAcross = mostAcross;
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < phases.length; i++) {
			phases[i] = 2 * Math.PI * random.nextDouble();
		}
	}

	public static List<Person> sideBySide(List<List<Picture>> people, SimulationSettings settings) {
		double room = (double) settings.width() / Math.max(1, people.size());
		List<Person> persons = new ArrayList<>();
		for (int i = 0; i < people.size(); i++) {
			double centre = people.size() == 1 ? MIDDLE_ACROSS * settings.width() : (i + 0.5) * room;
			persons.add(new Person(people.get(i), settings, centre, ROOM * room, settings.seed() * 31 + i));
		}
		return persons;
	}

	/** Paints the person into a scene. */
	public void enter(float[] scene, double seconds) {
		CutOut cutOut = cutOut(seconds);
		double reach = settings.motion() * cutOut.height();
		double x = centreX + reach * sway(0, seconds, 5.3);
		double y = centreY + 0.5 * reach * sway(2, seconds, 3.7);
		double scale = 1 + settings.motion() * sway(4, seconds, 6.1);
		double angle = settings.motion() * sway(1, seconds, 4.9);
		cutOut.paint(scene, settings.width(), settings.height(), x, y, scale, angle, FADE * cutOut.height());
	}

	/** Two swings that never meet in the same way twice; in -1..1. */
	private double sway(int phase, double seconds, double period) {
		return 0.7 * StrictMath.sin(phases[phase] + 2 * Math.PI * seconds / period) + 0.3 * StrictMath.sin(phases[phase + 1] + 2 * Math.PI * seconds / (period * 0.38));
	}

	/** Only the picture shown is kept in its size: an identity may have thousands. */
	private CutOut cutOut(double seconds) {
		int index = (int) ((long) Math.floor(seconds + 1e-9) % pictures.size());
		if (index != shownIndex) {
			Picture picture = pictures.get(index);
			double scale = Math.min(HIGH * settings.height() / picture.height(), mostAcross / picture.width());
			shown = CutOut.of(picture, Math.max(1, (int) Math.round(picture.width() * scale)), Math.max(1, (int) Math.round(picture.height() * scale)));
			shownIndex = index;
		}
		return shown;
	}
}
