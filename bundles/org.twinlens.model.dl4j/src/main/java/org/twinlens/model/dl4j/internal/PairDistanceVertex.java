package org.twinlens.model.dl4j.internal;

import java.nio.FloatBuffer;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.twinlens.model.architecture.Architecture.Distance;

/**
 * Computes {@link PairDistance}. With the selection matrix S [P,M], +1 at a pair's first image and −1 at its second, all differences are S·E, and the gradient's
 * scatter-add is Sᵀ·G: two matrix products, the same to the last bit on every run, and a−b is exactly −(b−a).
 */
final class PairDistanceVertex extends BaseGraphVertex {

	/** Keeps an embedding of zeros finite when it is brought to length 1. */
	static final double SMALLEST_NORM = 1e-12;

	private final transient Distance distance;
	private transient INDArray selection;
	private transient INDArray differences;
	private transient INDArray norms;
	private transient INDArray directions;
	private transient INDArray distances;

	PairDistanceVertex(ComputationGraph graph, String name, int index, DataType type, Distance distance) {
		super(graph, name, index, null, null, type);
		this.distance = distance;
	}

	@Override
	@SuppressWarnings("try") // entering and leaving the work space is all that is wanted of it
	public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
		try (var space = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATIONS)) {
			INDArray embeddings = inputs[0];
			selection = select(inputs[1], (int) embeddings.size(0));
			if (distance == Distance.COSINE) {
				norms = Transforms.max(embeddings.norm2(true, 1), SMALLEST_NORM);
				directions = embeddings.divColumnVector(norms);
				differences = multiply(selection, directions, false);
			} else {
				differences = multiply(selection, embeddings, false);
			}
			distances = switch (distance) {
				case L1 -> Transforms.abs(differences, true);
				case L2 -> differences.norm2(true, 1);
				// 1 − cos of the angle between directions a and b is ½‖a−b‖²: exact for images that are almost alike.
				case COSINE -> differences.mul(differences).sum(true, 1).muli(0.5);
			};
			return distances;
		}
	}

	@Override
	public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
		INDArray slopes = switch (distance) {
			case L1 -> Transforms.sign(differences, true).muli(epsilon);
			// At distance 0 the direction is undefined; the differences are 0 there, and so is the gradient.
			case L2 -> differences.mulColumnVector(epsilon.div(Transforms.max(distances, SMALLEST_NORM)));
			case COSINE -> differences.mulColumnVector(epsilon);
		};
		INDArray gradient = multiply(selection, slopes, true);
		if (distance == Distance.COSINE) {
			INDArray radial = gradient.mul(directions).sum(true, 1);
			gradient = gradient.sub(directions.mulColumnVector(radial)).diviColumnVector(norms);
		}
		return new Pair<>(null, new INDArray[] { workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, gradient), null });
	}

	private static INDArray select(INDArray pairs, int images) {
		FloatBuffer rows = NativeFloats.of(pairs);
		int count = (int) pairs.size(0);
		float[] matrix = new float[count * images];
		for (int pair = 0; pair < count; pair++) {
			matrix[pair * images + (int) rows.get(2 * pair)] += 1;
			matrix[pair * images + (int) rows.get(2 * pair + 1)] -= 1;
		}
		return Nd4j.createFromArray(matrix).reshape(count, images);
	}

	private static INDArray multiply(INDArray a, INDArray b, boolean transposeA) {
		INDArray result = Nd4j.createUninitialized(b.dataType(), new long[] { a.size(transposeA ? 1 : 0), b.size(1) }, 'c');
		return Nd4j.gemm(a, b, result, transposeA, false, 1, 0);
	}

	@Override
	public boolean hasLayer() {
		return false;
	}

	@Override
	public Layer getLayer() {
		return null;
	}

	@Override
	public void setBackpropGradientsViewArray(INDArray gradients) {
		// no parameters
	}

	@Override
	public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
		return null;
	}

	@Override
	public void clear() {
		super.clear();
		selection = differences = norms = directions = distances = null;
	}

	@Override
	public String toString() {
		return "PairDistanceVertex(" + distance + ")";
	}
}
