package org.twinlens.model.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.model.Samples;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.ArchitectureDiff.Change;
import org.twinlens.model.architecture.ArchitectureDiff.Entry;
import org.twinlens.model.architecture.ArchitectureDiff.Kind;

class ArchitectureDiffTest {

	private static final Architecture SAMPLE = Samples.architecture();

	private static List<Entry> differences(Architecture first, Architecture second) {
		return ArchitectureDiff.of(first, second).entries().stream().filter(entry -> entry.kind() != Kind.SAME).toList();
	}

	@Test
	void equalsAreTheSame() {
		ArchitectureDiff diff = ArchitectureDiff.of(SAMPLE, SAMPLE.withName("Another name"));
		assertTrue(diff.isSame());
		assertEquals(List.of("input", "conv1", "norm1", "pool1", "conv2", "drop", "flatten", "dense", "distance", "head", "loss"),
				diff.entries().stream().map(entry -> entry.first().orElseThrow()).toList());
	}

	@Test
	void changedPropertiesAreNamed() {
		Architecture other = SAMPLE.withLayer(0, LayerField.L2.with(LayerField.WINDOW.with(SAMPLE.layers().get(0), "5"), "0")).withDistance(Distance.L2);
		assertEquals(List.of(
				new Entry(Kind.CHANGED, Optional.of("conv1"), Optional.of("conv1"), "convolution", List.of(new Change("kernel", "3", "5"), new Change("tuning.l2", "0.001", "0.0"))),
				new Entry(Kind.CHANGED, Optional.of("distance"), Optional.of("distance"), "distance", List.of(new Change("", "l1", "l2")))), differences(SAMPLE, other));
		assertFalse(ArchitectureDiff.of(SAMPLE, other).isSame());
	}

	@Test
	void anInitialDistributionIsOneProperty() {
		Architecture other = SAMPLE.withLayer(0, LayerField.WEIGHTS.with(SAMPLE.layers().get(0), "He normal"));
		assertEquals(List.of(new Change("tuning.weights", "normal(0, 0.01)", "He normal")), differences(SAMPLE, other).get(0).changes());
	}

	@Test
	void layersAddedAndRemovedStandWhereTheyBelong() {
		Architecture other = SAMPLE.withAdded(2, new Layer.Dropout("early", 0.1)).without(5);
		List<Entry> entries = ArchitectureDiff.of(SAMPLE, other).entries();
		assertEquals(new Entry(Kind.ADDED, Optional.empty(), Optional.of("early"), "dropout", List.of()), entries.get(3));
		assertEquals(new Entry(Kind.REMOVED, Optional.of("drop"), Optional.empty(), "dropout", List.of()), entries.get(6));
		assertEquals(2, differences(SAMPLE, other).size());
	}

	/** Other names for every layer: still matched, for the kinds stand in the same order. */
	@Test
	void renamedLayersAreMatched() {
		Architecture other = LayerNames.rename(LayerNames.rename(SAMPLE, 0, "first"), 6, "last");
		assertEquals(List.of(new Entry(Kind.CHANGED, Optional.of("conv1"), Optional.of("first"), "convolution", List.of(new Change("name", "conv1", "first"))),
				new Entry(Kind.CHANGED, Optional.of("dense"), Optional.of("last"), "dense", List.of(new Change("name", "dense", "last")))), differences(SAMPLE, other));
	}

	@Test
	void swappedOrderIsSymmetric() {
		Architecture other = SAMPLE.without(4).without(1);
		List<Kind> there = differences(SAMPLE, other).stream().map(Entry::kind).toList();
		List<Kind> back = differences(other, SAMPLE).stream().map(Entry::kind).toList();
		assertEquals(List.of(Kind.REMOVED, Kind.REMOVED), there);
		assertEquals(List.of(Kind.ADDED, Kind.ADDED), back);
	}
}
