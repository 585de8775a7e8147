package org.twinlens.experiments.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.twinlens.core.metrics.Figure;
import org.twinlens.experiments.OneShotResult;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;
import org.twinlens.experiments.export.ExportDocument;
import org.twinlens.experiments.export.ExportDocument.Section;
import org.twinlens.experiments.export.ExportTable;
import org.twinlens.model.architecture.ArchitectureSummary;
import org.twinlens.model.checkpoint.Checkpoint;

/** A model card as a document for {@link org.twinlens.experiments.export.Exports}, in the sections of Mitchell et al. 2019. */
public final class CardDocument {

	private static final List<String> FACTS = List.of("What", "Value");

	private final ModelCard card;
	private final Checkpoint checkpoint;

	private CardDocument(ModelCard card) {
		this.card = card;
		this.checkpoint = card.checkpoint();
	}

	public static ExportDocument of(ModelCard card) {
		CardDocument document = new CardDocument(card);
		List<Section> sections = new ArrayList<>();
		sections.add(document.details());
		sections.add(section("Intended Use", CardWords.use(card)));
		sections.add(section("Factors", CardWords.FACTORS));
		sections.add(section("Metrics", CardWords.METRICS));
		sections.add(document.trainingData());
		sections.addAll(document.tests());
		sections.add(CardThreshold.of(card));
		sections.add(section("Ethical Considerations", CardWords.ETHICS));
		sections.add(section("Limits", CardWords.limits(card)));
		return new ExportDocument("Model Card", document.title(), sections, document.data());
	}

	static Section section(String heading, List<String> sentences) {
		return new Section(heading, sentences, List.of(), List.of());
	}

	private String title() {
		String run = card.notes().name().isEmpty() ? checkpoint.provenance().getOrDefault("run", "") : card.notes().name();
		return checkpoint.architecture().name() + (run.isEmpty() ? "" : ", " + run) + ", " + card.file();
	}

	private Section details() {
		ArchitectureSummary summary = ArchitectureSummary.of(checkpoint.architecture());
		List<List<String>> rows = new ArrayList<>();
		fact(rows, "Kind", "Siamese (twin) network for verification: are two images of the same identity?");
		fact(rows, "Architecture", checkpoint.architecture().name() + ", " + count(summary.parameters()) + " parameters, distance " + lower(checkpoint.architecture().distance()) + ", loss "
				+ lower(checkpoint.architecture().loss()));
		fact(rows, "Input", checkpoint.architecture().input() + "; fit " + lower(checkpoint.preprocessing().fit()) + (checkpoint.preprocessing().invert() ? "; inverted" : ""));
		fact(rows, "Trained", count(checkpoint.state().epoch()) + " epochs, " + count(checkpoint.state().iteration()) + " iterations, seed " + checkpoint.config().seed());
		fact(rows, "Run", checkpoint.provenance().getOrDefault("run", "unknown"));
		card.run().ifPresent(run -> {
			fact(rows, "Made", run.created().toString());
			fact(rows, "Command", "twinlens " + String.join(" ", run.commandLine()));
			fact(rows, "Machine", run.environment().product() + ", " + run.environment().java() + ", " + run.environment().os() + ", " + run.environment().cpu());
		});
		List<String> sentences = card.notes().note().isEmpty() ? List.of() : List.of(card.notes().note());
		return new Section("Model Details", sentences, List.of(new ExportTable("The network and how it was trained", FACTS, rows)), List.of());
	}

	private Section trainingData() {
		List<List<String>> rows = new ArrayList<>();
		card.run().ifPresent(run -> {
			fact(rows, "Study", run.study());
			fact(rows, "Fingerprint of the data", run.dataset());
		});
		fact(rows, "Split", card.split().map(ModelCard.SplitData::name).orElse(checkpoint.provenance().getOrDefault("split", "unknown")));
		List<String> sentences = new ArrayList<>();
		card.split().ifPresentOrElse(split -> {
			fact(rows, "Training part", part(split.train()));
			fact(rows, "Calibration part", part(split.calibration()));
			fact(rows, "Test part", part(split.test()));
			sentences.add(split.leak().isEmpty() ? "The parts share no identity, as far as is known." : "This split leaks. " + split.leak());
			sentences.add("The parts are counted as the study is now; images may have been added, relabelled or excluded since the training.");
		}, () -> sentences.add("How many images and identities the parts hold was not at hand when this card was written."));
		return new Section("Training Data", sentences, List.of(new ExportTable("What it was trained on", FACTS, rows)), List.of());
	}

	private List<Section> tests() {
		if (card.tests().isEmpty()) {
			return List.of(section("Evaluation", List.of("This checkpoint has not been evaluated: nothing is known of how well it does. Do so with: twinlens evaluate")));
		}
		return card.tests().stream().map(CardDocument::test).toList();
	}

	private static Section test(VerificationReport report) {
		VerificationReport.Data data = report.data();
		List<String> sentences = new ArrayList<>(report.warnings());
		sentences.add(count(data.genuine()) + " genuine and " + count(data.impostors()) + " impostor pairs of " + count(data.images()) + " images of " + count(data.identities()) + " identities"
				+ (data.trainedIdentities() == null ? "; whether it was trained on them is unknown." : data.trainedIdentities() == 0 ? ", none of whom it was trained on."
						: ", " + count(data.trainedIdentities()) + " of whom it was trained on.")
				+ String.format(Locale.ROOT, " Threshold %.4f (", report.threshold().value()) + report.threshold().criterion() + "), chosen on " + report.threshold().chosenOn() + ".");
		for (OneShotResult result : report.oneShot()) {
			sentences.add(String.format(Locale.ROOT, "%s, %d-way %d-shot: %.1f %% [%.1f, %.1f]; guessing reaches %.1f %%.", result.protocol(), result.ways(), result.shots(),
					100 * result.accuracy().accuracy(), 100 * result.accuracy().interval().lower(), 100 * result.accuracy().interval().upper(), 100 * result.chance()));
		}
		List<List<String>> rows = report.figures().entrySet().stream().map(figure -> List.of(figure.getKey().title(), value(figure.getKey(), figure.getValue()), interval(figure.getKey(), figure.getValue())))
				.toList();
		return new Section("Evaluation: " + report.protocol(), sentences, List.of(new ExportTable("Figures with 95 % intervals over identities", List.of("Figure", "Value", "95 % interval"), rows)), List.of());
	}

	private static String value(Term term, Figure figure) {
		return figure instanceof Figure.Measured measured ? number(term, measured.value()) : "not given: " + ((Figure.Refused) figure).reason();
	}

	private static String interval(Term term, Figure figure) {
		return figure instanceof Figure.Measured measured && measured.interval() != null ? number(term, measured.interval().lower()) + " – " + number(term, measured.interval().upper()) : "";
	}

	private static String number(Term term, double value) {
		return String.format(Locale.ROOT, term.share() ? "%.2f %%" : "%.4f", term.share() ? 100 * value : value);
	}

	/** The newest test's figures for machines. */
	private ExportTable data() {
		Map<Term, Figure> figures = card.tests().isEmpty() ? Map.of() : card.tests().get(0).figures();
		List<Term> measured = figures.keySet().stream().filter(term -> figures.get(term) instanceof Figure.Measured).toList();
		List<String> head = new ArrayList<>(List.of("run", "file", "epoch", "threshold"));
		List<String> row = new ArrayList<>(List.of(checkpoint.provenance().getOrDefault("run", ""), card.file(), "" + checkpoint.state().epoch(),
				checkpoint.threshold().map(threshold -> "" + threshold.value()).orElse("")));
		measured.forEach(term -> {
			head.add(term.name().toLowerCase(Locale.ROOT));
			row.add("" + figures.get(term).orNaN());
		});
		return new ExportTable("Model card", head, List.of(row));
	}

	private static void fact(List<List<String>> rows, String name, String value) {
		rows.add(List.of(name, value));
	}

	private static String part(ModelCard.PartData part) {
		return count(part.images()) + " images of " + count(part.identities()) + " identities";
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	static String count(long n) {
		return String.format(Locale.ROOT, "%,d", n);
	}
}
