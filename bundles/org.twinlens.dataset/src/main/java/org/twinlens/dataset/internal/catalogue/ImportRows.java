package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportReport.Refused;
import org.twinlens.dataset.internal.tree.EndFirst;
import org.twinlens.dataset.internal.tree.ImageNames;

/** Enters what an import found, within the transaction of its connection. */
final class ImportRows implements AutoCloseable {

	private static final int REPORT_EVERY = 256;

	/** An image that has these bytes already. */
	private record Known(long id, String identity, String session, String name) {
	}

	private final Connection connection;
	private final PreparedStatement find;
	private final PreparedStatement insert;
	private final PreparedStatement label;
	private final PreparedStatement addSource;
	private final long origin;
	private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
	private final Map<Long, Part> parts = new HashMap<>();
	private final List<Refused> refused = new ArrayList<>();
	private long added;
	private long known;

	ImportRows(Connection connection, String description) throws SQLException {
		this.connection = connection;
		Sql.of("INSERT OR IGNORE INTO origin (description) VALUES (?)", description).update(connection);
		origin = Sql.of("SELECT id FROM origin WHERE description = ?", description).number(connection);
		find = connection.prepareStatement("SELECT id, identity, session, name FROM image WHERE hash = ?");
		insert = connection.prepareStatement(
				"INSERT INTO image (hash, identity, session, name, width, height, format, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
		label = connection.prepareStatement("UPDATE image SET identity = ?, session = ? WHERE id = ?");
		addSource = connection.prepareStatement("INSERT OR IGNORE INTO source (image, origin, path_end_first, imported) VALUES (?, ?, ?, ?)");
	}

	ImportReport enter(List<Found> found, Progress progress) throws SQLException {
		long before = identities();
		for (int i = 0; i < found.size(); i++) {
			if (i % REPORT_EVERY == 0) {
				progress.checkCancelled();
				progress.report("Saving", i, found.size());
			}
			enter(found.get(i));
		}
		SplitTable.prescribe(connection, parts);
		return new ImportReport(added, known, identities() - before, refused);
	}

	private long identities() throws SQLException {
		return Sql.of("SELECT count(DISTINCT identity) FROM image").number(connection);
	}

	private void enter(Found found) throws SQLException {
		if (found.refusal() != null) {
			refuse(found, found.refusal());
			return;
		}
		Optional<Known> same = find(found.hash());
		if (same.isEmpty()) {
			long id = insert(found);
			added++;
			addSource(id, found);
			prescribe(id, found);
			return;
		}
		known++;
		Known image = same.get();
		if (found.identity() != null && image.identity() != null && !found.identity().equals(image.identity())) {
			refuse(found, "The same picture, byte for byte, is in the study as one of \"" + image.identity() + "\" (" + image.name() + "); here it is called \"" + found.identity()
					+ "\". Find out who it is, and correct one of them.");
			return;
		}
		complete(image, found);
		addSource(image.id(), found);
		prescribe(image.id(), found);
	}

	private void refuse(Found found, String reason) {
		refused.add(new Refused(found.path(), reason));
	}

	private Optional<Known> find(String hash) throws SQLException {
		find.setString(1, hash);
		try (ResultSet row = find.executeQuery()) {
			return row.next() ? Optional.of(new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))) : Optional.empty();
		}
	}

	private long insert(Found found) throws SQLException {
		Sql.bind(insert, Arrays.asList(found.hash(), found.identity(), found.session(), ImageNames.fileName(found.path()), found.header().width(),
				found.header().height(), found.header().format().extension(), found.bytes()));
		try (ResultSet row = insert.executeQuery()) {
			return row.getLong(1);
		}
	}

	/** The import may know what the study does not: whose picture it is, and when it was taken. */
	private void complete(Known image, Found found) throws SQLException {
		String identity = image.identity() == null ? found.identity() : image.identity();
		String session = image.session().isEmpty() ? found.session() : image.session();
		if (identity != null && !identity.equals(image.identity()) || !session.equals(image.session())) {
			Sql.bind(label, Arrays.asList(identity, session, image.id()));
			label.executeUpdate();
		}
	}

	private void addSource(long image, Found found) throws SQLException {
		Sql.bind(addSource, List.of(image, origin, EndFirst.of(found.path()), now));
		addSource.executeUpdate();
	}

	private void prescribe(long image, Found found) {
		found.part().ifPresent(part -> {
			Part other = parts.putIfAbsent(image, part);
			if (other != null && other != part) {
				refuse(found, "The same picture lies in the part " + other.name().toLowerCase(Locale.ROOT) + " already; it stays there.");
			}
		});
	}

	@Override
	public void close() throws SQLException {
		try (find; insert; label; addSource) {
			// closes them all
		}
	}
}
