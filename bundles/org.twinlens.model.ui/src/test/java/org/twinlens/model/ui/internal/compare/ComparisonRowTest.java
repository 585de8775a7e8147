package org.twinlens.model.ui.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureDiff.Kind;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Tuning;

class ComparisonRowTest {

	private static final Architecture FIRST = new Architecture("First", new Input(1, 12, 12),
			List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 8, Activation.IDENTITY, Tuning.DEFAULT)), Distance.L1, new Head(Head.Type.DENSE_SIGMOID, Tuning.DEFAULT),
			Loss.BINARY_CROSS_ENTROPY);

	@Test
	void equalsAreTheSameInAllLines() {
		List<ComparisonRow> rows = ComparisonRow.of(FIRST, FIRST);
		assertTrue(rows.stream().allMatch(row -> row.kind() == Kind.SAME && row.first().equals(row.second())), rows.toString());
		// input, 2 layers, distance, head, loss, 3 sums
		assertEquals(9, rows.size());
	}

	@Test
	void differencesStandSideBySide() {
		Architecture second = FIRST.withLayer(1, new Layer.Dense("embedding", 16, Activation.IDENTITY, Tuning.DEFAULT)).withAdded(1, new Layer.Dropout("drop", 0.5)).withDistance(Distance.L2);
		List<ComparisonRow> rows = ComparisonRow.of(FIRST, second).stream().filter(row -> row.kind() != Kind.SAME).toList();
		assertEquals(List.of(new ComparisonRow(Kind.ADDED, "dropout", "", "drop"), new ComparisonRow(Kind.CHANGED, "dense", "embedding: units 8", "embedding: units 16"),
				new ComparisonRow(Kind.CHANGED, "distance", "distance: l1", "distance: l2")), rows.subList(0, 3));
		// 144·8 + 8 and 8 + 1; 144·16 + 16 and 1 + 1
		assertEquals("1,169", rows.get(3).first());
		assertEquals("2,322", rows.get(3).second());
	}
}
