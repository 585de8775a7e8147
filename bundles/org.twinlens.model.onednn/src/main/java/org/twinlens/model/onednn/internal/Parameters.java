package org.twinlens.model.onednn.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.model.onednn.ParameterMemory;

/** A tower's parameters as its passes take them: where they lie, or copies in the layout and precision a primitive prefers, made anew once after every change. */
final class Parameters implements AutoCloseable {

	private record Copy(String name, NativeArray array, Operation reorder) {
	}

	private final ParameterMemory memory;
	private final Arena arena = new Arena();
	private final Map<String, NativeArray> values = new HashMap<>();
	private final Map<String, NativeArray> gradients = new HashMap<>();
	private final List<Copy> copies = new ArrayList<>();
	private boolean stale;

	Parameters(ParameterMemory memory) {
		this.memory = memory;
	}

	NativeArray values(String name, long... shape) {
		return values.computeIfAbsent(name, key -> NativeArray.over(memory.values(key), shape));
	}

	/** In a given layout. */
	NativeArray values(String name, int type, dnnl_memory_desc layout, long... shape) {
		NativeArray plain = values(name, shape);
		if (Engine.equal(plain.layout(), layout)) {
			Engine.destroy(layout);
			return plain;
		}
		for (Copy copy : copies) {
			if (copy.name.equals(name) && Engine.equal(copy.array.layout(), layout)) {
				Engine.destroy(layout);
				return copy.array;
			}
		}
		NativeArray array = NativeArray.in(arena.take(Engine.bytes(layout)), type, layout, shape);
		Operation reorder = new Operation(name.substring(0, name.lastIndexOf('/')), Primitive.reorder(plain, array));
		copies.add(new Copy(name, array, reorder));
		stale = true;
		return array;
	}

	NativeArray gradient(String name, long... shape) {
		return gradients.computeIfAbsent(name, key -> NativeArray.over(memory.gradient(key), shape));
	}

	void changed() {
		stale = true;
	}

	/** Makes the copies current. */
	void refresh(Map<String, Long> nanos) {
		if (stale) {
			copies.forEach(copy -> copy.reorder.run(nanos));
			stale = false;
		}
	}

	@Override
	public void close() {
		copies.forEach(copy -> {
			copy.reorder.close();
			copy.array.close();
		});
		values.values().forEach(NativeArray::close);
		gradients.values().forEach(NativeArray::close);
		arena.close();
	}
}
