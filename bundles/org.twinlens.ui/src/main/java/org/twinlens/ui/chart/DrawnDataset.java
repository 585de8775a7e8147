package org.twinlens.ui.chart;

import java.util.ArrayList;
import java.util.List;

import org.jfree.data.xy.AbstractXYDataset;

/** Decimated lines for JFreeChart, in places. */
final class DrawnDataset extends AbstractXYDataset {

	private static final long serialVersionUID = 1L;

	private final transient List<CurveData> series = new ArrayList<>();

	/** @param values of a line; the series' key is its number */
	int add(CurveData values, AxisScale across, AxisScale up) {
		double[] x = new double[values.size()];
		double[] y = new double[values.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = across.place(values.x()[i]);
			y[i] = up.accepts(values.y()[i]) ? up.place(values.y()[i]) : Double.NaN;
		}
		series.add(new CurveData(x, y, x.length, 0));
		return series.size() - 1;
	}

	@Override
	public int getSeriesCount() {
		return series.size();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Comparable getSeriesKey(int index) {
		return index;
	}

	@Override
	public int getItemCount(int index) {
		return series.get(index).size();
	}

	@Override
	public double getXValue(int index, int item) {
		return series.get(index).x()[item];
	}

	@Override
	public double getYValue(int index, int item) {
		return series.get(index).y()[item];
	}

	@Override
	public Number getX(int index, int item) {
		return getXValue(index, item);
	}

	@Override
	public Number getY(int index, int item) {
		return getYValue(index, item);
	}
}
