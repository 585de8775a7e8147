package org.twinlens.model.onednn.internal;

import org.bytedeco.dnnl.dnnl_engine;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.dnnl.global.dnnl;

/** oneDNN's view of this processor: its one engine and stream, and descriptions of memory. From one thread at a time. */
final class Engine {

	private static final int IN_ORDER = dnnl.dnnl_stream_in_order;

	private static dnnl_engine engine;
	private static dnnl_stream stream;

	private Engine() {
	}

	static synchronized dnnl_engine cpu() {
		if (engine == null) {
			dnnl_engine made = new dnnl_engine();
			check(dnnl.dnnl_engine_create(made, dnnl.dnnl_cpu, 0), "engine");
			stream = new dnnl_stream();
			check(dnnl.dnnl_stream_create(stream, made, IN_ORDER), "stream");
			engine = made;
		}
		return engine;
	}

	static dnnl_stream stream() {
		cpu();
		return stream;
	}

	/** @throws IllegalStateException when oneDNN refuses */
	static void check(int status, String what) {
		if (status == dnnl.dnnl_out_of_memory) {
			throw new OutOfMemoryError("oneDNN had no memory left for its " + what + ".");
		}
		if (status != dnnl.dnnl_success) {
			throw new IllegalStateException("oneDNN refused the " + what + " (status " + status + ").");
		}
	}

	/** Row-major, without gaps: [M,C,H,W], [M,D] or [D]. */
	static dnnl_memory_desc plain(int type, long... shape) {
		return layout(type, switch (shape.length) {
			case 1 -> dnnl.dnnl_a;
			case 2 -> dnnl.dnnl_ab;
			case 4 -> dnnl.dnnl_abcd;
			default -> throw new IllegalArgumentException("No layout of " + shape.length + " dimensions is used here.");
		}, shape);
	}

	/** Whatever the primitive likes best. */
	static dnnl_memory_desc any(int type, long... shape) {
		return layout(type, dnnl.dnnl_format_tag_any, shape);
	}

	private static dnnl_memory_desc layout(int type, int tag, long... shape) {
		dnnl_memory_desc layout = new dnnl_memory_desc();
		check(dnnl.dnnl_memory_desc_create_with_tag(layout, shape.length, shape, type, tag), "layout");
		return layout;
	}

	/** The layout a primitive has chosen, such as {@code dnnl_query_dst_md}. */
	static dnnl_memory_desc chosen(dnnl_primitive_desc primitive, int which) {
		return same(dnnl.dnnl_primitive_desc_query_md(primitive, which, 0));
	}

	/** A copy. */
	static dnnl_memory_desc same(dnnl_memory_desc layout) {
		dnnl_memory_desc copy = new dnnl_memory_desc();
		check(dnnl.dnnl_memory_desc_clone(copy, layout), "layout");
		return copy;
	}

	static void destroy(dnnl_memory_desc... layouts) {
		for (dnnl_memory_desc layout : layouts) {
			dnnl.dnnl_memory_desc_destroy(layout);
		}
	}

	static boolean equal(dnnl_memory_desc a, dnnl_memory_desc b) {
		return dnnl.dnnl_memory_desc_equal(a, b) != 0;
	}

	static long bytes(dnnl_memory_desc layout) {
		return dnnl.dnnl_memory_desc_get_size(layout);
	}
}
