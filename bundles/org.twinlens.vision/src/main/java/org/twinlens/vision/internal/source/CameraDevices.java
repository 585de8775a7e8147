package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.vision.Device;

/** What cameras there are: as Linux lists them, elsewhere the first one, of which nobody knows whether it is there. */
final class CameraDevices {

	private static final Pattern DEVICE = Pattern.compile("video(\\d{1,4})");

	private final Path classes;
	private final Path files;
	private final boolean listed;

	/**
	 * @param classes the folder with a folder for each device, its name in the file {@code name}
	 * @param files   the folder of the device files
	 * @param listed  whether the system lists its cameras there
	 */
	CameraDevices(Path classes, Path files, boolean listed) {
		this.classes = classes;
		this.files = files;
		this.listed = listed;
	}

	static CameraDevices ofThisMachine() {
		return new CameraDevices(Path.of("/sys/class/video4linux"), Path.of("/dev"), System.getProperty("os.name").startsWith("Linux"));
	}

	List<Device> list() {
		if (!listed) {
			return List.of(new Device("camera:0", name(0)));
		}
		return names().entrySet().stream().map(camera -> new Device("camera:" + camera.getKey(), camera.getValue())).toList();
	}

	/** The names by number. A camera has further devices without pictures, which say that they are not its first. */
	private Map<Integer, String> names() {
		Map<Integer, String> names = new TreeMap<>();
		try (Stream<Path> devices = Files.list(classes)) {
			for (Path device : devices.toList()) {
				Matcher number = DEVICE.matcher(device.getFileName().toString());
				if (number.matches() && text(device.resolve("index"), "0").equals("0")) {
					names.put(Integer.valueOf(number.group(1)), text(device.resolve("name"), "Camera " + number.group(1)));
				}
			}
		} catch (IOException e) {
			return Map.of(); // no such folder: no cameras
		}
		return names;
	}

	private static String text(Path file, String otherwise) {
		try {
			String text = Files.readString(file).strip();
			return text.isEmpty() ? otherwise : text;
		} catch (IOException e) {
			return otherwise;
		}
	}

	/**
	 * The number of the camera so numbered or named; part of a name is enough where only one has it.
	 *
	 * @throws IOException with a sentence when there is none
	 */
	int number(String which) throws IOException {
		if (which.matches("\\d{1,4}")) {
			return Integer.parseInt(which);
		}
		List<Integer> same = names().entrySet().stream().filter(camera -> camera.getValue().equalsIgnoreCase(which)).map(Map.Entry::getKey).toList();
		List<Integer> alike = names().entrySet().stream().filter(camera -> camera.getValue().toLowerCase().contains(which.toLowerCase())).map(Map.Entry::getKey).toList();
		if (!same.isEmpty()) {
			return same.get(0);
		}
		if (alike.size() == 1) {
			return alike.get(0);
		}
		throw new IOException((alike.isEmpty() ? "There is no camera called \"" + which + "\". " : "Several cameras are called like \"" + which + "\". ") + known());
	}

	String name(int number) {
		return names().getOrDefault(number, "Camera " + number);
	}

	/** Whether the system still has the camera; true where it does not say. */
	boolean has(int number) {
		return !listed || Files.exists(files.resolve("video" + number));
	}

	/** Whether this user may use it; true where the system does not say. */
	boolean mayUse(int number) {
		return !listed || Files.isReadable(files.resolve("video" + number)) && Files.isWritable(files.resolve("video" + number));
	}

	/** A sentence with the cameras there are. */
	String known() {
		if (!listed) {
			return "Cameras are numbered from 0 on.";
		}
		Map<Integer, String> names = names();
		return names.isEmpty() ? "This machine has no camera: plug one in, or use a video, a stream, a folder of images or a simulated camera."
				: "There are " + names.entrySet().stream().map(camera -> "camera:" + camera.getKey() + " (" + camera.getValue() + ")").collect(Collectors.joining(", ")) + ".";
	}
}
