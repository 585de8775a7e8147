package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.internal.leak.LeakExamination;
import org.twinlens.dataset.internal.leak.SplitImage;
import org.twinlens.dataset.leak.CameraProbe;
import org.twinlens.dataset.leak.CameraProbe.Verdict;
import org.twinlens.dataset.leak.LeakGate;
import org.twinlens.dataset.leak.LeakReport;
import org.twinlens.dataset.leak.LeakReport.Finding;

/** A leak gate that keeps its reports in the catalogue. */
final class SqliteLeakGate implements LeakGate {

	private static final String IMAGES = "SELECT image.id, image.identity, image.session, split_image.part, near_duplicate.duplicates, image.width, image.height, image.bytes, image.format, "
			+ QualityRows.COLUMNS + " FROM split_image JOIN image ON image.id = split_image.image LEFT JOIN quality ON quality.image = image.id"
			+ " LEFT JOIN near_duplicate ON near_duplicate.image = image.id WHERE split_image.split = ? AND " + SplitTable.TAKES_PART + " ORDER BY image.hash";
	private static final int FIRST_OF_QUALITY = 10;

	/** What is kept as JSON. */
	private record Kept(List<String> reasons, List<Finding> findings, CameraProbe probe) {
	}

	private final Database database;
	private final Audits audits;
	private final Listeners listeners;

	SqliteLeakGate(Database database, Audits audits, Listeners listeners) {
		this.database = database;
		this.audits = audits;
		this.listeners = listeners;
	}

	@Override
	public LeakReport examine(String split, Progress progress) throws IOException {
		database.read(connection -> SplitTable.id(connection, split)); // or fail at once
		audits.run(progress);
		progress.checkCancelled();
		progress.report("Examining the split", 0, -1);
		List<SplitImage> images = database.read(connection -> Sql.of(IMAGES, SplitTable.id(connection, split)).list(connection, SqliteLeakGate::image));
		LeakExamination examination = new LeakExamination(images);
		LeakReport report = new LeakReport(split, Instant.now().truncatedTo(ChronoUnit.SECONDS), examination.reasons(), examination.findings(), examination.probe());
		database.write("The leak report could not be saved", connection -> {
			save(connection, report);
			return null;
		});
		listeners.tell(Change.SPLITS);
		return report;
	}

	private static SplitImage image(ResultSet row) throws SQLException {
		long group = row.getLong(5);
		Long duplicates = row.wasNull() ? null : group;
		Optional<Quality> quality = QualityRows.optional(row, FIRST_OF_QUALITY);
		double[] statistics = quality.isEmpty() ? null : SplitImage.statistics(quality.get(), row.getInt(6), row.getInt(7), row.getLong(8), row.getString(9));
		return new SplitImage(row.getLong(1), row.getString(2), row.getString(3), Part.valueOf(row.getString(4)), duplicates, statistics);
	}

	private static void save(Connection connection, LeakReport report) throws SQLException {
		String camera = report.probe().verdict() == Verdict.LEAK ? report.probe().sentence() : null;
		new Sql("INSERT OR REPLACE INTO leak_report (split, examined, camera, report) VALUES (?, ?, ?, ?)", Arrays.asList(SplitTable.id(connection, report.split()),
				report.examined().toString(), camera, Json.of(new Kept(report.reasons(), report.findings(), report.probe())))).update(connection);
	}

	@Override
	public Optional<LeakReport> report(String split) {
		return database.read(connection -> Sql.of("SELECT examined, report FROM leak_report JOIN split ON split.id = leak_report.split WHERE split.name = ?", split).first(connection, row -> {
			Kept kept = Json.read(row.getString(2), Kept.class);
			return new LeakReport(split, Instant.parse(row.getString(1)), kept.reasons, kept.findings, kept.probe);
		}));
	}
}
