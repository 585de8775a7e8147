package org.twinlens.ui.chart;

/**
 * A dashed line right across a chart.
 *
 * @param upright whether it stands at a value of the axis across, rather than lies at one of the axis up
 * @param value   where
 * @param label   beside it, or the empty string
 */
public record ChartMarker(boolean upright, double value, String label) {
}
