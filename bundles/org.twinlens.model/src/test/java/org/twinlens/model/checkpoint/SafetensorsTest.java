package org.twinlens.model.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.twinlens.model.Samples.tensor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafetensorsTest {

	private static final Map<String, Tensor> SAMPLE = Map.of("b", tensor(List.of(2L), 1, -2), "a", tensor(List.of(), 0.5f));

	private static byte[] bytes(Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Safetensors.write(tensors, metadata, out);
		return out.toByteArray();
	}

	private static Map<String, Tensor> read(byte[] bytes) throws IOException {
		return Safetensors.read(new ByteArrayInputStream(bytes), bytes.length, "sample");
	}

	/** A file of the given header and so many bytes of numbers. */
	private static byte[] file(String header, int dataSize) {
		byte[] json = header.getBytes(UTF_8);
		return ByteBuffer.allocate(8 + json.length + dataSize).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json).array();
	}

	@Test
	void writesWhatTheFormatSays() throws IOException {
		String header = "{\"__metadata__\":{\"run\":\"x\"},\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}";
		String padded = header + " ".repeat((8 - header.length() % 8) % 8);
		ByteBuffer expected = ByteBuffer.allocate(8 + padded.length() + 12).order(ByteOrder.LITTLE_ENDIAN);
		expected.putLong(padded.length()).put(padded.getBytes(UTF_8)).putFloat(0.5f).putFloat(1).putFloat(-2);
		assertArrayEquals(expected.array(), bytes(SAMPLE, Map.of("run", "x")));
	}

	@Test
	void readsTensorsInAnyOrderOfTheHeader() throws IOException {
		byte[] file = file("{\"b\":{\"shape\":[2],\"data_offsets\":[4,12],\"dtype\":\"F32\"},\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}", 12);
		ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(file.length - 12).putFloat(0.5f).putFloat(1).putFloat(-2);
		assertEquals(SAMPLE, read(file));
	}

	@Test
	void writesFromAnyBufferAndLeavesItAlone() throws IOException {
		FloatBuffer direct = ByteBuffer.allocateDirect(4 << 20).order(ByteOrder.BIG_ENDIAN).asFloatBuffer();
		for (int i = 0; i < direct.capacity(); i++) {
			direct.put(i, i);
		}
		direct.position(100).limit(600_100);
		byte[] bytes = bytes(Map.of("x", new Tensor(List.of(600L, 1000L), direct)), Map.of());
		assertEquals(100, direct.position());
		assertEquals(600_100, direct.limit());
		FloatBuffer read = read(bytes).get("x").data();
		assertEquals(600_000, read.remaining());
		for (int i = 0; i < 600_000; i++) {
			assertEquals(100 + i, read.get(i));
		}
	}

	@Test
	void filesRoundTrip(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("x.safetensors");
		Safetensors.write(SAMPLE, Map.of(), file);
		assertEquals(SAMPLE, Safetensors.read(file));
	}

	@Test
	void aFileCutOffAnywhereIsASentence() throws IOException {
		byte[] whole = bytes(SAMPLE, Map.of());
		for (int length = 0; length < whole.length; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			String message = assertThrows(IOException.class, () -> read(cut)).getMessage();
			assertTrue(message.contains("sample") && message.endsWith("."), message);
			assertThrows(IOException.class, () -> Safetensors.read(new ByteArrayInputStream(cut), whole.length, "sample"));
		}
	}

	static Stream<Arguments> lies() {
		return Stream.of( //
				arguments("[1]", 0, "The header of sample is no JSON object."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 4,
						"sample should hold 8 bytes of numbers, but holds 4; it was cut off."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 12, "sample should hold 8 bytes of numbers, but holds 12."),
				arguments("{}", 4, "sample should hold 0 bytes of numbers, but holds 4."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", 12,
						"The tensor \"b\" in sample starts at byte 4 of the data, not at 8 where the one before it ends."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8,
						"The tensor \"b\" in sample starts at byte 0 of the data, not at 8 where the one before it ends."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[12,16]}}", 16,
						"The tensor \"b\" in sample starts at byte 12 of the data, not at 8 where the one before it ends."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}", 16,
						"The tensor \"a\" in sample starts at byte 8 of the data, not at 0 where the one before it ends."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", 8,
						"The shape [2] of the tensor \"a\" in sample needs 8 bytes, its place [8, 0] does not hold as many."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8,
						"The shape [3] of the tensor \"a\" in sample needs 12 bytes, its place [0, 8] does not hold as many."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", 8,
						"The shape of the tensor \"a\" in sample holds -2, which is no size."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}}", 8,
						"The shape of the tensor \"a\" in sample holds 2.0, which is no size."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[18446744073709551618],\"data_offsets\":[0,8]}}", 8,
						"The shape of the tensor \"a\" in sample holds 18446744073709551618, which is no size."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]}}", 8,
						"The shape of the tensor \"a\" in sample holds \"2\", which is no size."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}", 8, "The shape of the tensor \"a\" in sample is no list of sizes."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,4],\"data_offsets\":[0,0]}}", 0,
						"The shape [4294967296, 4294967296, 4] of the tensor \"a\" in sample is larger than any memory."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[536870912],\"data_offsets\":[0,2147483648]}}", 8,
						"The shape [536870912] of the tensor \"a\" in sample needs 2147483648 bytes; at most 2147483647 are possible for a tensor."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[1000],\"data_offsets\":[0,4000]}}", 8,
						"sample should hold 4000 bytes of numbers, but holds 8; it was cut off."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4,8]}}", 8,
						"The description of the tensor \"a\" in sample is not dtype, shape and two data_offsets alone."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8],\"x\":1}}", 8,
						"The description of the tensor \"a\" in sample is not dtype, shape and two data_offsets alone."),
				arguments("{\"a\":{\"dtype\":\"I64\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8,
						"The type of the tensor \"a\" in sample is \"I64\"; only F32 is read."),
				arguments("{\"a\":{\"dtype\":4,\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "The type of the tensor \"a\" in sample is 4; only F32 is read."),
				arguments("{\"a\":7}", 8, "The type of the tensor \"a\" in sample is missing; only F32 is read."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8,
						"sample is no valid JSON at line 1, column 58: Duplicate field 'a'."),
				arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[NaN],\"data_offsets\":[0,8]}}", 8,
						"sample is no valid JSON at line 1, column 33: Non-standard token 'NaN'."),
				arguments("{\"__metadata__\":{\"x\":1}}", 0, "The metadata \"x\" of sample is no text."),
				arguments("{\"__metadata__\":[]}", 0, "The metadata of sample are no JSON object."));
	}

	@ParameterizedTest
	@MethodSource("lies")
	void aHeaderThatLiesIsASentence(String header, int dataSize, String sentence) {
		assertEquals(sentence, assertThrows(IOException.class, () -> read(file(header, dataSize))).getMessage());
	}

	/** Nothing is allocated for a header that claims more than there is. */
	@ParameterizedTest
	@ValueSource(longs = { Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1, 9, (8 << 20) + 1 })
	void aHeaderOfImpossibleLengthIsASentence(long length) {
		byte[] file = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
		String message = assertThrows(IOException.class, () -> read(file)).getMessage();
		assertTrue(message.startsWith("sample is no safetensors file, or was cut off: a header of " + length + " bytes"), message);
	}

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void whatIsWrittenIsReadAgain(@ForAll("tensors") Map<String, Tensor> tensors, @ForAll Map<String, String> metadata) throws IOException {
		byte[] bytes = bytes(tensors, wellFormed(metadata));
		assertEquals(bytes.length, Safetensors.size(tensors, wellFormed(metadata)));
		long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
		assertEquals(0, header % 8);
		assertEquals(tensors, read(bytes));
	}

	/** A flipped bit gives other numbers, other names or a sentence, never anything else. */
	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void aFlippedBitIsNoDisaster(@ForAll("tensors") Map<String, Tensor> tensors, @ForAll int place) throws IOException {
		byte[] bytes = bytes(tensors, Map.of());
		int bit = Math.floorMod(place, 8 * bytes.length);
		bytes[bit / 8] ^= 1 << bit % 8;
		try {
			read(bytes);
		} catch (IOException e) {
			assertTrue(e.getMessage().contains("sample"), e.getMessage());
		}
	}

	private static Map<String, String> wellFormed(Map<String, String> metadata) {
		Map<String, String> texts = new HashMap<>();
		metadata.forEach((key, value) -> texts.put(wellFormed(key), wellFormed(value)));
		return texts;
	}

	/** Half a surrogate pair is no text, and no file can hold it. */
	private static String wellFormed(String text) {
		return text.replaceAll("\\p{Cs}", "");
	}

	@Provide
	Arbitrary<Map<String, Tensor>> tensors() {
		Arbitrary<Tensor> tensor = Arbitraries.longs().between(0, 5).list().ofMaxSize(4).flatMap(shape -> Arbitraries.integers()
				.array(int[].class).ofSize((int) (long) shape.stream().reduce(1L, (a, b) -> a * b)).map(bits -> ofBits(shape, bits)));
		return Arbitraries.maps(Arbitraries.strings().map(SafetensorsTest::wellFormed), tensor).ofMaxSize(5);
	}

	/** Every float32 there is, NaNs of all kinds among them. */
	private static Tensor ofBits(List<Long> shape, int[] bits) {
		float[] values = new float[bits.length];
		for (int i = 0; i < bits.length; i++) {
			values[i] = Float.intBitsToFloat(bits[i]);
		}
		return tensor(shape, values);
	}
}
