package org.twinlens.experiments.export;

import java.nio.file.Path;
import java.util.Locale;

/** In which form something is given away. */
public enum ExportFormat {
	/** A page that needs nothing else, with charts. */
	HTML("html"),
	/** Text and tables. */
	MARKDOWN("md"),
	/** Tables for a paper, with the package booktabs. */
	LATEX("tex"),
	/** The figures for machines. */
	CSV("csv");

	private final String ending;

	ExportFormat(String ending) {
		this.ending = ending;
	}

	/** Of a file's name, without the dot. */
	public String ending() {
		return ending;
	}

	/** @throws IllegalArgumentException with a sentence naming the endings there are */
	public static ExportFormat of(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		for (ExportFormat format : values()) {
			if (name.endsWith("." + format.ending)) {
				return format;
			}
		}
		throw new IllegalArgumentException("The name of the file " + file + " does not say in which form to write it. Let it end with .html, .md, .tex or .csv.");
	}
}
