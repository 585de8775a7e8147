package org.twinlens.verification.internal.gallery;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Embedding;

/** Embeddings as bytes: their number, their dimensions, then the numbers, big-endian. */
public final class TemplateBytes {

	private TemplateBytes() {
	}

	/** @param embeddings at least one, of equal dimensions */
	public static byte[] write(List<Embedding> embeddings) {
		int dimensions = embeddings.get(0).dimensions();
		ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * dimensions * embeddings.size()).putInt(embeddings.size()).putInt(dimensions);
		for (Embedding embedding : embeddings) {
			for (float value : embedding.values()) {
				bytes.putFloat(value);
			}
		}
		return bytes.array();
	}

	/** @throws IOException with a sentence when they are no embeddings */
	public static List<Embedding> read(byte[] written, String name) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(written);
		try {
			int count = bytes.getInt();
			int dimensions = bytes.getInt();
			if (count < 1 || dimensions < 1 || bytes.remaining() != 4L * count * dimensions) {
				throw broken(name);
			}
			List<Embedding> embeddings = new ArrayList<>(count);
			for (int i = 0; i < count; i++) {
				float[] values = new float[dimensions];
				bytes.asFloatBuffer().get(values);
				bytes.position(bytes.position() + 4 * dimensions);
				embeddings.add(new Embedding(values));
			}
			return embeddings;
		} catch (BufferUnderflowException e) {
			throw broken(name);
		}
	}

	private static IOException broken(String name) {
		return new IOException("The vault's " + name + " are no templates. Enrol again.");
	}
}
