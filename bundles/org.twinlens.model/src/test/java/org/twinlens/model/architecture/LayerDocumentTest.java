package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.model.Samples;

class LayerDocumentTest {

	private static final List<Layer> LAYERS = Samples.architecture().layers();

	@Test
	void layersTravelAlone() throws IOException {
		for (Layer layer : LAYERS) {
			assertEquals(List.of(layer), LayerDocument.read(LayerDocument.write(List.of(layer)), "the clipboard"));
		}
		assertEquals(LAYERS, LayerDocument.read(LayerDocument.write(LAYERS), "the clipboard"));
		assertEquals(LAYERS, LayerDocument.read(ArchitectureDocument.write(Samples.architecture()), "the clipboard"));
		assertEquals("{\"type\":\"dense\",\"name\":\"dense\",\"units\":16,\"activation\":\"sigmoid\"}\n", LayerDocument.write(List.of(LAYERS.get(6))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7", "{}", "[7]", "{\"type\": \"dens\"}", "dear", "{\"type\": \"dense\", \"name\": \"a\", \"units\": 0}" })
	void whatIsNoLayerIsASentence(String text) {
		String sentence = assertThrows(IOException.class, () -> LayerDocument.read(text, "the clipboard")).getMessage();
		assertTrue(sentence.contains("the clipboard") && sentence.endsWith("."), sentence);
	}
}
