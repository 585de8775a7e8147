package org.twinlens.model.onednn.internal;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.onednn.NativeTower;
import org.twinlens.model.onednn.ParameterMemory;

/** A tower with the passes it was last asked for. Training and inference have memory of their own, shared by passes of any number of images. */
public final class OneDnnTower implements NativeTower {

	/** The passes of one kind. */
	private final class Passes implements AutoCloseable {
		private static final int MOST = 16;

		private final boolean training;
		private final Arena arena = new Arena();
		private final Map<Integer, Pass> made = new LinkedHashMap<>(MOST, 0.75f, true);
		private int largest;

		private Passes(boolean training) {
			this.training = training;
		}

		Pass of(int count) {
			Pass pass = made.get(count);
			if (pass == null) {
				if (count > largest) {
					// A larger pass fits into none of the pieces there are: all memory is taken anew.
					close();
					largest = count;
				} else if (made.size() == MOST) {
					made.remove(made.keySet().iterator().next()).close();
				}
				pass = new Pass(architecture, parameters, arena, count, training, training ? trainingType : dnnl.dnnl_f32);
				made.put(count, pass);
			}
			return pass;
		}

		@Override
		public void close() {
			made.values().forEach(Pass::close);
			made.clear();
			arena.close();
		}
	}

	private final Architecture architecture;
	private final int trainingType;
	private final Parameters parameters;
	private final Passes training = new Passes(true);
	private final Passes inference = new Passes(false);
	private Pass last;
	private Map<String, Long> nanos;

	/** @param bfloat16 whether the training pass's convolutions take their inputs and weights in bfloat16; they sum in float32 all the same */
	public OneDnnTower(Architecture architecture, ParameterMemory memory, boolean bfloat16) {
		this.architecture = architecture;
		trainingType = bfloat16 ? dnnl.dnnl_bf16 : dnnl.dnnl_f32;
		parameters = new Parameters(memory);
	}

	@Override
	public FloatBuffer embed(FloatBuffer images, int count) {
		return embed(images, count, null);
	}

	@Override
	public FloatBuffer embed(FloatBuffer images, int count, Watcher watcher) {
		return inference.of(count).forward(images, 0, nanos, watcher);
	}

	@Override
	public FloatBuffer forward(FloatBuffer images, int count, long seed) {
		last = training.of(count);
		return last.forward(images, seed, nanos, null);
	}

	@Override
	public FloatBuffer slopes() {
		return last.slopes();
	}

	@Override
	public void backward() {
		last.backward(nanos);
	}

	@Override
	public void parametersChanged() {
		parameters.changed();
	}

	@Override
	public void time(Map<String, Long> sink) {
		nanos = sink;
	}

	@Override
	public void close() {
		training.close();
		inference.close();
		parameters.close();
	}
}
