package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.model.Samples;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;

class ArchitectureDocumentTest {

	private static final String SMALL = """
			{
			  "format": 1,
			  "name": "Small",
			  "input": {"channels": 1, "height": 28, "width": 28},
			  "layers": [
			    {"type": "convolution", "name": "conv1", "filters": 8, "kernel": 3, "activation": "relu", "tuning": {"weights": {"kind": "heNormal"}}},
			    {"type": "pooling", "name": "pool1", "window": 2, "stride": 2},
			    {"type": "flatten", "name": "flatten"},
			    {"type": "dense", "name": "embedding", "units": 16}
			  ],
			  "distance": "cosine",
			  "head": {"type": "denseSigmoid", "tuning": {"learningRateFactor": 0.5}},
			  "loss": "binaryCrossEntropy"
			}
			""";

	@TempDir
	Path folder;

	@Test
	void leavesOutDefaultsAndFillsThemIn() throws IOException {
		Architecture small = new Architecture("Small", new Input(1, 28, 28),
				List.of(new Layer.Convolution("conv1", 8, 3, 1, Padding.VALID, Activation.RELU, Tuning.HE),
						new Layer.Pooling("pool1", Layer.Pooling.Kind.MAX, 2, 2, Padding.VALID), new Layer.Flatten("flatten"),
						new Layer.Dense("embedding", 16, Activation.IDENTITY, Tuning.DEFAULT)),
				Distance.COSINE, new Head(Head.Type.DENSE_SIGMOID, new Tuning(Tuning.Initialiser.GLOROT_UNIFORM, Tuning.Initialiser.ZERO, 0, 0.5, null)),
				Loss.BINARY_CROSS_ENTROPY);
		assertEquals(SMALL, ArchitectureDocument.write(small));
		assertEquals(small, ArchitectureDocument.read(SMALL));
	}

	@Test
	void filesRoundTrip() throws IOException {
		Path file = folder.resolve("sample.json");
		ArchitectureDocument.write(Samples.architecture(), file);
		assertEquals(Samples.architecture(), ArchitectureDocument.read(file));
		Path missing = folder.resolve("missing.json");
		assertEquals("There is no file " + missing + ".", assertThrows(IOException.class, () -> ArchitectureDocument.read(missing)).getMessage());
		Files.write(file, new byte[] { '{', (byte) 0xff, '}' });
		assertEquals(file + " is no UTF-8 text.", assertThrows(IOException.class, () -> ArchitectureDocument.read(file)).getMessage());
		Files.write(file, new byte[(8 << 20) + 1]);
		assertTrue(assertThrows(IOException.class, () -> ArchitectureDocument.read(file)).getMessage().contains("too large"));
	}

	private static String problem(String text) {
		return assertThrows(IOException.class, () -> ArchitectureDocument.read(text, "small.json"), text).getMessage();
	}

	/** What is replaced in the document, by what, and what is said about it. */
	static Stream<Arguments> mistakes() {
		return Stream.of( //
				arguments("\"filters\": 8", "\"filtres\": 8",
						"There is no field \"filtres\" at layers[0] (line 6 of small.json); known are activation, filters, kernel, name, padding, stride, tuning."),
				arguments("\"filters\": 8, ", "", "The field \"filters\" is missing at layers[0] (line 6 of small.json)."),
				arguments("\"filters\": 8", "\"filters\": \"8\"", "What stands at layers[0].filters (line 6 of small.json) should be a whole number."),
				arguments("\"filters\": 8", "\"filters\": 8.5", "\"8.5\" at layers[0].filters (line 6 of small.json) should be a whole number."),
				arguments("\"filters\": 8", "\"filters\": null", "What stands at layers[0].filters (line 6 of small.json) should be a whole number."),
				arguments("\"filters\": 8", "\"filters\": 99999999999", "What stands at layers[0].filters (line 6 of small.json) is too large for a whole number."),
				arguments("\"filters\": 8", "\"filters\": 0", "The filters of the layer \"conv1\" must be at least 1, not 0. This stands at layers[0] (line 6 of small.json)."),
				arguments("\"filters\": 8", "\"filters\": 8, \"filters\": 8", "small.json is no valid JSON at line 6, column 69: Duplicate field 'filters'."),
				arguments("\"filters\": 8", "\"filters\": NaN", "small.json is no valid JSON at line 6, column 60: Non-standard token 'NaN'."),
				arguments("\"relu\"", "\"reluu\"", "\"reluu\" at layers[0].activation (line 6 of small.json) is not allowed; choose one of identity, relu, sigmoid, tanh."),
				arguments("\"relu\"", "1", "\"1\" at layers[0].activation (line 6 of small.json) is not allowed; choose one of identity, relu, sigmoid, tanh."),
				arguments("\"pooling\"", "\"puling\"",
						"There is no type \"puling\" at layers[1] (line 7 of small.json); known are convolution, pooling, batchNormalisation, "
								+ "dropout, flatten, globalAveragePooling, dense, add."),
				arguments("\"type\": \"pooling\", ", "",
						"The field \"type\" is missing at layers[1] (line 7 of small.json); known are convolution, pooling, batchNormalisation, "
								+ "dropout, flatten, globalAveragePooling, dense, add."),
				arguments("\"layers\": [", "\"layers\": [7,",
						"The field \"type\" is missing at layers[0] (line 5 of small.json); known are convolution, pooling, batchNormalisation, "
								+ "dropout, flatten, globalAveragePooling, dense, add."),
				arguments("\"heNormal\"", "\"normal\"",
						"A normal distribution of initial values needs a finite mean and a deviation above 0, not 0.0 and 0.0. This stands at "
								+ "layers[0].tuning.weights (line 6 of small.json)."),
				arguments("\"cosine\"", "\"cosine\", \"mood\": 1", "There is no field \"mood\" in small.json (line 11); known are distance, head, input, layers, loss, name."),
				arguments("0.5}", "[]}", "What stands at head.tuning.learningRateFactor (line 12 of small.json) should be a number."),
				arguments("\"denseSigmoid\"", "\"none\"",
						"The architecture \"Small\" cannot be built. The loss binaryCrossEntropy needs a similarity from the head denseSigmoid; "
								+ "without a head use the loss contrastive or softmax. (From small.json.)"),
				arguments("\"format\": 1", "\"format\": 2", "small.json has format 2 and was written by a newer Twinlens; this one reads up to format 1."),
				arguments("  \"format\": 1,\n", "", "The field \"format\" is missing in small.json; it should begin with \"format\": 1."),
				arguments("\"format\": 1", "\"format\": \"1\"", "The field \"format\" is missing in small.json; it should begin with \"format\": 1."),
				arguments("\"Small\"", "\"\"", "An architecture needs a name. This stands in small.json (line 1)."),
				arguments("\"binaryCrossEntropy\"\n}", "\"binaryCrossEntropy\"",
						"small.json is no valid JSON at line 14, column 1: Unexpected end-of-input: expected close marker for Object."),
				arguments("  ],", "", "small.json is no valid JSON at line 11, column 3: Unexpected character ('\"' (code 34)): was expecting comma to separate Array entries."));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakesAreSentencesWithTheirPlace(String before, String after, String sentence) {
		assertTrue(SMALL.contains(before), before);
		assertEquals(sentence, problem(SMALL.replace(before, after)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "7", "[]", "{}", "{\"format\": 1}", "{\"format\": 1, \"layers\": null}", "\u0000" })
	void whatIsNoArchitectureIsRefusedWithASentence(String text) {
		String message = problem(text);
		assertTrue(message.contains("small.json") && message.endsWith("."), message);
	}

	@Test
	void deepNestingIsRefused() {
		assertTrue(problem("[".repeat(100_000)).startsWith("small.json is no valid JSON"));
	}
}
