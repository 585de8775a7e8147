package org.twinlens.model.dl4j.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.CpuBackend;
import org.nd4j.linalg.factory.Nd4j;
import org.twinlens.lib.dl4j.NativeBackend;

/** The nested libraries, found by their class loaders and computing in native code, inside a running framework. */
class NativeBackendTest {

	private static String variant;

	@BeforeAll
	static void prepare() {
		variant = NativeBackend.prepare();
	}

	@Test
	void multipliesMatrices() {
		INDArray a = Nd4j.createFromArray(new float[][] { { 1, 2 }, { 3, 4 } });
		INDArray b = Nd4j.createFromArray(new float[][] { { 5, 6 }, { 7, 8 } });
		assertArrayEquals(new float[][] { { 19, 22 }, { 43, 50 } }, a.mmul(b).toFloatMatrix());
		assertEquals(CpuBackend.class, Nd4j.getBackend().getClass());
	}

	@Test
	void takesTheNativeCodeThisProcessorRunsFastest() throws IOException {
		boolean avx2 = Files.readString(Path.of("/proc/cpuinfo")).contains(" avx2 ");
		assertEquals(avx2 ? "-onednn-avx2" : "-onednn", variant);
		Nd4j.zeros(1);
		assertTrue(Files.readString(Path.of("/proc/self/maps")).contains("linux-x86_64" + variant + "/libnd4jcpu.so"), "another variant is loaded");
	}
}
