package org.twinlens.experiments.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinlens.core.image.PixelSource;
import org.twinlens.core.metrics.Det;
import org.twinlens.core.metrics.Figure;
import org.twinlens.core.metrics.Roc;
import org.twinlens.experiments.Evaluation;
import org.twinlens.experiments.Term;
import org.twinlens.experiments.VerificationReport;
import org.twinlens.model.ModelEvent;

/** The report as one HTML page without any reference to the outside. */
public final class ReportPage {

	private final VerificationReport report;
	private final Evaluation evaluation;
	private final List<ModelEvent.Epoch> training;
	private final PixelSource pixels;
	private final Html page = new Html();

	private ReportPage(Evaluation evaluation, List<ModelEvent.Epoch> training, PixelSource pixels) {
		report = evaluation.report();
		this.evaluation = evaluation;
		this.training = training;
		this.pixels = pixels;
	}

	public static String of(Evaluation evaluation, List<ModelEvent.Epoch> training, PixelSource pixels) {
		return new ReportPage(evaluation, training, pixels).build();
	}

	private String build() {
		head(page, report.protocol() + " – verification report");
		new Summary(report, page).add();
		new FigureTables(report, page).add();
		curves();
		new TrainingSection(training, page).add();
		new WorstPairs(evaluation, pixels).add(page);
		new Facts(report, page).add();
		page.raw("</main></body></html>\n");
		return page.toString();
	}

	/** All before the page's content. */
	static void head(Html page, String title) {
		page.raw("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
		page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">");
		page.raw("<meta name=\"color-scheme\" content=\"light dark\">");
		page.element("title", title).raw("<style>\n" + stylesheet() + "</style></head>\n<body><main>");
	}

	private void curves() {
		page.element("h2", "Curves").open("div", "class", "charts");
		var decisions = report.decisions();
		ChartPicture.add(page, "Scores", "How similar genuine and impostor pairs are. The less the two overlap, the better; what lies on the wrong side of the line is decided wrongly.",
				new ScoreChart(evaluation.pairs(), evaluation.similarity(), report.threshold().value())::draw);
		Roc roc = Roc.of(evaluation.scored());
		if (roc.genuine() > 0 && roc.impostors() > 0) {
			ChartPicture.add(page, "ROC", "Genuine pairs accepted against impostor pairs accepted, at every threshold. The nearer to the upper left corner, the better.",
					new RocChart(roc, decisions)::draw);
			ChartPicture.add(page, "Error rates", "The two error rates at every threshold. A higher threshold keeps strangers out and turns more of the right people away.",
					new ErrorRatesChart(roc, report.threshold().value())::draw);
			DetChart det = new DetChart(Det.of(roc), decisions);
			if (det.exists()) {
				ChartPicture.add(page, "DET", "The two error rates against each other, stretched so that small rates can be read. The nearer to the lower left corner, the better.",
						det::draw);
			} else {
				page.open("div", "class", "card").element("h3", "DET").element("p", "No DET curve: no threshold leaves errors of both kinds.").close("div");
			}
		}
		page.close("div");
	}

	/** Sentences about figures that are missing. */
	static List<String> refusals(Map<Term, Figure> figures) {
		List<String> sentences = new ArrayList<>();
		figures.forEach((term, figure) -> {
			if (figure instanceof Figure.Refused refused) {
				sentences.add(term.title() + " is not given. " + refused.reason());
			}
		});
		return sentences;
	}

	private static String stylesheet() {
		try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("The report's style sheet could not be read.", e);
		}
	}
}
