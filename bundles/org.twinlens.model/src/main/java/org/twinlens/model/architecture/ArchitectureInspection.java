package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.ArchitectureProblem.Severity;

/**
 * What can be said about an architecture while it is being drawn, buildable or not.
 *
 * @param architecture what was inspected
 * @param known        costs of its layers, up to the first that does not fit what comes before it
 * @param summary      of the whole; empty when it cannot be built
 * @param problems     the worst first, in the order of the layers
 */
public record ArchitectureInspection(Architecture architecture, List<LayerCost> known, Optional<ArchitectureSummary> summary, List<ArchitectureProblem> problems) {

	/**
	 * How the network is going to be trained.
	 *
	 * @param images      distinct images of a batch
	 * @param optimiser   the run's
	 * @param margin      of the contrastive loss
	 * @param memoryBytes of the machine; 0 when unknown
	 */
	public record Context(int images, Optimiser optimiser, double margin, long memoryBytes) {

		public Context {
			Require.that(images >= 1, "A batch has at least 1 image, not " + images + ".");
		}

		/** Batches of 64 images, Adam, margin 1, on a machine with so much memory. */
		public static Context of(long memoryBytes) {
			return new Context(64, Optimiser.ADAM, 1, memoryBytes);
		}
	}

	public ArchitectureInspection {
		known = List.copyOf(known);
		problems = List.copyOf(problems);
	}

	public static ArchitectureInspection of(Architecture architecture, Context context) {
		LayerCosts.Walk walk = LayerCosts.walk(architecture);
		List<ArchitectureProblem> problems = new ArrayList<>(ArchitectureCheck.problems(architecture, walk));
		Optional<ArchitectureSummary> summary = problems.isEmpty() ? Optional.of(ArchitectureSummary.of(architecture)) : Optional.empty();
		PairingAdvice.of(architecture, context, problems);
		RegularisationAdvice.of(architecture, context, problems);
		TowerAdvice.of(architecture, walk.known(), problems);
		summary.ifPresent(whole -> CostAdvice.of(architecture, whole, context, problems));
		List<String> order = new ArrayList<>(List.of(ArchitectureProblem.INPUT));
		architecture.layers().forEach(layer -> order.add(layer.name()));
		problems.sort(Comparator.comparing(ArchitectureProblem::severity).thenComparing(problem -> place(order, problem)));
		return new ArchitectureInspection(architecture, walk.known(), summary, problems);
	}

	private static int place(List<String> order, ArchitectureProblem problem) {
		int index = order.indexOf(problem.place().orElse(""));
		return index < 0 ? Integer.MAX_VALUE : index;
	}

	/** The problems at a place: a layer's name or one of {@link ArchitectureProblem}'s. */
	public List<ArchitectureProblem> at(String place) {
		return problems.stream().filter(problem -> problem.place().equals(Optional.of(place))).toList();
	}

	public long count(Severity severity) {
		return problems.stream().filter(problem -> problem.severity() == severity).count();
	}

	/** The layer's cost, if it and all before it fit. */
	public Optional<LayerCost> cost(int index) {
		return index < known.size() ? Optional.of(known.get(index)) : Optional.empty();
	}
}
