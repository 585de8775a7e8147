package org.twinlens.model.dl4j.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.twinlens.core.PairSet;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureCheck;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.checkpoint.Tensor;

/**
 * A twin network in training: parameters, gradients and optimiser state, each one long array. An iteration is {@link #differentiate} followed, if the gradient is good,
 * by {@link #update}. On the model thread only.
 */
final class TwinNetwork implements AutoCloseable {

	private final Architecture architecture;
	private final long seed;
	private final boolean hasDropout;
	private final PairLoss loss;
	private final ComputationGraph graph;
	private final ComputationGraphUpdater updater;
	private final List<Parameter> parameters;
	private final INDArray values;
	private final INDArray gradients;
	private final List<INDArray> learnedGradients;
	private final List<INDArray> learnedValues;
	private final OptimiserState optimiser;
	private final EmbeddingTower tower;
	private final InputArray images = new InputArray();
	private final InputArray pairs = new InputArray();
	private final InputArray labels = new InputArray();

	/**
	 * A network with fresh parameters.
	 *
	 * @throws IllegalArgumentException with all reasons in sentences why the architecture cannot be built
	 */
	TwinNetwork(Architecture architecture, TrainingConfig config, int iterationsPerEpoch) {
		this(architecture, config, new Schedules(config, iterationsPerEpoch, Purpose.TRAINING));
	}

	/** As the other, with a learning rate that goes its own way. */
	TwinNetwork(Architecture architecture, TrainingConfig config, Schedules schedules) {
		ArchitectureCheck.require(architecture);
		this.architecture = architecture;
		seed = config.seed();
		hasDropout = architecture.layers().stream().anyMatch(Layer.Dropout.class::isInstance);
		loss = new PairLoss(Objective.of(architecture, config), config.balanceLabels());
		var configuration = TwinGraph.twin(architecture, schedules, loss);
		long size = TwinGraph.size(configuration);
		graph = new ComputationGraph(configuration);
		values = Nd4j.create(size);
		graph.init(values, false);
		parameters = Parameter.of(graph);
		new Initialisation(architecture, seed).fill(parameters, values);
		updater = graph.getUpdater();
		gradients = graph.getFlattenedGradients().reshape(size);
		learnedGradients = learned(gradients);
		learnedValues = learned(values);
		optimiser = new OptimiserState(parameters, updater, config.optimiser());
		tower = new EmbeddingTower(architecture, values);
	}

	/** An array of all parameters without those that batch normalisation keeps itself, its running statistics. */
	private List<INDArray> learned(INDArray all) {
		List<INDArray> pieces = new ArrayList<>();
		long start = 0;
		for (Parameter parameter : parameters) {
			if (parameter.isStatistic()) {
				if (parameter.offset() > start) {
					pieces.add(all.get(NDArrayIndex.interval(start, parameter.offset())));
				}
				start = parameter.offset() + parameter.length();
			}
		}
		if (start < all.length()) {
			pieces.add(all.get(NDArrayIndex.interval(start, all.length())));
		}
		return List.copyOf(pieces);
	}

	/**
	 * Passes a batch forward and the gradient of its mean loss backward; the parameters stay.
	 *
	 * @param iteration whole iterations done before; dropout is drawn from it
	 * @return each pair's similarity and loss
	 */
	PairScores differentiate(Batch batch, PairSet set, long iteration) {
		if (hasDropout) {
			Nd4j.getRandom().setSeed(Seeds.of(seed, Seeds.DROPOUT, iteration, 0));
		}
		var input = architecture.input();
		float[] rows = new float[2 * set.size()];
		float[] same = new float[set.size()];
		for (int i = 0; i < same.length; i++) {
			rows[2 * i] = set.first(i);
			rows[2 * i + 1] = set.second(i);
			same[i] = set.same(i) ? 1 : 0;
		}
		graph.setInputs(images.of(batch.pixels(), batch.images(), input.channels(), input.height(), input.width()), pairs.of(rows, same.length, 2));
		graph.setLabels(labels.of(same, same.length, 1));
		loss.next(set);
		graph.computeGradientAndScore();
		return loss.scores();
	}

	/**
	 * @return the Euclidean norm of the last gradient
	 * @throws DivergedException when one of its numbers is not a number; the parameters are still good then
	 */
	double gradientNorm() throws DivergedException {
		double norm = norm(learnedGradients);
		if (!Double.isFinite(norm)) {
			throw new DivergedException("The gradient");
		}
		return norm;
	}

	/** The Euclidean norm of the last update's change of the learned parameters, divided by their norm. */
	double updateRatio() {
		return norm(learnedGradients) / norm(learnedValues);
	}

	/** Euclidean norms of the last gradient over each layer's learned parameters, by the layer's name; after {@link #update} of the last step. */
	Map<String, Double> layerGradients() {
		return norms(gradients);
	}

	/** Likewise of the parameters. */
	Map<String, Double> layerValues() {
		return norms(values);
	}

	private Map<String, Double> norms(INDArray all) {
		Map<String, Double> norms = new HashMap<>();
		for (Parameter parameter : parameters) {
			if (!parameter.isStatistic()) {
				double norm = all.get(NDArrayIndex.interval(parameter.offset(), parameter.offset() + parameter.length())).norm2Number().doubleValue();
				norms.merge(parameter.layer(), norm, Math::hypot);
			}
		}
		return norms;
	}

	private static double norm(List<INDArray> pieces) {
		double squares = 0;
		for (INDArray piece : pieces) {
			double norm = piece.norm2Number().doubleValue();
			squares += norm * norm;
		}
		return Math.sqrt(squares);
	}

	/** Takes the optimiser's step along the last gradient, in whose place the step then stands. */
	void update(long iteration, int epoch) {
		updater.update(graph.gradient(), Math.toIntExact(iteration), epoch, 1, LayerWorkspaceMgr.noWorkspaces());
		values.subi(gradients);
	}

	/** Times the passes to come, until closed. */
	StepTimer time() {
		return new StepTimer(graph);
	}

	/** @throws DivergedException when a parameter is not a number */
	void requireSound() throws DivergedException {
		if (!Double.isFinite(values.norm2Number().doubleValue())) {
			throw new DivergedException("A weight");
		}
	}

	/** The embedding tower, on the same parameters: it follows the training. */
	EmbeddingTower tower() {
		return tower;
	}

	/** The head as it stands. */
	PairHead head() {
		return new PairHead(architecture, weights());
	}

	/** The parameters by name: shared memory, to be written before the next update. */
	Map<String, Tensor> weights() {
		Map<String, Tensor> tensors = new HashMap<>();
		parameters.forEach(parameter -> tensors.put(parameter.name(), parameter.in(values, 0)));
		return tensors;
	}

	/** The gradient by the parameters' names, likewise. */
	Map<String, Tensor> gradient() {
		Map<String, Tensor> tensors = new HashMap<>();
		parameters.forEach(parameter -> tensors.put(parameter.name(), parameter.in(gradients, 0)));
		return tensors;
	}

	/** The optimiser's state by name, likewise. */
	Map<String, Tensor> optimiserState() {
		return optimiser.tensors();
	}

	/** @throws IllegalArgumentException naming the tensor that is missing or of another shape */
	void restore(Map<String, Tensor> weights, Map<String, Tensor> optimiserState) {
		parameters.forEach(parameter -> parameter.load(weights, parameter.name(), values, 0));
		optimiser.restore(optimiserState);
	}

	@Override
	public void close() {
		tower.close();
		images.close();
		pairs.close();
		labels.close();
		values.close();
		graph.getFlattenedGradients().close();
		updater.getStateViewArray().close();
	}
}
