package org.twinlens.model.onednn.internal;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_post_ops;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Layer.Activation;

/** Small operations that several layers need. */
final class Primitives {

	private Primitives() {
	}

	/** What follows a primitive within it: an activation; {@code null} for none. Destroyed by the caller. */
	static dnnl_primitive_attr followedBy(Activation activation) {
		if (activation == Activation.IDENTITY) {
			return null;
		}
		dnnl_post_ops after = new dnnl_post_ops();
		Engine.check(dnnl.dnnl_post_ops_create(after), "activation");
		Engine.check(dnnl.dnnl_post_ops_append_eltwise(after, algorithm(activation), 0, 0), "activation");
		dnnl_primitive_attr attributes = new dnnl_primitive_attr();
		Engine.check(dnnl.dnnl_primitive_attr_create(attributes), "activation");
		Engine.check(dnnl.dnnl_primitive_attr_set_post_ops(attributes, after), "activation");
		dnnl.dnnl_post_ops_destroy(after);
		return attributes;
	}

	static void destroy(dnnl_primitive_attr attributes) {
		if (attributes != null) {
			dnnl.dnnl_primitive_attr_destroy(attributes);
		}
	}

	/** All three have a slope that follows from their output alone. */
	private static int algorithm(Activation activation) {
		return switch (activation) {
			case RELU -> dnnl.dnnl_eltwise_relu_use_dst_for_bwd;
			case SIGMOID -> dnnl.dnnl_eltwise_logistic_use_dst_for_bwd;
			case TANH -> dnnl.dnnl_eltwise_tanh_use_dst_for_bwd;
			case IDENTITY -> throw new IllegalArgumentException("There is nothing to compute.");
		};
	}

	/** An activation, in place. */
	static Primitive activation(NativeArray array, Activation activation) {
		return new Primitive("activation", forward(array.layout(), activation)).with(dnnl.DNNL_ARG_SRC, array).with(dnnl.DNNL_ARG_DST, array);
	}

	private static dnnl_primitive_desc forward(dnnl_memory_desc layout, Activation activation) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		Engine.check(dnnl.dnnl_eltwise_forward_primitive_desc_create(description, Engine.cpu(), dnnl.dnnl_forward_training, algorithm(activation), layout, layout, 0, 0, null), "activation");
		return description;
	}

	/** Slopes before an activation from those behind it, in place; layouts are the same. */
	static Primitive activationBackward(NativeArray output, NativeArray slopes, Activation activation) {
		dnnl_primitive_desc hint = forward(output.layout(), activation);
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		Engine.check(dnnl.dnnl_eltwise_backward_primitive_desc_create(description, Engine.cpu(), algorithm(activation), slopes.layout(), slopes.layout(), output.layout(), 0, 0, hint, null),
				"activation's gradient");
		dnnl.dnnl_primitive_desc_destroy(hint);
		return new Primitive("activation's gradient", description).with(dnnl.DNNL_ARG_DST, output).with(dnnl.DNNL_ARG_DIFF_DST, slopes).with(dnnl.DNNL_ARG_DIFF_SRC, slopes);
	}

	/** a + b, then the activation; layouts are the same, and the result may be a. */
	static Primitive add(NativeArray a, NativeArray b, NativeArray result, Activation activation) {
		return binary(dnnl.dnnl_binary_add, a, b, result, activation);
	}

	/** a · b, number by number; likewise. */
	static Primitive multiply(NativeArray a, NativeArray b, NativeArray result) {
		return binary(dnnl.dnnl_binary_mul, a, b, result, Activation.IDENTITY);
	}

	private static Primitive binary(int algorithm, NativeArray a, NativeArray b, NativeArray result, Activation activation) {
		dnnl_primitive_attr attributes = followedBy(activation);
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		Engine.check(dnnl.dnnl_binary_primitive_desc_create(description, Engine.cpu(), algorithm, a.layout(), b.layout(), result.layout(), attributes), "sum or product");
		destroy(attributes);
		return new Primitive("sum or product", description).with(dnnl.DNNL_ARG_SRC_0, a).with(dnnl.DNNL_ARG_SRC_1, b).with(dnnl.DNNL_ARG_DST, result);
	}
}
