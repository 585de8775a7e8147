package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.audit.QualityFlag;
import org.twinlens.dataset.audit.QualityThresholds;

/** Findings about single images' quality, one a flag, and about identities with one image. */
final class FlagFindings {

	private static final String SINGLES = "SELECT identity, min(id), min(name) FROM image WHERE identity IS NOT NULL AND excluded IS NULL GROUP BY identity HAVING count(*) = 1 ORDER BY identity";

	private FlagFindings() {
	}

	static List<AuditFinding> of(Connection connection) throws SQLException {
		List<AuditFinding> findings = new ArrayList<>();
		for (QualityFlag flag : QualityFlag.values()) {
			long[] images = ImageSelection.ids(connection, ImageQuery.ALL.withFlag(flag)).numbers(connection);
			if (images.length > 0) {
				findings.add(new AuditFinding(Kind.valueOf(flag.name()), Arrays.stream(images).boxed().toList(), null, sentence(flag, images.length)));
			}
		}
		findings.addAll(Sql.of(SINGLES).list(connection, row -> new AuditFinding(Kind.SINGLE_IMAGE, List.of(row.getLong(2)), row.getString(1),
				"\"" + row.getString(1) + "\" has one image, " + row.getString(3) + ", so it gives no genuine pair.")));
		return findings;
	}

	private static String sentence(QualityFlag flag, int images) {
		String some = String.format(Locale.ENGLISH, images == 1 ? "%,d image" : "%,d images", images);
		String are = some + (images == 1 ? " is " : " are ");
		return switch (flag) {
			case BLURRED -> are + "blurred: the variance of the Laplacian is below " + number(QualityThresholds.SHARPNESS) + ".";
			case DARK -> are + "dark: the mean grey level is below " + number(QualityThresholds.DARK) + " of 255, with little contrast.";
			case BRIGHT -> are + "overexposed: the mean grey level is above " + number(QualityThresholds.BRIGHT) + " of 255, with little contrast.";
			case LOW_CONTRAST -> some + (images == 1 ? " has" : " have") + " hardly any contrast: the standard deviation of the grey levels is below " + number(QualityThresholds.CONTRAST) + ".";
			case SMALL -> are + "small: the shorter side has fewer than " + QualityThresholds.SIDE + " pixels.";
			case NO_FACE -> some + (images == 1 ? " shows" : " show") + " no face that was found.";
			case SEVERAL_FACES -> some + (images == 1 ? " shows" : " show") + " several faces: whose identity is meant?";
		};
	}

	private static String number(double threshold) {
		return String.format(Locale.ROOT, "%.0f", threshold);
	}
}
