package org.twinlens.model.onednn.internal;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;

/** A dense layer with its biases and activation. Its weights, the largest of a network, are read and their gradient written where they lie. */
final class DenseStage implements Stage {

	private final Pass pass;
	private final Layer.Dense layer;
	private final NativeArray input;
	private final NativeArray output;
	private final NativeArray weights;

	DenseStage(Pass pass, Layer.Dense layer, NativeArray given) {
		this.pass = pass;
		this.layer = layer;
		input = pass.flat(pass.plain(given));
		weights = pass.parameters().values(layer.name() + "/weights", layer.units(), input.shape()[1]);
		output = pass.array(dnnl.dnnl_f32, Engine.plain(dnnl.dnnl_f32, input.shape()[0], layer.units()), input.shape()[0], layer.units());
		NativeArray biases = pass.parameters().values(layer.name() + "/biases", layer.units());
		pass.run(new Primitive("dense layer", description(layer.activation(), biases.layout())).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_WEIGHTS, weights)
				.with(dnnl.DNNL_ARG_BIAS, biases).with(dnnl.DNNL_ARG_DST, output));
		if (pass.isTraining()) {
			input.keep();
			if (layer.activation() != Activation.IDENTITY) {
				output.keep();
			}
		}
		if (input != given) {
			pass.giveBack(input);
		}
	}

	private dnnl_primitive_desc description(Activation activation, dnnl_memory_desc biases) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_primitive_attr attributes = Primitives.followedBy(activation);
		Engine.check(dnnl.dnnl_inner_product_forward_primitive_desc_create(description, Engine.cpu(), pass.isTraining() ? dnnl.dnnl_forward_training : dnnl.dnnl_forward_inference,
				input.layout(), weights.layout(), biases, output.layout(), attributes), "dense layer");
		Primitives.destroy(attributes);
		return description;
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public NativeArray backward(NativeArray behind, boolean wanted) {
		NativeArray slopes = pass.plain(pass.beforeActivation(behind, output, layer.activation()));
		NativeArray biases = pass.parameters().gradient(layer.name() + "/biases", layer.units());
		dnnl_primitive_desc hint = description(Activation.IDENTITY, biases.layout());
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		Engine.check(dnnl.dnnl_inner_product_backward_weights_primitive_desc_create(description, Engine.cpu(), input.layout(), weights.layout(), biases.layout(), slopes.layout(), hint, null),
				"dense layer's gradient by its weights");
		pass.run(new Primitive("dense layer's gradient by its weights", description).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_DIFF_DST, slopes)
				.with(dnnl.DNNL_ARG_DIFF_WEIGHTS, pass.parameters().gradient(layer.name() + "/weights", weights.shape())).with(dnnl.DNNL_ARG_DIFF_BIAS, biases));
		NativeArray result = wanted ? byInput(slopes, hint) : null;
		dnnl.dnnl_primitive_desc_destroy(hint);
		pass.giveBack(slopes);
		return result;
	}

	private NativeArray byInput(NativeArray slopes, dnnl_primitive_desc hint) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		Engine.check(dnnl.dnnl_inner_product_backward_data_primitive_desc_create(description, Engine.cpu(), input.layout(), weights.layout(), slopes.layout(), hint, null),
				"dense layer's gradient by its input");
		NativeArray result = pass.array(dnnl.dnnl_f32, Engine.same(input.layout()), input.shape());
		pass.run(new Primitive("dense layer's gradient by its input", description).with(dnnl.DNNL_ARG_DIFF_DST, slopes).with(dnnl.DNNL_ARG_WEIGHTS, weights)
				.with(dnnl.DNNL_ARG_DIFF_SRC, result));
		return result;
	}
}
