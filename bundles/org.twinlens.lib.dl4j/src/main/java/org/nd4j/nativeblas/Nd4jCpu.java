package org.nd4j.nativeblas;

/**
 * Answers a question that Deeplearning4j 1.0.0-M2.1 puts to a class its ND4J has since moved: without this name on its class path, {@code BaseMKLDNNHelper} finds no
 * oneDNN and computes convolutions eight times slower.
 */
public final class Nd4jCpu {

	private Nd4jCpu() {
	}

	/** The part of the former class that is looked up by reflection. */
	public static final class Environment {

		private static final Environment NATIVE = new Environment();

		private Environment() {
		}

		/** Called by reflection; the name is Deeplearning4j's. */
		public static Environment getInstance() {
			return NATIVE;
		}

		/** Whether the native library in use was built with oneDNN and has it switched on. */
		public boolean isUseMKLDNN() {
			return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
		}
	}
}
