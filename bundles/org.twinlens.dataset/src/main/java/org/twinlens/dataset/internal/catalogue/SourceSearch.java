package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.internal.tree.EndFirst;

/** Where images came from, and which image came from where. */
final class SourceSearch {

	/** Finds by the beginning of the turned path, which is an index's order. */
	static final String BY_END = "SELECT DISTINCT " + ImageSelection.COLUMNS
			+ " FROM source JOIN image ON image.id = source.image WHERE source.path_end_first >= ? AND source.path_end_first < ? LIMIT 2";
	private static final String BY_PATH = "SELECT DISTINCT " + ImageSelection.COLUMNS
			+ " FROM source JOIN image ON image.id = source.image WHERE source.path_end_first = ? LIMIT 2";

	private SourceSearch() {
	}

	/**
	 * @throws IllegalArgumentException with a sentence when several images came from files whose paths end so, and not one of them from just this path
	 */
	static Optional<ImageRecord> find(Connection connection, String pathEnd) throws SQLException {
		String turned = EndFirst.of(pathEnd);
		List<ImageRecord> found = Sql.of(BY_END, turned, EndFirst.behind(turned)).list(connection, ImageSelection::record);
		if (found.size() > 1) {
			List<ImageRecord> whole = Sql.of(BY_PATH, turned).list(connection, ImageSelection::record);
			if (whole.size() != 1) {
				throw new IllegalArgumentException("Several images of the study came from a file " + pathEnd + ", such as numbers " + found.get(0).id() + " and " + found.get(1).id()
						+ ". Name more of the path, or keep the collections in separate studies.");
			}
			return whole.stream().findFirst();
		}
		return found.stream().findFirst();
	}

	static List<String> provenance(Connection connection, long image) throws SQLException {
		return Sql.of("SELECT origin.description, source.path_end_first, source.imported FROM source JOIN origin ON origin.id = source.origin WHERE source.image = ?"
				+ " ORDER BY source.imported, origin.description, source.path_end_first", image)
				.list(connection, row -> row.getString(1) + ", " + EndFirst.path(row.getString(2)) + ", imported " + row.getString(3));
	}
}
