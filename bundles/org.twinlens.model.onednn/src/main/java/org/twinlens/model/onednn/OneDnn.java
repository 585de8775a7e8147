package org.twinlens.model.onednn;

import java.io.IOException;

import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.twinlens.lib.onednn.NativeOneDnn;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.onednn.internal.OneDnnTower;

/**
 * oneDNN on this machine, which makes towers.
 *
 * @param version      such as 3.13.0
 * @param instructions the best of the processor's that it uses, such as {@code avx512_core_bf16}
 * @param bfloat16     whether the processor multiplies bfloat16 numbers itself (AVX512_BF16), so that they save time
 */
public record OneDnn(String version, String instructions, boolean bfloat16) {

	/**
	 * Loads the native code, once.
	 *
	 * @throws IOException with a sentence why networks cannot be computed by it here
	 */
	public static OneDnn load() throws IOException {
		try {
			NativeOneDnn.prepare();
			int best = dnnl.dnnl_get_effective_cpu_isa();
			dnnl_version_t found = dnnl.dnnl_version();
			boolean bfloat16 = (best & dnnl.dnnl_cpu_isa_avx512_core_bf16) == dnnl.dnnl_cpu_isa_avx512_core_bf16;
			return new OneDnn(found.major() + "." + found.minor() + "." + found.patch(), name(best), bfloat16);
		} catch (LinkageError e) {
			throw new IOException("there is no native code of oneDNN for " + System.getProperty("os.name") + " on " + System.getProperty("os.arch"), e);
		}
	}

	/** Each set of instructions contains those before it, bit by bit. */
	private static String name(int set) {
		if ((set & dnnl.dnnl_cpu_isa_avx512_core_amx) == dnnl.dnnl_cpu_isa_avx512_core_amx) {
			return "AMX";
		} else if ((set & dnnl.dnnl_cpu_isa_avx512_core_bf16) == dnnl.dnnl_cpu_isa_avx512_core_bf16) {
			return "AVX-512 with bfloat16";
		} else if ((set & dnnl.dnnl_cpu_isa_avx512_core) == dnnl.dnnl_cpu_isa_avx512_core) {
			return "AVX-512";
		}
		return (set & dnnl.dnnl_cpu_isa_avx2) == dnnl.dnnl_cpu_isa_avx2 ? "AVX2" : "SSE 4.1";
	}

	/**
	 * A tower for an architecture that can be built.
	 *
	 * @param halved whether the training pass's convolutions take their inputs and weights in bfloat16, where the processor multiplies such numbers; they sum in float32 all
	 *               the same, and inference is in float32
	 */
	public NativeTower tower(Architecture architecture, ParameterMemory memory, boolean halved) {
		return new OneDnnTower(architecture, memory, halved && bfloat16);
	}
}
