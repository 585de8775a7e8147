package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.dataset.internal.leak.LeakSentences;

/** Why a split leaks, as far as rows tell: labels may have changed since it was drawn. */
final class SplitLeaks {

	private static final String IN_SPLIT = " FROM split_image JOIN image ON image.id = split_image.image";
	private static final String SEVERAL = " HAVING min(part) <> max(part)";
	private static final String IDENTITIES = "SELECT count(*), min(identity) FROM (SELECT identity" + IN_SPLIT + " WHERE split = ? AND " + SplitTable.TAKES_PART + " GROUP BY identity" + SEVERAL
			+ ")";
	private static final String DUPLICATES = "SELECT count(*), '' FROM (SELECT duplicates FROM near_duplicate CROSS JOIN split_image ON split_image.image = near_duplicate.image"
			+ " JOIN image ON image.id = near_duplicate.image WHERE split = ? AND " + SplitTable.TAKES_PART + " GROUP BY duplicates" + SEVERAL + ")";

	private record Several(long count, String name) {
	}

	private SplitLeaks() {
	}

	static List<String> reasons(Connection connection, long split) throws SQLException {
		List<String> reasons = new ArrayList<>();
		Several identities = several(connection, IDENTITIES, split);
		if (identities.count() > 0) {
			reasons.add(LeakSentences.identities(identities.count(), identities.name()));
		}
		Several duplicates = several(connection, DUPLICATES, split);
		if (duplicates.count() > 0) {
			reasons.add(LeakSentences.duplicates(duplicates.count()));
		}
		reasons.addAll(Sql.of("SELECT camera FROM leak_report WHERE split = ? AND camera IS NOT NULL", split).list(connection, row -> row.getString(1)));
		return reasons;
	}

	private static Several several(Connection connection, String sql, long split) throws SQLException {
		return Sql.of(sql, split).first(connection, row -> new Several(row.getLong(1), row.getString(2))).orElseThrow();
	}
}
