package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * A twin network: one embedding tower applied to both images, a distance between the two embeddings, a head that turns it into a similarity, and the loss it is
 * trained with. Written as JSON by {@link ArchitectureDocument}; whether its parts fit together is for {@link ArchitectureCheck} to say.
 *
 * @param name     what users call it
 * @param input    the shape of an image
 * @param layers   the tower, first layer first
 * @param distance between the two embeddings
 * @param head     from distance to similarity
 * @param loss     it is trained with
 */
public record Architecture(String name, Input input, List<Layer> layers, Distance distance, Head head, Loss loss) {

	public Architecture {
		Require.that(name != null && !name.isBlank(), "An architecture needs a name.");
		Require.that(input != null && layers != null && distance != null && head != null && loss != null,
				"The architecture \"" + name + "\" needs an input, layers, a distance, a head and a loss.");
		layers = List.copyOf(layers);
	}

	public Architecture withName(String other) {
		return new Architecture(other, input, layers, distance, head, loss);
	}

	public Architecture withInput(Input other) {
		return new Architecture(name, other, layers, distance, head, loss);
	}

	public Architecture withLayers(List<Layer> others) {
		return new Architecture(name, input, others, distance, head, loss);
	}

	/** With one layer, counted from 0, in place of another. */
	public Architecture withLayer(int index, Layer other) {
		List<Layer> changed = new ArrayList<>(layers);
		changed.set(index, other);
		return withLayers(changed);
	}

	/** With a layer more, before the one that now has this index. */
	public Architecture withAdded(int index, Layer more) {
		List<Layer> changed = new ArrayList<>(layers);
		changed.add(index, more);
		return withLayers(changed);
	}

	public Architecture without(int index) {
		List<Layer> changed = new ArrayList<>(layers);
		changed.remove(index);
		return withLayers(changed);
	}

	public Architecture withDistance(Distance other) {
		return new Architecture(name, input, layers, other, head, loss);
	}

	public Architecture withHead(Head other) {
		return new Architecture(name, input, layers, distance, other, loss);
	}

	public Architecture withLoss(Loss other) {
		return new Architecture(name, input, layers, distance, head, other);
	}

	/** The shape of an image: channels, height, width. */
	public record Input(int channels, int height, int width) {

		public Input {
			Require.that(channels == 1 || channels == 3, "An input has 1 channel (grey) or 3 (colour), not " + channels + ".");
			Require.that(height >= 1 && height <= 4096 && width >= 1 && width <= 4096, "An input is 1 to 4096 pixels wide and high, not " + width + "×" + height + ".");
		}

		@Override
		public String toString() {
			return width + "×" + height + "×" + channels;
		}
	}

	public enum Distance {
		/** |a−b|, a vector; needs a learned head. */
		L1,
		/** Euclidean distance. */
		L2,
		/** Cosine of the angle between the embeddings; as a distance 1−cos. */
		COSINE
	}

	/**
	 * From distance to similarity.
	 *
	 * @param type   which head
	 * @param tuning of its weights; ignored without a head
	 */
	public record Head(Type type, Tuning tuning) {

		public Head {
			Require.that(type != null, "A head needs a type.");
			tuning = tuning == null ? Tuning.DEFAULT : tuning;
		}

		public enum Type {
			/** Dense layer with one sigmoid output. */
			DENSE_SIGMOID,
			/** The distance itself decides. */
			NONE
		}
	}

	public enum Loss {
		/** −y·log s − (1−y)·log(1−s) on the head's similarity s. */
		BINARY_CROSS_ENTROPY,
		/** y·d² + (1−y)·max(0, margin−d)² on the distance d, y = 1 for the same identity (Hadsell et al. 2006). */
		CONTRASTIVE,
		/**
		 * For each anchor of a batch −log of the share that its positive pairs have in Σ exp(logit) over all its pairs; the logit is the learned head's sum before the
		 * sigmoid, or without a head −d²/temperature (L2) or −d/temperature (cosine). With one support image a class this is Snell et al. 2017's episode; with several
		 * positive pairs their exponentials add up, as in neighbourhood components analysis (Goldberger et al. 2004).
		 */
		SOFTMAX
	}
}
