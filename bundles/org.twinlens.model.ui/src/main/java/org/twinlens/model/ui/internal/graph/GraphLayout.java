package org.twinlens.model.ui.internal.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.Layer;

/**
 * Where everything stands in the picture of a twin network: two towers of the same layers side by side, tied where they share weights, meeting in the distance, then head
 * and loss below each other. Skip connections run beside their tower, in lanes so that they do not cross. The same architecture always gives the same picture. In pixels,
 * unzoomed.
 *
 * @param nodes  from the top down, the left tower's before the right one's
 * @param edges  lines from the bottom of a node to the top of the next, and around the side for skip connections
 * @param ties   between the towers, at each layer with weights
 * @param width  of the whole
 * @param height of the whole
 */
public record GraphLayout(List<Node> nodes, List<Edge> edges, List<Edge> ties, int width, int height) {

	static final int NODE_WIDTH = 230;
	static final int NODE_HEIGHT = 44;
	static final int GAP = 18;
	static final int BETWEEN = 120;
	static final int LANE = 14;
	static final int MARGIN = 24;

	/** Which tower a node belongs to. */
	public enum Side {
		LEFT, RIGHT, BOTH
	}

	/** @param place a layer's name or one of {@link ArchitectureProblem}'s */
	public record Node(String place, Side side, int x, int y, int width, int height) {

		boolean contains(int px, int py) {
			return px >= x && px < x + width && py >= y && py < y + height;
		}

		int centre() {
			return x + width / 2;
		}

		int bottom() {
			return y + height;
		}
	}

	/** @param points x and y by turns */
	public record Edge(List<Integer> points, boolean skip) {
	}

	public static GraphLayout of(Architecture architecture) {
		return new Builder(architecture).build();
	}

	/** What stands at a point. */
	public Optional<Node> at(int x, int y) {
		return nodes.stream().filter(node -> node.contains(x, y)).findFirst();
	}

	/** A place's node; the left one where there are two. */
	public Optional<Node> find(String place) {
		return nodes.stream().filter(node -> node.place().equals(place)).findFirst();
	}

	private static final class Builder {

		private final Architecture architecture;
		private final List<Node> nodes = new ArrayList<>();
		private final List<Edge> edges = new ArrayList<>();
		private final List<Edge> ties = new ArrayList<>();
		private final Map<Integer, Integer> lanes = new TreeMap<>();
		private final int side;

		Builder(Architecture architecture) {
			this.architecture = architecture;
			int most = lanes();
			side = MARGIN + (most == 0 ? 0 : most * LANE + LANE);
		}

		GraphLayout build() {
			int left = side;
			int right = side + NODE_WIDTH + BETWEEN;
			List<Node> first = tower(Side.LEFT, left);
			List<Node> second = tower(Side.RIGHT, right);
			for (int i = 0; i < architecture.layers().size(); i++) {
				Layer layer = architecture.layers().get(i);
				if (layer instanceof Layer.Convolution || layer instanceof Layer.Dense || layer instanceof Layer.BatchNormalisation) {
					int y = first.get(i + 1).y() + NODE_HEIGHT / 2;
					ties.add(new Edge(List.of(left + NODE_WIDTH, y, right, y), false));
				}
			}
			int centre = (left + right + NODE_WIDTH) / 2;
			int y = first.get(first.size() - 1).bottom() + 2 * GAP;
			Node before = null;
			for (String place : List.of(ArchitectureProblem.DISTANCE, ArchitectureProblem.HEAD, ArchitectureProblem.LOSS)) {
				Node node = new Node(place, Side.BOTH, centre - NODE_WIDTH / 2, y, NODE_WIDTH, NODE_HEIGHT);
				nodes.add(node);
				if (before == null) {
					meet(first.get(first.size() - 1), node, -1);
					meet(second.get(second.size() - 1), node, 1);
				} else {
					edges.add(new Edge(List.of(before.centre(), before.bottom(), node.centre(), node.y()), false));
				}
				before = node;
				y += NODE_HEIGHT + GAP;
			}
			return new GraphLayout(List.copyOf(nodes), List.copyOf(edges), List.copyOf(ties), right + NODE_WIDTH + side, y - GAP + MARGIN);
		}

		private void meet(Node end, Node distance, int direction) {
			int turn = end.bottom() + GAP;
			int x = distance.centre() + direction * NODE_WIDTH / 4;
			edges.add(new Edge(List.of(end.centre(), end.bottom(), end.centre(), turn, x, turn, x, distance.y()), false));
		}

		private List<Node> tower(Side towers, int x) {
			List<Node> tower = new ArrayList<>();
			List<String> places = new ArrayList<>(List.of(ArchitectureProblem.INPUT));
			architecture.layers().forEach(layer -> places.add(layer.name()));
			int y = MARGIN;
			for (String place : places) {
				Node node = new Node(place, towers, x, y, NODE_WIDTH, NODE_HEIGHT);
				if (!tower.isEmpty()) {
					Node before = tower.get(tower.size() - 1);
					edges.add(new Edge(List.of(before.centre(), before.bottom(), node.centre(), node.y()), false));
				}
				tower.add(node);
				y += NODE_HEIGHT + GAP;
			}
			nodes.addAll(tower);
			lanes.forEach((add, lane) -> skip(towers, tower, add, lane));
			return tower;
		}

		private void skip(Side towers, List<Node> tower, int add, int lane) {
			Node from = tower.get(source(add) + 1);
			Node to = tower.get(add + 1);
			int edge = towers == Side.LEFT ? from.x() : from.x() + NODE_WIDTH;
			int out = towers == Side.LEFT ? edge - LANE * (lane + 1) : edge + LANE * (lane + 1);
			int begin = from.y() + NODE_HEIGHT / 2 + NODE_HEIGHT / 6;
			int end = to.y() + NODE_HEIGHT / 2 - NODE_HEIGHT / 6;
			edges.add(new Edge(List.of(edge, begin, out, begin, out, end, edge, end), true));
		}

		/** The layer an add takes, from 0; -1 when there is no such layer before it. */
		private int source(int add) {
			String from = ((Layer.Add) architecture.layers().get(add)).from();
			for (int i = 0; i < add; i++) {
				if (architecture.layers().get(i).name().equals(from)) {
					return i;
				}
			}
			return -1;
		}

		/** Gives each skip connection the innermost lane that no other uses at the same height; @return how many lanes there are */
		private int lanes() {
			int most = 0;
			for (int add = 0; add < architecture.layers().size(); add++) {
				if (architecture.layers().get(add) instanceof Layer.Add && source(add) >= 0) {
					int lane = 0;
					while (taken(lane, source(add), add)) {
						lane++;
					}
					lanes.put(add, lane);
					most = Math.max(most, lane + 1);
				}
			}
			return most;
		}

		private boolean taken(int lane, int from, int to) {
			return lanes.entrySet().stream().anyMatch(other -> other.getValue() == lane && source(other.getKey()) < to && other.getKey() > from);
		}
	}
}
