package org.twinlens.cli.internal.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinlens.core.Progress;
import org.twinlens.core.metrics.Spread;

/**
 * Several ways of doing the same work, timed in turn: each round has every one once, so that what else goes on in the machine befalls all alike, and ratios are taken within
 * a round.
 *
 * @param unit      what is done once, such as {@code training step}
 * @param measured  in the order they took part
 */
public record Contest(String unit, List<Measured> measured) {

	/**
	 * @param seconds         least, median and most
	 * @param firstToThis     how many times as long as this the first one took, round by round: least, median and most
	 * @param peakMemoryBytes of its process; 0 where unknown
	 * @param rounds          seconds in each
	 * @param things          what is dealt with, such as images; empty when it is one thing at a time
	 * @param perSecond       how many of them a second: least, median and most
	 */
	public record Measured(String name, Spread seconds, Spread firstToThis, long peakMemoryBytes, List<Double> rounds, String things, Spread perSecond) {

		private static Measured of(String name, Workload work, List<Double> first, List<Double> times) {
			return new Measured(name, Spread.of(times), Spread.of(ratios(first, times)), work.peakMemory(), List.copyOf(times), work.things(),
					Spread.of(times.stream().map(seconds -> work.amount() / seconds).toList()));
		}
	}

	public Contest {
		measured = List.copyOf(measured);
	}

	/**
	 * @param works    by name; the first is the one the others are compared with
	 * @param warmUp   rounds before those that count
	 * @param rounds   at least 1
	 * @param progress counts rounds; cancelling ends in a {@link java.util.concurrent.CancellationException}
	 */
	public static Contest hold(String unit, Map<String, Workload> works, int warmUp, int rounds, Progress progress) throws IOException, InterruptedException {
		Map<String, List<Double>> seconds = new LinkedHashMap<>();
		works.keySet().forEach(name -> seconds.put(name, new ArrayList<>()));
		for (int round = -warmUp; round < rounds; round++) {
			progress.checkCancelled();
			progress.report("Measuring", round + warmUp, warmUp + rounds);
			for (Map.Entry<String, Workload> work : works.entrySet()) {
				double took = work.getValue().perform();
				if (round >= 0) {
					seconds.get(work.getKey()).add(took);
				}
			}
		}
		List<Double> first = seconds.values().iterator().next();
		List<Measured> measured = new ArrayList<>();
		seconds.forEach((name, times) -> measured.add(Measured.of(name, works.get(name), first, times)));
		return new Contest(unit, measured);
	}

	private static List<Double> ratios(List<Double> first, List<Double> times) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < times.size(); i++) {
			ratios.add(first.get(i) / times.get(i));
		}
		return ratios;
	}
}
