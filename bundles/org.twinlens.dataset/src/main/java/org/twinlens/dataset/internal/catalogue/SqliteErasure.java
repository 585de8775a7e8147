package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.sqlite.Function;
import org.twinlens.core.Mentions;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.Erasure;

/** Erases rows, image files, and what SQLite leaves of rows in the pages they stood in. */
final class SqliteErasure implements Erasure {

	private static final String FAILURE = "The identity could not be erased";
	private static final String HAS_IMAGE = "image IN (SELECT value FROM json_each(?))";

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private final Database database;
	private final ImageStore store;
	private final Listeners listeners;

	SqliteErasure(Database database, ImageStore store, Listeners listeners) {
		this.database = database;
		this.store = store;
		this.listeners = listeners;
	}

	@Override
	public Optional<Traces> traces(String identity) {
		return database.read(connection -> {
			List<Traces.Image> images = Sql.of("SELECT id, hash FROM image WHERE identity = ? ORDER BY id", identity).list(connection, row -> new Traces.Image(row.getLong(1), row.getString(2)));
			if (images.isEmpty()) {
				return Optional.empty();
			}
			Set<String> others = new HashSet<>(Sql.of("SELECT DISTINCT identity FROM image WHERE identity <> ?", identity).list(connection, row -> row.getString(1)));
			Set<String> former = new HashSet<>();
			for (String column : List.of("identity_before", "identity_after")) {
				former.addAll(Sql.of("SELECT DISTINCT " + column + " FROM edit_image WHERE " + HAS_IMAGE + " AND " + column + " IS NOT NULL", ids(images)).list(connection, row -> row.getString(1)));
			}
			former.removeAll(others);
			former.remove(identity);
			return Optional.of(new Traces(identity, former, images, others));
		});
	}

	private static String ids(List<Traces.Image> images) {
		return Json.of(images.stream().mapToLong(Traces.Image::id).toArray());
	}

	@Override
	public List<Erased> erase(Traces traces, Mentions names) throws IOException {
		List<Erased> erased = new ArrayList<>();
		database.write(FAILURE, connection -> {
			rows(connection, traces, names, erased);
			return null;
		});
		for (Traces.Image image : traces.images()) {
			store.remove(image.hash());
		}
		database.rewrite();
		for (Change change : Change.values()) {
			listeners.tell(change);
		}
		return erased;
	}

	private static void rows(Connection connection, Traces traces, Mentions names, List<Erased> erased) throws SQLException {
		String ids = ids(traces.images());
		count(erased, "places in splits", Sql.of("DELETE FROM split_image WHERE " + HAS_IMAGE, ids).update(connection));
		count(erased, "quality figures with thumbnails", Sql.of("DELETE FROM quality WHERE " + HAS_IMAGE, ids).update(connection));
		count(erased, "sources of images", Sql.of("DELETE FROM source WHERE " + HAS_IMAGE, ids).update(connection));
		count(erased, "images", Sql.of("DELETE FROM image WHERE id IN (SELECT value FROM json_each(?))", ids).update(connection)); // and what refers to them
		count(erased, "edits of the log", edits(connection, traces, names));
		Sql.of("DELETE FROM near_duplicate WHERE duplicates IN (SELECT duplicates FROM near_duplicate GROUP BY duplicates HAVING count(*) < 2)").update(connection);
		Sql.of("DELETE FROM origin WHERE id NOT IN (SELECT origin FROM source)").update(connection);
		count(erased, "leak reports, to be made anew", Sql.of("DELETE FROM leak_report").update(connection));
		count(erased, "texts of the catalogue that named the identity", texts(connection, names));
	}

	/** Those that would bring a name back, and those of which no image is left. */
	private static int edits(Connection connection, Traces traces, Mentions names) throws SQLException {
		Set<String> all = new HashSet<>(traces.formerNames());
		all.add(traces.identity());
		Set<Long> told = new HashSet<>(Sql.of("SELECT DISTINCT edit FROM edit_image WHERE identity_before IN (SELECT value FROM json_each(?)) OR identity_after IN (SELECT value FROM json_each(?))",
				Json.of(all), Json.of(all)).list(connection, row -> row.getLong(1)));
		told.addAll(Sql.of("SELECT id, sentence FROM edit").list(connection, row -> names.in(row.getString(2)) ? row.getLong(1) : -1L));
		return Sql.of("DELETE FROM edit WHERE id IN (SELECT value FROM json_each(?)) OR id NOT IN (SELECT edit FROM edit_image)", Json.of(told)).update(connection);
	}

	/** Takes the names out of every text of every table. */
	private static int texts(Connection connection, Mentions names) throws SQLException {
		int[] changed = new int[1];
		define(connection, "names", text -> names.in(text) ? "1" : null);
		define(connection, "unnamed", names::without);
		try {
			forEachText(connection, (table, column) -> {
				String where = " WHERE names(" + column + ") IS NOT NULL";
				changed[0] += Sql.of("UPDATE OR IGNORE " + table + " SET " + column + " = unnamed(" + column + ")" + where).update(connection);
				changed[0] += Sql.of("DELETE FROM " + table + where).update(connection); // what would be doubled
			});
		} finally {
			Function.destroy(connection, "names");
			Function.destroy(connection, "unnamed");
		}
		return changed[0];
	}

	@Override
	public List<String> find(Mentions names, Set<String> hashes) {
		return database.read(connection -> {
			List<String> found = new ArrayList<>();
			define(connection, "told", text -> names.in(text) || HASH.matcher(text).results().anyMatch(hash -> hashes.contains(hash.group())) ? "1" : null);
			try {
				forEachText(connection, (table, column) -> {
					long count = Sql.of("SELECT count(told(" + column + ")) FROM " + table).number(connection);
					if (count > 0) {
						found.add(count + (count == 1 ? " value of " : " values of ") + column.replace("\"", "") + " in the table " + table.replace("\"", "") + " of the catalogue");
					}
				});
			} finally {
				Function.destroy(connection, "told");
			}
			return found;
		});
	}

	/** Something to do with each column of texts; both names are quoted. */
	private interface TextColumn {
		void at(String table, String column) throws SQLException;
	}

	private static void forEachText(Connection connection, TextColumn work) throws SQLException {
		for (String table : Sql.of("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").list(connection, row -> row.getString(1))) {
			for (String column : Sql.of("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table).list(connection, row -> row.getString(1))) {
				work.at("\"" + table + "\"", "\"" + column + "\"");
			}
		}
	}

	/** Makes a function of texts known to SQL; of null it is null. */
	private static void define(Connection connection, String name, UnaryOperator<String> function) throws SQLException {
		Function.create(connection, name, new Function() {
			@Override
			protected void xFunc() throws SQLException {
				String text = value_text(0);
				String result = text == null ? null : function.apply(text);
				if (result == null) {
					result();
				} else {
					result(result);
				}
			}
		});
	}

	private static void count(List<Erased> erased, String what, int count) {
		if (count > 0) {
			erased.add(new Erased(what, count));
		}
	}
}
