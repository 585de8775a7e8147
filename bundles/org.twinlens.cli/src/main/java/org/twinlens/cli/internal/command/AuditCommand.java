package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.Audits.AuditReport;
import org.twinlens.dataset.audit.EmbeddedImage;
import org.twinlens.dataset.audit.EmbeddingAudit;
import org.twinlens.dataset.audit.Suggestion;
import org.twinlens.dataset.audit.Suggestions;
import org.twinlens.experiments.ImageEmbedder;
import org.twinlens.model.TrainedModel;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectors;
import org.twinlens.vision.face.FaceFinder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures images and lists what is wrong with them. */
@Command(name = "audit", description = "Measure the images once, and list what is wrong with them: unreadable, doubled, mislabelled copies, blurred, dark, bright, low in contrast, small, alone.")
public final class AuditCommand extends StudyCommand {

	private static final int SHOWN = 10;
	private static final int NUMBERS = 12;

	@Option(names = "--all", description = "List every finding, and the numbers of all its images.")
	private boolean all;

	@Option(names = "--run", paramLabel = "RUN", description = "Instead: what the network of this run makes of the images: who may be on unlabelled ones, and which labels it doubts. The run's id, or how it begins.")
	private String run;

	@Option(names = "--accept", paramLabel = "SIMILARITY", description = "With --run: give each unlabelled image to the identity that is suggested with at least this similarity, as one edit an identity.")
	private Double accept;

	@Option(names = "--faces", arity = "0..1", fallbackValue = FaceDetectors.USUAL, paramLabel = "DETECTOR", description = "Instead: count the faces on the images, and list those with several or none. "
			+ "Without a detector: haar. yunet:FILE.onnx needs its model. Excluding them: twinlens label exclude --flagged SEVERAL_FACES.")
	private String faces;

	/** What a network makes of the images. */
	record Asked(List<Suggestion> suggestions, List<AuditFinding> doubts, int accepted) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (accept != null && run == null) {
			throw new UserError("--accept goes with --run: only a network suggests identities.");
		}
		if (faces != null && run != null) {
			throw new UserError("Either --run or --faces: a network's doubts and faces are looked for one after the other.");
		}
		try (Study study = openStudy(services)) {
			if (run != null) {
				return ask(study, services, console);
			}
			AuditReport report = faces == null ? study.audits().run(console.progress()) : countFaces(study, services, console);
			console.say(faces == null ? "%s measured now, %,d before." : "Faces counted on %s now, on %,d before.", Texts.count(report.measured(), "image"), report.known());
			Map<AuditFinding.Kind, List<AuditFinding>> kinds = report.findings().stream()
					.collect(Collectors.groupingBy(AuditFinding::kind, () -> new EnumMap<>(AuditFinding.Kind.class), Collectors.toList()));
			kinds.values().forEach(findings -> list(findings, console));
			if (kinds.isEmpty()) {
				console.say("Nothing was found.");
			}
			console.result(report);
			return ExitCode.DONE;
		}
	}

	private AuditReport countFaces(Study study, Services services, Console console) throws IOException {
		try (FaceDetector detector = services.faceDetectors.open(faces)) {
			return study.audits().countFaces(detector.name(), picture -> FaceFinder.foreground(detector.detect(picture)).size(), console.progress());
		}
	}

	private int ask(Study study, Services services, Console console) throws IOException {
		List<ImageRecord> images;
		try (Stream<ImageRecord> all = study.catalogue().images(ImageQuery.ALL)) {
			images = all.toList();
		}
		try (TrainedModel model = services.models.open(CheckpointChoice.best(study.folder(), run))) {
			List<EmbeddedImage> embedded = EmbeddedImage.of(images, new ImageEmbedder(model, study.keptPixels(model.checkpoint().preprocessing())).embed(images, console.progress()));
			List<Suggestion> suggestions = Suggestions.of(embedded, model::similarity, 1, console.progress());
			List<AuditFinding> doubts = EmbeddingAudit.doubts(embedded, model::similarity, console.progress());
			for (Suggestion suggestion : suggestions.subList(0, all ? suggestions.size() : Math.min(SHOWN, suggestions.size()))) {
				console.say("Image %d may be \"%s\": similarity %.2f.", suggestion.image(), suggestion.best().identity(), suggestion.best().similarity());
			}
			if (!all && suggestions.size() > SHOWN) {
				console.say("  and %,d more like it; --all lists them.", suggestions.size() - SHOWN);
			}
			list(doubts, console);
			if (suggestions.isEmpty() && doubts.isEmpty()) {
				console.say("The network doubts no label, and there are no unlabelled images it could name.");
			}
			int accepted = accept == null ? 0 : accept(study, suggestions, console);
			console.result(new Asked(suggestions, doubts, accepted));
			return ExitCode.DONE;
		}
	}

	private int accept(Study study, List<Suggestion> suggestions, Console console) {
		Map<String, List<Suggestion>> sure = suggestions.stream().filter(suggestion -> suggestion.best().similarity() >= accept)
				.collect(Collectors.groupingBy(suggestion -> suggestion.best().identity(), TreeMap::new, Collectors.toList()));
		sure.forEach((identity, images) -> study.edits().assign(images.stream().mapToLong(Suggestion::image).toArray(), identity));
		int accepted = sure.values().stream().mapToInt(List::size).sum();
		console.say("%s got the suggested identity. Undo each edit with: twinlens undo", Texts.count(accepted, "image"));
		return accepted;
	}

	private void list(List<AuditFinding> findings, Console console) {
		int shown = all ? findings.size() : Math.min(SHOWN, findings.size());
		for (AuditFinding finding : findings.subList(0, shown)) {
			console.say("%s", finding.sentence());
			console.say("  %s", numbers(finding.images()));
		}
		if (shown < findings.size()) {
			console.say("  and %,d more like it; --all lists them.", findings.size() - shown);
		}
	}

	private String numbers(List<Long> images) {
		int shown = all ? images.size() : Math.min(NUMBERS, images.size());
		String numbers = images.subList(0, shown).stream().map(String::valueOf).collect(Collectors.joining(", "));
		return (images.size() == 1 ? "Image " : "Images ") + numbers + (shown < images.size() ? " and " + (images.size() - shown) + " more" : "") + ".";
	}
}
