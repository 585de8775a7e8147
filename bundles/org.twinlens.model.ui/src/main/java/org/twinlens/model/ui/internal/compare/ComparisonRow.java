package org.twinlens.model.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDiff;
import org.twinlens.model.architecture.ArchitectureDiff.Change;
import org.twinlens.model.architecture.ArchitectureDiff.Entry;
import org.twinlens.model.architecture.ArchitectureDiff.Kind;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.ui.internal.Messages;
import org.twinlens.model.ui.internal.edit.PartTexts;

/**
 * A line of the comparison of two architectures.
 *
 * @param type   of the part, as in the document
 * @param first  what the first has there
 * @param second what the second has there
 */
public record ComparisonRow(Kind kind, String type, String first, String second) {

	/** The parts in the order of the network, then the sums. */
	public static List<ComparisonRow> of(Architecture first, Architecture second) {
		List<ComparisonRow> rows = new ArrayList<>();
		for (Entry entry : ArchitectureDiff.of(first, second).entries()) {
			rows.add(new ComparisonRow(entry.kind(), entry.type(), text(entry.first(), entry, Change::first), text(entry.second(), entry, Change::second)));
		}
		sum(rows, Messages.compare_parameters, first, second, ArchitectureSummary::parameters);
		sum(rows, Messages.compare_macs, first, second, ArchitectureSummary::multiplyAddsPerImage);
		sum(rows, Messages.compare_embedding, first, second, summary -> (long) summary.embeddingLength());
		return rows;
	}

	private static String text(Optional<String> name, Entry entry, Function<Change, String> value) {
		if (name.isEmpty()) {
			return "";
		}
		String changes = entry.changes().stream().filter(change -> !change.property().equals("name"))
				.map(change -> (change.property().isEmpty() ? "" : change.property().replace("tuning.", "") + " ")
						+ (value.apply(change).isEmpty() ? PartTexts.UNKNOWN : value.apply(change)))
				.collect(Collectors.joining(", "));
		return changes.isEmpty() ? name.get() : name.get() + ": " + changes;
	}

	private static void sum(List<ComparisonRow> rows, String title, Architecture first, Architecture second, Function<ArchitectureSummary, Long> figure) {
		String a = figure(first, figure);
		String b = figure(second, figure);
		rows.add(new ComparisonRow(a.equals(b) ? Kind.SAME : Kind.CHANGED, title, a, b));
	}

	private static String figure(Architecture architecture, Function<ArchitectureSummary, Long> figure) {
		try {
			return PartTexts.number(figure.apply(ArchitectureSummary.of(architecture)));
		} catch (IllegalArgumentException e) {
			return PartTexts.UNKNOWN;
		}
	}
}
