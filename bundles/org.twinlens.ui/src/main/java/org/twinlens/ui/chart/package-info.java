/**
 * Curves on a canvas. {@link org.twinlens.ui.chart.Samples} are appended from any thread, {@link org.twinlens.ui.chart.ChartContent} says what of them is drawn and how,
 * {@link org.twinlens.ui.chart.ChartCanvas} shows it. Pictures are painted off the user interface's thread and from decimated curves, so that a million points stay fluid.
 */
package org.twinlens.ui.chart;
