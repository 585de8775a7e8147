package org.twinlens.model.dl4j.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.core.PairSet;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureCheck;
import org.twinlens.model.checkpoint.Tensor;
import org.twinlens.model.onednn.NativeTower;
import org.twinlens.model.onednn.OneDnn;

/**
 * A twin network in training: parameters, gradients and optimiser state, each one long array. An iteration is {@link #differentiate} followed, if the gradient is good,
 * by {@link #update}. On the model thread only.
 */
final class TwinNetwork implements AutoCloseable {

	private final Architecture architecture;
	private final long seed;
	private final PairLoss loss;
	private final List<Parameter> parameters;
	private final INDArray values;
	private final INDArray gradients;
	private final Optional<NativeTower> nativeTower;
	private final TrainingPass pass;
	private final Optimisation optimisation;
	private final EmbeddingTower tower;
	private final InputArray images = new InputArray();

	/**
	 * A network with fresh parameters.
	 *
	 * @throws IllegalArgumentException with all reasons in sentences why the architecture cannot be built
	 */
	TwinNetwork(Architecture architecture, TrainingConfig config, int iterationsPerEpoch) {
		this(architecture, new Schedules(config, iterationsPerEpoch, Purpose.TRAINING), Engine.get().oneDnn());
	}

	/**
	 * As the other, with a learning rate that goes its own way.
	 *
	 * @param oneDnn to compute the tower by, or empty for Deeplearning4j
	 */
	TwinNetwork(Architecture architecture, Schedules schedules, Optional<OneDnn> oneDnn) {
		ArchitectureCheck.require(architecture);
		TrainingConfig config = schedules.config();
		this.architecture = architecture;
		seed = config.seed();
		loss = new PairLoss(Objective.of(architecture, config), config.balanceLabels());
		var configuration = TwinGraph.twin(architecture, loss);
		values = Nd4j.create(TwinGraph.size(configuration));
		ComputationGraph graph = new ComputationGraph(configuration);
		graph.init(values, false);
		parameters = Parameter.of(graph);
		new Initialisation(architecture, seed).fill(parameters, values);
		gradients = oneDnn.isPresent() ? Nd4j.create(values.length()) : GraphPass.gradients(graph);
		nativeTower = oneDnn.map(engine -> engine.tower(architecture, new ParameterViews(parameters, values, gradients), config.precision() == Precision.BFLOAT16));
		if (nativeTower.isPresent()) {
			pass = new OneDnnPass(nativeTower.get(), architecture, loss, parameters, values, gradients);
		} else {
			pass = new GraphPass(graph, loss);
		}
		optimisation = new Optimisation(architecture, schedules, parameters, values, gradients);
		tower = new EmbeddingTower(architecture, values, nativeTower);
	}

	/**
	 * Passes a batch forward and the gradient of its mean loss backward; the parameters stay.
	 *
	 * @param iteration whole iterations done before; dropout is drawn from it
	 * @return each pair's similarity and loss
	 */
	PairScores differentiate(Batch batch, PairSet set, long iteration) {
		var input = architecture.input();
		INDArray pixels = images.of(batch.pixels(), batch.images(), input.channels(), input.height(), input.width());
		pass.differentiate(pixels, set, Seeds.of(seed, Seeds.DROPOUT, iteration, 0));
		return loss.scores();
	}

	/**
	 * @return the Euclidean norm of the last gradient
	 * @throws DivergedException when one of its numbers is not a number; the parameters are still good then
	 */
	double gradientNorm() throws DivergedException {
		double norm = optimisation.gradientNorm();
		if (!Double.isFinite(norm)) {
			throw new DivergedException("The gradient");
		}
		return norm;
	}

	/** The Euclidean norm of the last update's change of the learned parameters, divided by their norm. */
	double updateRatio() {
		return optimisation.updateRatio();
	}

	/** Of the last step, layer by layer. */
	LayerNorms layerNorms() {
		return optimisation.layerNorms();
	}

	/** Takes the optimiser's step along the last gradient, whose norm was asked for. */
	void update(long iteration, int epoch) {
		optimisation.step(iteration, epoch);
		parametersChanged();
	}

	private void parametersChanged() {
		nativeTower.ifPresent(NativeTower::parametersChanged);
	}

	/** Times the passes to come, until closed. */
	StepTimer time() {
		StepTimer timer = new StepTimer(architecture);
		pass.time(timer);
		return timer;
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
		return optimisation.tensors();
	}

	/** @throws IllegalArgumentException naming the tensor that is missing or of another shape */
	void restore(Map<String, Tensor> weights, Map<String, Tensor> optimiserState) {
		parameters.forEach(parameter -> parameter.load(weights, parameter.name(), values, 0));
		optimisation.restore(optimiserState);
		parametersChanged();
	}

	@Override
	public void close() {
		pass.close();
		tower.close();
		nativeTower.ifPresent(NativeTower::close);
		images.close();
		optimisation.close();
		values.close();
		gradients.close();
	}
}
