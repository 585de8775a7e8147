package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

import org.twinlens.dataset.Edit;

/**
 * The log of edits in the catalogue: for each image of an edit what it was before and after. What was undone is at the end of the log, so undoing goes down from the last
 * that is not undone, and redoing up from there. Used within a transaction, but for what only reads.
 */
final class EditLog {

	/** The columns of an image that edits change. */
	static final String IDENTITY = "identity";
	static final String EXCLUDED = "excluded";
	/** Why images take no part that {@link #replace} is about. */
	private static final String REPLACED = "cropped";
	private static final String TAKEN_BACK = "cropping undone";

	private static final String SELECT = "SELECT edit.id, edit.time, edit.sentence, (SELECT count(*) FROM edit_image WHERE edit_image.edit = edit.id), edit.undone FROM edit";
	/** Images that something else has changed since are left alone; columns the edit did not touch are, too. */
	private static final String STEP = """
			UPDATE image SET
				identity = CASE WHEN e.identity_before IS e.identity_after THEN image.identity ELSE e.identity_%1$s END,
				excluded = CASE WHEN e.excluded_before IS e.excluded_after THEN image.excluded ELSE e.excluded_%1$s END
			FROM edit_image AS e
			WHERE e.edit = ? AND e.image = image.id
				AND (e.identity_before IS e.identity_after OR image.identity IS e.identity_%2$s)
				AND (e.excluded_before IS e.excluded_after OR image.excluded IS e.excluded_%2$s)""";
	private static final String BACK = STEP.formatted("before", "after");
	private static final String FORTH = STEP.formatted("after", "before");

	private EditLog() {
	}

	/**
	 * Sets a column of some images, and writes it down.
	 *
	 * @param sentence   what is done, for a number of images
	 * @param column     {@link #IDENTITY} or {@link #EXCLUDED}
	 * @param value      of the column from now on; {@code null} for none
	 * @param condition  which images, in SQL: those whose value is another
	 * @param conditions values for its question marks
	 * @return nothing when it is about no image
	 */
	static Optional<Edit> make(Connection connection, LongFunction<String> sentence, String column, String value, String condition, Object... conditions) throws SQLException {
		long id = Sql.of("INSERT INTO edit (time, sentence) VALUES (?, '') RETURNING id", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()).number(connection);
		List<Object> values = new ArrayList<>(Arrays.asList(id, value));
		values.addAll(Arrays.asList(conditions));
		String after = column.equals(IDENTITY) ? "image.identity, ?, image.excluded, image.excluded" : "image.identity, image.identity, image.excluded, ?";
		int images = new Sql("INSERT INTO edit_image (edit, image, identity_before, identity_after, excluded_before, excluded_after) SELECT ?, image.id, " + after + " FROM image WHERE "
				+ condition, values).update(connection);
		if (images == 0) {
			Sql.of("DELETE FROM edit WHERE id = ?", id).update(connection);
			return Optional.empty();
		}
		Sql.of("UPDATE edit SET sentence = ? WHERE id = ?", sentence.apply(images), id).update(connection);
		Sql.of("DELETE FROM edit WHERE undone = 1").update(connection);
		Sql.of(FORTH, id).update(connection);
		return find(connection, id);
	}

	/**
	 * Excludes an image whose place another has taken, and writes both down: undone, the other is excluded.
	 *
	 * @param other takes part already
	 */
	static Edit replace(Connection connection, String sentence, long image, long other) throws SQLException {
		Sql.of("DELETE FROM edit WHERE undone = 1").update(connection);
		long id = Sql.of("INSERT INTO edit (time, sentence) VALUES (?, ?) RETURNING id", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), sentence).number(connection);
		Sql.of("INSERT INTO edit_image (edit, image, identity_before, identity_after, excluded_before, excluded_after) SELECT ?, id, identity, identity, excluded, ? FROM image WHERE id = ?", id,
				REPLACED, image).update(connection);
		Sql.of("INSERT INTO edit_image (edit, image, identity_before, identity_after, excluded_before, excluded_after) SELECT ?, id, identity, identity, ?, NULL FROM image WHERE id = ?", id,
				TAKEN_BACK, other).update(connection);
		Sql.of(FORTH, id).update(connection);
		return find(connection, id).orElseThrow();
	}

	static Optional<Edit.Step> undo(Connection connection) throws SQLException {
		Optional<Edit> next = nextUndo(connection);
		return next.isEmpty() ? Optional.empty() : Optional.of(step(connection, next.get(), BACK, 1));
	}

	static Optional<Edit.Step> redo(Connection connection) throws SQLException {
		Optional<Edit> next = nextRedo(connection);
		return next.isEmpty() ? Optional.empty() : Optional.of(step(connection, next.get(), FORTH, 0));
	}

	private static Edit.Step step(Connection connection, Edit edit, String sql, int undone) throws SQLException {
		int changed = Sql.of(sql, edit.id()).update(connection);
		Sql.of("UPDATE edit SET undone = ? WHERE id = ?", undone, edit.id()).update(connection);
		return new Edit.Step(find(connection, edit.id()).orElseThrow(), changed, edit.images() - changed);
	}

	static Optional<Edit> nextUndo(Connection connection) throws SQLException {
		return Sql.of(SELECT + " WHERE undone = 0 ORDER BY id DESC LIMIT 1").first(connection, EditLog::edit);
	}

	static Optional<Edit> nextRedo(Connection connection) throws SQLException {
		return Sql.of(SELECT + " WHERE undone = 1 ORDER BY id LIMIT 1").first(connection, EditLog::edit);
	}

	private static Optional<Edit> find(Connection connection, long id) throws SQLException {
		return Sql.of(SELECT + " WHERE id = ?", id).first(connection, EditLog::edit);
	}

	static List<Edit> all(Connection connection) throws SQLException {
		return Sql.of(SELECT + " ORDER BY id DESC").list(connection, EditLog::edit);
	}

	private static Edit edit(ResultSet row) throws SQLException {
		return new Edit(row.getLong(1), Instant.parse(row.getString(2)), row.getString(3), row.getLong(4), row.getInt(5) == 1);
	}
}
