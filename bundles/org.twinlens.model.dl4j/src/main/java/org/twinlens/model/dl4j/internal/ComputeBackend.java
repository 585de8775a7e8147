package org.twinlens.model.dl4j.internal;

import java.util.List;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.twinlens.lib.dl4j.NativeBackend;
import org.twinlens.model.BackendState;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.onednn.OneDnn;

/**
 * Starts ND4J and tells what it computes with. On the model thread only.
 * <p>
 * Deeplearning4j falls back in silence to convolutions that take eight times as long when anything about oneDNN is amiss; so a real convolution layer is asked.
 */
final class ComputeBackend {

	private static final String VERSION = "1.0.0-M2.1";

	private final NativeOps operations;
	private final int processors;
	private BackendState state;

	ComputeBackend() {
		String variant = NativeBackend.prepare();
		// The probe is the first to touch ND4J, which starts it; its native operations can be had only then.
		boolean accelerated = probe() instanceof MKLDNNConvHelper;
		Engine engine = Engine.get();
		operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
		processors = operations.ompGetMaxThreads();
		state = new BackendState("Deeplearning4j and ND4J " + VERSION + " on the CPU", accelerated || engine.oneDnn().isPresent(),
				engine.oneDnn().map(ComputeBackend::detail).orElseGet(() -> "Towers are not computed by oneDNN itself: " + engine.reason() + ". " + detail(accelerated, variant)), processors);
	}

	private static String detail(OneDnn oneDnn) {
		return "Towers are computed by oneDNN " + oneDnn.version() + " with " + oneDnn.instructions() + (oneDnn.bfloat16() ? "." : "; the processor does not multiply bfloat16 numbers itself.");
	}

	private static String detail(boolean accelerated, String variant) {
		if (accelerated) {
			return "Convolutions run in oneDNN (native code " + variant.substring(1) + ").";
		}
		return "Convolutions do not run in oneDNN, so that training takes about eight times as long as it could: " + (variant.contains("onednn")
				? "Deeplearning4j did not accept the native code " + variant.substring(1) + "; the log says more."
				: "there is no native code with oneDNN for this processor in the installation.");
	}

	/** What a convolution layer of DL4J's own making computes with; null for DL4J's slow way. */
	private static Object probe() {
		var conf = new NeuralNetConfiguration.Builder().layer(new ConvolutionLayer.Builder(3, 3).nIn(1).nOut(1).build()).build();
		var params = Nd4j.create(DataType.FLOAT, 1, conf.getLayer().initializer().numParams(conf));
		return conf.getLayer().instantiate(conf, List.of(), 0, params, true, DataType.FLOAT).getHelper();
	}

	BackendState state() {
		return state;
	}

	/** What a run is told it is computed with: also why it is not as it asked. */
	BackendState state(TrainingConfig config) {
		boolean halved = config.precision() == Precision.BFLOAT16;
		boolean can = Engine.get().oneDnn().filter(OneDnn::bfloat16).isPresent();
		String convolutions = !halved ? "" : can ? " Convolutions multiply bfloat16 numbers." : " The run asked for bfloat16, which this machine has no instructions for: it trains in float32.";
		return new BackendState(state.name(), state.accelerated(), state.detail() + convolutions, state.threads());
	}

	/** @param threads for all that follows; 0 for as many as there are processors */
	void useThreads(int threads) {
		int count = threads == 0 ? processors : threads;
		// OpenMP keeps this number per calling thread: one reason why one thread does all the computing.
		operations.setOmpNumThreads(count);
		Nd4j.getEnvironment().setMaxThreads(count);
		Nd4j.getEnvironment().setMaxMasterThreads(count);
		Nd4j.factory().blas().setMaxThreads(count);
		state = new BackendState(state.name(), state.accelerated(), state.detail(), count);
	}
}
