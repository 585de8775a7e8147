package org.twinlens.vision;

import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.internal.simulated.Person;
import org.twinlens.vision.internal.simulated.Room;

/**
 * A camera before which the pictures of an identity move: where there is no camera, and for tests. Whoever is seen changes the picture once a second, in the order given,
 * again and again. The same pictures and settings give the same frames, sample by sample. Without motion, light and noise a picture of 250×250 pixels stands unchanged at
 * (200, 120) of the usual 640×480. Frames have three channels.
 */
public final class SimulatedCamera implements FrameSource {

	/**
	 * How the camera sees.
	 *
	 * @param seed   of the background, the ways people move and the noise
	 * @param width  of a frame, pixels
	 * @param height of a frame, pixels
	 * @param rate   frames a second
	 * @param motion how far people move about their place, as a share of their height; they nod and come nearer as well; 0 for stills
	 * @param light  share by which the light rises and falls; 0 for constant light
	 * @param noise  standard deviation of each sample, of 255
	 * @param frames after so many the source ends; 0 for never
	 */
	public record Settings(long seed, int width, int height, double rate, double motion, double light, double noise, long frames) {

		/** A webcam: 640×480 at 30 frames a second, a person who keeps nearly still, endless. */
		public static final Settings USUAL = new Settings(1, 640, 480, 30, 0.04, 0.08, 2, 0);

		/** No motion, no change of light, no noise. */
		public static final Settings STILL = new Settings(1, 640, 480, 30, 0, 0, 0, 0);

		public Settings {
			if (width < 16 || height < 16 || width > 8192 || height > 8192) {
				throw new IllegalArgumentException("A simulated camera's frames are 16 to 8192 pixels wide and high, not " + width + "×" + height + ".");
			}
			if (!(rate > 0 && rate <= 1000)) {
				throw new IllegalArgumentException("A simulated camera gives up to 1000 frames a second, not " + rate + ".");
			}
			if (!(motion >= 0 && motion <= 1 && light >= 0 && light <= 1 && noise >= 0 && noise <= 255 && frames >= 0)) {
				throw new IllegalArgumentException("Motion and light are shares in [0, 1], noise lies in [0, 255] and frames are not negative: motion " + motion + ", light " + light
						+ ", noise " + noise + ", frames " + frames + ".");
			}
		}

		public Settings withSeed(long other) {
			return new Settings(other, width, height, rate, motion, light, noise, frames);
		}

		public Settings withFrames(long other) {
			return new Settings(seed, width, height, rate, motion, light, noise, other);
		}
	}

	private final String name;
	private final Settings settings;
	private final Room room;
	private final List<Person> people;
	private long index;
	private volatile boolean closed;

	/** One person. */
	public SimulatedCamera(List<Picture> pictures, Settings settings) {
		this("Simulated camera", List.of(pictures), settings);
	}

	/**
	 * @param name   what people call it
	 * @param people the pictures of each, at least one each; side by side from left to right; an empty list for an empty scene
	 */
	public SimulatedCamera(String name, List<List<Picture>> people, Settings settings) {
		if (people.stream().anyMatch(List::isEmpty)) {
			throw new IllegalArgumentException("Whoever stands before a simulated camera needs at least one picture.");
		}
		this.name = name;
		this.settings = settings;
		this.room = new Room(settings);
		this.people = Person.sideBySide(people, settings);
	}

	/** A scene with nobody in it. */
	public static SimulatedCamera empty(Settings settings) {
		return new SimulatedCamera("Simulated camera, nobody before it", List.of(), settings);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public double rate() {
		return settings.rate();
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	public Optional<Frame> next() {
		if (closed || settings.frames() > 0 && index >= settings.frames()) {
			return Optional.empty();
		}
		double seconds = index / settings.rate();
		float[] scene = room.empty();
		people.forEach(person -> person.enter(scene, seconds));
		return Optional.of(new Frame(room.see(scene, index, seconds), index++, seconds));
	}

	@Override
	public void close() {
		closed = true;
	}
}
