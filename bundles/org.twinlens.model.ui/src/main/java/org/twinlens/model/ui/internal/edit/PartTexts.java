package org.twinlens.model.ui.internal.edit;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.LayerCost;
import org.twinlens.model.architecture.LayerField;
import org.twinlens.model.architecture.Shape;
import org.twinlens.model.architecture.StepEstimate;
import org.twinlens.model.architecture.TrainingMemory;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.ui.internal.Messages;

/** The parts of the network in words and figures, as graph and table show them. What is not known yet is a dash. */
public final class PartTexts {

	public static final String UNKNOWN = "–";

	private final ArchitectureViewModel model;

	public PartTexts(ArchitectureViewModel model) {
		this.model = model;
	}

	private Architecture architecture() {
		return model.architecture();
	}

	private Optional<Layer> layer(String place) {
		return architecture().layers().stream().filter(layer -> layer.name().equals(place)).findFirst();
	}

	private Optional<LayerCost> cost(String place) {
		Optional<ArchitectureSummary> summary = model.inspection().summary();
		return switch (place) {
			case ArchitectureProblem.DISTANCE -> summary.map(ArchitectureSummary::distance);
			case ArchitectureProblem.HEAD -> summary.flatMap(ArchitectureSummary::head);
			default -> model.inspection().known().stream().filter(cost -> cost.name().equals(place)).findFirst();
		};
	}

	/** The kind of a part, as users read it. */
	public String type(String place) {
		return switch (place) {
			case ArchitectureProblem.INPUT -> Messages.part_input;
			case ArchitectureProblem.DISTANCE -> Messages.part_distance;
			case ArchitectureProblem.HEAD -> Messages.part_head;
			case ArchitectureProblem.LOSS -> Messages.part_loss;
			default -> layer(place).map(layer -> LayerKind.of(layer).title()).orElse("");
		};
	}

	/** What the part is set to, in short. */
	public String detail(String place) {
		return switch (place) {
			case ArchitectureProblem.INPUT -> architecture().input().toString();
			case ArchitectureProblem.DISTANCE -> NetworkChoice.text(architecture().distance());
			case ArchitectureProblem.HEAD -> NetworkChoice.text(architecture().head().type());
			case ArchitectureProblem.LOSS -> NetworkChoice.text(architecture().loss());
			default -> layer(place).map(PartTexts::detail).orElse("");
		};
	}

	private static String detail(Layer layer) {
		StringBuilder text = new StringBuilder();
		if (layer instanceof Layer.Convolution c) {
			text.append(c.filters()).append(" × ").append(c.kernel()).append('×').append(c.kernel()).append(stride(c.stride()));
		} else if (layer instanceof Layer.Pooling p) {
			text.append(p.window()).append('×').append(p.window()).append(stride(p.stride()));
		} else if (layer instanceof Layer.Dense d) {
			text.append(d.units());
		} else if (layer instanceof Layer.Dropout d) {
			text.append(percent(d.rate()));
		} else if (layer instanceof Layer.Add a) {
			text.append("+ ").append(a.from());
		}
		String activation = LayerField.ACTIVATION.text(layer);
		if (!activation.isEmpty() && !activation.equals("identity")) {
			text.append(text.isEmpty() ? "" : ", ").append(activation);
		}
		return text.toString();
	}

	private static String stride(int stride) {
		return stride == 1 ? "" : " / " + stride;
	}

	/** Width, height and channels, or the length of a vector. */
	public String shape(String place) {
		if (place.equals(ArchitectureProblem.INPUT)) {
			return architecture().input().toString();
		}
		return place.equals(ArchitectureProblem.LOSS) ? "" : cost(place).map(cost -> shape(cost.output())).orElse(place.equals(ArchitectureProblem.HEAD) ? "" : UNKNOWN);
	}

	private static String shape(Shape shape) {
		return shape.isImage() ? shape.width() + "×" + shape.height() + "×" + shape.channels() : number(shape.channels());
	}

	public String parameters(String place) {
		return figure(place, cost(place).map(cost -> number(cost.parameters())));
	}

	/** Multiply-adds for an image; of distance and head for a pair. */
	public String multiplyAdds(String place) {
		return figure(place, cost(place).map(cost -> number(cost.multiplyAdds())));
	}

	private static String figure(String place, Optional<String> text) {
		return text.orElse(switch (place) {
			case ArchitectureProblem.INPUT -> "0";
			case ArchitectureProblem.LOSS, ArchitectureProblem.HEAD -> "";
			default -> UNKNOWN;
		});
	}

	/** Memory of what the layer gives, for a batch. */
	public String memory(String place) {
		if (place.equals(ArchitectureProblem.INPUT)) {
			var input = architecture().input();
			return bytes(4L * input.channels() * input.height() * input.width() * model.images());
		}
		boolean tower = layer(place).isPresent();
		return tower ? cost(place).map(cost -> bytes(cost.outputBytes(model.images()))).orElse(UNKNOWN) : "";
	}

	/** The share of a step's time. */
	public String time(String place) {
		String name = switch (place) {
			case ArchitectureProblem.DISTANCE -> StepEstimate.DISTANCE;
			case ArchitectureProblem.HEAD -> StepEstimate.HEAD;
			case ArchitectureProblem.INPUT, ArchitectureProblem.LOSS -> null;
			default -> place;
		};
		return name == null ? "" : model.times().map(times -> percent(times.share(name))).orElse(UNKNOWN);
	}

	/** Where the shares come from, with the optimiser's, which belongs to no layer. */
	public String timeSource() {
		return model.times().map(times -> NLS.bind(times.source() == StepEstimate.Source.MEASURED ? Messages.times_measured : Messages.times_estimated,
				percent(times.share(StepEstimate.OPTIMISER)))).orElse("");
	}

	/** The sums, as {@code summary} prints them; or that there are none yet. */
	public String totals() {
		return model.inspection().summary().map(summary -> NLS.bind(Messages.totals, new Object[] { number(summary.parameters()), number(summary.trainableParameters()),
				number(summary.embeddingParameters()), number(summary.multiplyAddsPerImage()), number(summary.multiplyAddsPerPair()), model.images(),
				bytes(summary.activationBytes(model.images())), bytes(TrainingMemory.bytes(architecture(), model.images(), Optimiser.ADAM)) })).orElse(Messages.totals_none);
	}

	static String percent(double share) {
		return share > 0 && share < 0.001 ? "<0.1 %" : String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
	}

	public static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

	public static String bytes(long value) {
		double size = value / 1024.0;
		for (String unit : new String[] { "KB", "MB" }) {
			if (size < 1024) {
				return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, unit);
			}
			size /= 1024;
		}
		return String.format(Locale.ROOT, "%.1f GB", size);
	}
}
