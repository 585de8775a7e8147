package org.twinlens.dataset.ui.internal.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.ImportSource.Candidate;

/**
 * What an import would bring in: first as far as names tell, then as it comes out when every file is tried.
 *
 * @param description of the source
 * @param images      files meant as images
 * @param identities  distinct
 * @param unlabelled  files without identity
 * @param first       the first of them; once tried, files that are left out go before the others
 */
record ImportPreview(String description, long images, long identities, long unlabelled, List<Line> first) {

	/** So many are shown. */
	static final int MOST_LINES = 500;

	/**
	 * @param path     in the source
	 * @param identity or the empty string
	 * @param session  or the empty string
	 * @param refusal  why it would be left out, or the empty string
	 */
	record Line(String path, String identity, String session, String refusal) {
	}

	ImportPreview {
		first = List.copyOf(first);
	}

	/** Goes through the names; the files are not read. */
	static ImportPreview of(ImportSource source, Progress progress) throws IOException {
		Set<String> identities = new HashSet<>();
		List<Line> first = new ArrayList<>();
		long[] counts = new long[2];
		source.forEach(candidate -> {
			progress.checkCancelled();
			counts[0]++;
			if (candidate.identity() == null) {
				counts[1]++;
			} else {
				identities.add(candidate.identity());
			}
			if (first.size() < MOST_LINES) {
				first.add(line(candidate));
			}
		});
		return new ImportPreview(source.description(), counts[0], identities.size(), counts[1], first);
	}

	/** With the files that would be left out, and why. */
	ImportPreview tried(ImportReport rehearsal) {
		List<Line> lines = new ArrayList<>();
		Set<String> refused = new HashSet<>();
		for (ImportReport.Refused one : rehearsal.refused()) {
			refused.add(one.path());
			lines.add(new Line(one.path(), "", "", one.reason()));
		}
		first.stream().filter(line -> !refused.contains(line.path())).forEach(lines::add);
		return new ImportPreview(description, images, identities, unlabelled, lines.subList(0, Math.min(MOST_LINES, lines.size())));
	}

	private static Line line(Candidate candidate) {
		return new Line(candidate.path(), candidate.identity() == null ? "" : candidate.identity(), candidate.session(), "");
	}
}
