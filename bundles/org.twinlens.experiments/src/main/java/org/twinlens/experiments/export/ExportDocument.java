package org.twinlens.experiments.export;

import java.util.List;

/**
 * What is given away, in no form yet.
 *
 * @param kind     what it is, such as {@code Comparison of runs}
 * @param title    of it
 * @param sections in order
 * @param data     the figures for machines
 */
public record ExportDocument(String kind, String title, List<Section> sections, ExportTable data) {

	/** A part under a heading. */
	public record Section(String heading, List<String> sentences, List<ExportTable> tables, List<ExportPlot> plots) {
		public Section {
			sentences = List.copyOf(sentences);
			tables = List.copyOf(tables);
			plots = List.copyOf(plots);
		}

		static Section of(String heading, ExportTable table) {
			return new Section(heading, List.of(), List.of(table), List.of());
		}
	}

	public ExportDocument {
		sections = List.copyOf(sections);
	}
}
