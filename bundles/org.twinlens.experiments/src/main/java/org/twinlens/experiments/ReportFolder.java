package org.twinlens.experiments;

import java.nio.file.Path;

/** Where the parts of an evaluation lie. */
public record ReportFolder(Path path) {

	/** The report as one page that needs nothing else. */
	public Path page() {
		return path.resolve("report.html");
	}

	/** Every pair with its score. */
	public Path scores() {
		return path.resolve("scores.csv");
	}

	/** Every calibration pair with its score, in the same form; missing where there was no calibration part. */
	public Path calibration() {
		return path.resolve("calibration-scores.csv");
	}

	/** The figures for machines. */
	public Path figures() {
		return path.resolve("report.json");
	}
}
