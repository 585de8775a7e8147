package org.twinlens.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

/** The table that grows. */
class SamplesTest {

	@Test
	void growsAndKeepsWhatItHas() {
		Samples samples = new Samples(2);
		for (int i = 0; i < 1000; i++) {
			samples.append(i, 2 * i);
		}
		CurveData data = new Curve(samples, 0, 1).data();
		assertEquals(1000, data.size());
		assertEquals(1998, data.y()[999]);
		assertEquals(1998, samples.last(1));
	}

	@Test
	void forgettingChangesNothingThatWasHandedOut() {
		Samples samples = new Samples(2);
		samples.append(1, 10);
		samples.append(2, 20);
		CurveData before = new Curve(samples, 0, 1).data();
		samples.keep(1);
		samples.append(2, 99);
		assertEquals(20, before.y()[1]);
		CurveData after = new Curve(samples, 0, 1).data();
		assertEquals(99, after.y()[1]);
		assertNotEquals(before.generation(), after.generation());
	}

	@Test
	void aRowHasANumberForEachColumn() {
		assertThrows(IllegalArgumentException.class, () -> new Samples(2).append(1));
		assertThrows(IllegalArgumentException.class, () -> Curve.of(new double[1], new double[2]));
		assertTrue(Double.isNaN(new Samples(1).last(0)));
	}

	@Test
	void canBeReadWhileAnotherThreadAppends() throws Exception {
		Samples samples = new Samples(2);
		Curve curve = new Curve(samples, 0, 1);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<?> writing = thread.submit(() -> {
				for (int i = 0; i < 200_000; i++) {
					samples.append(i, i);
				}
			});
			while (!writing.isDone()) {
				CurveData data = curve.data();
				int last = data.size() - 1;
				assertTrue(last < 0 || data.x()[last] == last && data.y()[last] == last);
			}
			writing.get();
		} finally {
			thread.shutdown();
		}
		assertEquals(200_000, curve.data().size());
	}

	@Test
	void findsPoints() {
		CurveData data = Curve.of(new double[] { 1, 2, 4 }, new double[] { 0, 0, 0 }).data();
		assertEquals(1, data.firstAt(1.5));
		assertEquals(3, data.firstAt(5));
		assertEquals(1, data.nearest(2.9));
		assertEquals(2, data.nearest(3.1));
		assertEquals(2, data.nearest(100));
		assertEquals(-1, new CurveData(new double[0], new double[0], 0, 0).nearest(1));
	}
}
