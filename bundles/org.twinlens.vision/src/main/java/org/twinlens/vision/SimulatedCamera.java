package org.twinlens.vision;

import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.internal.simulated.Person;
import org.twinlens.vision.internal.simulated.Room;

/**
 * A camera before which the pictures of an identity move: where there is no camera, and for tests. Whoever is seen changes the picture once a second, in the order
 * given, again and again. The same pictures and settings give the same frames, sample by sample. Without motion, light and noise a picture of 250×250 pixels stands
 * unchanged at (200, 120) of the usual 640×480. Frames have three channels.
 */
public final class SimulatedCamera implements FrameSource {

	private final String name;
	private final SimulationSettings settings;
	private final Room room;
	private final List<Person> people;
	private long index;
	private volatile boolean closed;

	/** One person. */
	public SimulatedCamera(List<Picture> pictures, SimulationSettings settings) {
		this("Simulated camera", List.of(pictures), settings);
	}

	/**
	 * @param name   what people call it
	 * @param people the pictures of each, at least one each; side by side from left to right; an empty list for an empty scene
	 */
	public SimulatedCamera(String name, List<List<Picture>> people, SimulationSettings settings) {
		if (people.stream().anyMatch(List::isEmpty)) {
			throw new IllegalArgumentException("Whoever stands before a simulated camera needs at least one picture.");
		}
		this.name = name;
		this.settings = settings;
		this.room = new Room(settings);
		this.people = Person.sideBySide(people, settings);
	}

	/** A scene with nobody in it. */
	public static SimulatedCamera empty(SimulationSettings settings) {
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
