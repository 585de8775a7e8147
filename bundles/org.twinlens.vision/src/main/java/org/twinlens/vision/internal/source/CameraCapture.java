package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.Optional;

import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;
import org.bytedeco.opencv.opencv_videoio.VideoWriter;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.internal.opencv.Mats;

/** A camera through OpenCV. */
final class CameraCapture implements Capture {

	private static final int USUAL_WIDTH = 640;
	private static final int TIMEOUT_MILLIS = 3000;

	private final int number;
	private final CameraDevices cameras;
	private final VideoCapture capture;
	private final Mat image = new Mat();

	/**
	 * @param width  asked for, pixels; 0 for whatever the camera gives
	 * @param height asked for, pixels; 0 for whatever the camera gives
	 * @throws IOException with a sentence when the camera cannot be opened
	 */
	CameraCapture(int number, CameraDevices cameras, int width, int height) throws IOException {
		this.number = number;
		this.cameras = cameras;
		if (!cameras.has(number)) {
			throw new IOException("There is no camera " + number + ". " + cameras.known());
		}
		if (!cameras.mayUse(number)) {
			throw new IOException("The camera \"" + cameras.name(number) + "\" may not be used by this user. On Linux, users of the group \"video\" may.");
		}
		capture = new VideoCapture(number);
		if (!capture.isOpened()) {
			close();
			throw new IOException("The camera \"" + cameras.name(number) + "\" cannot be opened. Perhaps another program uses it: close that and try again.");
		}
		capture.set(opencv_videoio.CAP_PROP_READ_TIMEOUT_MSEC, TIMEOUT_MILLIS);
		if (width > USUAL_WIDTH) { // uncompressed, large pictures come slowly
			capture.set(opencv_videoio.CAP_PROP_FOURCC, VideoWriter.fourcc((byte) 'M', (byte) 'J', (byte) 'P', (byte) 'G'));
		}
		if (width > 0) {
			capture.set(opencv_videoio.CAP_PROP_FRAME_WIDTH, width);
			capture.set(opencv_videoio.CAP_PROP_FRAME_HEIGHT, height);
		}
	}

	@Override
	public double rate() {
		double rate = capture.get(opencv_videoio.CAP_PROP_FPS);
		return rate > 0 && rate < 1000 ? rate : 0;
	}

	@Override
	public Optional<Picture> read() throws IOException {
		try {
			if (!capture.read(image) || image.empty()) {
				return cameras.has(number) ? Optional.empty() : gone();
			}
			PictureConverter.checkSize(image.cols(), image.rows(), cameras.name(number));
			return Optional.of(Mats.picture(image));
		} catch (RuntimeException e) { // of OpenCV
			throw new IOException(whyNone(), e);
		}
	}

	private Optional<Picture> gone() throws IOException {
		throw new IOException(whyNone());
	}

	@Override
	public String whyNone() {
		return cameras.has(number) ? "The camera " + number + " gives no more pictures. Perhaps another program has taken it; open it again."
				: "The camera " + number + " has been unplugged. Plug it in and open it again.";
	}

	@Override
	public void close() {
		capture.release();
		capture.close();
		image.close();
	}
}
