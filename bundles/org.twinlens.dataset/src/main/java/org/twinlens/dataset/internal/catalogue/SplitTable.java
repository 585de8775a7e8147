package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinlens.core.Part;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Split.PartCount;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.SplitRequest.Kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Saved splits. What a split holds is fixed when it is saved. Used within a transaction or by a reader. */
final class SplitTable {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String PRESCRIBED = "manifest";
	/** What an image of a split must be to take part: it may have been excluded or lost its identity since. */
	static final String TAKES_PART = "image.identity IS NOT NULL AND image.excluded IS NULL";

	private SplitTable() {
	}

	/** @throws IllegalArgumentException with a sentence when there is no such split */
	static long id(Connection connection, String name) throws SQLException {
		Optional<Long> id = Sql.of("SELECT id FROM split WHERE name = ?", name).first(connection, row -> row.getLong(1));
		if (id.isEmpty()) {
			List<String> names = Sql.of("SELECT name FROM split ORDER BY name").list(connection, row -> "\"" + row.getString(1) + "\"");
			throw new IllegalArgumentException(
					"There is no split \"" + name + "\" in the study. " + (names.isEmpty() ? "None has been drawn yet." : "There is " + String.join(", ", names) + "."));
		}
		return id.get();
	}

	static List<Split> all(Connection connection) throws SQLException {
		return Sql.of("SELECT id, name, kind, seed, train, calibration, test_groups, created FROM split ORDER BY name").list(connection, row -> split(connection, row));
	}

	static Optional<Split> find(Connection connection, String name) throws SQLException {
		return Sql.of("SELECT id, name, kind, seed, train, calibration, test_groups, created FROM split WHERE name = ?", name).first(connection, row -> split(connection, row));
	}

	private static Split split(Connection connection, ResultSet row) throws SQLException {
		SplitRequest request = new SplitRequest(row.getString(2), Kind.valueOf(row.getString(3)), row.getLong(4), row.getDouble(5), row.getDouble(6), groups(row.getString(7)));
		Map<Part, PartCount> counts = counts(connection, row.getLong(1));
		return new Split(request, Instant.parse(row.getString(8)), counts.get(Part.TRAIN), counts.get(Part.CALIBRATION), counts.get(Part.TEST), SplitLeaks.reasons(connection, row.getLong(1)));
	}

	private static Map<Part, PartCount> counts(Connection connection, long split) throws SQLException {
		Map<Part, PartCount> counts = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			counts.put(part, new PartCount(0, 0));
		}
		Sql.of("SELECT part, count(*), count(DISTINCT identity) FROM split_image JOIN image ON image.id = split_image.image WHERE split = ? AND " + TAKES_PART + " GROUP BY part", split)
				.list(connection, row -> counts.put(Part.valueOf(row.getString(1)), new PartCount(row.getLong(2), row.getLong(3))));
		return counts;
	}

	/** Saves what was asked for, in place of a split of the same name, and no images yet. */
	static long replace(Connection connection, SplitRequest request) throws SQLException {
		Sql.of("DELETE FROM split WHERE name = ?", request.name()).update(connection);
		Sql.of("INSERT INTO split (name, kind, seed, train, calibration, test_groups, created) VALUES (?, ?, ?, ?, ?, ?, ?)", request.name(), request.kind().name(), request.seed(),
				request.train(), request.calibration(), json(request.testGroups()), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()).update(connection);
		return id(connection, request.name());
	}

	/**
	 * Saves the parts that an import's source prescribes as the split "manifest". It stays as it is when a later import prescribes something else: that becomes
	 * "manifest-2", and so on.
	 */
	static void prescribe(Connection connection, Map<Long, Part> parts) throws SQLException {
		if (parts.isEmpty()) {
			return;
		}
		String name = PRESCRIBED;
		for (int number = 2; find(connection, name).isPresent(); number++) {
			if (parts(connection, name).equals(parts)) {
				return;
			}
			name = PRESCRIBED + "-" + number;
		}
		long split = replace(connection, new SplitRequest(name, Kind.IDENTITY_DISJOINT, 0, 0, 0, List.of()));
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO split_image (split, image, part) SELECT ?, id, ? FROM image WHERE id = ? AND identity IS NOT NULL")) {
			for (Map.Entry<Long, Part> each : parts.entrySet()) {
				Sql.bind(insert, List.of(split, each.getValue().name(), each.getKey()));
				insert.executeUpdate();
			}
		}
		describe(connection, split);
	}

	private static Map<Long, Part> parts(Connection connection, String name) throws SQLException {
		Map<Long, Part> parts = new HashMap<>();
		Sql.of("SELECT image, part FROM split_image WHERE split = ?", id(connection, name)).list(connection, row -> parts.put(row.getLong(1), Part.valueOf(row.getString(2))));
		return parts;
	}

	/** Finds out what kind of split was prescribed, and its shares: of identities, or of images when identities lie in several parts. */
	private static void describe(Connection connection, long split) throws SQLException {
		boolean leaks = Sql.of("SELECT EXISTS (SELECT 1 FROM split_image JOIN image ON image.id = split_image.image WHERE split = ? GROUP BY identity "
				+ "HAVING count(DISTINCT part) > 1)", split).number(connection) == 1;
		Map<Part, Long> sizes = counts(connection, split).entrySet().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, e -> leaks ? e.getValue().images() : e.getValue().identities()));
		double total = Math.max(1, sizes.values().stream().mapToLong(Long::longValue).sum());
		Sql.of("UPDATE split SET kind = ?, train = ?, calibration = ? WHERE id = ?", (leaks ? Kind.IMAGE_LEVEL_LEAKING : Kind.IDENTITY_DISJOINT).name(),
				sizes.get(Part.TRAIN) / total, sizes.get(Part.CALIBRATION) / total, split).update(connection);
	}

	private static String json(List<String> groups) {
		try {
			return JSON.writeValueAsString(groups);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<String> groups(String json) {
		try {
			return List.of(JSON.readValue(json, String[].class));
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("The catalogue has a split whose groups cannot be read: " + json, e);
		}
	}
}
