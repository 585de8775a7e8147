package org.twinlens.model.architecture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Input;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.architecture.Layer.Activation;
import org.twinlens.model.architecture.Layer.Padding;
import org.twinlens.model.architecture.Tuning.Initialiser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArchitectureDocumentRoundTripTest {

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void whatIsWrittenIsReadAgain(@ForAll("architectures") Architecture architecture) throws IOException {
		Assertions.assertEquals(architecture, ArchitectureDocument.read(ArchitectureDocument.write(architecture)));
	}

	/** One character changed: another architecture, perhaps, or a sentence; never anything else. */
	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void aSlipOfThePenIsASentence(@ForAll("architectures") Architecture architecture, @ForAll int place, @ForAll char character) {
		StringBuilder text = new StringBuilder(ArchitectureDocument.write(architecture));
		text.setCharAt(Math.floorMod(place, text.length()), character);
		try {
			ArchitectureDocument.read(text.toString(), "slip.json");
		} catch (IOException e) {
			Assertions.assertTrue(e.getMessage().contains("slip.json"), e.getMessage());
		}
	}

	@Provide
	Arbitrary<Architecture> architectures() {
		Arbitrary<List<Layer>> imageLayers = Combinators.combine(Arbitraries.of(0, 1, 2, 3, 4, 5), Arbitraries.integers().between(1, 9), Arbitraries.of(Padding.class),
				Arbitraries.of(Activation.class), tunings()).as(ArchitectureDocumentRoundTripTest::layer).list().ofMaxSize(6);
		Arbitrary<Architecture> plain = Combinators.combine(Arbitraries.strings().map(name -> "A" + name.replaceAll("\\p{Cs}", "")), imageLayers, Arbitraries.of(true, false), tunings(), Arbitraries.of(Distance.class), Arbitraries.of(true, false)).as(ArchitectureDocumentRoundTripTest::architecture);
		return plain.filter(architecture -> ArchitectureCheck.problems(architecture).isEmpty());
	}

	private static Layer layer(int kind, int size, Padding padding, Activation activation, Tuning tuning) {
		return switch (kind) {
			case 0 -> new Layer.Convolution("x", size, size, size % 3 + 1, padding, activation, tuning);
			case 1 -> new Layer.Pooling("x", size % 2 == 0 ? Layer.Pooling.Kind.MAX : Layer.Pooling.Kind.AVERAGE, size, size % 3 + 1, padding);
			case 2 -> new Layer.BatchNormalisation("x", activation);
			case 3 -> new Layer.Dropout("x", size / 10.0);
			case 4 -> new Layer.Add("x", "layer" + size % 4, activation);
			default -> new Layer.Convolution("x", 2 * size, 1, 1, Padding.SAME, activation, tuning);
		};
	}

	private static Architecture architecture(String name, List<Layer> imageLayers, boolean flatten, Tuning tuning, Distance distance, boolean learned) {
		List<Layer> layers = new ArrayList<>();
		for (Layer layer : imageLayers) {
			layers.add(named(layer, "layer" + layers.size()));
		}
		layers.add(flatten ? new Layer.Flatten("flatten") : new Layer.GlobalAveragePooling("mean"));
		layers.add(new Layer.Dense("embedding", 3, Activation.TANH, tuning));
		boolean head = learned || distance == Distance.L1;
		return new Architecture(name, new Input(flatten ? 1 : 3, 32, 40), layers, distance, new Head(head ? Head.Type.DENSE_SIGMOID : Head.Type.NONE, tuning),
				head ? Loss.BINARY_CROSS_ENTROPY : Loss.CONTRASTIVE);
	}

	private static Layer named(Layer layer, String name) {
		if (layer instanceof Layer.Convolution c) {
			return new Layer.Convolution(name, c.filters(), c.kernel(), c.stride(), c.padding(), c.activation(), c.tuning());
		}
		if (layer instanceof Layer.Pooling p) {
			return new Layer.Pooling(name, p.kind(), p.window(), p.stride(), p.padding());
		}
		if (layer instanceof Layer.Add a) {
			return new Layer.Add(name, a.from(), a.activation());
		}
		return layer instanceof Layer.BatchNormalisation b ? new Layer.BatchNormalisation(name, b.activation()) : new Layer.Dropout(name, ((Layer.Dropout) layer).rate());
	}

	private static Arbitrary<Tuning> tunings() {
		Arbitrary<Initialiser> initialisers = Arbitraries.oneOf(Arbitraries.of(Initialiser.ZERO, Initialiser.GLOROT_UNIFORM, Initialiser.HE_NORMAL),
				Combinators.combine(Arbitraries.doubles().between(-1e10, 1e10), Arbitraries.doubles().between(0.01, 1e10)).as(Initialiser::normal));
		return Combinators.combine(initialisers, initialisers, Arbitraries.doubles().between(0, 1e5), Arbitraries.doubles().between(0, 1e6),
				Arbitraries.doubles().between(0, true, 1, false).injectNull(0.3)).as(Tuning::new);
	}
}
