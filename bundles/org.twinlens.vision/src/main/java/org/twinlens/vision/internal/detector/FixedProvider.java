package org.twinlens.vision.internal.detector;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.twinlens.core.image.Picture;
import org.twinlens.vision.face.Box;
import org.twinlens.vision.face.Face;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectorProvider;
import org.twinlens.vision.face.QualityBounds;

/** The same rectangle in every frame, before which somebody is to stand; the whole of a frame that does not hold it, as of one that was cropped before. */
@Component
public final class FixedProvider implements FaceDetectorProvider {

	private static final Box USUAL = new Box(200, 120, 250, 250);
	private static final Pattern RECTANGLE = Pattern.compile("(\\d{1,5}),(\\d{1,5}),([1-9]\\d{0,4})[x×]([1-9]\\d{0,4})");

	/** It is not known whether there is a face: only its light is looked at. */
	private static final QualityBounds BOUNDS = new QualityBounds(0, 0, 25, 235, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false);

	@Override
	public String name() {
		return "fixed";
	}

	@Override
	public String description() {
		return "a fixed rectangle, 250×250 pixels at (200, 120) or as in fixed:X,Y,WIDTHxHEIGHT";
	}

	@Override
	public FaceDetector open(String argument) throws IOException {
		if (argument.isEmpty()) {
			return new Fixed(USUAL);
		}
		Matcher numbers = RECTANGLE.matcher(argument);
		if (!numbers.matches()) {
			throw new IOException("\"" + argument + "\" is no rectangle. Write it as X,Y,WIDTHxHEIGHT in pixels, such as fixed:200,120,250x250.");
		}
		return new Fixed(new Box(number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4)));
	}

	private static int number(Matcher numbers, int group) {
		return Integer.parseInt(numbers.group(group));
	}

	private record Fixed(Box box) implements FaceDetector {

		@Override
		public String name() {
			return "fixed";
		}

		@Override
		public List<Face> detect(Picture picture) {
			boolean holds = box.x() + box.width() <= picture.width() && box.y() + box.height() <= picture.height();
			return List.of(new Face(holds ? box : new Box(0, 0, picture.width(), picture.height()), 1, List.of()));
		}

		@Override
		public QualityBounds bounds() {
			return BOUNDS;
		}

		@Override
		public boolean framesItself() {
			return true;
		}
	}
}
