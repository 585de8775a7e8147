package org.twinlens.experiments.export;

import java.util.List;

/**
 * Curves to be drawn where the form allows.
 *
 * @param title       above it
 * @param description what one sees, and how to read it
 * @param axes        of what kind they are
 * @param across      label of the horizontal axis
 * @param up          label of the upright axis
 * @param lines       in the order of their colours
 */
public record ExportPlot(String title, String description, Axes axes, String across, String up, List<Line> lines) {

	/** Kinds of axes. */
	public enum Axes {
		/** Epochs against a number. */
		PLAIN,
		/** Epochs against a share, in per cent. */
		SHARE,
		/** Two shares from 0 to 1. */
		ROC,
		/** Two shares on axes stretched by the normal quantile. */
		DET
	}

	/** A curve. */
	public record Line(String name, double[] x, double[] y) {
	}

	public ExportPlot {
		lines = List.copyOf(lines);
	}
}
