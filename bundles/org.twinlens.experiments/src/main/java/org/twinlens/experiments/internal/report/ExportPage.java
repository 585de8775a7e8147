package org.twinlens.experiments.internal.report;

import java.util.List;

import org.twinlens.experiments.export.ExportDocument;
import org.twinlens.experiments.export.ExportPlot;
import org.twinlens.experiments.export.ExportTable;

/** A document as one HTML page without any reference to the outside, in the look of the report. */
public final class ExportPage {

	private final Html page = new Html();

	private ExportPage() {
	}

	public static String of(ExportDocument document) {
		return new ExportPage().build(document);
	}

	private String build(ExportDocument document) {
		ReportPage.head(page, document.title() + " – " + document.kind());
		page.open("header").element("p", document.kind(), "class", "kicker").open("h1").name(document.title()).close("h1").close("header");
		for (ExportDocument.Section section : document.sections()) {
			page.element("h2", section.heading());
			section.sentences().forEach(sentence -> page.open("p").name(sentence).close("p"));
			section.tables().forEach(this::table);
			if (!section.plots().isEmpty()) {
				page.open("div", "class", "charts");
				section.plots().forEach(this::plot);
				page.close("div");
			}
		}
		page.raw("</main></body></html>\n");
		return page.toString();
	}

	private void table(ExportTable table) {
		page.raw("<div class=\"wide\"><table class=\"card\">").open("caption").name(table.caption()).close("caption").raw("<thead><tr>");
		table.head().forEach(cell -> page.open("th", "scope", "col").name(cell).close("th"));
		page.raw("</tr></thead><tbody>");
		for (List<String> row : table.rows()) {
			page.raw("<tr>").open("th", "scope", "row").name(row.get(0)).close("th");
			row.subList(1, row.size()).forEach(cell -> page.open("td", "class", "number").name(cell).close("td"));
			page.raw("</tr>");
		}
		page.raw("</tbody></table></div>");
	}

	private void plot(ExportPlot plot) {
		ChartPicture.add(page, plot.title(), plot.description(), new PlotChart(plot)::draw);
	}
}
