package org.twinlens.verification.internal.gallery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Several files as one: their number, then the length of each and its bytes. */
public final class PictureBytes {

	private PictureBytes() {
	}

	public static byte[] write(List<byte[]> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(files.size());
			for (byte[] file : files) {
				out.writeInt(file.length);
				out.write(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // into memory
		}
		return bytes.toByteArray();
	}

	/** @throws IOException with a sentence when it is something else */
	public static List<byte[]> read(byte[] written, String name) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
			int count = in.readInt();
			List<byte[]> files = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				int length = in.readInt();
				if (length < 0 || length > in.available()) {
					throw broken(name);
				}
				files.add(in.readNBytes(length));
			}
			if (in.available() > 0) {
				throw broken(name);
			}
			return files;
		} catch (EOFException e) {
			throw broken(name);
		}
	}

	private static IOException broken(String name) {
		return new IOException("The vault's " + name + " are no pictures. Enrol again.");
	}
}
