package org.twinlens.model.onednn.internal;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;

/** Maximum or mean over windows; a mean counts no border. A maximum remembers where it was found. */
final class PoolingStage implements Stage {

	private static final long[] DENSE_WINDOW = { 0, 0 };

	private final Pass pass;
	private final Left left;
	private final Window window;
	private final int algorithm;
	private final NativeArray input;
	private final NativeArray output;
	private NativeArray places;

	PoolingStage(Pass pass, Layer.Pooling layer, NativeArray input) {
		this(pass, layer, input, Left.NOTHING);
	}

	/** @param left by the layer before */
	PoolingStage(Pass pass, Layer.Pooling layer, NativeArray input, Left left) {
		this(pass, input, left, Window.of(layer.window(), layer.stride(), layer.padding(), input.shape()),
				layer.kind() == Layer.Pooling.Kind.MAX ? dnnl.dnnl_pooling_max : dnnl.dnnl_pooling_avg_exclude_padding);
	}

	private PoolingStage(Pass pass, NativeArray input, Left left, Window window, int algorithm) {
		this.pass = pass;
		this.left = left;
		this.input = input;
		this.window = window;
		this.algorithm = algorithm;
		long[] shape = { input.shape()[0], input.shape()[1], window.height(), window.width() };
		dnnl_primitive_desc description = description(shape);
		output = pass.array(input.type(), Engine.chosen(description, dnnl.dnnl_query_dst_md), shape);
		dnnl_memory_desc workspace = Engine.chosen(description, dnnl.dnnl_query_workspace_md);
		Primitive pooling = new Primitive("pooling", description).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_DST, output);
		if (Engine.bytes(workspace) > 0) {
			places = pass.array(dnnl.dnnl_u8, workspace, shape);
			places.keep();
			pooling.with(dnnl.DNNL_ARG_WORKSPACE, places);
		} else {
			Engine.destroy(workspace);
		}
		pass.run(pooling);
		if (left.compute() && left.activation() != Activation.IDENTITY) {
			pass.run(Primitives.activation(output, left.activation()));
		}
		if (pass.isTraining() && left.activation() != Activation.IDENTITY) {
			output.keep();
		}
	}

	/** The mean over all rows and columns. */
	static PoolingStage overAll(Pass pass, NativeArray input) {
		long[] none = { 0, 0 };
		long[] size = { input.shape()[2], input.shape()[3] };
		return new PoolingStage(pass, input, Left.NOTHING, new Window(size, size, none, none, 1, 1), dnnl.dnnl_pooling_avg_exclude_padding);
	}

	private dnnl_primitive_desc description(long[] shape) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_memory_desc to = Engine.any(input.type(), shape);
		Engine.check(dnnl.dnnl_pooling_forward_primitive_desc_create(description, Engine.cpu(), pass.isTraining() ? dnnl.dnnl_forward_training : dnnl.dnnl_forward_inference, algorithm,
				input.layout(), to, window.strides(), window.size(), DENSE_WINDOW, window.border(), window.far(), null), "pooling");
		Engine.destroy(to);
		return description;
	}

	@Override
	public NativeArray output() {
		return output;
	}

	@Override
	public NativeArray backward(NativeArray behind, boolean wanted) {
		NativeArray slopes = pass.beforeActivation(behind, output, left.activation());
		NativeArray result = null;
		if (wanted) {
			slopes = pass.in(slopes, output.type(), Engine.same(output.layout()));
			dnnl_primitive_desc hint = description(output.shape());
			dnnl_primitive_desc description = new dnnl_primitive_desc();
			Engine.check(dnnl.dnnl_pooling_backward_primitive_desc_create(description, Engine.cpu(), algorithm, input.layout(), output.layout(), window.strides(), window.size(), DENSE_WINDOW,
					window.border(), window.far(), hint, null), "pooling's gradient");
			dnnl.dnnl_primitive_desc_destroy(hint);
			result = pass.array(input.type(), Engine.same(input.layout()), input.shape());
			Primitive pooling = new Primitive("pooling's gradient", description).with(dnnl.DNNL_ARG_DIFF_DST, slopes).with(dnnl.DNNL_ARG_DIFF_SRC, result);
			pass.run(places == null ? pooling : pooling.with(dnnl.DNNL_ARG_WORKSPACE, places));
		}
		pass.giveBack(slopes);
		return result;
	}
}
