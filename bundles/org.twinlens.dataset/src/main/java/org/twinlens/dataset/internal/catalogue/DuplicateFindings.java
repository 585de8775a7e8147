package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.AuditFinding.Kind;

/** Findings about pictures that are in the study more than once. */
final class DuplicateFindings {

	private static final String SAME_PIXELS = "SELECT quality.pixels, image.id, image.identity, image.name, quality.pixels FROM quality JOIN image ON image.id = quality.image"
			+ " WHERE image.excluded IS NULL AND quality.pixels IN (SELECT pixels FROM quality GROUP BY pixels HAVING count(*) > 1) ORDER BY image.id";
	private static final String NEAR = "SELECT near_duplicate.duplicates, image.id, image.identity, image.name, quality.pixels FROM near_duplicate JOIN image ON image.id = near_duplicate.image"
			+ " JOIN quality ON quality.image = image.id WHERE image.excluded IS NULL ORDER BY image.id";
	private static final int NAMED = 3;

	private record Row(String group, long image, String identity, String name, String pixels) {
	}

	private DuplicateFindings() {
	}

	static List<AuditFinding> of(Connection connection) throws SQLException {
		List<AuditFinding> findings = new ArrayList<>();
		for (List<Row> group : groups(connection, SAME_PIXELS)) {
			findings.add(finding(Kind.SAME_PIXELS, group, "The same picture is in " + group.size() + " files"));
		}
		for (List<Row> group : groups(connection, NEAR)) {
			if (group.stream().map(Row::pixels).distinct().count() > 1) { // otherwise it has been said
				boolean across = identities(group).size() > 1;
				findings.add(finding(across ? Kind.DUPLICATES_ACROSS_IDENTITIES : Kind.NEAR_DUPLICATES, group, group.size() + " images look alike"));
			}
		}
		findings.sort(Comparator.comparing(AuditFinding::kind));
		return findings;
	}

	private static List<List<Row>> groups(Connection connection, String sql) throws SQLException {
		List<Row> rows = Sql.of(sql).list(connection, row -> new Row(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
		Map<String, List<Row>> groups = rows.stream().collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
		return groups.values().stream().filter(group -> group.size() > 1).toList();
	}

	private static List<String> identities(List<Row> group) {
		return group.stream().map(Row::identity).filter(Objects::nonNull).distinct().toList();
	}

	private static AuditFinding finding(Kind kind, List<Row> group, String what) {
		List<String> identities = identities(group);
		String names = shortened(group.stream().map(Row::name).toList());
		String of = identities.isEmpty() ? "" : identities.size() == 1 ? " of \"" + identities.get(0) + "\"" : " of different identities, " + shortened(identities.stream().map(i -> "\"" + i + "\"").toList());
		return new AuditFinding(kind, group.stream().map(Row::image).toList(), identities.size() == 1 ? identities.get(0) : null,
				what + of + ": " + names + "." + (identities.size() > 1 ? " At most one of the labels can be right." : ""));
	}

	private static String shortened(List<String> names) {
		return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
	}
}
