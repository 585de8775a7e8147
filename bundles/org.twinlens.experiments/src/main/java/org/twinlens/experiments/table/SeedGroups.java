package org.twinlens.experiments.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.twinlens.core.metrics.SampleMean;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.run.RunStatus;

/**
 * Runs that were told the same but for their seeds, one row for all. Figures become the mean over the completed runs that have them, with its 95 % interval by Student's t
 * distribution and how many they are: a run that was stopped or failed reached less than it was told to.
 */
final class SeedGroups {

	private final Columns columns;

	SeedGroups(Columns columns) {
		this.columns = columns;
	}

	/** What runs of a group share. A run whose description cannot be read stands by itself, under its id. */
	private record Recipe(String id, Map<String, Value> told, Architecture architecture) {
	}

	/** @return the groups in the order of their first rows; a row that belongs to no other stays as it is but for its figures */
	List<Row> group(List<Row> rows) {
		Map<Recipe, List<Row>> groups = new LinkedHashMap<>();
		for (Row row : rows) {
			groups.computeIfAbsent(recipe(row.run()), key -> new ArrayList<>()).add(row);
		}
		return groups.values().stream().map(this::merge).toList();
	}

	private static Recipe recipe(RunSummary run) {
		return run.description().map(description -> {
			Map<String, Value> told = new HashMap<>(RowReader.told(description));
			told.keySet().removeIf(SeedGroups::isSeed);
			return new Recipe("", told, description.architecture());
		}).orElseGet(() -> new Recipe(run.id(), Map.of(), null));
	}

	static boolean isSeed(String column) {
		return column.equals(Columns.SEED) || column.endsWith("." + Columns.SEED);
	}

	private Row merge(List<Row> members) {
		List<RunSummary> runs = members.stream().flatMap(row -> row.runs().stream()).toList();
		Set<String> names = new TreeSet<>();
		members.forEach(row -> names.addAll(row.values().keySet()));
		Map<String, Value> values = new LinkedHashMap<>();
		for (String name : names) {
			Value value = columns.find(name).map(column -> merge(column, members)).orElse(Value.NONE);
			if (value != Value.NONE) {
				values.put(name, value);
			}
		}
		if (members.size() > 1) {
			values.put(Columns.NAME, Value.text(name(members)));
		}
		return new Row(runs, values);
	}

	private static String name(List<Row> members) {
		String first = members.get(0).run().description().map(d -> d.architecture().name()).orElse("");
		return first + " × " + members.size() + " runs";
	}

	private static Value merge(Column column, List<Row> members) {
		if (isFigure(column)) {
			SampleMean mean = SampleMean.of(members.stream().filter(row -> row.run().status() == RunStatus.COMPLETED).map(row -> row.value(column))
					.filter(Value.Number.class::isInstance).mapToDouble(value -> ((Value.Number) value).number()).toArray());
			return mean.n() == 0 ? Value.NONE : new Value.Number(mean.mean(), mean.interval(), mean.n());
		}
		List<Value> different = members.stream().map(row -> row.value(column)).filter(Objects::nonNull).distinct().toList();
		return different.size() == 1 ? different.get(0) : new Value.Several(different.size());
	}

	/** What runs reached, other than what they were told. */
	static boolean isFigure(Column column) {
		return column.kind().isNumeric() && !column.told();
	}
}
