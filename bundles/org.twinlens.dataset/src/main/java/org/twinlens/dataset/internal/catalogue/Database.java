package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The connections to one catalogue: one writes, one transaction at a time; as many read as are in use, each seeing the catalogue as it was when it began (write-ahead
 * log). SQL errors become {@link UncheckedIOException}s with a sentence. Safe for use by several threads.
 */
final class Database implements AutoCloseable {

	private static final int WAIT_FOR_OTHERS_MS = 15_000;
	private static final int IDLE_READERS = 4;
	private static final int CACHE_KIB = 16_384;

	/** What is done with a connection. */
	interface Work<T> {
		T with(Connection connection) throws SQLException;
	}

	private final Path file;
	private final SQLiteDataSource source;
	private final ReentrantLock writing = new ReentrantLock();
	private final Deque<Connection> idle = new ArrayDeque<>();
	private Connection writer;
	private boolean closed;

	Database(Path file) {
		this.file = file;
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(JournalMode.WAL);
		config.setSynchronous(SynchronousMode.FULL);
		config.setTransactionMode(TransactionMode.IMMEDIATE);
		config.setBusyTimeout(WAIT_FOR_OTHERS_MS);
		config.enforceForeignKeys(true);
		config.setCacheSize(-CACHE_KIB);
		source = new SQLiteDataSource(config); // not through DriverManager, which looks for drivers where OSGi bundles are not
		source.setUrl("jdbc:sqlite:" + file);
	}

	/** Reads, and gives the connection back. */
	<T> T read(Work<T> work) {
		Connection connection = borrow();
		try {
			return work.with(connection);
		} catch (SQLException e) {
			throw failure("The catalogue could not be read", e);
		} finally {
			giveBack(connection);
		}
	}

	/**
	 * Changes the catalogue in one transaction: all of it, or nothing when {@code work} throws.
	 *
	 * @param otherwise begins the sentence that tells what did not come about
	 */
	<T> T write(String otherwise, Work<T> work) {
		return transaction(otherwise, connection -> {
			T result = work.with(connection);
			connection.commit();
			return result;
		});
	}

	/** Finds out what a change would come to, and leaves everything as it was. */
	<T> T rehearse(String otherwise, Work<T> work) {
		return transaction(otherwise, work);
	}

	private <T> T transaction(String otherwise, Work<T> work) {
		writing.lock();
		try {
			Connection connection = writer();
			try {
				connection.setAutoCommit(false);
				return work.with(connection);
			} finally {
				end(connection);
			}
		} catch (SQLException e) {
			throw failure(otherwise, e);
		} finally {
			writing.unlock();
		}
	}

	/** Undoes what was not committed. */
	private void end(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/**
	 * Writes the whole catalogue anew, so that nothing is left of what was deleted, and empties the log beside it.
	 *
	 * @throws IOException with a sentence when another process reads or writes meanwhile
	 */
	void rewrite() throws IOException {
		writing.lock();
		try (Statement statement = writer().createStatement()) {
			synchronized (idle) {
				idle.forEach(Database::closeQuietly);
				idle.clear();
			}
			statement.execute("VACUUM");
			try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
				if (result.next() && result.getInt(1) != 0) {
					throw new IOException("Another process has the study open, so that traces are left in " + file.getFileName() + "-wal. Close it there and do the same again.");
				}
			}
		} catch (SQLException e) {
			throw failure("The catalogue could not be written anew", e).getCause();
		} finally {
			writing.unlock();
		}
	}

	private Connection writer() throws SQLException {
		checkOpen();
		if (writer == null) {
			writer = source.getConnection();
		}
		return writer;
	}

	/** A connection for one reader, to be given back. */
	Connection borrow() {
		synchronized (idle) {
			checkOpen();
			if (!idle.isEmpty()) {
				return idle.pop();
			}
		}
		try {
			return source.getConnection();
		} catch (SQLException e) {
			throw failure("The catalogue could not be opened", e);
		}
	}

	void giveBack(Connection connection) {
		synchronized (idle) {
			if (!closed && idle.size() < IDLE_READERS) {
				idle.push(connection);
				return;
			}
		}
		closeQuietly(connection);
	}

	private void checkOpen() {
		if (closed) {
			throw new IllegalStateException("The study has been closed.");
		}
	}

	UncheckedIOException failure(String what, SQLException cause) {
		SQLiteErrorCode code = cause instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
		String why = switch (code) {
			case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED -> "another process is changing the study. Try again when it is done.";
			case SQLITE_NOTADB, SQLITE_CORRUPT -> "it is damaged. Take " + file.getFileName() + " from a copy of the study.";
			case SQLITE_FULL -> "the disk is full.";
			case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN, SQLITE_PERM -> "it may not be written by you, or its folder may not.";
			default -> cause.getMessage();
		};
		return new UncheckedIOException(new IOException(what + " (" + file + "): " + why, cause));
	}

	/** Readers under way end undisturbed. */
	@Override
	public void close() {
		writing.lock();
		try {
			synchronized (idle) {
				closed = true;
				idle.forEach(Database::closeQuietly);
				idle.clear();
			}
			if (writer != null) {
				closeQuietly(writer);
			}
		} finally {
			writing.unlock();
		}
	}

	private static void closeQuietly(Connection connection) {
		try {
			connection.close();
		} catch (SQLException e) {
			// whatever was to be kept has been committed
		}
	}
}
