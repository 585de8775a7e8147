package org.twinlens.model.dl4j.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.checkpoint.Tensor;

/**
 * The optimiser's memory by name, such as {@code conv1/weights/m}. DL4J updates neighbouring parameters of equal settings as one block and keeps for each block first all
 * its m, then all its v.
 */
final class OptimiserState {

	private record Slot(Parameter parameter, String name, long start) {
	}

	private final List<Slot> slots = new ArrayList<>();
	private final INDArray state;

	OptimiserState(List<Parameter> parameters, ComputationGraphUpdater updater, Optimiser optimiser) {
		List<String> names = switch (optimiser) {
			case ADAM -> List.of("m", "v");
			case SGD -> List.of("velocity");
			case RMSPROP -> List.of("squares");
		};
		state = updater.getStateViewArray();
		for (UpdaterBlock block : updater.getUpdaterBlocks()) {
			int size = block.getParamOffsetEnd() - block.getParamOffsetStart();
			int kept = block.getUpdaterViewOffsetEnd() - block.getUpdaterViewOffsetStart();
			for (int k = 0; k < kept / size; k++) {
				long start = block.getUpdaterViewOffsetStart() + (long) k * size - block.getParamOffsetStart();
				for (Parameter parameter : parameters) {
					if (parameter.offset() >= block.getParamOffsetStart() && parameter.offset() < block.getParamOffsetEnd()) {
						slots.add(new Slot(parameter, parameter.name() + "/" + names.get(k), start));
					}
				}
			}
		}
	}

	/** Shared memory, not copies. */
	Map<String, Tensor> tensors() {
		Map<String, Tensor> tensors = new HashMap<>();
		slots.forEach(slot -> tensors.put(slot.name(), slot.parameter().in(state, slot.start())));
		return tensors;
	}

	/** @throws IllegalArgumentException when there is no state, or naming the tensor that is missing or of another shape */
	void restore(Map<String, Tensor> tensors) {
		if (tensors.isEmpty() && !slots.isEmpty()) {
			throw new IllegalArgumentException("The checkpoint keeps no optimiser state, so that training cannot go on from it. Resume from the run's checkpoint \"last\".");
		}
		slots.forEach(slot -> slot.parameter().load(tensors, slot.name(), state, slot.start()));
	}
}
