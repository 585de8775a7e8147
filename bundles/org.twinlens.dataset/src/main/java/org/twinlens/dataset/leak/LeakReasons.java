package org.twinlens.dataset.leak;

import java.util.List;
import java.util.Optional;

import org.twinlens.dataset.leak.LeakReport.Finding;
import org.twinlens.dataset.leak.LeakReport.Kind;

/** Findings of one kind in one sentence. */
final class LeakReasons {

	private LeakReasons() {
	}

	static Optional<String> of(Kind kind, List<Finding> findings) {
		if (findings.isEmpty()) {
			return Optional.empty();
		}
		int n = findings.size();
		return Optional.of(n == 1 ? findings.get(0).sentence() : switch (kind) {
			case IDENTITY -> n + " identities lie in several parts, so results say nothing about people the network never saw.";
			case NEAR_DUPLICATES -> n + " groups of near duplicates lie in several parts, so what is tested was trained on.";
			case CAMERA, SESSION -> findings.get(0).sentence();
		});
	}
}
