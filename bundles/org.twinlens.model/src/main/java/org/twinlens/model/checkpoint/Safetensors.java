package org.twinlens.model.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.twinlens.core.AtomicFile;

/**
 * Files of named numbers in the <a href="https://huggingface.co/docs/safetensors/index">safetensors</a> format, float32 only. They can be read in Python with
 * {@code safetensors.numpy.load_file}.
 */
public final class Safetensors {

	private static final int CHUNK = 1 << 20;

	private Safetensors() {
	}

	/** Writes a file, whole or not at all. */
	public static void write(Map<String, Tensor> tensors, Map<String, String> metadata, Path file) throws IOException {
		AtomicFile.write(file, out -> write(tensors, metadata, out));
	}

	/** Writes the tensors in the order of their names. Their buffers' positions stay. */
	public static void write(Map<String, Tensor> tensors, Map<String, String> metadata, OutputStream out) throws IOException {
		SafetensorsHeader header = SafetensorsHeader.of(tensors, metadata);
		out.write(header.bytes());
		byte[] bytes = new byte[CHUNK];
		FloatBuffer chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
		for (SafetensorsHeader.Place place : header.places()) {
			FloatBuffer data = tensors.get(place.name()).data();
			for (int done = 0; done < data.remaining(); done += chunk.capacity()) {
				int count = Math.min(chunk.capacity(), data.remaining() - done);
				chunk.put(0, data, data.position() + done, count);
				out.write(bytes, 0, 4 * count);
			}
		}
	}

	/** How many bytes {@link #write(Map, Map, OutputStream)} writes. */
	static long size(Map<String, Tensor> tensors, Map<String, String> metadata) {
		SafetensorsHeader header = SafetensorsHeader.of(tensors, metadata);
		return header.bytes().length + header.dataSize();
	}

	/** @throws IOException with a sentence saying what is wrong with the file */
	public static Map<String, Tensor> read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return read(in, Files.size(file), file.toString());
		}
	}

	/**
	 * Reads into memory outside the Java heap, and no more of it than {@code size} bytes.
	 *
	 * @param in       exactly {@code size} bytes
	 * @param document what users call the file
	 * @throws IOException with a sentence saying what is wrong with the file
	 */
	public static Map<String, Tensor> read(InputStream in, long size, String document) throws IOException {
		byte[] length = in.readNBytes(8);
		long headerSize = length.length < 8 ? -1 : ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
		if (headerSize < 2 || headerSize > SafetensorsHeader.LARGEST || headerSize > size - 8) {
			throw new IOException(document + " is no safetensors file, or was cut off: a header of " + headerSize + " bytes does not fit its " + size + " bytes.");
		}
		byte[] json = in.readNBytes((int) headerSize);
		if (json.length < headerSize) {
			throw cutOff(document);
		}
		SafetensorsHeader header = SafetensorsHeader.parse(json, size - 8 - headerSize, document);
		Map<String, Tensor> tensors = new HashMap<>();
		byte[] chunk = new byte[CHUNK];
		for (SafetensorsHeader.Place place : header.places()) {
			tensors.put(place.name(), new Tensor(place.shape(), read(in, allocate(place, document), chunk, document)));
		}
		return tensors;
	}

	private static FloatBuffer read(InputStream in, ByteBuffer data, byte[] chunk, String document) throws IOException {
		while (data.hasRemaining()) {
			int count = in.readNBytes(chunk, 0, Math.min(chunk.length, data.remaining()));
			if (count == 0) {
				throw cutOff(document);
			}
			data.put(chunk, 0, count);
		}
		return data.flip().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
	}

	private static ByteBuffer allocate(SafetensorsHeader.Place place, String document) throws IOException {
		try {
			return ByteBuffer.allocateDirect(place.bytes());
		} catch (OutOfMemoryError e) {
			throw new IOException("There is not enough memory for the tensor \"" + place.name() + "\" of " + document + ", " + place.bytes()
					+ " bytes. Give Java more with -XX:MaxDirectMemorySize.", e);
		}
	}

	private static IOException cutOff(String document) {
		return new EOFException(document + " was cut off.");
	}
}
