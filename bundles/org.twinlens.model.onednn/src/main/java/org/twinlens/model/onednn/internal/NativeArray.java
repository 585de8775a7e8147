package org.twinlens.model.onednn.internal;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Numbers in native memory, in a layout of oneDNN's. */
final class NativeArray implements AutoCloseable {

	private final long[] shape;
	private final int type;
	private final dnnl_memory_desc layout;
	private final Arena.Slot slot;
	private final dnnl_memory memory = new dnnl_memory();
	private final List<NativeArray> views = new ArrayList<>();
	private Pointer data;
	private boolean kept;
	private boolean released;

	private NativeArray(long[] shape, int type, dnnl_memory_desc layout, Arena.Slot slot, Pointer data) {
		this.shape = shape;
		this.type = type;
		this.layout = layout;
		this.slot = slot;
		this.data = data;
		Engine.check(dnnl.dnnl_memory_create(memory, layout, Engine.cpu(), data), "memory");
	}

	/** In a piece of an arena. */
	static NativeArray in(Arena.Slot slot, int type, dnnl_memory_desc layout, long... shape) {
		return new NativeArray(shape, type, layout, slot, slot.memory());
	}

	/** Over memory of somebody else's: a direct buffer, row-major, or {@code null} for none yet. */
	static NativeArray over(FloatBuffer numbers, long... shape) {
		return new NativeArray(shape, dnnl.dnnl_f32, Engine.plain(dnnl.dnnl_f32, shape), null, numbers == null ? null : new FloatPointer(numbers));
	}

	/** The same memory, row-major, read as another shape; it is the other's to release from now on. */
	NativeArray handOver(long... other) {
		NativeArray view = new NativeArray(other, type, Engine.plain(type, other), slot, data);
		view.kept = kept;
		view.released = released;
		released = true;
		views.add(view);
		return view;
	}

	/** Points to other memory of the same size, and so does every other shape of it. */
	void moveTo(FloatBuffer numbers) {
		data = new FloatPointer(numbers);
		Engine.check(dnnl.dnnl_memory_set_data_handle(memory, data), "memory");
		views.forEach(view -> view.moveTo(numbers));
	}

	long[] shape() {
		return shape;
	}

	/** {@code dnnl_f32} or {@code dnnl_bf16}. */
	int type() {
		return type;
	}

	dnnl_memory_desc layout() {
		return layout;
	}

	dnnl_memory memory() {
		return memory;
	}

	/** The piece of the arena to give back: once, and never of a kept array. */
	Optional<Arena.Slot> release() {
		if (kept || released) {
			return Optional.empty();
		}
		released = true;
		return Optional.ofNullable(slot);
	}

	/** That the backward pass reads it too. */
	void keep() {
		kept = true;
	}

	/** All of an array of float32, padding included. */
	FloatBuffer floats() {
		return new FloatPointer(data).capacity(Engine.bytes(layout) / Float.BYTES).asBuffer();
	}

	@Override
	public void close() {
		dnnl.dnnl_memory_destroy(memory);
		dnnl.dnnl_memory_desc_destroy(layout);
	}
}
