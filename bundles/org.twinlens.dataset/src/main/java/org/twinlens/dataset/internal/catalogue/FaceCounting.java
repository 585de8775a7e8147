package org.twinlens.dataset.internal.catalogue;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.internal.image.ImageDecoder;

/** Counts faces, some images at a time; what is counted is saved as it comes. */
final class FaceCounting {

	private static final int AT_A_TIME = 16;
	private static final String MISSING = "SELECT id FROM image WHERE NOT EXISTS (SELECT 1 FROM face_count"
			+ " WHERE face_count.image = image.id AND face_count.detector = ?) ORDER BY id";
	private static final String IMAGES = "SELECT " + ImageSelection.COLUMNS + " FROM image WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";
	private static final String KNOWN = "SELECT count(*) FROM face_count WHERE detector = ?";
	private static final String INSERT = "INSERT OR REPLACE INTO face_count (image, detector, faces) VALUES (?, ?, ?)";

	private final Database database;
	private final ImageStore store;
	private final String detector;
	private final ToIntFunction<Picture> faces;
	private final Progress progress;
	private final List<AuditFinding> unreadable = new ArrayList<>();
	private final long known;
	private long counted;

	FaceCounting(Database database, ImageStore store, String detector, ToIntFunction<Picture> faces, Progress progress) {
		this.database = database;
		this.store = store;
		this.detector = detector;
		this.faces = faces;
		this.progress = progress;
		this.known = database.read(connection -> Sql.of(KNOWN, detector).number(connection));
	}

	/** Images on which they were counted before. */
	long known() {
		return known;
	}

	/** Images on which they were counted now. */
	long counted() {
		return counted;
	}

	List<AuditFinding> unreadable() {
		return unreadable;
	}

	void run() {
		long[] missing = database.read(connection -> Sql.of(MISSING, detector).numbers(connection));
		for (int begin = 0; begin < missing.length; begin += AT_A_TIME) {
			progress.report("Counting faces", begin, missing.length);
			save(count(Arrays.copyOfRange(missing, begin, Math.min(begin + AT_A_TIME, missing.length))));
		}
	}

	private Map<Long, Integer> count(long[] ids) {
		List<ImageRecord> images = database.read(connection -> Sql.of(IMAGES, Json.of(ids)).list(connection, ImageSelection::record));
		Map<Long, Integer> counts = new LinkedHashMap<>();
		for (ImageRecord image : images) {
			progress.checkCancelled();
			try {
				counts.put(image.id(), faces.applyAsInt(ImageDecoder.picture(store.read(image))));
			} catch (IOException e) {
				unreadable.add(new AuditFinding(Kind.UNREADABLE, List.of(image.id()), image.identity(),
						"The image " + image.name() + " (number " + image.id() + ") cannot be read. " + e.getMessage()));
			}
		}
		return counts;
	}

	private void save(Map<Long, Integer> counts) {
		database.write("What was counted could not be saved", connection -> {
			try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
				for (Map.Entry<Long, Integer> each : counts.entrySet()) {
					Sql.bind(insert, List.of(each.getKey(), detector, each.getValue()));
					insert.executeUpdate();
				}
			}
			return null;
		});
		counted += counts.size();
	}
}
