package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A query and the values for its question marks.
 *
 * @param text   in SQL
 * @param values in order
 */
record Sql(String text, List<Object> values) {

	static Sql of(String text, Object... values) {
		return new Sql(text, List.of(values));
	}

	static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
		for (int i = 0; i < values.size(); i++) {
			statement.setObject(i + 1, values.get(i));
		}
	}

	/** All rows; for queries with few. */
	<T> List<T> list(Connection connection, RowStream.Row<T> row) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(text)) {
			bind(statement, values);
			List<T> list = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					list.add(row.of(rows));
				}
			}
			return list;
		}
	}

	<T> Optional<T> first(Connection connection, RowStream.Row<T> row) throws SQLException {
		return list(connection, row).stream().findFirst();
	}

	/** The one number the query gives. */
	long number(Connection connection) throws SQLException {
		return first(connection, row -> row.getLong(1)).orElse(0L);
	}

	/** The first column of all rows; for queries with many. */
	long[] numbers(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(text)) {
			bind(statement, values);
			LongStream.Builder numbers = LongStream.builder();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					numbers.add(rows.getLong(1));
				}
			}
			return numbers.build().toArray();
		}
	}

	int update(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(text)) {
			bind(statement, values);
			return statement.executeUpdate();
		}
	}
}
