package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The catalogue's tables, version by version: SQLite's {@code user_version} counts the steps a catalogue has been through; opening it takes the missing ones. */
final class Schema {

	/** Never change a step that was released; add one. */
	private static final List<String> STEPS = List.of("1-images.sql", "2-splits.sql", "3-curation.sql", "4-faces.sql");

	/** Of the newest catalogues. */
	static final int VERSION = STEPS.size();

	private Schema() {
	}

	/**
	 * Brings a catalogue up to date, in one transaction.
	 *
	 * @throws IOException with a sentence when a newer Twinlens wrote it
	 */
	static void migrate(Database database) throws IOException {
		if (database.read(Schema::version) == VERSION) {
			return;
		}
		int found = database.write("The catalogue could not be brought up to date", connection -> {
			int version = version(connection); // again, now that no other process can be at it
			if (version < VERSION) {
				advance(connection, version, VERSION);
			}
			return version;
		});
		if (found > VERSION) {
			throw new IOException("A newer Twinlens wrote this study (catalogue version " + found + "; this one knows up to " + VERSION + "). Update Twinlens to open it.");
		}
	}

	static int version(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); var result = statement.executeQuery("PRAGMA user_version")) {
			return result.getInt(1);
		}
	}

	/** Takes the steps from one version to another. */
	static void advance(Connection connection, int from, int to) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String step : STEPS.subList(from, to)) {
				statement.executeUpdate(sql(step));
			}
			statement.executeUpdate("PRAGMA user_version = " + to);
		}
	}

	private static String sql(String step) {
		try (InputStream in = Schema.class.getResourceAsStream(step)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException("The catalogue's schema " + step + " is missing from this installation.", e);
		}
	}
}
