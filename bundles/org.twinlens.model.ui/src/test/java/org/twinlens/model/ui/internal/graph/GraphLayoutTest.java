package org.twinlens.model.ui.internal.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.ui.internal.graph.GraphLayout.Edge;
import org.twinlens.model.ui.internal.graph.GraphLayout.Node;
import org.twinlens.model.ui.internal.graph.GraphLayout.Side;

class GraphLayoutTest {

	private static Architecture network(Layer... layers) {
		return new Architecture("Sample", new Input(1, 12, 12), List.of(layers), Distance.L1, new Head(Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Loss.BINARY_CROSS_ENTROPY);
	}

	private static Layer conv(String name) {
		return new Layer.Convolution(name, 4, 3, 1, Padding.SAME, Activation.RELU, Tuning.HE);
	}

	private static Layer add(String name, String from) {
		return new Layer.Add(name, from, Activation.RELU);
	}

	private static final Architecture RESIDUAL = network(conv("a"), conv("b"), add("s1", "a"), conv("c"), add("s2", "a"), conv("d"), add("s3", "s2"), new Layer.Flatten("f"));

	@Test
	void twoTowersMeetInOneDistance() {
		GraphLayout layout = GraphLayout.of(network(conv("a"), new Layer.Flatten("f")));
		assertEquals(List.of("$input", "a", "f", "$input", "a", "f", "$distance", "head", "$loss"), layout.nodes().stream().map(Node::place).toList());
		assertEquals(List.of(Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.BOTH, Side.BOTH, Side.BOTH), layout.nodes().stream().map(Node::side).toList());
		// two steps in each tower, both meet, then head and loss
		assertEquals(2 + 2 + 2 + 2, layout.edges().size());
		assertEquals(1, layout.ties().size());
	}

	@Test
	void towersStandAtTheSameHeightsAndSymmetrically() {
		GraphLayout layout = GraphLayout.of(RESIDUAL);
		for (Node left : layout.nodes().stream().filter(n -> n.side() == Side.LEFT).toList()) {
			Node right = layout.nodes().stream().filter(n -> n.side() == Side.RIGHT && n.place().equals(left.place())).findFirst().orElseThrow();
			assertEquals(left.y(), right.y());
			assertEquals(left.x(), layout.width() - right.x() - right.width());
		}
		for (String place : List.of(ArchitectureProblem.DISTANCE, ArchitectureProblem.HEAD, ArchitectureProblem.LOSS)) {
			assertEquals(layout.width() / 2, layout.find(place).orElseThrow().centre());
		}
	}

	@Test
	void nothingOverlapsAndAllIsInside() {
		GraphLayout layout = GraphLayout.of(RESIDUAL);
		for (Node a : layout.nodes()) {
			assertTrue(a.x() >= 0 && a.y() >= 0 && a.x() + a.width() <= layout.width() && a.bottom() <= layout.height(), a.toString());
			for (Node b : layout.nodes()) {
				assertTrue(a == b || a.bottom() <= b.y() || b.bottom() <= a.y() || a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x(), a + " and " + b);
			}
		}
		for (Edge edge : layout.edges()) {
			for (int i = 0; i < edge.points().size(); i += 2) {
				assertTrue(edge.points().get(i) > 0 && edge.points().get(i) < layout.width() && edge.points().get(i + 1) <= layout.height(), edge.toString());
			}
		}
	}

	/** s2 spans s1 and needs a lane of its own; s3 begins where s2 ends and can use the inner one again. */
	@Test
	void skipConnectionsRunInLanesOfTheirOwn() {
		List<Edge> skips = new ArrayList<>(GraphLayout.of(RESIDUAL).edges().stream().filter(Edge::skip).toList());
		assertEquals(6, skips.size());
		int inner = skips.get(0).points().get(2);
		int outer = skips.get(1).points().get(2);
		assertTrue(outer < inner, inner + " " + outer);
		assertEquals(inner, skips.get(2).points().get(2));
		assertNotEquals(skips.get(3).points().get(2), skips.get(4).points().get(2));
	}

	@Test
	void anAddOfNothingHasNoLine() {
		assertEquals(0, GraphLayout.of(network(conv("a"), add("s", "gone"))).edges().stream().filter(Edge::skip).count());
	}

	@Test
	void theSameNetworkGivesTheSamePicture() {
		assertEquals(GraphLayout.of(RESIDUAL), GraphLayout.of(RESIDUAL));
	}

	@Test
	void whatStandsAtAPointIsFound() {
		GraphLayout layout = GraphLayout.of(RESIDUAL);
		for (Node node : layout.nodes()) {
			assertEquals(node, layout.at(node.centre(), node.y() + 1).orElseThrow());
		}
		assertTrue(layout.at(0, 0).isEmpty());
	}
}
