package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.audit.NearDuplicates;
import org.twinlens.dataset.audit.QualityThresholds;
import org.twinlens.dataset.audit.Thumbnail;

/** Audits whose figures are kept in the catalogue. */
final class SqliteAudits implements Audits {

	private static final String FAILURE = "What was measured could not be saved";
	private static final String INSERT_DUPLICATE = "INSERT INTO near_duplicate (image, duplicates) VALUES (?, ?)";

	private final Database database;
	private final ImageStore store;
	private final Listeners listeners;

	SqliteAudits(Database database, ImageStore store, Listeners listeners) {
		this.database = database;
		this.store = store;
		this.listeners = listeners;
	}

	@Override
	public AuditReport run(Progress progress) throws IOException {
		long known = state().measured();
		MeasuringRun measuring = new MeasuringRun(database, store, progress);
		try {
			measuring.run();
			group(progress);
		} finally {
			listeners.tell(Change.QUALITY);
		}
		List<AuditFinding> findings = Stream.concat(measuring.unreadable().stream(), findings().stream()).toList();
		return new AuditReport(measuring.measured(), known, measuring.unreadable().size(), findings);
	}

	@Override
	public AuditReport countFaces(String detector, ToIntFunction<Picture> faces, Progress progress) {
		FaceCounting counting = new FaceCounting(database, store, detector, faces, progress);
		try {
			counting.run();
		} finally {
			listeners.tell(Change.QUALITY);
		}
		Stream<AuditFinding> found = findings().stream().filter(finding -> finding.kind() == Kind.SEVERAL_FACES || finding.kind() == Kind.NO_FACE);
		return new AuditReport(counting.counted(), counting.known(), counting.unreadable().size(), Stream.concat(counting.unreadable().stream(), found).toList());
	}

	/** Groups all near duplicates anew: that is quick. */
	private void group(Progress progress) {
		record Hashed(long image, long hash, Thumbnail thumbnail) {
		}
		List<Hashed> hashed = database.read(connection -> Sql.of("SELECT image, perceptual, thumbnail FROM quality ORDER BY image").list(connection,
				row -> new Hashed(row.getLong(1), row.getLong(2), new Thumbnail(row.getBytes(3)))));
		List<int[]> groups = NearDuplicates.groups(hashed.stream().mapToLong(Hashed::hash).toArray(), QualityThresholds.DUPLICATE_BITS,
				(i, j) -> hashed.get(i).thumbnail().correlation(hashed.get(j).thumbnail()) >= QualityThresholds.DUPLICATE_CORRELATION, progress);
		List<long[]> images = groups.stream().map(group -> Arrays.stream(group).mapToLong(i -> hashed.get(i).image()).toArray()).toList();
		database.write(FAILURE, connection -> {
			save(connection, images);
			return null;
		});
	}

	/** A group's number is that of its first image. */
	private static void save(Connection connection, List<long[]> groups) throws SQLException {
		Sql.of("DELETE FROM near_duplicate").update(connection);
		try (PreparedStatement insert = connection.prepareStatement(INSERT_DUPLICATE)) {
			for (long[] group : groups) {
				for (long image : group) {
					Sql.bind(insert, List.of(image, group[0]));
					insert.executeUpdate();
				}
			}
		}
		Sql.of("DELETE FROM audit").update(connection);
		Sql.of("INSERT INTO audit (finished) VALUES (?)", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()).update(connection);
	}

	@Override
	public List<AuditFinding> findings() {
		return database.read(connection -> {
			List<AuditFinding> findings = new ArrayList<>(DuplicateFindings.of(connection));
			findings.addAll(FlagFindings.of(connection));
			return findings;
		});
	}

	@Override
	public State state() {
		return database.read(connection -> new State(Sql.of("SELECT count(*) FROM image").number(connection), Sql.of("SELECT count(*) FROM quality").number(connection), last(connection)));
	}

	private static Optional<Instant> last(Connection connection) throws SQLException {
		return Sql.of("SELECT finished FROM audit").first(connection, row -> Instant.parse(row.getString(1)));
	}
}
