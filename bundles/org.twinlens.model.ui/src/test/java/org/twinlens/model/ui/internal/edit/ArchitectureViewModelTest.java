package org.twinlens.model.ui.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.LayerField;
import org.twinlens.model.architecture.StepEstimate.Source;
import org.twinlens.model.architecture.Tuning;

class ArchitectureViewModelTest {

	static final Architecture SAMPLE = new Architecture("Sample", new Input(1, 12, 12),
			List.of(new Layer.Convolution("conv1", 4, 3, 1, Padding.VALID, Activation.RELU, Tuning.HE), new Layer.Convolution("conv2", 4, 3, 1, Padding.SAME, Activation.RELU, Tuning.HE),
					new Layer.Add("sum", "conv1", Activation.RELU), new Layer.Flatten("flatten"), new Layer.Dense("embedding", 8, Activation.IDENTITY, Tuning.DEFAULT)),
			Distance.L1, new Head(Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Loss.BINARY_CROSS_ENTROPY);

	private final ArchitectureViewModel model = new ArchitectureViewModel(0);
	private final LayerEdits edits = new LayerEdits(model);
	private int told;

	@BeforeEach
	void open() {
		model.open("sample", SAMPLE);
		model.addListener(() -> told++);
	}

	private List<String> layers() {
		return model.architecture().layers().stream().map(Layer::name).toList();
	}

	@Test
	void aFreshDocumentIsAsOnTheDisk() {
		assertFalse(model.isDirty());
		assertEquals(ArchitectureDocument.write(SAMPLE), model.text());
		assertEquals(Optional.empty(), model.undoLabel());
		assertEquals(List.of(), model.inspection().problems());
	}

	@Test
	void everythingIsInStepAfterAnEdit() throws IOException {
		edits.set(0, LayerField.WINDOW, "13");
		assertTrue(model.isDirty());
		assertEquals(1, told);
		assertEquals(model.architecture(), ArchitectureDocument.draft(model.text(), "it"));
		assertEquals(Optional.of("conv1"), model.inspection().problems().get(0).place());
		assertEquals(Severity.ERROR, model.inspection().problems().get(0).severity());
		assertEquals(Optional.empty(), model.times());
		model.apply(model.inspection().problems().get(0).fixes().get(0));
		assertEquals("12", LayerField.WINDOW.text(model.architecture().layers().get(0)));
		assertTrue(model.times().isPresent());
	}

	@Test
	void whatCannotBeChangesNothing() {
		assertThrows(IllegalArgumentException.class, () -> edits.set(0, LayerField.WINDOW, "0"));
		assertEquals(SAMPLE, model.architecture());
		assertEquals(0, told);
	}

	@Test
	void undoAndRedoWalkThroughTheStates() {
		edits.set(0, LayerField.SIZE, "6");
		edits.set(1, LayerField.SIZE, "6");
		Architecture last = model.architecture();
		model.undo();
		model.undo();
		assertEquals(SAMPLE, model.architecture());
		assertFalse(model.isDirty());
		assertEquals(Optional.empty(), model.undoLabel());
		model.undo();
		model.redo();
		model.redo();
		assertEquals(last, model.architecture());
		model.undo();
		edits.remove();
		assertEquals(Optional.empty(), model.redoLabel().filter(label -> model.architecture().equals(last)));
	}

	@Test
	void savingIsRememberedThroughUndo() {
		edits.set(0, LayerField.SIZE, "6");
		model.saved();
		assertFalse(model.isDirty());
		model.undo();
		assertTrue(model.isDirty());
		model.redo();
		assertFalse(model.isDirty());
	}

	@Test
	void typedTextCountsAsSoonAsItCanBeRead() {
		model.type(model.text().replace("\"units\": 8", "\"units\": 16"));
		assertEquals("16", LayerField.SIZE.text(model.architecture().layers().get(4)));
		assertEquals(Optional.empty(), model.textProblem());
		model.undo();
		assertEquals(SAMPLE, model.architecture());
	}

	@Test
	void aTextThatCannotBeReadKeepsTheLastDocument() {
		String wrong = model.text().replace("\"units\": 8", "\"units\": many");
		model.type(wrong);
		assertEquals(wrong, model.text());
		assertEquals(SAMPLE, model.architecture());
		assertTrue(model.textProblem().orElseThrow().contains("sample"), model.textProblem().toString());
		int line = (int) wrong.substring(0, wrong.indexOf("many")).lines().count();
		assertEquals(OptionalInt.of(line), model.textProblemLine());
		assertTrue(model.isDirty());
		edits.set(0, LayerField.SIZE, "6");
		assertEquals(Optional.empty(), model.textProblem());
		assertEquals("6", LayerField.SIZE.text(model.architecture().layers().get(0)));
		model.undo();
		assertEquals(wrong, model.text());
	}

	@Test
	void typingWithinALineIsOneStep() {
		String text = model.text();
		model.type(text.replace("\"units\": 8", "\"units\": 81"));
		model.type(text.replace("\"units\": 8", "\"units\": 812"));
		model.type(text.replace("\"units\": 8", "\"units\": 812").replace("\"Sample\"", "\"Samples\""));
		model.undo();
		assertEquals("812", LayerField.SIZE.text(model.architecture().layers().get(4)));
		model.undo();
		assertEquals(SAMPLE, model.architecture());
	}

	@Test
	void selectionFollowsTheNetwork() {
		assertEquals(ArchitectureProblem.INPUT, model.selected());
		model.selectNext(2);
		assertEquals("conv2", model.selected());
		assertEquals(1, model.selectedLayer());
		model.selectNext(100);
		assertEquals(ArchitectureProblem.LOSS, model.selected());
		assertEquals(-1, model.selectedLayer());
		model.select("no such layer");
		assertEquals(ArchitectureProblem.LOSS, model.selected());
		model.select("conv1");
		edits.remove();
		assertEquals("conv2", model.selected());
		model.undo();
		assertEquals("conv2", model.selected());
	}

	@Test
	void layersAreAddedBehindTheSelectedOne() {
		model.select("conv2");
		edits.add(LayerKind.BATCH_NORMALISATION);
		assertEquals(List.of("conv1", "conv2", "norm1", "sum", "flatten", "embedding"), layers());
		assertEquals("norm1", model.selected());
		edits.duplicate();
		assertEquals(List.of("conv1", "conv2", "norm1", "norm2", "sum", "flatten", "embedding"), layers());
		model.select(ArchitectureProblem.INPUT);
		edits.add(LayerKind.DROPOUT);
		assertEquals("dropout1", layers().get(0));
		model.select(ArchitectureProblem.HEAD);
		edits.add(LayerKind.DENSE);
		assertEquals("dense1", layers().get(layers().size() - 1));
	}

	@Test
	void layersAreMovedWithinTheTower() {
		model.select("conv1");
		assertFalse(edits.canMove(-1));
		edits.move(1);
		assertEquals(List.of("conv2", "conv1", "sum", "flatten", "embedding"), layers());
		edits.move(-1);
		assertEquals(SAMPLE, model.architecture());
		model.select("embedding");
		assertFalse(edits.canMove(1));
		edits.move(1);
		assertEquals(SAMPLE, model.architecture());
	}

	@Test
	void layersTravelOverTheClipboard() throws IOException {
		model.select("embedding");
		String json = edits.copy();
		model.select("conv1");
		edits.paste(json);
		assertEquals(List.of("conv1", "embedding2", "conv2", "sum", "flatten", "embedding"), layers());
		assertEquals("embedding2", model.selected());
		assertThrows(IOException.class, () -> edits.paste("dear friend"));
		model.select(ArchitectureProblem.LOSS);
		assertEquals("", edits.copy());
	}

	@Test
	void renamingALayerKeepsWhatHangsOnIt() {
		model.select("conv1");
		edits.set(0, LayerField.NAME, " first ");
		assertEquals("first", ((Layer.Add) model.architecture().layers().get(2)).from());
		assertEquals("first", model.selected());
		model.renamed("other");
		assertEquals("other", model.name());
		assertEquals("other", model.architecture().name());
	}

	@Test
	void everyKindOfLayerCanBeAddedAndKnowsItself() {
		for (LayerKind kind : LayerKind.values()) {
			model.open("sample", SAMPLE);
			model.select("conv2");
			edits.add(kind);
			assertEquals(kind, LayerKind.of(model.architecture().layers().get(2)));
		}
	}

	@Test
	void measuredTimesTakeThePlaceOfEstimatesUntilTheNextEdit() {
		assertEquals(Source.ESTIMATED, model.times().orElseThrow().source());
		model.measured(Map.of("conv1", 3.0, "embedding", 1.0));
		assertEquals(Source.MEASURED, model.times().orElseThrow().source());
		assertEquals("75 %", new PartTexts(model).time("conv1"));
		assertEquals(1, told);
		// what is known already disturbs nobody who is typing
		model.measured(Map.of("conv1", 3.0, "embedding", 1.0));
		assertEquals(1, told);
		edits.set(4, LayerField.SIZE, "6");
		assertEquals(Source.ESTIMATED, model.times().orElseThrow().source());
		model.measured(Map.of());
		assertEquals(Source.ESTIMATED, model.times().orElseThrow().source());
	}

	@Test
	void memoryFollowsTheBatch() {
		PartTexts texts = new PartTexts(model);
		// 4·12·12 bytes of an image, 4·4·10·10 of the first convolution's output
		model.setImages(10);
		assertEquals("5.6 KB", texts.memory(ArchitectureProblem.INPUT));
		assertEquals("16 KB", texts.memory("conv1"));
		model.setImages(100);
		assertEquals("156 KB", texts.memory("conv1"));
	}

	@Test
	void partsInWordsAndFigures() {
		PartTexts texts = new PartTexts(model);
		assertEquals("12×12×1", texts.shape(ArchitectureProblem.INPUT));
		assertEquals("10×10×4", texts.shape("conv1"));
		assertEquals("40", texts.parameters("conv1"));
		assertEquals("3,600", texts.multiplyAdds("conv1"));
		assertEquals("8", texts.shape(ArchitectureProblem.DISTANCE));
		assertEquals("9", texts.parameters(ArchitectureProblem.HEAD));
		assertEquals("4 × 3×3, relu", texts.detail("conv1"));
		assertEquals("+ conv1, relu", texts.detail("sum"));
		edits.set(1, LayerField.WINDOW, "20");
		edits.set(1, LayerField.PADDING, "valid");
		assertEquals("10×10×4", texts.shape("conv1"));
		assertEquals(PartTexts.UNKNOWN, texts.shape("conv2"));
		assertEquals(PartTexts.UNKNOWN, texts.shape("embedding"));
	}
}
