package org.twinlens.experiments.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.twinlens.core.AtomicFile;
import org.twinlens.experiments.internal.report.ExportPage;

/** Writes documents in each form. */
public final class Exports {

	private Exports() {
	}

	/** The document as text. */
	public static String text(ExportDocument document, ExportFormat format) {
		return switch (format) {
		case HTML -> ExportPage.of(document);
		case MARKDOWN -> Markdown.of(document);
		case LATEX -> Latex.of(document);
		case CSV -> Csv.of(document.data());
		};
	}

	/** @throws IOException with a sentence naming the file, which is then as before */
	public static void write(ExportDocument document, ExportFormat format, Path file) throws IOException {
		byte[] bytes = text(document, format).getBytes(StandardCharsets.UTF_8);
		try {
			AtomicFile.write(file, out -> out.write(bytes));
		} catch (IOException e) {
			throw new IOException("The file " + file + " could not be written: " + e.getMessage() + ". Check the space and the rights there.", e);
		}
	}
}
