package org.twinlens.model.onednn.internal;

import java.nio.FloatBuffer;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;

/**
 * Batch normalisation of each channel (Ioffe and Szegedy 2015), and the activation. The gradient of a running mean or variance is the step to its next value; the
 * optimiser subtracts it as it is.
 */
final class NormalisationStage implements Stage {

	private static final float EPSILON = 1e-5f;
	/** The share of a running statistic that a batch replaces. */
	private static final float NEW = 0.1f;

	private final Pass pass;
	private final Layer.BatchNormalisation layer;
	private final Activation activatedHere;
	private final long channels;
	private final long[] shape;
	private final NativeArray input;
	private final NativeArray output;
	private final NativeArray result;
	private final NativeArray mean;
	private final NativeArray variance;

	/** @param activatedHere whether the activation is computed and its slope taken here, and not behind the next layer */
	NormalisationStage(Pass pass, Layer.BatchNormalisation layer, NativeArray given, boolean activatedHere) {
		this.pass = pass;
		this.layer = layer;
		this.activatedHere = activatedHere ? layer.activation() : Activation.IDENTITY;
		shape = given.shape();
		channels = shape[1];
		// Vectors are images of one pixel.
		input = shape.length == 4 ? given : pass.as(pass.plain(given), shape[0], channels, 1, 1);
		mean = pass.isTraining() ? statistic() : parameter("mean");
		variance = pass.isTraining() ? statistic() : parameter("variance");
		output = pass.array(input.type(), Engine.same(input.layout()), input.shape());
		pass.run(new Primitive("batch normalisation", description()).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_MEAN, mean).with(dnnl.DNNL_ARG_VARIANCE, variance)
				.with(dnnl.DNNL_ARG_SCALE, parameter("gamma")).with(dnnl.DNNL_ARG_SHIFT, parameter("beta")).with(dnnl.DNNL_ARG_DST, output));
		if (this.activatedHere != Activation.IDENTITY) {
			pass.run(Primitives.activation(output, layer.activation()));
		}
		if (pass.isTraining()) {
			input.keep();
			if (this.activatedHere != Activation.IDENTITY) {
				output.keep();
			}
			pass.run(() -> step(mean, "mean"));
			pass.run(() -> step(variance, "variance"));
		}
		result = shape.length == 4 ? output : pass.as(output, shape);
		if (input != given) {
			pass.giveBack(input);
		}
	}

	private NativeArray statistic() {
		NativeArray statistic = pass.array(dnnl.dnnl_f32, Engine.plain(dnnl.dnnl_f32, channels), channels);
		statistic.keep();
		return statistic;
	}

	private NativeArray parameter(String kind) {
		return pass.parameters().values(layer.name() + "/" + kind, channels);
	}

	private dnnl_primitive_desc description() {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		int flags = dnnl.dnnl_use_scale | dnnl.dnnl_use_shift | (pass.isTraining() ? 0 : dnnl.dnnl_use_global_stats);
		Engine.check(dnnl.dnnl_batch_normalization_forward_primitive_desc_create(description, Engine.cpu(), pass.isTraining() ? dnnl.dnnl_forward_training : dnnl.dnnl_forward_inference,
				input.layout(), input.layout(), EPSILON, flags, null), "batch normalisation");
		return description;
	}

	private void step(NativeArray ofBatch, String kind) {
		FloatBuffer running = parameter(kind).floats();
		FloatBuffer batch = ofBatch.floats();
		FloatBuffer step = pass.parameters().gradient(layer.name() + "/" + kind, channels).floats();
		for (int c = 0; c < channels; c++) {
			step.put(c, (running.get(c) - batch.get(c)) * NEW);
		}
	}

	@Override
	public NativeArray output() {
		return result;
	}

	@Override
	public Left left() {
		return activatedHere == layer.activation() ? Left.NOTHING : new Left(layer.activation(), true);
	}

	@Override
	public NativeArray backward(NativeArray behind, boolean wanted) {
		NativeArray images = shape.length == 4 ? behind : pass.as(pass.plain(behind), input.shape());
		NativeArray slopes = pass.in(pass.beforeActivation(images, output, activatedHere), input.type(), Engine.same(input.layout()));
		dnnl_primitive_desc hint = description();
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		dnnl_memory_desc same = Engine.same(input.layout());
		Engine.check(dnnl.dnnl_batch_normalization_backward_primitive_desc_create(description, Engine.cpu(), dnnl.dnnl_backward, same, slopes.layout(), input.layout(), EPSILON,
				dnnl.dnnl_use_scale | dnnl.dnnl_use_shift, hint, null), "batch normalisation's gradient");
		dnnl.dnnl_primitive_desc_destroy(hint);
		NativeArray before = pass.array(input.type(), same, input.shape());
		pass.run(new Primitive("batch normalisation's gradient", description).with(dnnl.DNNL_ARG_SRC, input).with(dnnl.DNNL_ARG_MEAN, mean).with(dnnl.DNNL_ARG_VARIANCE, variance)
				.with(dnnl.DNNL_ARG_DIFF_DST, slopes).with(dnnl.DNNL_ARG_SCALE, parameter("gamma")).with(dnnl.DNNL_ARG_DIFF_SRC, before)
				.with(dnnl.DNNL_ARG_DIFF_SCALE, pass.parameters().gradient(layer.name() + "/gamma", channels))
				.with(dnnl.DNNL_ARG_DIFF_SHIFT, pass.parameters().gradient(layer.name() + "/beta", channels)));
		pass.giveBack(slopes);
		return shape.length == 4 ? before : pass.as(before, shape);
	}
}
