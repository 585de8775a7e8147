package org.twinlens.model.onednn.internal;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.onednn.NativeTower.Watcher;

/** All a tower does for a given number of images: its operations in order, and their memory. Made once, run often. */
final class Pass implements AutoCloseable {

	/** Where a layer's operations end. */
	private record End(int operations, String layer, NativeArray output) {
	}

	private final Architecture architecture;
	private final Parameters parameters;
	private final Arena arena;
	private final boolean training;
	private final int convolutionType;
	private final Set<String> branches;
	private final List<Operation> forward = new ArrayList<>();
	private final List<Operation> backward = new ArrayList<>();
	private final List<End> ends = new ArrayList<>();
	private final List<NativeArray> arrays = new ArrayList<>();
	private final NativeArray images;
	private final NativeArray embeddings;
	private final NativeArray slopes;
	/** What is being added to. */
	private List<Operation> operations = forward;
	private String layer;
	private long seed;

	/** @param convolutionType {@code dnnl_f32} or {@code dnnl_bf16} */
	Pass(Architecture architecture, Parameters parameters, Arena arena, int count, boolean training, int convolutionType) {
		this.architecture = architecture;
		this.parameters = parameters;
		this.arena = arena;
		this.training = training;
		this.convolutionType = convolutionType;
		branches = architecture.layers().stream().filter(Layer.Add.class::isInstance).map(add -> ((Layer.Add) add).from()).collect(Collectors.toSet());
		arena.giveBackAll();
		var input = architecture.input();
		images = own(NativeArray.over(null, count, input.channels(), input.height(), input.width()));
		List<Stage> stages = stages();
		NativeArray last = plain(stages.get(stages.size() - 1).output());
		embeddings = last.shape().length == 2 ? last : flat(last);
		operations = backward;
		if (training) {
			slopes = array(dnnl.dnnl_f32, Engine.plain(dnnl.dnnl_f32, embeddings.shape()), embeddings.shape());
			addBackward(stages);
		} else {
			slopes = null;
		}
	}

	private List<Stage> stages() {
		List<Stage> stages = new ArrayList<>();
		Map<String, NativeArray> outputs = new HashMap<>();
		NativeArray last = images;
		for (int i = 0; i < architecture.layers().size(); i++) {
			Layer next = architecture.layers().get(i);
			layer = next.name();
			Stage stage;
			if (next instanceof Layer.Convolution convolution) {
				stage = new ConvolutionStage(this, convolution, last, !isBeforeMaximum(i));
			} else if (next instanceof Layer.Pooling pooling) {
				stage = i > 0 && isBeforeMaximum(i - 1) ? new PoolingStage(this, pooling, last, stages.get(i - 1).left()) : new PoolingStage(this, pooling, last);
			} else if (next instanceof Layer.BatchNormalisation normalisation) {
				stage = new NormalisationStage(this, normalisation, last, !training || !isBeforeMaximum(i));
			} else if (next instanceof Layer.Dropout dropout) {
				stage = new DropoutStage(this, dropout, last);
			} else if (next instanceof Layer.Flatten) {
				stage = new FlattenStage(this, last);
			} else if (next instanceof Layer.GlobalAveragePooling) {
				stage = new GlobalMeanStage(this, last);
			} else if (next instanceof Layer.Dense dense) {
				stage = new DenseStage(this, dense, last);
			} else if (next instanceof Layer.Add add) {
				stage = new AddStage(this, add, last, outputs.get(add.from()));
			} else {
				throw new IllegalArgumentException("The layer \"" + next.name() + "\" is of a kind oneDNN was not taught: " + next.getClass().getSimpleName() + ".");
			}
			if (branches.contains(layer)) {
				stage.output().keep();
			}
			if (last != stage.output()) {
				giveBack(last);
			}
			last = stage.output();
			outputs.put(layer, last);
			ends.add(new End(forward.size(), layer, last));
			stages.add(stage);
		}
		return stages;
	}

	/** Through a maximum an activation that never falls, or its slope, can be taken behind it, where there are fewer numbers. */
	private boolean isBeforeMaximum(int index) {
		return index + 1 < architecture.layers().size() && architecture.layers().get(index + 1) instanceof Layer.Pooling pooling && pooling.kind() == Layer.Pooling.Kind.MAX
				&& !branches.contains(architecture.layers().get(index).name());
	}

	private void addBackward(List<Stage> stages) {
		Map<String, NativeArray> joining = new HashMap<>();
		NativeArray current = slopes;
		for (int i = stages.size() - 1; i >= 0 && current != null; i--) {
			Layer next = architecture.layers().get(i);
			layer = next.name();
			if (joining.containsKey(layer)) {
				current = sum(current, joining.get(layer));
			}
			if (i == stages.size() - 1 && stages.get(i).output().shape().length != current.shape().length) {
				current = as(current, stages.get(i).output().shape());
			}
			boolean wanted = architecture.layers().subList(0, i).stream().anyMatch(Pass::learns);
			current = stages.get(i).backward(current, wanted);
			if (next instanceof Layer.Add add && current != null) {
				NativeArray copy = copy(current);
				joining.merge(add.from(), copy, this::sum);
			}
		}
	}

	private static boolean learns(Layer layer) {
		return layer instanceof Layer.Convolution || layer instanceof Layer.Dense || layer instanceof Layer.BatchNormalisation;
	}

	/** Adds b to a. */
	private NativeArray sum(NativeArray a, NativeArray b) {
		NativeArray second = in(b, a.type(), Engine.same(a.layout()));
		run(Primitives.add(a, second, a, Activation.IDENTITY));
		giveBack(second);
		return a;
	}

	boolean isTraining() {
		return training;
	}

	int convolutionType() {
		return convolutionType;
	}

	long seed() {
		return seed;
	}

	Parameters parameters() {
		return parameters;
	}

	/** Adds a step for the layer in the making. */
	void run(Runnable step) {
		operations.add(new Operation(layer, step));
	}

	/** Room in the arena. */
	NativeArray array(int type, dnnl_memory_desc layout, long... shape) {
		return own(NativeArray.in(arena.take(Engine.bytes(layout)), type, layout, shape));
	}

	private NativeArray own(NativeArray array) {
		arrays.add(array);
		return array;
	}

	/** The array itself if it has this layout, else a copy that has, and the array's room is given up. Takes the layout over. */
	NativeArray in(NativeArray array, int type, dnnl_memory_desc layout) {
		if (Engine.equal(array.layout(), layout)) {
			Engine.destroy(layout);
			return array;
		}
		NativeArray copy = array(type, layout, array.shape());
		run(Primitive.reorder(array, copy));
		giveBack(array);
		return copy;
	}

	private NativeArray copy(NativeArray array) {
		NativeArray copy = array(array.type(), Engine.same(array.layout()), array.shape());
		run(Primitive.reorder(array, copy));
		return copy;
	}

	/** In float32, row-major. */
	NativeArray plain(NativeArray array) {
		return in(array, dnnl.dnnl_f32, Engine.plain(dnnl.dnnl_f32, array.shape()));
	}

	/** [M,C,H,W], row-major, as [M,C·H·W]. */
	NativeArray flat(NativeArray array) {
		long[] shape = array.shape();
		return shape.length == 2 ? array : as(array, shape[0], shape[1] * shape[2] * shape[3]);
	}

	/** The same memory, row-major, as another shape; the room is the new array's from now on. */
	NativeArray as(NativeArray array, long... shape) {
		return own(array.handOver(shape));
	}

	/** Nobody reads it any more, unless it is kept for the backward pass. */
	void giveBack(NativeArray array) {
		array.release().ifPresent(arena::giveBack);
	}

	/** The slopes before an activation, from those behind it; in place. */
	NativeArray beforeActivation(NativeArray behind, NativeArray output, Activation activation) {
		if (activation == Activation.IDENTITY) {
			return behind;
		}
		NativeArray same = in(behind, output.type(), Engine.same(output.layout()));
		run(Primitives.activationBackward(output, same, activation));
		return same;
	}

	FloatBuffer forward(FloatBuffer input, long dropoutSeed, Map<String, Long> nanos, Watcher watcher) {
		seed = dropoutSeed;
		images.moveTo(input);
		parameters.refresh(nanos);
		int done = 0;
		for (End end : ends) {
			for (; done < end.operations; done++) {
				forward.get(done).run(nanos);
			}
			if (watcher != null) {
				show(end, watcher);
			}
		}
		for (; done < forward.size(); done++) {
			forward.get(done).run(nanos);
		}
		return embeddings.floats();
	}

	private static void show(End end, Watcher watcher) {
		long[] shape = end.output.shape();
		dnnl_memory_desc layout = Engine.plain(dnnl.dnnl_f32, shape);
		try (Arena room = new Arena(); NativeArray copy = NativeArray.in(room.take(Engine.bytes(layout)), dnnl.dnnl_f32, layout, shape); Primitive reorder = Primitive.reorder(end.output, copy)) {
			reorder.run();
			watcher.passed(end.layer, copy.floats(), shape);
		}
	}

	FloatBuffer slopes() {
		return slopes.floats();
	}

	void backward(Map<String, Long> nanos) {
		backward.forEach(operation -> operation.run(nanos));
	}

	@Override
	public void close() {
		forward.forEach(Operation::close);
		backward.forEach(Operation::close);
		arrays.forEach(NativeArray::close);
	}
}
