package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinlens.model.Samples;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning.Initialiser;

class LayerFieldTest {

	private static final Layer CONVOLUTION = new Layer.Convolution("conv", 8, 3, 2, Padding.SAME, Activation.RELU,
			new Tuning(Initialiser.normal(0, 0.01), Initialiser.ZERO, 2e-4, 0.5, 0.9));

	@Test
	void aConvolutionsProperties() {
		List<String> texts = Arrays.stream(LayerField.values()).map(field -> field.text(CONVOLUTION)).toList();
		assertEquals(List.of("conv", "8", "3", "2", "same", "", "", "relu", "", "2.0E-4", "normal(0, 0.01)", "zero", "0.5", "0.9"), texts);
	}

	@Test
	void eachKindHasItsOwn() {
		assertEquals("16", LayerField.SIZE.text(new Layer.Dense("d", 16, Activation.TANH, null)));
		assertEquals("average", LayerField.KIND.text(new Layer.Pooling("p", Layer.Pooling.Kind.AVERAGE, 2, 2, Padding.VALID)));
		assertEquals("conv", LayerField.FROM.text(new Layer.Add("a", "conv", Activation.RELU)));
		assertEquals("0.25", LayerField.RATE.text(new Layer.Dropout("d", 0.25)));
		assertFalse(LayerField.L2.appliesTo(new Layer.Flatten("f")));
		assertTrue(LayerField.MOMENTUM.appliesTo(new Layer.Dense("d", 16, Activation.TANH, null)));
	}

	/** Writing what was read changes nothing, for every property of every kind of layer. */
	@ParameterizedTest
	@EnumSource(LayerField.class)
	void whatIsShownCanBeWritten(LayerField field) {
		for (Layer layer : Samples.architecture().layers()) {
			if (field.appliesTo(layer)) {
				assertEquals(layer, field.with(layer, field.text(layer)));
			}
		}
	}

	@Test
	void valuesAreSetOneByOne() {
		assertEquals(new Layer.Convolution("conv", 8, 5, 2, Padding.SAME, Activation.RELU, ((Layer.Convolution) CONVOLUTION).tuning()), LayerField.WINDOW.with(CONVOLUTION, " 5 "));
		assertEquals("He normal", LayerField.WEIGHTS.text(LayerField.WEIGHTS.with(CONVOLUTION, "heNormal")));
		assertEquals("normal(-0.5, 2)", LayerField.BIASES.text(LayerField.BIASES.with(CONVOLUTION, "Normal ( -0.5 ; 2 )")));
		assertEquals("", LayerField.MOMENTUM.text(LayerField.MOMENTUM.with(CONVOLUTION, "")));
		assertEquals("1.0E-5", LayerField.L2.text(LayerField.L2.with(CONVOLUTION, "1e-5")));
		assertEquals("valid", LayerField.PADDING.text(LayerField.PADDING.with(CONVOLUTION, "VALID")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "WINDOW|0|The kernel of the layer \"conv\" must be at least 1, not 0.", "WINDOW|3.5|The kernel or window is a whole number, unlike \"3.5\".",
			"WINDOW|''|The kernel or window is a whole number, unlike \"\".", "PADDING|some|The padding is one of valid, same, not \"some\".",
			"L2|-1|The penalty l2 must not be negative, and not -1.0.", "L2|much|The L2 penalty is a number such as 0.5 or 1e-4, unlike \"much\".",
			"L2|NaN|The L2 penalty is a number such as 0.5 or 1e-4, unlike \"NaN\".", "L2|1d|The L2 penalty is a number such as 0.5 or 1e-4, unlike \"1d\".",
			"MOMENTUM|1|Momentum must lie in [0, 1), not 1.0.", "NAME|head|No layer can be called \"head\": the network's head is.",
			"WEIGHTS|normal(0, 0)|A normal distribution of initial values needs a finite mean and a deviation above 0, not 0.0 and 0.0.",
			"WEIGHTS|random|Initial values are \"Glorot uniform\", \"He normal\", \"zero\" or \"normal(mean, deviation)\", unlike \"random\".",
			"RATE|0.5|The layer \"conv\" has no dropout rate." })
	void badValuesAreSentences(LayerField field, String value, String sentence) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, () -> field.with(CONVOLUTION, value)).getMessage());
	}

	@Test
	void everyChoiceCanBeChosen() {
		for (LayerField field : LayerField.values()) {
			Layer layer = field == LayerField.KIND ? new Layer.Pooling("p", Layer.Pooling.Kind.MAX, 2, 2, Padding.VALID) : CONVOLUTION;
			field.choices().forEach(choice -> assertEquals(choice, field.text(field.with(layer, choice))));
		}
	}

	@Test
	void namesAreFoundAndFollowed() {
		Architecture sample = Samples.architecture();
		assertEquals("conv3", LayerNames.free(sample, "conv1"));
		assertEquals("conv3", LayerNames.free(sample, "conv3"));
		assertEquals("flatten2", LayerNames.free(sample, "flatten"));
		Architecture residual = sample.withAdded(2, new Layer.Add("sum", "conv1", Activation.RELU));
		Architecture renamed = LayerNames.rename(residual, 0, "first");
		assertEquals(List.of("first", "norm1", "sum"), renamed.layers().subList(0, 3).stream().map(Layer::name).toList());
		assertEquals("first", ((Layer.Add) renamed.layers().get(2)).from());
	}
}
