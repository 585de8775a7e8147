package org.twinlens.dataset;

import java.util.List;

/**
 * What an import did.
 *
 * @param added      new images
 * @param known      images whose bytes the study had already
 * @param identities identities that were not in the study before
 * @param refused    files left out, with the reason
 */
public record ImportReport(long added, long known, long identities, List<Refused> refused) {

	public ImportReport {
		refused = List.copyOf(refused);
	}

	public record Refused(String path, String reason) {
	}
}
