package org.twinlens.model.architecture;

import java.util.List;
import java.util.Optional;

/**
 * Something about an architecture that its author should know.
 *
 * @param severity    how bad it is
 * @param place       the name of the layer it is about, {@link #INPUT}, {@link #DISTANCE}, {@link #HEAD} or {@link #LOSS}; empty when it is about the whole
 * @param sentence    what is wrong
 * @param explanation why that matters, for a student
 * @param fixes       what can be done with a click, the most obvious first; empty when only the author can know
 */
public record ArchitectureProblem(Severity severity, Optional<String> place, String sentence, String explanation, List<QuickFix> fixes) {

	/** Places that are no layers; a layer's name has no dollar sign, and none is called head. */
	public static final String INPUT = "$input";
	public static final String DISTANCE = "$distance";
	public static final String HEAD = "head";
	public static final String LOSS = "$loss";

	public enum Severity {
		/** The network cannot be built. */
		ERROR,
		/** It can be built, but will hardly do what its author wants. */
		WARNING,
		/** Worth knowing. */
		HINT
	}

	public ArchitectureProblem {
		fixes = List.copyOf(fixes);
	}

	static ArchitectureProblem error(String place, String sentence, String explanation, QuickFix... fixes) {
		return new ArchitectureProblem(Severity.ERROR, Optional.of(place), sentence, explanation, List.of(fixes));
	}

	static ArchitectureProblem warning(String place, String sentence, String explanation, QuickFix... fixes) {
		return new ArchitectureProblem(Severity.WARNING, Optional.of(place), sentence, explanation, List.of(fixes));
	}

	static ArchitectureProblem hint(String place, String sentence, String explanation, QuickFix... fixes) {
		return new ArchitectureProblem(Severity.HINT, Optional.of(place), sentence, explanation, List.of(fixes));
	}
}
