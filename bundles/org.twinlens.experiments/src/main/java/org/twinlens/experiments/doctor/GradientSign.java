package org.twinlens.experiments.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.twinlens.experiments.doctor.Finding.Kind;
import org.twinlens.experiments.doctor.Finding.Severity;
import org.twinlens.experiments.order.Setting;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent.Diagnosis;
import org.twinlens.model.ModelEvent.Iteration;

/** Gradients that grow beyond all bounds or die on their way back through the network (Bengio et al. 1994; Pascanu et al. 2013). */
final class GradientSign implements SiameseDoctor.Sign {

	/** Grown by so much since the first epoch, while a gradient should fall as the network learns. */
	static final double GROWN = 30;
	/** A gradient this small, with a loss that is not, moves nothing; single precision has 7 digits. */
	static final double TINY = 1e-6;
	/** With a loss below this there is nothing left to learn, and a small gradient is a good one. */
	static final double LOSS_LEFT = 0.05;
	/** One layer's gradient, against its weights, a hundred thousandth of another's: the layer stands still beside it. */
	static final double FADED = 1e-5;

	@Override
	public Stream<Finding> look(Evidence run) {
		Optional<Iteration> broken = run.firstBroken();
		if (broken.isPresent()) {
			return Stream.of(broken(run, broken.get()));
		}
		OptionalDouble first = run.medianOfFirstEpoch(Iteration::gradientNorm);
		OptionalDouble last = run.medianOfLastEpoch(Iteration::gradientNorm);
		if (run.epochs().size() >= 2 && first.isPresent() && last.isPresent() && last.getAsDouble() > GROWN * first.getAsDouble() && first.getAsDouble() > 0) {
			return Stream.of(exploding(run, first.getAsDouble(), last.getAsDouble()));
		}
		return vanishing(run, last).stream();
	}

	private static Finding broken(Evidence run, Iteration iteration) {
		return new Finding(Kind.EXPLODING_GRADIENTS, Severity.ERROR, iteration.epoch(), "The loss is no number any more",
				"In iteration " + iteration.iteration() + " the loss was " + iteration.loss() + " and the gradient's norm " + iteration.gradientNorm()
						+ ". Once weights are no numbers, nothing they compute is one.",
				"Try a tenth of the learning rate.", List.of(new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(0.1)), new Remedy.Change(Setting.FIND_RATE, "true")));
	}

	private static Finding exploding(Evidence run, double first, double last) {
		return new Finding(Kind.EXPLODING_GRADIENTS, Severity.ERROR, run.lastEpoch().orElseThrow().epoch(), "The gradient explodes",
				"The gradient's norm has grown from " + Evidence.number(first) + " in the first epoch to " + Evidence.number(last)
						+ ". As a network learns it should fall; steps this long leap over every minimum.",
				"Try a tenth of the learning rate; normalise within the network.",
				List.of(new Remedy.Change(Setting.LEARNING_RATE, run.rateTimes(0.1)), new Remedy.Network("Add batch normalisation")));
	}

	private static Optional<Finding> vanishing(Evidence run, OptionalDouble norm) {
		double loss = run.lastEpoch().map(epoch -> epoch.training().loss()).orElse(0.0);
		if (!(loss > LOSS_LEFT)) {
			return Optional.empty();
		}
		if (norm.isPresent() && norm.getAsDouble() < TINY) {
			return Optional.of(vanished(run, run.lastEpoch().orElseThrow().epoch(), "The gradient's norm is " + Evidence.number(norm.getAsDouble()) + " while the loss is still "
					+ Evidence.number(loss) + ". Nothing moves the weights.", List.of()));
		}
		return Evidence.since(run.history().diagnoses(), Diagnosis::epoch, diagnosis -> faded(run, diagnosis).isPresent()).map(epoch -> {
			LayerHealth layer = faded(run, run.lastDiagnosis().orElseThrow()).orElseThrow();
			return vanished(run, epoch, "In " + layer.layer() + " the gradient is " + Evidence.number(layer.gradientNorm()) + " for weights of norm "
					+ Evidence.number(layer.weightNorm()) + ", less than a hundred thousandth of what other layers get. It dies on its way back through the network, so the layer does not learn.",
					List.of(new Remedy.Layer(layer.layer(), "Look at what lies between " + layer.layer() + " and the embedding")));
		});
	}

	private static Finding vanished(Evidence run, int epoch, String explanation, List<Remedy> more) {
		List<Remedy> remedies = Stream.concat(more.stream(), Stream.of(new Remedy.Network("Add batch normalisation or residual adds"))).toList();
		return new Finding(Kind.VANISHING_GRADIENTS, Severity.WARNING, epoch, "The gradient vanishes", explanation,
				"Use relu instead of sigmoids in the layers between, batch normalisation, or residual adds.", remedies);
	}

	/** The layer with the smallest gradient against its weights, when it is that much smaller than the largest. */
	private static Optional<LayerHealth> faded(Evidence run, Diagnosis diagnosis) {
		List<LayerHealth> learned = diagnosis.layers().stream().filter(layer -> layer.weightNorm() > 0 && Double.isFinite(layer.gradientNorm())).toList();
		double largest = learned.stream().mapToDouble(GradientSign::relative).max().orElse(0);
		return learned.stream().filter(layer -> !isFrozen(run, layer.layer())).min((a, b) -> Double.compare(relative(a), relative(b)))
				.filter(layer -> relative(layer) < FADED * largest);
	}

	private static double relative(LayerHealth layer) {
		return layer.gradientNorm() / layer.weightNorm();
	}

	private static boolean isFrozen(Evidence run, String layer) {
		return run.run().architecture().layers().stream().filter(l -> l.name().equals(layer)).anyMatch(Tunings::isFrozen);
	}
}
