package org.twinlens.dataset.internal.image;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageReader;

import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Preprocessing;

/** Reads image files. Every error is an {@link IOException} that gives the reason as a sentence, without the file's name. Safe for use by several threads. */
public final class ImageDecoder {

	/** Larger pictures are refused before their pixels are read. */
	public static final long MOST_PIXELS = 50_000_000;

	/**
	 * What a file says of itself.
	 *
	 * @param format of the file
	 * @param width  pixels across, orientation applied
	 * @param height pixels down, orientation applied
	 */
	public record Header(ImageFormat format, int width, int height) {
	}

	private interface Use<T> {
		T with(ImageReader reader, Orientation orientation) throws IOException;
	}

	private ImageDecoder() {
	}

	/** Reads the dimensions and no pixels. */
	public static Header header(byte[] bytes) throws IOException {
		ImageFormat format = format(bytes);
		return read(format, bytes, (reader, orientation) -> header(format, reader, orientation));
	}

	/** Reads the whole file to find out whether it can be. */
	public static Header verify(byte[] bytes) throws IOException {
		ImageFormat format = format(bytes);
		return read(format, bytes, (reader, orientation) -> {
			Header header = header(format, reader, orientation);
			decode(format, bytes, reader);
			return header;
		});
	}

	/** Reads an image and prepares it. */
	public static Pixels pixels(byte[] bytes, Preprocessing preprocessing) throws IOException {
		return preprocessing.apply(picture(bytes));
	}

	/** Reads an image, upright and on white. */
	public static Picture picture(byte[] bytes) throws IOException {
		ImageFormat format = format(bytes);
		return read(format, bytes, (reader, orientation) -> {
			header(format, reader, orientation);
			return orientation.apply(decode(format, bytes, reader));
		});
	}

	private static ImageFormat format(byte[] bytes) throws IOException {
		return ImageFormat.of(bytes).orElseThrow(() -> new IOException(ImageFormat.otherFormat(bytes)));
	}

	private static <T> T read(ImageFormat format, byte[] bytes, Use<T> use) throws IOException {
		ImageReader reader = format.reader();
		try (BytesImageInput input = new BytesImageInput(bytes)) {
			reader.setInput(input, true, true);
			return use.with(reader, Orientation.of(format, bytes));
		} catch (Refusal e) {
			throw e;
		} catch (IOException | RuntimeException e) { // the readers throw any of them at damaged files
			throw new IOException("The " + format.title() + " file is damaged or of a kind that is not read" + (e.getMessage() == null ? "." : ": " + e.getMessage()), e);
		} catch (OutOfMemoryError e) { // asked for by the file; it is freed by now
			throw new IOException("The " + format.title() + " file needs more memory than there is.", e);
		} finally {
			reader.dispose();
		}
	}

	private static Header header(ImageFormat format, ImageReader reader, Orientation orientation) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if (width < 1 || height < 1) {
			throw new Refusal("The picture has no pixels (" + width + "×" + height + ").");
		}
		if ((long) width * height > MOST_PIXELS) {
			throw new Refusal("The picture has " + width + "×" + height + " pixels; at most " + MOST_PIXELS / 1_000_000 + " million are read.");
		}
		return orientation.swaps() ? new Header(format, height, width) : new Header(format, width, height);
	}

	private static Picture decode(ImageFormat format, byte[] bytes, ImageReader reader) throws IOException {
		AtomicReference<String> cutShort = new AtomicReference<>();
		reader.addIIOReadWarningListener((source, warning) -> {
			if (warning.contains("Premature end")) { // the JPEG reader fills what is missing with grey and goes on
				cutShort.set(warning);
			}
		});
		CmykJpeg inks = format == ImageFormat.JPEG ? CmykJpeg.of(bytes) : null;
		Picture picture = inks != null && inks.hasFourInks() ? inks.read(reader) : PictureReader.read(reader.read(0));
		if (cutShort.get() != null) {
			throw new Refusal("The file is cut short.");
		}
		return picture;
	}

	/** A reason that needs no explaining around it. */
	private static final class Refusal extends IOException {
		private static final long serialVersionUID = 1L;

		Refusal(String reason) {
			super(reason);
		}
	}
}
