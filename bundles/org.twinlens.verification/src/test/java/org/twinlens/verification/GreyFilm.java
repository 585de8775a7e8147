package org.twinlens.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Picture;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.QualityBounds;

/** A film of 4×4 pixels at ten frames a second, each frame of one grey level; a detector that sees no face where it is black, two where it is white, else the whole frame. */
public final class GreyFilm implements FrameSource {

	public static final int NOBODY = 0;
	public static final int TWO = 255;

	private final int[] levels;
	private int next;
	private String failure;
	private volatile boolean closed;

	/** @param levels of the frames, 0..255 */
	public GreyFilm(int... levels) {
		this.levels = levels;
	}

	/** Fails behind the last frame. */
	public GreyFilm failing(String sentence) {
		failure = sentence;
		return this;
	}

	public static FaceFinder finder() {
		return new FaceFinder(new FaceDetector() {
			@Override
			public String name() {
				return "grey";
			}

			@Override
			public List<Face> detect(Picture picture) {
				int level = picture.samples()[0] & 0xff;
				List<Face> faces = new ArrayList<>();
				for (int i = 0; i < (level == NOBODY ? 0 : level == TWO ? 2 : 1); i++) {
					faces.add(new Face(new Box(0, 0, picture.width(), picture.height()), 1, List.of()));
				}
				return faces;
			}

			@Override
			public QualityBounds bounds() {
				return new QualityBounds(0, 0, 0, 255, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, true);
			}

			@Override
			public boolean framesItself() {
				return true;
			}
		});
	}

	/** A grey level as the network sees it. */
	public static float level(int grey) {
		return grey / 255f;
	}

	@Override
	public String name() {
		return "film";
	}

	@Override
	public double rate() {
		return 10;
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	public Optional<Frame> next() throws IOException {
		if (closed || next == levels.length) {
			if (failure != null && !closed) {
				throw new IOException(failure);
			}
			return Optional.empty();
		}
		byte[] samples = new byte[16];
		Arrays.fill(samples, (byte) levels[next]);
		return Optional.of(new Frame(new Picture(4, 4, 1, samples), next, next++ / 10.0));
	}

	@Override
	public void close() {
		closed = true;
	}
}
