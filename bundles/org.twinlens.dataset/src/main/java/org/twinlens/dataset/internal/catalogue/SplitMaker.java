package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.SplitRequest;

/** Draws a split of the labelled images that take part and saves it, within a transaction. */
final class SplitMaker {

	private static final int REPORT_EVERY = 256;

	private final Connection connection;
	private final SplitRequest request;
	private final Progress progress;

	SplitMaker(Connection connection, SplitRequest request, Progress progress) {
		this.connection = connection;
		this.request = request;
		this.progress = progress;
	}

	void make() throws SQLException {
		long split = SplitTable.replace(connection, request);
		switch (request.kind()) {
			case IDENTITY_DISJOINT -> byIdentity(split);
			case IMAGE_LEVEL_LEAKING -> byImage(split);
		}
	}

	private void byIdentity(long split) throws SQLException {
		List<String> identities = new ArrayList<>(
				Sql.of("SELECT DISTINCT identity FROM image WHERE identity IS NOT NULL AND excluded IS NULL").list(connection, row -> row.getString(1)));
		identities.sort(null); // by name, so that the order of import has no say
		enter(identities, identities, "identities", "INSERT INTO split_image (split, part, image) SELECT ?, ?, id FROM image WHERE identity = ? AND excluded IS NULL", split);
	}

	private void byImage(long split) throws SQLException {
		List<Object> images = new ArrayList<>();
		List<String> identities = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement("SELECT id, identity FROM image WHERE identity IS NOT NULL AND excluded IS NULL ORDER BY hash");
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				images.add(rows.getLong(1));
				identities.add(rows.getString(2));
			}
		}
		enter(images, identities, "labelled images", "INSERT INTO split_image (split, part, image) VALUES (?, ?, ?)", split);
	}

	/** Items of the test groups go into the test part; the shares divide the others. */
	private void enter(List<?> items, List<String> identities, String what, String sql, long split) throws SQLException {
		List<Object> drawn = new ArrayList<>();
		List<Object> inGroups = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			(request.inTestGroup(identities.get(i)) ? inGroups : drawn).add(items.get(i));
		}
		checkGroups(identities);
		Part[] parts = SplitDraw.draw(drawn.size(), request, what);
		try (PreparedStatement insert = connection.prepareStatement(sql)) {
			for (int i = 0; i < items.size(); i++) {
				if (i % REPORT_EVERY == 0) {
					progress.checkCancelled();
					progress.report("Saving the split", i, items.size());
				}
				Part part = i < drawn.size() ? parts[i] : Part.TEST;
				Sql.bind(insert, List.of(split, part.name(), i < drawn.size() ? drawn.get(i) : inGroups.get(i - drawn.size())));
				insert.executeUpdate();
			}
		}
	}

	/** A group nobody belongs to is a slip of the pen, and would make a test that is not the one meant. */
	private void checkGroups(List<String> identities) {
		for (String group : request.testGroups()) {
			if (identities.stream().noneMatch(identity -> SplitRequest.names(group, identity))) {
				throw new IllegalArgumentException("The test part is to hold \"" + group + "\", but there is no such identity"
						+ (group.endsWith("/") ? " group." : ". A group of identities is named with a / at its end."));
			}
		}
	}
}
