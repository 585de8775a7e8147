package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectors;

import picocli.CommandLine.Option;

/** Which frames are looked at, and by which detector. */
public final class SourceChoice {

	@Option(names = "--source", paramLabel = "ADDRESS", description = "Frames: camera:0, camera:0@640x480, a video file, a folder or zip of images, http://… or "
			+ "rtsp://…; or simulated:NAME, simulated:NAME,NAME or simulated: for three seconds of identities of the study, or nobody, before a simulated camera.")
	private String source;

	@Option(names = "--detector", defaultValue = FaceDetectors.USUAL, paramLabel = "NAME", description = "haar, yunet:MODELFILE, fixed, fixed:X,Y,WIDTHxHEIGHT or none (the whole frame).")
	private String detector;

	@Option(names = "--frames", defaultValue = "0", description = "Frames looked at at most; 0 for all there are, of a camera until interrupted.")
	private long frames;

	@Option(names = "--every", defaultValue = "1", description = "Look at every n-th frame.")
	private int every;

	public boolean given() {
		return source != null;
	}

	public int every() {
		if (every < 1) {
			throw new UserError("Look at every frame, every second, and so on; --every " + every + " says nothing.");
		}
		return every;
	}

	/** @param study folder of the study, opened when identities of it stand before a simulated camera */
	public FrameSource open(Services services, Path study) throws IOException {
		return limited(source.startsWith(SimulatedPeople.SCHEME) ? SimulatedPeople.open(services, study, source) : services.frameSources.open(source));
	}

	private FrameSource limited(FrameSource opened) {
		return frames > 0 ? new LimitedFrames(opened, frames * every()) : opened;
	}

	public FaceDetector detector(Services services) throws IOException {
		return services.faceDetectors.open(detector);
	}

	/** The folders in the source's folder, by name. */
	public List<Path> folders() throws IOException {
		Path folder = Path.of(source);
		if (!Files.isDirectory(folder)) {
			throw new UserError("With --track folders the source is a folder that holds a folder of images for each identity; " + source + " is no folder.");
		}
		try (Stream<Path> inside = Files.list(folder)) {
			List<Path> folders = inside.filter(Files::isDirectory).sorted().toList();
			if (folders.isEmpty()) {
				throw new UserError("The folder " + source + " holds no folder for an identity.");
			}
			return folders;
		}
	}

	/** One of the {@link #folders}. */
	public FrameSource openFolder(Services services, Path folder) throws IOException {
		return limited(services.frameSources.open(folder.toString()));
	}
}
