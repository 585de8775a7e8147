package org.twinlens.model.architecture;

import java.util.ArrayList;
import java.util.List;

/** Whether the parts of an architecture fit together. */
public final class ArchitectureCheck {

	private ArchitectureCheck() {
	}

	/** @throws IllegalArgumentException with all problems in sentences */
	public static void require(Architecture architecture) {
		List<String> problems = problems(architecture);
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException("The architecture \"" + architecture.name() + "\" cannot be built. " + String.join(" ", problems));
		}
	}

	/** A sentence for each thing that keeps the network from being built; empty when it can be. */
	public static List<String> problems(Architecture architecture) {
		return problems(architecture, LayerCosts.walk(architecture)).stream().map(ArchitectureProblem::sentence).toList();
	}

	/** The same with explanations and fixes. */
	static List<ArchitectureProblem> problems(Architecture architecture, LayerCosts.Walk walk) {
		List<ArchitectureProblem> problems = new ArrayList<>();
		ShapeProblems.of(architecture, walk, problems);
		PairingProblems.of(architecture, problems);
		return problems;
	}
}
