package org.twinlens.model.onednn.internal;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;

/** A convolution with its biases and activation: one primitive forward, two backward. Sums are float32 whatever the inputs' precision. */
final class ConvolutionStage implements Stage {

	private static final long[] DENSE_KERNEL = { 0, 0 };

	private final Pass pass;
	private final Layer.Convolution layer;
	private final Activation slopedHere;
	private final Window window;
	private final long[] kernel;
	private final NativeArray input;
	private final NativeArray output;

	/** @param slopedHere whether the slope of the activation is taken here, and not behind the next layer */
	ConvolutionStage(Pass pass, Layer.Convolution layer, NativeArray given, boolean slopedHere) {
		this.pass = pass;
		this.layer = layer;
		this.slopedHere = slopedHere ? layer.activation() : Activation.IDENTITY;
		window = Window.of(layer.kernel(), layer.stride(), layer.padding(), given.shape());
		kernel = new long[] { layer.filters(), given.shape()[1], layer.kernel(), layer.kernel() };
		int type = pass.convolutionType();
		long[] shape = { given.shape()[0], layer.filters(), window.height(), window.width() };
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_primitive_attr attributes = Primitives.followedBy(layer.activation());
		dnnl_memory_desc from = Engine.any(type, given.shape());
		dnnl_memory_desc weights = Engine.any(type, kernel);
		dnnl_memory_desc biases = Engine.plain(dnnl.dnnl_f32, layer.filters());
		dnnl_memory_desc to = Engine.any(type, shape);
		Engine.check(dnnl.dnnl_convolution_forward_primitive_desc_create(description, Engine.cpu(), pass.isTraining() ? dnnl.dnnl_forward_training : dnnl.dnnl_forward_inference,
				dnnl.dnnl_convolution_direct, from, weights, biases, to, window.strides(), DENSE_KERNEL, window.border(), window.far(), attributes), "convolution");
		Engine.destroy(from, weights, biases, to);
		Primitives.destroy(attributes);
		input = pass.in(given, type, Engine.chosen(description, dnnl.dnnl_query_src_md));
		output = pass.array(type, Engine.chosen(description, dnnl.dnnl_query_dst_md), shape);
		NativeArray values = weights(Engine.chosen(description, dnnl.dnnl_query_weights_md));
		pass.run(new Primitive("convolution", description).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_WEIGHTS, values)
				.with(dnnl.DNNL_ARG_BIAS, pass.parameters().values(layer.name() + "/biases", layer.filters())).with(dnnl.DNNL_ARG_DST, output));
		if (pass.isTraining()) {
			input.keep();
			if (this.slopedHere != Activation.IDENTITY) {
				output.keep();
			}
		}
		if (input != given) {
			pass.giveBack(input);
		}
	}

	private NativeArray weights(dnnl_memory_desc layout) {
		return pass.parameters().values(layer.name() + "/weights", pass.convolutionType(), layout, kernel);
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public Left left() {
		return slopedHere == layer.activation() ? Left.NOTHING : new Left(layer.activation(), false);
	}

	@Override
	public NativeArray backward(NativeArray behind, boolean wanted) {
		NativeArray slopes = pass.beforeActivation(behind, output, slopedHere);
		dnnl_primitive_desc hint = hint();
		slopes = byWeights(slopes, hint);
		NativeArray result = wanted ? byInput(slopes, hint) : null;
		dnnl.dnnl_primitive_desc_destroy(hint);
		pass.giveBack(slopes);
		return result;
	}

	/** The forward pass without its activation, which oneDNN wants to see before it chooses the backward one. */
	private dnnl_primitive_desc hint() {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_memory_desc weights = Engine.any(pass.convolutionType(), kernel);
		dnnl_memory_desc to = Engine.any(pass.convolutionType(), output.shape());
		Engine.check(dnnl.dnnl_convolution_forward_primitive_desc_create(description, Engine.cpu(), dnnl.dnnl_forward_training, dnnl.dnnl_convolution_direct, input.layout(), weights, null, to,
				window.strides(), DENSE_KERNEL, window.border(), window.far(), null), "convolution");
		Engine.destroy(weights, to);
		return description;
	}

	private NativeArray byWeights(NativeArray behind, dnnl_primitive_desc hint) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_memory_desc gradient = Engine.any(dnnl.dnnl_f32, kernel);
		dnnl_memory_desc biases = Engine.plain(dnnl.dnnl_f32, layer.filters());
		dnnl_memory_desc from = Engine.any(pass.convolutionType(), output.shape());
		Engine.check(dnnl.dnnl_convolution_backward_weights_primitive_desc_create(description, Engine.cpu(), dnnl.dnnl_convolution_direct, input.layout(), gradient, biases, from,
				window.strides(), DENSE_KERNEL, window.border(), window.far(), hint, null), "convolution's gradient by its weights");
		Engine.destroy(gradient, biases, from);
		NativeArray slopes = pass.in(behind, pass.convolutionType(), Engine.chosen(description, dnnl.dnnl_query_diff_dst_md));
		NativeArray target = pass.parameters().gradient(layer.name() + "/weights", kernel);
		dnnl_memory_desc chosen = Engine.chosen(description, dnnl.dnnl_query_diff_weights_md);
		boolean direct = Engine.equal(chosen, target.layout());
		NativeArray written = direct ? target : pass.array(dnnl.dnnl_f32, chosen, kernel);
		pass.run(new Primitive("convolution's gradient by its weights", description).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_DIFF_DST, slopes)
				.with(dnnl.DNNL_ARG_DIFF_WEIGHTS, written).with(dnnl.DNNL_ARG_DIFF_BIAS, pass.parameters().gradient(layer.name() + "/biases", layer.filters())));
		if (direct) {
			Engine.destroy(chosen);
		} else {
			pass.run(Primitive.reorder(written, target));
			pass.giveBack(written);
		}
		return slopes;
	}

	private NativeArray byInput(NativeArray slopes, dnnl_primitive_desc hint) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_memory_desc weights = Engine.any(pass.convolutionType(), kernel);
		Engine.check(dnnl.dnnl_convolution_backward_data_primitive_desc_create(description, Engine.cpu(), dnnl.dnnl_convolution_direct, input.layout(), weights, slopes.layout(),
				window.strides(), DENSE_KERNEL, window.border(), window.far(), hint, null), "convolution's gradient by its input");
		Engine.destroy(weights);
		NativeArray values = weights(Engine.chosen(description, dnnl.dnnl_query_weights_md));
		NativeArray result = pass.array(pass.convolutionType(), Engine.same(input.layout()), input.shape());
		pass.run(new Primitive("convolution's gradient by its input", description).with(dnnl.DNNL_ARG_DIFF_DST, slopes)
				.with(dnnl.DNNL_ARG_WEIGHTS, values).with(dnnl.DNNL_ARG_DIFF_SRC, result));
		return result;
	}
}
