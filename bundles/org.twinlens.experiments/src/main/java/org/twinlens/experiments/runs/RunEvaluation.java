package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.ReportFolder;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;
import org.twinlens.experiments.internal.report.ReportJson;

/**
 * What a run achieved in a test.
 *
 * @param folder    the report's
 * @param name      of the test, such as {@code test}: the folder's name
 * @param created   when
 * @param figures   with their intervals; empty when they cannot be read
 * @param threshold the frozen one, unless it cannot be read
 * @param data      tested on, unless it cannot be read
 * @param problem   a sentence when the figures cannot be read, or the empty string
 */
public record RunEvaluation(ReportFolder folder, String name, Instant created, Map<Term, Figure> figures, OptionalDouble threshold, Optional<VerificationReport.Data> data,
		String problem) {

	public RunEvaluation {
		figures = Collections.unmodifiableMap(figures.isEmpty() ? new EnumMap<>(Term.class) : new EnumMap<>(figures));
	}

	/** Reads an evaluation; what is damaged there becomes its problem. */
	static RunEvaluation read(ReportFolder folder) throws IOException {
		String name = folder.path().getFileName().toString();
		Path dated = Files.exists(folder.figures()) ? folder.figures() : folder.page();
		Instant written = Files.getLastModifiedTime(dated).toInstant();
		try {
			ReportJson.Core report = ReportJson.readCore(Files.readAllBytes(folder.figures()));
			return new RunEvaluation(folder, name, report.created() == null ? written : report.created(), report.figures() == null ? Map.of() : report.figures(),
					report.threshold() == null ? OptionalDouble.empty() : OptionalDouble.of(report.threshold().value()), Optional.ofNullable(report.data()), "");
		} catch (IOException e) {
			return new RunEvaluation(folder, name, written, Map.of(), OptionalDouble.empty(), Optional.empty(),
					"The figures in " + folder.figures() + " cannot be read; evaluate the run again. (" + e.getMessage().lines().findFirst().orElse("") + ")");
		}
	}

	/** A figure with its interval, unless the test cannot show it. */
	public Optional<Figure.Measured> measured(Term term) {
		return figures.get(term) instanceof Figure.Measured figure ? Optional.of(figure) : Optional.empty();
	}
}
