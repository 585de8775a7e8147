package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows of a query, read as they are consumed. The connection is given back after the last row or when the stream is closed. */
final class RowStream<T> extends AbstractSpliterator<T> {

	/** Makes a value of a row. */
	interface Row<T> {
		T of(ResultSet row) throws SQLException;
	}

	private final Database database;
	private final Row<T> row;
	private Connection connection;
	private PreparedStatement statement;
	private ResultSet rows;

	private RowStream(Database database, Row<T> row) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.database = database;
		this.row = row;
	}

	static <T> Stream<T> of(Database database, Sql sql, Row<T> row) {
		RowStream<T> stream = new RowStream<>(database, row);
		stream.open(sql.text(), sql.values());
		return StreamSupport.stream(stream, false).onClose(stream::close);
	}

	private void open(String sql, List<Object> values) {
		connection = database.borrow();
		try {
			statement = connection.prepareStatement(sql);
			Sql.bind(statement, values);
			rows = statement.executeQuery();
		} catch (SQLException e) {
			close();
			throw database.failure("The catalogue could not be read", e);
		}
	}

	@Override
	public synchronized boolean tryAdvance(Consumer<? super T> action) {
		if (connection == null) {
			return false;
		}
		T value;
		try {
			if (!rows.next()) {
				close();
				return false;
			}
			value = row.of(rows);
		} catch (SQLException e) {
			close();
			throw database.failure("The catalogue could not be read", e);
		}
		action.accept(value);
		return true;
	}

	private synchronized void close() {
		if (connection == null) {
			return;
		}
		try {
			if (statement != null) {
				statement.close();
			}
		} catch (SQLException e) {
			// it was only reading
		}
		database.giveBack(connection);
		connection = null;
	}
}
