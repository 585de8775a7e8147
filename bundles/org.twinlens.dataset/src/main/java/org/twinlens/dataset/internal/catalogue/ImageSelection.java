package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ImageQuery;

/** Turns an {@link ImageQuery} into SQL whose order is an index's: nothing is sorted, whatever the number of images. */
final class ImageSelection {

	static final String COLUMNS = "image.id, image.hash, image.identity, image.session, image.name, image.width, image.height";

	private final StringBuilder conditions = new StringBuilder();
	private final List<Object> values = new ArrayList<>();

	private ImageSelection() {
	}

	static ImageRecord record(ResultSet row) throws SQLException {
		return new ImageRecord(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getInt(6), row.getInt(7));
	}

	/** The images asked for in the order of identity, session, name and id, those without identity first. */
	static Sql images(Connection connection, ImageQuery query) throws SQLException {
		ImageSelection selection = of(connection, query);
		// the cross join keeps the images outside, so that they come in their index's order
		return new Sql("SELECT " + COLUMNS + " FROM image" + (query.split().isPresent() ? " CROSS JOIN split_image ON split_image.image = image.id" : "") + selection.where()
				+ " ORDER BY image.identity, image.session, image.name, image.id", selection.values);
	}

	static Sql count(Connection connection, ImageQuery query) throws SQLException {
		ImageSelection selection = of(connection, query);
		return new Sql("SELECT count(*) FROM image" + (query.split().isPresent() ? " JOIN split_image ON split_image.image = image.id" : "") + selection.where(),
				selection.values);
	}

	private static ImageSelection of(Connection connection, ImageQuery query) throws SQLException {
		ImageSelection selection = new ImageSelection();
		query.identity().ifPresent(identity -> selection.and("image.identity = ?", identity));
		query.session().ifPresent(session -> selection.and("image.session = ?", session));
		query.labelled().ifPresent(labelled -> selection.and(labelled ? "image.identity IS NOT NULL" : "image.identity IS NULL"));
		if (query.split().isPresent()) {
			selection.and("split_image.split = ?", SplitTable.id(connection, query.split().get()));
			selection.and("split_image.part = ?", query.part().orElseThrow().name());
		}
		return selection;
	}

	private void and(String condition, Object... more) {
		conditions.append(conditions.isEmpty() ? " WHERE " : " AND ").append(condition);
		values.addAll(List.of(more));
	}

	private String where() {
		return conditions.toString();
	}
}
