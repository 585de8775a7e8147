package org.twinlens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;

/** A study of embedded faces with a split and a trained network, small enough for a test; made by commands alone. */
final class TrainedStudy {

	private TrainedStudy() {
	}

	/** @return the command line on it */
	static Tool make(Path folder, int identities, int images) throws Exception {
		Tool tool = new Tool(folder);
		Path network = folder.resolveSibling("network.json");
		ArchitectureDocument.write(tiny(), network);
		done(tool.on("import", "--synthetic", "faces", "--identities", "" + identities, "--images", "" + images));
		done(tool.on("split", "--seed", "3"));
		done(tool.on("train", "--architecture", network.toString(), "--epochs", "2", "--identities-per-batch", "4", "--images-per-identity", "3", "--seed", "5"));
		return tool;
	}

	/** 32×32 grey: a convolution and 16 dimensions. */
	private static Architecture tiny() {
		return new Architecture("Tiny", new Architecture.Input(1, 32, 32),
				List.of(new Layer.Convolution("conv1", 8, 3, 1, Layer.Padding.SAME, Layer.Activation.RELU, Tuning.HE),
						new Layer.Pooling("pool1", Layer.Pooling.Kind.MAX, 4, 4, Layer.Padding.VALID), new Layer.Flatten("flatten"),
						new Layer.Dense("embedding", 16, Layer.Activation.SIGMOID, Tuning.DEFAULT)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY);
	}

	private static void done(Tool.Answer answer) {
		assertEquals(ExitCode.DONE, answer.exitCode(), () -> answer.out() + answer.err());
	}
}
