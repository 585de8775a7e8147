package org.twinlens.model.architecture;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Shapes and costs of a network, worked out without building it.
 *
 * @param name     the architecture's
 * @param input    an image
 * @param tower    the embedding tower, layer by layer, for one image
 * @param distance for one pair
 * @param head     for one pair; empty when the distance itself decides
 */
public record ArchitectureSummary(String name, Shape input, List<LayerCost> tower, LayerCost distance, Optional<LayerCost> head) {

	public ArchitectureSummary {
		tower = List.copyOf(tower);
	}

	/** @throws IllegalArgumentException with sentences, when the network cannot be built */
	public static ArchitectureSummary of(Architecture architecture) {
		ArchitectureCheck.require(architecture);
		List<LayerCost> tower = LayerCosts.tower(architecture);
		int length = tower.get(tower.size() - 1).output().channels();
		LayerCost distance = switch (architecture.distance()) {
			case L1 -> new LayerCost("distance", "l1", Shape.vector(length), 0, 0, 0);
			case L2 -> new LayerCost("distance", "l2", Shape.vector(1), 0, 0, length);
			case COSINE -> new LayerCost("distance", "cosine", Shape.vector(1), 0, 0, 3L * length);
		};
		long weights = distance.output().count();
		Optional<LayerCost> head = architecture.head().type() == Architecture.Head.Type.NONE ? Optional.empty()
				: Optional.of(new LayerCost("head", "denseSigmoid", Shape.vector(1), weights + 1, weights + 1, weights));
		var input = architecture.input();
		return new ArchitectureSummary(architecture.name(), Shape.image(input.channels(), input.height(), input.width()), tower, distance, head);
	}

	/** Length of the embedding. */
	public int embeddingLength() {
		return tower.get(tower.size() - 1).output().channels();
	}

	/** Of the tower alone; the two towers of a twin network are one. */
	public long embeddingParameters() {
		return sum(tower.stream(), LayerCost::parameters);
	}

	/** Of tower and head. */
	public long parameters() {
		return embeddingParameters() + sum(head.stream(), LayerCost::parameters);
	}

	public long trainableParameters() {
		return sum(Stream.concat(tower.stream(), head.stream()), LayerCost::trainable);
	}

	/** To embed one image. */
	public long multiplyAddsPerImage() {
		return sum(tower.stream(), LayerCost::multiplyAdds);
	}

	/** To compare two images: two embeddings, their distance, the head. */
	public long multiplyAddsPerPair() {
		return 2 * multiplyAddsPerImage() + distance.multiplyAdds() + sum(head.stream(), LayerCost::multiplyAdds);
	}

	/**
	 * Bytes of the input and of all layers' outputs for a batch of distinct images: what training keeps for the backward pass, and so the least it needs beside the
	 * parameters. Gradients and work space come on top.
	 */
	public long activationBytes(int images) {
		return Math.addExact(Math.multiplyExact(4 * input.count(), (long) images), sum(tower.stream(), layer -> layer.outputBytes(images)));
	}

	/** As a table for people; memory is that of a batch of {@code images} distinct images. */
	public String table(int images) {
		return SummaryTable.of(this, images);
	}

	private static long sum(Stream<LayerCost> layers, ToLongFunction<LayerCost> figure) {
		return layers.mapToLong(figure).reduce(0, Math::addExact);
	}
}
