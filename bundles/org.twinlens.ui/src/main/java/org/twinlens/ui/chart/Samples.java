package org.twinlens.ui.chart;

import java.util.Arrays;

/**
 * A table of numbers that grows row by row: what is measured over time. Appended from any thread and read from any other. No number is boxed: a million rows of eight columns
 * take 64 MB.
 */
public final class Samples {

	private static final int FIRST_CAPACITY = 64;

	private double[][] columns;
	private int size;
	private int generation;

	/** @param columns how many numbers a row has */
	public Samples(int columns) {
		if (columns < 1) {
			throw new IllegalArgumentException("Samples need a column.");
		}
		this.columns = new double[columns][FIRST_CAPACITY];
	}

	/** @param row a number for each column, NaN where there is none */
	public synchronized void append(double... row) {
		if (row.length != columns.length) {
			throw new IllegalArgumentException("A row has " + columns.length + " numbers, not " + row.length + ".");
		}
		if (size == columns[0].length) {
			copy(Math.multiplyExact(size, 2));
		}
		for (int i = 0; i < row.length; i++) {
			columns[i][size] = row[i];
		}
		size++;
	}

	/** Forgets the rows after the first ones. What was handed out before stays as it is. */
	public synchronized void keep(int rows) {
		if (rows < size) {
			size = Math.max(0, rows);
			copy(Math.max(FIRST_CAPACITY, size));
			generation++;
		}
	}

	private void copy(int capacity) {
		double[][] larger = new double[columns.length][];
		for (int i = 0; i < larger.length; i++) {
			larger[i] = Arrays.copyOf(columns[i], capacity);
		}
		columns = larger;
	}

	/** Rows. */
	public synchronized int size() {
		return size;
	}

	/** A number of the last row, or NaN without one. */
	public synchronized double last(int column) {
		return size == 0 ? Double.NaN : columns[column][size - 1];
	}

	/** Two columns as they stand; shares the memory, which is only ever appended to. */
	synchronized CurveData data(int x, int y) {
		return new CurveData(columns[x], columns[y], size, generation);
	}
}
