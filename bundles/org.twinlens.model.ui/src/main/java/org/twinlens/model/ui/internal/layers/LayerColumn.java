package org.twinlens.model.ui.internal.layers;

import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.LayerField;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.PartTexts;

/** A column of the table of layers: a property that can be set, or a figure that follows from all of them. */
enum LayerColumn {

	TYPE(Messages.column_type, 162, PartTexts::type, LayerField.KIND), NAME(Messages.column_name, 136, null, LayerField.NAME), SIZE(Messages.column_size, 62, null, LayerField.SIZE),
	WINDOW(Messages.column_window, 62, null, LayerField.WINDOW), STRIDE(Messages.column_stride, 58, null, LayerField.STRIDE),
	PADDING(Messages.column_padding, 76, null, LayerField.PADDING), ACTIVATION(Messages.column_activation, 90, null, LayerField.ACTIVATION),
	SHAPE(Messages.column_shape, 96, PartTexts::shape, null), PARAMETERS(Messages.column_parameters, 96, PartTexts::parameters, null),
	MACS(Messages.column_macs, 102, PartTexts::multiplyAdds, null), MEMORY(Messages.column_memory, 74, PartTexts::memory, null), TIME(Messages.column_time, 66, PartTexts::time, null),
	L2(Messages.column_l2, 62, null, LayerField.L2), RATE(Messages.column_rate, 72, null, LayerField.RATE), WEIGHTS(Messages.column_weights, 120, null, LayerField.WEIGHTS),
	BIASES(Messages.column_biases, 110, null, LayerField.BIASES), FACTOR(Messages.column_factor, 96, null, LayerField.LEARNING_RATE_FACTOR),
	MOMENTUM(Messages.column_momentum, 92, null, LayerField.MOMENTUM), FROM(Messages.column_from, 90, null, LayerField.FROM);

	final String title;
	final int width;
	private final BiFunction<PartTexts, String, String> figure;
	private final LayerField field;

	LayerColumn(String title, int width, BiFunction<PartTexts, String, String> figure, LayerField field) {
		this.title = title;
		this.width = width;
		this.figure = figure;
		this.field = field;
	}

	/** Figures stand to the right, so that they can be compared. */
	int alignment() {
		return switch (this) {
			case TYPE, NAME, PADDING, ACTIVATION, WEIGHTS, BIASES, FROM -> SWT.LEFT;
			default -> SWT.RIGHT;
		};
	}

	/** The property that is set here, if the part has it. A head has what any layer with weights has. */
	Optional<LayerField> field(Architecture architecture, String place) {
		boolean applies = field != null && (place.equals(ArchitectureProblem.HEAD) ? isTuning() && architecture.head().type() == Architecture.Head.Type.DENSE_SIGMOID
				: layer(architecture, place).filter(field::appliesTo).isPresent());
		return applies ? Optional.of(field) : Optional.empty();
	}

	private boolean isTuning() {
		return switch (this) {
			case L2, WEIGHTS, BIASES, FACTOR, MOMENTUM -> true;
			default -> false;
		};
	}

	String text(PartTexts texts, Architecture architecture, String place) {
		if (figure != null) {
			return figure.apply(texts, place);
		}
		return field(architecture, place).map(property -> property.text(subject(architecture, place))).orElse("");
	}

	/** What the property is read from. */
	static Layer subject(Architecture architecture, String place) {
		return place.equals(ArchitectureProblem.HEAD) ? headLayer(architecture.head().tuning()) : layer(architecture, place).orElseThrow();
	}

	/** The head as the layer it is. */
	static Layer headLayer(Tuning tuning) {
		return new Layer.Dense("output", 1, Layer.Activation.SIGMOID, tuning);
	}

	private static Optional<Layer> layer(Architecture architecture, String place) {
		return architecture.layers().stream().filter(layer -> layer.name().equals(place)).findFirst();
	}
}
