package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Infers shapes and costs, layer by layer. */
final class LayerCosts {

	/** Both bounds keep a tensor below 2³¹ bytes. */
	private static final long LARGEST = (1L << 29) - 1;

	private final List<LayerCost> costs = new ArrayList<>();
	private String before = "the input";
	private Shape shape;

	private LayerCosts(Architecture.Input input) {
		shape = Shape.image(input.channels(), input.height(), input.width());
	}

	/**
	 * The costs of the layers that fit what comes before them, first layer first.
	 *
	 * @param known   of the layers up to the first that does not fit
	 * @param problem why that layer, the one after the known, does not fit; empty when all do
	 */
	record Walk(List<LayerCost> known, Optional<String> problem) {
	}

	static Walk walk(Architecture architecture) {
		LayerCosts costs = new LayerCosts(architecture.input());
		try {
			architecture.layers().forEach(costs::add);
			return new Walk(List.copyOf(costs.costs), Optional.empty());
		} catch (IllegalArgumentException e) {
			return new Walk(List.copyOf(costs.costs), Optional.of(e.getMessage()));
		}
	}

	/** @throws IllegalArgumentException with a sentence, when a layer does not fit what comes before it */
	static List<LayerCost> tower(Architecture architecture) {
		Walk walk = walk(architecture);
		walk.problem().ifPresent(problem -> Require.that(false, problem));
		return walk.known();
	}

	private void add(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			needImage(c.name(), "convolution");
			long weights = product(c.name(), c.filters(), shape.channels(), c.kernel(), c.kernel());
			Shape output = slide(c.name(), "kernel", c.filters(), c.kernel(), c.stride(), c.padding());
			add(c.name(), "convolution", output, weights + c.filters(), weights + c.filters(), weights * output.height() * output.width());
		} else if (layer instanceof Layer.Pooling p) {
			needImage(p.name(), "pooling");
			free(p.name(), p.kind() == Layer.Pooling.Kind.MAX ? "maxPooling" : "averagePooling",
					slide(p.name(), "window", shape.channels(), p.window(), p.stride(), p.padding()));
		} else if (layer instanceof Layer.BatchNormalisation b) {
			add(b.name(), "batchNormalisation", shape, 4L * shape.channels(), 2L * shape.channels(), shape.count());
		} else if (layer instanceof Layer.Dropout d) {
			free(d.name(), "dropout", shape);
		} else if (layer instanceof Layer.Flatten f) {
			needImage(f.name(), "flatten");
			free(f.name(), "flatten", Shape.vector(Math.toIntExact(shape.count())));
		} else if (layer instanceof Layer.GlobalAveragePooling g) {
			needImage(g.name(), "global average pooling");
			free(g.name(), "globalAveragePooling", Shape.vector(shape.channels()));
		} else if (layer instanceof Layer.Dense d) {
			Require.that(!shape.isImage(), "The dense layer \"" + d.name() + "\" needs a vector, but " + before + " gives " + describe()
					+ "; put a flatten or a global average pooling between them.");
			long weights = product(d.name(), d.units(), shape.channels());
			add(d.name(), "dense", Shape.vector(d.units()), weights + d.units(), weights + d.units(), weights);
		} else if (layer instanceof Layer.Add a) {
			Shape other = earlier(a);
			Require.that(shape.equals(other), "The add \"" + a.name() + "\" gets " + describe(shape) + " from " + before + ", but " + describe(other) + " from \"" + a.from()
					+ "\"; both must have the same shape.");
			free(a.name(), "add", shape);
		}
	}

	private Shape earlier(Layer.Add add) {
		List<LayerCost> named = costs.stream().filter(cost -> cost.name().equals(add.from())).toList();
		Require.that(!named.isEmpty(), "The add \"" + add.name() + "\" takes \"" + add.from() + "\", but no layer before it has that name.");
		Require.that(named.get(0) != costs.get(costs.size() - 1), "The add \"" + add.name() + "\" takes \"" + add.from()
				+ "\", which is the layer right before it: it would add the same twice. Take an earlier one.");
		return named.get(0).output();
	}

	private void free(String name, String type, Shape output) {
		add(name, type, output, 0, 0, 0);
	}

	private void add(String name, String type, Shape output, long parameters, long trainable, long multiplyAdds) {
		Require.that(parameters <= LARGEST, "The layer \"" + name + "\" would have " + parameters + " parameters; at most " + LARGEST + " are possible.");
		Require.that(output.count() <= LARGEST, "The layer \"" + name + "\" would give " + output.count() + " numbers for one image; at most " + LARGEST + " are possible.");
		costs.add(new LayerCost(name, type, output, parameters, trainable, multiplyAdds));
		shape = output;
		before = "\"" + name + "\"";
	}

	private void needImage(String name, String kind) {
		Require.that(shape.isImage(), "The " + kind + " \"" + name + "\" needs an image, but " + before + " gives " + describe() + ".");
	}

	private Shape slide(String name, String what, int channels, int kernel, int stride, Layer.Padding padding) {
		if (padding == Layer.Padding.VALID && (kernel > shape.height() || kernel > shape.width())) {
			throw new IllegalArgumentException("The " + what + " of \"" + name + "\" (" + kernel + "×" + kernel + ") is larger than what it gets from " + before + ": "
					+ describe() + ". Make it smaller, pool less before it, or choose the padding same.");
		}
		return Shape.image(channels, slide(shape.height(), kernel, stride, padding), slide(shape.width(), kernel, stride, padding));
	}

	private static int slide(int size, int kernel, int stride, Layer.Padding padding) {
		return padding == Layer.Padding.VALID ? (size - kernel) / stride + 1 : (size - 1) / stride + 1;
	}

	private static long product(String name, int... factors) {
		try {
			long product = 1;
			for (int factor : factors) {
				product = Math.multiplyExact(product, factor);
			}
			return product;
		} catch (ArithmeticException e) {
			throw new IllegalArgumentException("The layer \"" + name + "\" would have more parameters than can be counted.", e);
		}
	}

	private String describe() {
		return describe(shape);
	}

	private static String describe(Shape shape) {
		return shape.isImage() ? "an image of " + shape.width() + "×" + shape.height() + " pixels and " + shape.channels() + " channels"
				: "a vector of " + shape.channels() + " numbers";
	}
}
