package org.twinlens.experiments.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinlens.experiments.Term;
import org.twinlens.experiments.table.Column.Better;
import org.twinlens.experiments.table.Column.Kind;

/**
 * The columns there are: those every run has, and those its hyperparameters, pairs and preprocessing bring, under the names they have in {@code run.json}. Hyperparameters
 * go by their own names ({@code learningRate}, {@code augmentation.rotation}), pairs and preprocessing begin with {@code pairs.} and {@code preprocessing.}.
 */
public final class Columns {

	public static final String RUN = "run";
	public static final String NAME = "name";
	public static final String STATUS = "status";
	public static final String TAGS = "tag";
	public static final String NOTE = "note";
	public static final String CREATED = "created";
	public static final String SEED = "seed";

	/** What a table shows until its user chooses. */
	public static final List<String> DEFAULT = List.of(NAME, STATUS, "architecture", "epoch", "bestEer", "eer", "leaks", "learningRate", "batchSize", "optimiser", SEED, TAGS, "bestLoss", "auc", "duration",
			"dataset", "split", "pairs.kind", CREATED);

	private static final List<Column> FIXED = fixed();

	private final Map<String, Column> byName = new LinkedHashMap<>();

	private Columns(Collection<Column> columns) {
		columns.forEach(column -> byName.put(key(column.name()), column));
	}

	/** The columns of these rows: the fixed ones, then what the rows bring, by name. */
	public static Columns of(Collection<Row> rows) {
		Map<String, Column> brought = new LinkedHashMap<>();
		FIXED.forEach(column -> brought.put(column.name(), column));
		List<Column> parameters = new ArrayList<>();
		for (Row row : rows) {
			row.values().forEach((name, value) -> {
				Column known = brought.get(name);
				if (known == null) {
					Column column = parameter(name, value);
					brought.put(name, column);
					parameters.add(column);
				} else if (known.told() && known.kind().isNumeric() && value instanceof Value.Text) {
					brought.put(name, parameter(name, value));
				}
			});
		}
		List<Column> all = new ArrayList<>(FIXED);
		parameters.stream().map(column -> brought.get(column.name())).sorted(Comparator.comparing(Column::name, String.CASE_INSENSITIVE_ORDER)).forEach(all::add);
		return new Columns(all);
	}

	/** In their order. */
	public List<Column> all() {
		return List.copyOf(byName.values());
	}

	public Optional<Column> find(String name) {
		return Optional.ofNullable(byName.get(key(name)));
	}

	/**
	 * @param names in any case
	 * @return their columns in the given order
	 * @throws IllegalArgumentException with a sentence for a name there is no column of
	 */
	public List<Column> named(List<String> names) {
		return names.stream().map(name -> find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)))).toList();
	}

	/** A sentence for a name there is no column of. */
	String unknown(String name) {
		Optional<String> near = byName.values().stream().map(Column::name).filter(other -> distance(key(name), key(other)) <= Math.max(1, name.length() / 3))
				.min(Comparator.comparingInt(other -> distance(key(name), key(other))));
		return "There is no column \"" + name + "\"" + near.map(other -> "; did you mean " + other + "?").orElse(". Columns are " + RUN + ", " + NAME + ", " + STATUS + ", eer, learningRate and others.");
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** Letters to change, add or leave out between two words (Levenshtein 1966). */
	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}

	private static Column parameter(String name, Value value) {
		Kind kind = value instanceof Value.Number ? Kind.NUMBER : Kind.TEXT;
		return new Column(name, title(name), kind, Better.NEITHER, true);
	}

	/** {@code learningRate} is the column Learning Rate, {@code pairs.kind} is Pairs: Kind. */
	static String title(String name) {
		StringBuilder title = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (c == '.') {
				title.append(": ");
			} else if (i == 0 || name.charAt(i - 1) == '.') {
				title.append(Character.toUpperCase(c));
			} else if (Character.isUpperCase(c) && !Character.isUpperCase(name.charAt(i - 1))) {
				title.append(' ').append(c);
			} else {
				title.append(c);
			}
		}
		return title.toString();
	}

	private static List<Column> fixed() {
		List<Column> all = new ArrayList<>();
		all.add(new Column(NAME, "Name", Kind.TEXT, Better.NEITHER, false));
		all.add(new Column(RUN, "Run", Kind.TEXT, Better.NEITHER, false));
		all.add(new Column(STATUS, "Status", Kind.TEXT, Better.NEITHER, false));
		all.add(new Column("purpose", "Purpose", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("dataset", "Data Set", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("split", "Split", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("architecture", "Architecture", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("parameters", "Parameters", Kind.COUNT, Better.NEITHER, true));
		all.add(new Column("input", "Input", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("distance", "Distance", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("loss", "Loss", Kind.TEXT, Better.NEITHER, true));
		all.add(new Column("epoch", "Epoch", Kind.COUNT, Better.NEITHER, false));
		figures(all, "best", "Best ");
		figures(all, "last", "Last ");
		figures(all, "training", "Training ");
		for (Term term : Term.values()) {
			all.add(new Column(name(term), "Test " + (term == Term.EER || term == Term.AUC ? term.name() : term.title()), term.share() ? Kind.SHARE : Kind.NUMBER, better(term), false));
		}
		all.add(new Column("leaks", "Leaks", Kind.TEXT, Better.NEITHER, false));
		all.add(new Column("threshold", "Threshold", Kind.NUMBER, Better.NEITHER, false));
		all.add(new Column("duration", "Duration", Kind.DURATION, Better.LOWER, false));
		all.add(new Column(TAGS, "Tags", Kind.WORDS, Better.NEITHER, false));
		all.add(new Column(NOTE, "Note", Kind.TEXT, Better.NEITHER, false));
		all.add(new Column(CREATED, "Created", Kind.TIME, Better.NEITHER, false));
		all.add(new Column("archived", "Archived", Kind.TEXT, Better.NEITHER, false));
		all.add(new Column("problem", "Problem", Kind.TEXT, Better.NEITHER, false));
		return List.copyOf(all);
	}

	private static void figures(List<Column> all, String prefix, String title) {
		if (prefix.equals("best")) {
			all.add(new Column("bestEpoch", "Best Epoch", Kind.COUNT, Better.NEITHER, false));
		}
		all.add(new Column(prefix + "Loss", title + "Loss", Kind.NUMBER, Better.LOWER, false));
		all.add(new Column(prefix + "Eer", title + "EER", Kind.SHARE, Better.LOWER, false));
		all.add(new Column(prefix + "Accuracy", title + "Accuracy", Kind.SHARE, Better.HIGHER, false));
		all.add(new Column(prefix + "Precision", title + "Precision", Kind.SHARE, Better.HIGHER, false));
		all.add(new Column(prefix + "Recall", title + "Recall", Kind.SHARE, Better.HIGHER, false));
		all.add(new Column(prefix + "F1", title + "F1", Kind.NUMBER, Better.HIGHER, false));
	}

	private static Better better(Term term) {
		return switch (term) {
		case AUC, ACCURACY, BALANCED_ACCURACY, PRECISION, RECALL, F1 -> Better.HIGHER;
		default -> Better.LOWER;
		};
	}

	/** {@code FNMR_AT_FMR_1} is the column fnmrAtFmr1. */
	static String name(Term term) {
		StringBuilder name = new StringBuilder();
		boolean upper = false;
		for (char c : term.name().toCharArray()) {
			if (c == '_') {
				upper = true;
			} else {
				name.append(upper ? c : Character.toLowerCase(c));
				upper = false;
			}
		}
		return name.toString();
	}
}
