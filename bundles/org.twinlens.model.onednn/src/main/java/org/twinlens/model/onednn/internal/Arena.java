package org.twinlens.model.onednn.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bytedeco.javacpp.BytePointer;

/** Native memory that passes take pieces of and give back; a piece given back serves again. */
final class Arena implements AutoCloseable {

	private static final long ALIGNMENT = 64;

	/** A piece. */
	static final class Slot {
		private final BytePointer memory;
		private final long bytes;
		private boolean taken = true;

		private Slot(long bytes) {
			memory = new BytePointer(bytes + ALIGNMENT);
			this.bytes = bytes;
		}

		/** Begins at a multiple of 64 bytes. */
		BytePointer memory() {
			return memory.getPointer((ALIGNMENT - memory.address() % ALIGNMENT) % ALIGNMENT);
		}
	}

	private final List<Slot> slots = new ArrayList<>();

	/** The smallest free piece that is large enough, or a new one. */
	Slot take(long bytes) {
		Optional<Slot> free = slots.stream().filter(slot -> !slot.taken && slot.bytes >= bytes).min(Comparator.comparingLong(slot -> slot.bytes));
		Slot slot = free.orElseGet(() -> add(bytes));
		slot.taken = true;
		return slot;
	}

	private Slot add(long bytes) {
		Slot slot = new Slot(bytes);
		slots.add(slot);
		return slot;
	}

	void giveBack(Slot slot) {
		slot.taken = false;
	}

	void giveBackAll() {
		slots.forEach(slot -> slot.taken = false);
	}

	@Override
	public void close() {
		slots.forEach(slot -> slot.memory.close());
		slots.clear();
	}
}
