package org.twinlens.vision.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.osgi.framework.FrameworkUtil;
import org.twinlens.lib.dl4j.NativeBackend;
import org.twinlens.lib.javacv.NativeVision;

/** OpenCV works in one process with Deeplearning4j, although each has its own version of JavaCPP. */
class NativeVisionTest {

	@Test
	void computesBesideDeeplearning4j() throws Exception {
		NativeBackend.prepare();
		NativeVision.prepare();
		try (Mat ones = Mat.ones(2, 3, opencv_core.CV_32F).asMat()) {
			assertEquals(6, Nd4j.ones(2, 3).sumNumber().doubleValue());
			assertEquals(6, opencv_core.sumElems(ones).get(0));
		}
		assertEquals("org.twinlens.lib.javacv", FrameworkUtil.getBundle(Loader.class).getSymbolicName());
		assertEquals("javacpp-1.5.13", Loader.getCacheDir().getName());
	}

	@Test
	void unpacksTheCascadeOfFaces() throws Exception {
		Path cascade = NativeVision.resource("share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml");
		assertTrue(Files.size(cascade) > 100_000, cascade.toString());
	}
}
