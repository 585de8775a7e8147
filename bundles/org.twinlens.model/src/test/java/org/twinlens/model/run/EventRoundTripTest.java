package org.twinlens.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinlens.model.BackendState;
import org.twinlens.model.EmbeddingHealth;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventRoundTripTest {

	/** Written by several writers one after the other, cut off anywhere in between, followed by a reader that looks after each. */
	@Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
	void eventsAreReadAsWrittenWhateverIsCutOff(@ForAll("events") List<ModelEvent> first, @ForAll("events") List<ModelEvent> second, @ForAll int cut) throws IOException {
		Path folder = Files.createTempDirectory("events");
		RunFolder run = new RunFolder(folder);
		List<ModelEvent> read = new ArrayList<>();
		try (EventReader reader = new EventReader(run)) {
			write(run, first);
			byte[] bytes = Files.readAllBytes(run.events());
			byte[] left = Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length + 1));
			Files.write(run.events(), left);
			long whole = new String(left, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
			reader.poll(read::add);
			assertEquals(first.subList(0, (int) whole), read);
			write(run, second);
			reader.poll(read::add);
			List<ModelEvent> all = new ArrayList<>(first.subList(0, (int) whole));
			all.addAll(second);
			assertEquals(all, read);
			assertEquals(List.of(), reader.problems());
		} finally {
			Files.deleteIfExists(run.events());
			Files.delete(folder);
		}
	}

	private static void write(RunFolder run, List<ModelEvent> events) throws IOException {
		try (EventLog log = new EventLog(run)) {
			events.forEach(log);
		}
	}

	@Provide
	Arbitrary<List<ModelEvent>> events() {
		Arbitrary<Instant> times = Combinators.combine(Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L), Arbitraries.integers().between(0, 999_999_999))
				.as(Instant::ofEpochSecond);
		Arbitrary<Double> numbers = Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
		Arbitrary<String> texts = Arbitraries.strings().map(text -> text.replaceAll("\\p{Cs}", ""));
		Arbitrary<EpochMetrics> metrics = Combinators.combine(numbers, numbers, Arbitraries.integers()).as((a, b, n) -> new EpochMetrics(a, b, a, b, a, b, n));
		return Arbitraries.<ModelEvent>oneOf(
				Combinators.combine(times, Arbitraries.longs(), texts).as((t, n, text) -> new ModelEvent.Started(t, n, 1, 2, new BackendState(text, n > 0, text, 3))),
				Combinators.combine(times, Arbitraries.longs(), numbers).as((t, n, x) -> new ModelEvent.Iteration(t, 1, n, x, x, x, x, x)),
				Combinators.combine(times, metrics, metrics.optional(), numbers).as((t, m, v, x) -> new ModelEvent.Epoch(t, 1, m, v, x, x, x, x, x)),
				Combinators.combine(times, Arbitraries.maps(texts, numbers).ofMaxSize(4)).as((t, seconds) -> new ModelEvent.StepTimes(t, 64, seconds)),
				Combinators.combine(times, texts, numbers).as((t, text, x) -> new ModelEvent.Diagnosis(t, 1, new EmbeddingHealth(x, x, x, x, x, 4),
						List.of(new LayerHealth(text, x, x, x, x, x), new LayerHealth("head", x, 0, x, 0, x)))),
				Combinators.combine(times, Arbitraries.longs()).as(ModelEvent.Paused::new), Combinators.combine(times, Arbitraries.longs()).as(ModelEvent.Continued::new),
				Combinators.combine(times, texts, Arbitraries.longs()).as((t, text, n) -> new ModelEvent.CheckpointWritten(t, text, 1, n)),
				Combinators.combine(times, Arbitraries.of(ModelEvent.Outcome.class), texts).as(ModelEvent.Ended::new)).list().ofMaxSize(8);
	}
}
