package org.bytedeco.opencl.presets;

/** oneDNN's presets name a class of this name as their parent, for graphics processors. On the processor nothing of OpenCL is used, so there is nothing to load. */
public final class OpenCL {

	private OpenCL() {
	}
}
