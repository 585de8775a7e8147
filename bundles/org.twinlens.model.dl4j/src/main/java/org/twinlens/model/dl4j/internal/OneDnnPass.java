package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.core.PairSet;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.checkpoint.Tensor;
import org.twinlens.model.onednn.NativeTower;

/** The tower in oneDNN; from the embeddings to the loss and back, where there is little to compute, plain Java. */
final class OneDnnPass implements TrainingPass {

	private final NativeTower tower;
	private final Architecture architecture;
	private final PairLoss loss;
	private final Map<String, Tensor> head = new HashMap<>();
	private final Map<String, FloatBuffer> headGradients = new HashMap<>();
	private StepTimer timer;

	/** @param parameters all of the network's, in {@code values} and {@code gradients} */
	OneDnnPass(NativeTower tower, Architecture architecture, PairLoss loss, List<Parameter> parameters, INDArray values, INDArray gradients) {
		this.tower = tower;
		this.architecture = architecture;
		this.loss = loss;
		for (Parameter parameter : parameters) {
			if (parameter.layer().equals(TwinGraph.HEAD)) {
				head.put(parameter.name(), parameter.in(values, 0));
				headGradients.put(parameter.kind(), parameter.in(gradients, 0).data());
			}
		}
	}

	@Override
	public void differentiate(INDArray images, PairSet pairs, long seed) {
		int count = (int) images.size(0);
		FloatBuffer forward = tower.forward(NativeFloats.of(images), count, seed);
		float[] rows = new float[forward.capacity()];
		forward.get(0, rows);
		backward(rows, rows.length / count, pairs);
		tower.backward();
	}

	/** Writes the slopes of the embeddings and the gradient of the head. */
	private void backward(float[] rows, int dimensions, PairSet pairs) {
		long began = System.nanoTime();
		PairHead current = new PairHead(architecture, head);
		double[] distances = architecture.distance() == Architecture.Distance.L1 ? new double[0] : current.distances(rows, dimensions, pairs);
		loss.next(pairs);
		double[] slopes = loss.differentiate(current.outputs(rows, dimensions, pairs));
		PairGradient gradient = new PairGradient(architecture.distance(), rows, dimensions, pairs, slopes);
		write(gradient.byEmbeddings(current.weights(), distances), tower.slopes());
		long behind = System.nanoTime();
		if (!headGradients.isEmpty()) {
			write(gradient.byWeights(distances), headGradients.get("weights"));
			write(new double[] { gradient.byBias() }, headGradients.get("biases"));
		}
		if (timer != null) {
			timer.pairs(behind - began, System.nanoTime() - behind);
		}
	}

	private static void write(double[] numbers, FloatBuffer target) {
		for (int i = 0; i < numbers.length; i++) {
			target.put(i, (float) numbers[i]);
		}
	}

	@Override
	public void time(StepTimer watching) {
		watching.watch(tower);
		timer = watching;
		watching.atEnd(() -> timer = null);
	}

	@Override
	public void close() {
		// The tower is the network's.
	}
}
