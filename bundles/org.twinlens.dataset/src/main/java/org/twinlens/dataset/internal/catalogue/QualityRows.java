package org.twinlens.dataset.internal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

import org.twinlens.dataset.audit.Quality;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.audit.QualityThresholds;

/** Quality figures as rows. */
final class QualityRows {

	static final String COLUMNS = "quality.sharpness, quality.brightness, quality.contrast, quality.red, quality.green, quality.blue, quality.perceptual, quality.pixels";

	private QualityRows() {
	}

	/** @param first number of the first of the {@link #COLUMNS} */
	static Optional<Quality> optional(ResultSet row, int first) throws SQLException {
		String pixels = row.getString(first + 7);
		return pixels == null ? Optional.empty()
				: Optional.of(new Quality(row.getDouble(first), row.getDouble(first + 1), row.getDouble(first + 2), row.getDouble(first + 3), row.getDouble(first + 4),
						row.getDouble(first + 5), row.getLong(first + 6), pixels));
	}

	/** {@link QualityThresholds#flags} for SQL, of an image joined with its quality and its number of faces. */
	static String condition(QualityFlag flag) {
		return switch (flag) {
			case BLURRED -> "quality.sharpness < " + number(QualityThresholds.SHARPNESS);
			case DARK -> "quality.brightness < " + number(QualityThresholds.DARK) + " AND quality.contrast < " + number(QualityThresholds.LIT);
			case BRIGHT -> "quality.brightness > " + number(QualityThresholds.BRIGHT) + " AND quality.contrast < " + number(QualityThresholds.LIT);
			case LOW_CONTRAST -> "quality.contrast < " + number(QualityThresholds.CONTRAST);
			case SMALL -> "quality.image IS NOT NULL AND min(image.width, image.height) < " + QualityThresholds.SIDE;
			case NO_FACE -> "face_count.faces = 0";
			case SEVERAL_FACES -> "face_count.faces > 1";
		};
	}

	private static String number(double threshold) {
		return String.format(Locale.ROOT, "%.6f", threshold);
	}
}
