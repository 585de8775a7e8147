package org.twinlens.model.onednn.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;

/** An operation of oneDNN with what it reads and writes. */
final class Primitive implements Runnable, AutoCloseable {

	private final String name;
	private final dnnl_primitive primitive = new dnnl_primitive();
	private final Map<Integer, NativeArray> arguments = new LinkedHashMap<>();
	private dnnl_exec_arg_t list;

	/** @param description destroyed here */
	Primitive(String name, dnnl_primitive_desc description) {
		this.name = name;
		Engine.check(dnnl.dnnl_primitive_create(primitive, description), name);
		dnnl.dnnl_primitive_desc_destroy(description);
	}

	/** Copies from one layout and precision into another. */
	static Primitive reorder(NativeArray from, NativeArray to) {
		dnnl_primitive_desc description = new dnnl_primitive_desc();
		Engine.check(dnnl.dnnl_reorder_primitive_desc_create(description, from.layout(), Engine.cpu(), to.layout(), Engine.cpu(), null), "reordering");
		return new Primitive("reordering", description).with(dnnl.DNNL_ARG_FROM, from).with(dnnl.DNNL_ARG_TO, to);
	}

	/** @param argument such as {@code DNNL_ARG_SRC} */
	Primitive with(int argument, NativeArray array) {
		arguments.put(argument, array);
		return this;
	}

	@Override
	public void run() {
		if (list == null) {
			list = new dnnl_exec_arg_t(arguments.size());
			int place = 0;
			for (var argument : arguments.entrySet()) {
				list.position(place++).arg(argument.getKey()).memory(argument.getValue().memory());
			}
			list.position(0);
		}
		Engine.check(dnnl.dnnl_primitive_execute(primitive, Engine.stream(), arguments.size(), list), name);
	}

	@Override
	public void close() {
		dnnl.dnnl_primitive_destroy(primitive);
	}
}
