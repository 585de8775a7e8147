package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A network as Keras prints it: one line a layer, then the sums. */
final class SummaryTable {

	private static final int NAME = 44;
	private static final int SHAPE = 24;
	private static final String ROW = "%-" + NAME + "s%-" + SHAPE + "s%13s%16s%12s%n";
	private static final int WIDTH = NAME + SHAPE + 13 + 16 + 12;

	private final StringBuilder text = new StringBuilder();
	private final ArchitectureSummary summary;
	private final int images;

	private SummaryTable(ArchitectureSummary summary, int images) {
		this.summary = summary;
		this.images = images;
	}

	static String of(ArchitectureSummary summary, int images) {
		SummaryTable table = new SummaryTable(summary, images);
		table.layers();
		table.totals();
		return table.text.toString();
	}

	private void layers() {
		line("Model: \"%s\"", summary.name());
		rule("─");
		row("Layer (type)", "Output Shape", "Param #", "MACs", "Memory");
		rule("═");
		row("input (input)", summary.input().toString(), "0", "0", bytes(4 * summary.input().count() * images));
		summary.tower().forEach(this::row);
		rule("─");
		List<LayerCost> pair = new ArrayList<>(List.of(summary.distance()));
		summary.head().ifPresent(pair::add);
		for (LayerCost layer : pair) {
			row(layer.name() + " (" + layer.type() + ")", layer.output().toString(), number(layer.parameters()), number(layer.multiplyAdds()), "");
		}
		rule("═");
	}

	private void totals() {
		line("Embedding params: %s (%s)", number(summary.embeddingParameters()), bytes(4 * summary.embeddingParameters()));
		line("Total params: %s (%s)", number(summary.parameters()), bytes(4 * summary.parameters()));
		line("Trainable params: %s (%s)", number(summary.trainableParameters()), bytes(4 * summary.trainableParameters()));
		long fixed = summary.parameters() - summary.trainableParameters();
		line("Non-trainable params: %s (%s)", number(fixed), bytes(4 * fixed));
		line("MACs: %s for an image, %s for a pair", number(summary.multiplyAddsPerImage()), number(summary.multiplyAddsPerPair()));
		line("Memory of activations, batch of %s: %s", images == 1 ? "1 image" : images + " images", bytes(summary.activationBytes(images)));
		rule("─");
		line("Shapes: images, rows, columns, channels; both images of a pair pass the same tower. Layers cost per image, distance and head per pair.");
	}

	private void row(LayerCost layer) {
		row(layer.name() + " (" + layer.type() + ")", layer.output().toString(), number(layer.parameters()), number(layer.multiplyAdds()), bytes(layer.outputBytes(images)));
	}

	private void row(String name, String shape, String parameters, String multiplyAdds, String memory) {
		text.append(String.format(Locale.ROOT, ROW, name, shape, parameters, multiplyAdds, memory).replaceAll(" +(?=\\R)", ""));
	}

	private void rule(String character) {
		line("%s", character.repeat(WIDTH));
	}

	private void line(String format, Object... arguments) {
		text.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
	}

	private static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

	private static String bytes(long value) {
		double size = value;
		for (String unit : List.of("B", "KB", "MB", "GB")) {
			if (size < 1024) {
				return String.format(Locale.ROOT, unit.equals("B") ? "%.0f %s" : "%.2f %s", size, unit);
			}
			size /= 1024;
		}
		return String.format(Locale.ROOT, "%.2f TB", size);
	}
}
