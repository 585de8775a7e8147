package org.twinlens.ui.chart;

/**
 * A curve in a chart.
 *
 * @param name     in the legend; no other line of the chart has it
 * @param curve    its points
 * @param style    how it looks
 * @param smoothed whether it is smoothed when the chart smooths: its own points then show faintly behind it
 */
public record ChartLine(String name, Curve curve, LineStyle style, boolean smoothed) {
}
