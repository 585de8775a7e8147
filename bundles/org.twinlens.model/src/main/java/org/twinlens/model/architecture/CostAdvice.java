package org.twinlens.model.architecture;

import static org.twinlens.model.architecture.ArchitectureProblem.hint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.model.architecture.ArchitectureInspection.Context;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;

/** Memory the machine does not have, and parameters in one place. */
final class CostAdvice {

	private static final String MEMORY = "Training keeps each parameter with its gradient and the optimiser's state, and what every layer gave for every image of the "
			+ "batch until the backward pass needs it. Beyond the machine's memory it swaps to the disk and hardly moves, or the system ends it. Smaller batches, fewer "
			+ "filters in the first layers, an earlier pool or a smaller input need less.";
	private static final String DENSE = "A dense layer behind a flatten has a weight for each number of the image and each unit. They are most of what is to be "
			+ "learned, must be learned from the same few images, and are what overfits. A global average pooling needs none of them.";
	private static final long MANY = 10_000_000;

	private CostAdvice() {
	}

	static void of(Architecture architecture, ArchitectureSummary summary, Context context, List<ArchitectureProblem> problems) {
		long needed = TrainingMemory.bytes(architecture, context.images(), context.optimiser());
		if (context.memoryBytes() > 0 && needed > context.memoryBytes()) {
			problems.add(new ArchitectureProblem(Severity.WARNING, Optional.empty(), String.format(Locale.ROOT,
					"Training with %d images in a batch needs about %.1f GB of memory; this machine has %.1f GB.", context.images(), gigabytes(needed), gigabytes(context.memoryBytes())),
					MEMORY, List.of()));
		}
		for (int i = 1; i < summary.tower().size(); i++) {
			LayerCost cost = summary.tower().get(i);
			int flatten = i - 1;
			if (cost.parameters() > MANY && cost.parameters() > 0.8 * summary.parameters() && architecture.layers().get(flatten) instanceof Layer.Flatten) {
				problems.add(hint(cost.name(),
						String.format(Locale.ROOT, "%.1f of %.1f million parameters lie in \"%s\".", cost.parameters() / 1e6, summary.parameters() / 1e6, cost.name()), DENSE,
						new QuickFix("Average Instead of Flatten", a -> a.withLayer(flatten, new Layer.GlobalAveragePooling(a.layers().get(flatten).name())))));
			}
		}
		if (summary.embeddingLength() < 4) {
			problems.add(hint(summary.tower().get(summary.tower().size() - 1).name(),
					"An embedding of " + summary.embeddingLength() + (summary.embeddingLength() == 1 ? " number" : " numbers")
					+ " leaves little room.", "Every identity needs a place of its own, apart from all others. In few dimensions they soon lie close; 64 to 512 is usual."));
		}
	}

	private static double gigabytes(long bytes) {
		return bytes / (double) (1L << 30);
	}
}
