package org.twinlens.experiments.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.runs.RunEvaluation;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes rows of runs. What a run was told is looked at once, a run that has not changed gives the same row. Not for several threads at once. */
public final class RowReader {

	private final Map<String, Row> known = new HashMap<>();
	private final Map<String, Told> told = new HashMap<>();

	/** What a run was told; the description tells whether it is still the same. */
	private record Told(RunDescription description, Map<String, Value> values) {
	}

	/** A row for each run, in their order. */
	public List<Row> rows(List<RunSummary> runs) {
		known.keySet().retainAll(runs.stream().map(RunSummary::id).collect(Collectors.toSet()));
		told.keySet().retainAll(known.keySet());
		return runs.stream().map(this::row).toList();
	}

	private Row row(RunSummary run) {
		Row row = known.get(run.id());
		if (row == null || row.run() != run) {
			row = new Row(List.of(run), values(run));
			known.put(run.id(), row);
		}
		return row;
	}

	private Map<String, Value> values(RunSummary run) {
		Map<String, Value> values = new LinkedHashMap<>();
		BiConsumer<String, Value> put = (name, value) -> {
			if (value != Value.NONE) {
				values.put(name, value);
			}
		};
		values.putAll(run.description().map(description -> told(run.id(), description)).orElse(Map.of()));
		put.accept(Columns.RUN, Value.text(run.id()));
		put.accept(Columns.NAME, Value.text(run.title()));
		put.accept(Columns.STATUS, Value.text(run.status().name().toLowerCase(Locale.ROOT)));
		put.accept("epoch", run.progress().epochs() == 0 ? Value.NONE : Value.number(run.progress().epoch()));
		put.accept("bestEpoch", run.best().map(best -> Value.number(best.epoch())).orElse(Value.NONE));
		figures(put, "best", run.best().flatMap(RowReader::validated));
		figures(put, "last", run.last().flatMap(ModelEvent.Epoch::validation));
		figures(put, "training", run.last().map(ModelEvent.Epoch::training));
		run.evaluation().ifPresent(evaluation -> evaluated(put, evaluation));
		put.accept("duration", run.duration().isZero() ? Value.NONE : Value.number(run.duration().toMillis() / 1000.0));
		put.accept(Columns.TAGS, run.notes().tags().isEmpty() ? Value.NONE : new Value.Words(run.notes().tags()));
		put.accept(Columns.NOTE, Value.text(run.notes().note()));
		put.accept(Columns.CREATED, run.created().<Value>map(Value.Time::new).orElse(Value.NONE));
		put.accept("archived", Value.text(run.notes().archived() ? "yes" : "no"));
		put.accept("problem", Value.text(run.problem()));
		return values;
	}

	/** A run without calibration pairs is measured on what it trained on, as its trainer does. */
	private static Optional<EpochMetrics> validated(ModelEvent.Epoch epoch) {
		return epoch.validation().or(() -> Optional.of(epoch.training()));
	}

	private static void figures(BiConsumer<String, Value> put, String prefix, Optional<EpochMetrics> metrics) {
		metrics.ifPresent(m -> {
			put.accept(prefix + "Loss", Value.number(m.loss()));
			put.accept(prefix + "Eer", Value.number(m.eer()));
			put.accept(prefix + "Accuracy", Value.number(m.accuracy()));
			put.accept(prefix + "Precision", Value.number(m.precision()));
			put.accept(prefix + "Recall", Value.number(m.recall()));
			put.accept(prefix + "F1", Value.number(m.f1()));
		});
	}

	private static void evaluated(BiConsumer<String, Value> put, RunEvaluation evaluation) {
		for (Term term : Term.values()) {
			Optional<Figure.Measured> figure = evaluation.measured(term);
			put.accept(Columns.name(term), figure.<Value>map(f -> new Value.Number(f.value(), f.interval(), 0)).orElse(Value.NONE));
		}
		put.accept("leaks", evaluation.data().isPresent() && evaluation.data().get().leaks() ? Value.text("yes") : Value.NONE); // its report says why
		put.accept("threshold", evaluation.threshold().isPresent() ? Value.number(evaluation.threshold().getAsDouble()) : Value.NONE);
	}

	private Map<String, Value> told(String id, RunDescription description) {
		Told known = told.get(id);
		if (known == null || known.description() != description) {
			known = new Told(description, told(description));
			told.put(id, known);
		}
		return known.values();
	}

	/** What a run was told, by column name. */
	public static Map<String, Value> told(RunDescription run) {
		Map<String, Value> values = new LinkedHashMap<>();
		values.put("dataset", Value.text(run.dataset()));
		values.put("split", Value.text(run.split()));
		values.put("architecture", Value.text(run.architecture().name()));
		values.put("input", Value.text(run.architecture().input().toString()));
		values.put("distance", Value.text(word(run.architecture().distance())));
		values.put("loss", Value.text(word(run.architecture().loss())));
		values.put("parameters", parameters(run));
		values.put("purpose", Value.text(word(run.purpose())));
		flatten("", Json.compact().valueToTree(run.config()), values);
		flatten("pairs.", run.pairs(), values);
		flatten("preprocessing.", Json.compact().valueToTree(run.preprocessing()), values);
		values.values().removeIf(value -> value == Value.NONE);
		return values;
	}

	private static Value parameters(RunDescription run) {
		try {
			return Value.number(ArchitectureSummary.of(run.architecture()).parameters());
		} catch (IllegalArgumentException e) {
			return Value.NONE;
		}
	}

	private static String word(Object value) {
		return Json.compact().valueToTree(value).asText();
	}

	private static void flatten(String prefix, JsonNode node, Map<String, Value> values) {
		node.fields().forEachRemaining(field -> {
			String name = prefix + field.getKey();
			JsonNode value = field.getValue();
			if (value.isObject()) {
				flatten(name + ".", value, values);
			} else if (value.isNumber()) {
				values.put(name, Value.number(value.asDouble()));
			} else if (!value.isNull()) {
				values.put(name, Value.text(value.isValueNode() ? value.asText() : value.toString()));
			}
		});
	}
}
