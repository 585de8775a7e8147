package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ImageDetails;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.ImageQuery.Order;

/** Turns an {@link ImageQuery} into SQL. In the order of identities, that is an index's: nothing is sorted, whatever the number of images. */
final class ImageSelection {

	static final String COLUMNS = "image.id, image.hash, image.identity, image.session, image.name, image.width, image.height";
	/** Of images joined with their quality, near duplicates and faces, for {@link #details}. */
	static final String DETAILS = COLUMNS + ", image.excluded, image.format, image.bytes, near_duplicate.duplicates, " + QualityRows.COLUMNS + ", face_count.faces";
	static final String DETAILS_FROM = " FROM image LEFT JOIN quality ON quality.image = image.id LEFT JOIN near_duplicate ON near_duplicate.image = image.id"
			+ " LEFT JOIN face_count ON face_count.image = image.id";
	private static final int FIRST_OF_QUALITY = 12;
	private static final int FACES = 20;
	/** Groups of which only one image is left are none. */
	private static final String STILL_DUPLICATED = "near_duplicate.duplicates IN (SELECT others.duplicates FROM near_duplicate AS others JOIN image AS other ON other.id = others.image"
			+ " WHERE other.excluded IS NULL GROUP BY others.duplicates HAVING count(*) > 1)";

	private final ImageQuery query;
	private final StringBuilder conditions = new StringBuilder();
	private final List<Object> values = new ArrayList<>();

	private ImageSelection(ImageQuery query) {
		this.query = query;
	}

	static ImageRecord record(ResultSet row) throws SQLException {
		return new ImageRecord(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getInt(6), row.getInt(7));
	}

	static ImageDetails details(ResultSet row) throws SQLException {
		long group = row.getLong(11);
		Optional<Long> duplicates = row.wasNull() ? Optional.empty() : Optional.of(group);
		int count = row.getInt(FACES);
		Optional<Integer> faces = row.wasNull() ? Optional.empty() : Optional.of(count);
		return new ImageDetails(record(row), Optional.ofNullable(row.getString(8)), row.getString(9), row.getLong(10), QualityRows.optional(row, FIRST_OF_QUALITY), duplicates,
				faces);
	}

	/** The images asked for, in the query's order. */
	static Sql images(Connection connection, ImageQuery query) throws SQLException {
		return select(connection, query, COLUMNS);
	}

	/** Their ids alone, in the same order. */
	static Sql ids(Connection connection, ImageQuery query) throws SQLException {
		return select(connection, query, "image.id");
	}

	private static Sql select(Connection connection, ImageQuery query, String columns) throws SQLException {
		ImageSelection selection = of(connection, query);
		// cross joins keep the images outside, so that they come in their index's order
		return new Sql("SELECT " + columns + " FROM image" + selection.joins("CROSS JOIN") + selection.where() + " ORDER BY " + order(query.order()), selection.values);
	}

	static Sql count(Connection connection, ImageQuery query) throws SQLException {
		ImageSelection selection = of(connection, query);
		return new Sql("SELECT count(*) FROM image" + selection.joins("JOIN") + selection.where(), selection.values);
	}

	private static String order(Order order) {
		return switch (order) {
			case IDENTITY -> "image.identity, image.session, image.name, image.id";
			case NAME -> "image.name, image.id";
			case SIZE -> "image.width * image.height, image.id";
			case SHARPNESS -> "quality.sharpness NULLS LAST, image.id";
			case BRIGHTNESS -> "quality.brightness NULLS LAST, image.id";
			case CONTRAST -> "quality.contrast NULLS LAST, image.id";
			case DUPLICATES -> "near_duplicate.duplicates NULLS LAST, image.id";
			case NEWEST -> "image.id DESC";
		};
	}

	private String joins(String kind) {
		StringBuilder joins = new StringBuilder();
		if (query.split().isPresent()) {
			joins.append(" " + kind + " split_image ON split_image.image = image.id");
		}
		if (query.flag().isPresent() || query.order() == Order.SHARPNESS || query.order() == Order.BRIGHTNESS || query.order() == Order.CONTRAST) {
			joins.append(" LEFT JOIN quality ON quality.image = image.id");
		}
		if (query.flag().isPresent()) {
			joins.append(" LEFT JOIN face_count ON face_count.image = image.id");
		}
		if (query.duplicated() || query.group().isPresent() || query.order() == Order.DUPLICATES) {
			joins.append(" LEFT JOIN near_duplicate ON near_duplicate.image = image.id");
		}
		return joins.toString();
	}

	private static ImageSelection of(Connection connection, ImageQuery query) throws SQLException {
		ImageSelection selection = new ImageSelection(query);
		query.identity().ifPresent(identity -> selection.and("image.identity = ?", identity));
		query.session().ifPresent(session -> selection.and("image.session = ?", session));
		query.labelled().ifPresent(labelled -> selection.and(labelled ? "image.identity IS NOT NULL" : "image.identity IS NULL"));
		switch (query.excluded()) {
			case LEFT_OUT -> selection.and("image.excluded IS NULL");
			case ONLY -> selection.and("image.excluded IS NOT NULL");
			case SHOWN_TOO -> {
				// no condition
			}
		}
		if (query.split().isPresent()) {
			selection.and("split_image.split = ?", SplitTable.id(connection, query.split().get()));
			query.part().ifPresent(part -> selection.and("split_image.part = ?", part.name()));
		}
		query.flag().ifPresent(flag -> selection.and(QualityRows.condition(flag)));
		query.group().ifPresent(group -> selection.and("near_duplicate.duplicates = ?", group));
		if (query.duplicated()) {
			selection.and(query.excluded() == Exclusion.LEFT_OUT ? STILL_DUPLICATED : "near_duplicate.duplicates IS NOT NULL");
		}
		words(query.text()).forEach(word -> selection.and("(image.name LIKE ? ESCAPE '\\' OR image.identity LIKE ? ESCAPE '\\' OR image.session LIKE ? ESCAPE '\\')", word, word, word));
		return selection;
	}

	/** What the text's words look like to SQL: anything around them, and nothing in them that means anything. */
	private static List<String> words(String text) {
		return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%").toList();
	}

	private void and(String condition, Object... more) {
		conditions.append(conditions.isEmpty() ? " WHERE " : " AND ").append(condition);
		values.addAll(List.of(more));
	}

	private String where() {
		return conditions.toString();
	}
}
