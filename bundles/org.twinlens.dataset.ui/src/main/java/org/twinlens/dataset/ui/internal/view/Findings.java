package org.twinlens.dataset.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.Audits.AuditReport;
import org.twinlens.dataset.audit.Audits.State;
import org.twinlens.dataset.audit.Suggestion;
import org.twinlens.dataset.leak.LeakReport;
import org.twinlens.dataset.ui.internal.Messages;

/**
 * What an audit or the leak gate found, to be read and acted on.
 *
 * @param summary in a sentence or two
 * @param grave   whether the summary is bad news
 * @param lines   one finding each
 */
record Findings(String summary, boolean grave, List<Line> lines) {

	/**
	 * @param kind     in a word or two
	 * @param sentence what was found
	 * @param images   it is about
	 * @param alike    whether the images are alike, so that one of them is enough
	 * @param identity whose they may be
	 */
	record Line(String kind, String sentence, List<Long> images, boolean alike, Optional<String> identity) {
	}

	Findings {
		lines = List.copyOf(lines);
	}

	static Findings of(State state, List<AuditFinding> found) {
		List<Line> lines = found.stream().map(Findings::line).toList();
		String summary = found.isEmpty() ? NLS.bind(Messages.audit_nothing, state.measured()) : NLS.bind(Messages.audit_found, found.size(), state.measured());
		if (state.measured() < state.images()) {
			summary += " " + NLS.bind(Messages.audit_unmeasured, state.images() - state.measured());
		}
		return new Findings(summary, false, lines);
	}

	/** @param counted on which faces were counted, and what was found */
	static Findings ofFaces(AuditReport counted) {
		long images = counted.measured() + counted.known();
		return new Findings(NLS.bind(counted.findings().isEmpty() ? Messages.faces_nothing : Messages.faces_found, images), false, counted.findings().stream().map(Findings::line).toList());
	}

	static Findings of(LeakReport report) {
		List<Line> lines = new ArrayList<>();
		for (LeakReport.Finding finding : report.findings()) {
			lines.add(new Line(finding.leaks() ? NLS.bind(Messages.leak_kind, name(finding.kind())) : name(finding.kind()), finding.sentence(), finding.images(), finding.kind() == LeakReport.Kind.NEAR_DUPLICATES,
					Optional.empty()));
		}
		String summary = report.leaks() ? NLS.bind(Messages.leak_leaks, report.split(), String.join(" ", report.reasons())) : NLS.bind(Messages.leak_none, report.split());
		return new Findings(summary + " " + report.probe().sentence(), report.leaks(), lines);
	}

	/**
	 * What a network makes of the images.
	 *
	 * @param network     what people call it
	 * @param suggestions for unlabelled images, the surest first
	 * @param doubts      on labels, and what the network takes for the same picture
	 */
	static Findings of(String network, List<Suggestion> suggestions, List<AuditFinding> doubts) {
		List<Line> lines = new ArrayList<>();
		for (Suggestion suggestion : suggestions) {
			Suggestion.Candidate best = suggestion.best();
			lines.add(new Line(Messages.kind_suggestion, NLS.bind(Messages.suggestion_sentence, new Object[] { suggestion.image(), best.identity(), String.format(Locale.ENGLISH, "%.2f", best.similarity()) }),
					List.of(suggestion.image()), false, Optional.of(best.identity())));
		}
		doubts.forEach(doubt -> lines.add(line(doubt)));
		String summary = lines.isEmpty() ? NLS.bind(Messages.network_nothing, network) : NLS.bind(Messages.network_found, new Object[] { network, suggestions.size(), doubts.size() });
		return new Findings(summary, false, lines);
	}

	private static Line line(AuditFinding finding) {
		Optional<String> identity = finding.kind() == AuditFinding.Kind.SUSPECTED_MISLABEL ? Optional.ofNullable(finding.identity()) : Optional.empty();
		return new Line(name(finding.kind()), finding.sentence(), finding.images(), alike(finding.kind()), identity);
	}

	/** The same without these. */
	Findings without(List<Line> done) {
		return new Findings(summary, grave, lines.stream().filter(line -> !done.contains(line)).toList());
	}

	private static boolean alike(AuditFinding.Kind kind) {
		return kind == AuditFinding.Kind.SAME_PIXELS || kind == AuditFinding.Kind.NEAR_DUPLICATES || kind == AuditFinding.Kind.DUPLICATES_ACROSS_IDENTITIES;
	}

	private static String name(AuditFinding.Kind kind) {
		return switch (kind) {
		case UNREADABLE -> Messages.kind_unreadable;
		case SAME_PIXELS -> Messages.kind_samePixels;
		case DUPLICATES_ACROSS_IDENTITIES -> Messages.kind_across;
		case NEAR_DUPLICATES -> Messages.kind_duplicates;
		case SUSPECTED_MISLABEL -> Messages.kind_mislabel;
		case BLURRED -> Messages.flag_blurred;
		case DARK -> Messages.flag_dark;
		case BRIGHT -> Messages.flag_bright;
		case LOW_CONTRAST -> Messages.flag_lowContrast;
		case SMALL -> Messages.flag_small;
		case NO_FACE -> Messages.flag_noFace;
		case SEVERAL_FACES -> Messages.flag_severalFaces;
		case SINGLE_IMAGE -> Messages.kind_single;
		};
	}

	private static String name(LeakReport.Kind kind) {
		return switch (kind) {
		case IDENTITY -> Messages.leak_identity;
		case NEAR_DUPLICATES -> Messages.kind_duplicates;
		case CAMERA -> Messages.leak_camera;
		case SESSION -> Messages.leak_session;
		};
	}
}
