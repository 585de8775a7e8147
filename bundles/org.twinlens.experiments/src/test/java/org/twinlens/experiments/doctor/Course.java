package org.twinlens.experiments.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.image.Augmentation;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.BackendState;
import org.twinlens.model.EarlyStopping;
import org.twinlens.model.EmbeddingHealth;
import org.twinlens.model.EpochMetrics;
import org.twinlens.model.LayerHealth;
import org.twinlens.model.ModelEvent;
import org.twinlens.model.Purpose;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.TrainingConfig.Decay;
import org.twinlens.model.TrainingConfig.Monitor;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.TrainingConfig.Precision;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.run.Environment;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunHistory;

/** A training as it might go, epoch by epoch; healthy wherever nothing else is said. */
final class Course {

	private static final int ITERATIONS = 10;
	private static final EmbeddingHealth SOUND = new EmbeddingHealth(4, 0.6, 0.8, 0.2, 12, 64);

	private final RunHistory history = new RunHistory();
	private final boolean balanced;
	private final Purpose purpose;
	private int epoch;
	private double ratio = 1e-3;
	private double gradient = 1;
	private EmbeddingHealth embedding = SOUND;
	private List<LayerHealth> layers = List.of(layer("conv1", Double.NaN, 0.1, 0.5), layer("dense", 0.1, Double.NaN, 0.8), layer("head", 0.97, Double.NaN, 0.2));

	Course() {
		this(true, Purpose.TRAINING);
	}

	/** @param balanced whether labels are balanced by weight */
	Course(boolean balanced, Purpose purpose) {
		this.balanced = balanced;
		this.purpose = purpose;
		history.accept(new ModelEvent.Started(Instant.EPOCH, 0, ITERATIONS, 20, new BackendState("none", false, "", 1)));
	}

	static LayerHealth layer(String name, double saturated, double dead, double gradientNorm) {
		return new LayerHealth(name, saturated, dead, gradientNorm, 5, 1e-3);
	}

	/** From the next epoch on. */
	Course ratio(double value) {
		ratio = value;
		return this;
	}

	Course gradient(double value) {
		gradient = value;
		return this;
	}

	Course embedding(double spread, double genuine, double impostor, double effective) {
		embedding = new EmbeddingHealth(4, spread, genuine, impostor, effective, 64);
		return this;
	}

	Course layers(LayerHealth... values) {
		layers = List.of(values);
		return this;
	}

	/** Balanced pairs, so accuracy is 1 - EER. */
	static EpochMetrics metrics(double loss, double eer) {
		return new EpochMetrics(loss, 1 - eer, 1 - eer, 1 - eer, 1 - eer, eer, 1000);
	}

	/** An epoch more. */
	Course epoch(double trainingLoss, double validationLoss, double eer) {
		return epoch(metrics(trainingLoss, eer), Optional.of(metrics(validationLoss, eer)));
	}

	Course epoch(EpochMetrics training, Optional<EpochMetrics> validation) {
		epoch++;
		for (int i = 1; i <= ITERATIONS; i++) {
			history.accept(new ModelEvent.Iteration(Instant.EPOCH, epoch, (epoch - 1L) * ITERATIONS + i, training.loss(), 1e-3, gradient, 100, ratio));
		}
		history.accept(new ModelEvent.Epoch(Instant.EPOCH, epoch, training, validation, 100, 1, 1, 0.01, 0.02));
		history.accept(new ModelEvent.Diagnosis(Instant.EPOCH, epoch, embedding, layers));
		return this;
	}

	/** As in a run of an earlier version: no diagnosis, no update ratio. */
	Course oldEpoch(double trainingLoss, double validationLoss, double eer) {
		epoch++;
		history.accept(new ModelEvent.Iteration(Instant.EPOCH, epoch, (long) epoch * ITERATIONS, trainingLoss, 1e-3, gradient, 100, Double.NaN));
		history.accept(new ModelEvent.Epoch(Instant.EPOCH, epoch, metrics(trainingLoss, eer), Optional.of(metrics(validationLoss, eer)), 100, 1, 1, 0.01, 0.02));
		return this;
	}

	Course iteration(double loss, double gradientNorm) {
		history.accept(new ModelEvent.Iteration(Instant.EPOCH, epoch + 1, (long) epoch * ITERATIONS + 1, loss, 1e-3, gradientNorm, 100, ratio));
		return this;
	}

	/** A course that learns: nothing to be found. */
	static Course healthy() {
		Course course = new Course();
		double[] losses = { 0.6, 0.45, 0.35, 0.28, 0.24, 0.21 };
		for (double loss : losses) {
			course.epoch(loss, loss + 0.05, loss / 3);
		}
		return course;
	}

	RunDescription description() {
		Layer frozen = new Layer.Dense("frozen", 4, Layer.Activation.RELU, new Tuning(null, null, 0, 0, null));
		Architecture network = new Architecture("Test", new Architecture.Input(1, 8, 8), List.of(new Layer.Flatten("flat"), frozen, new Layer.Dense("dense", 64, Layer.Activation.SIGMOID, null)),
				Architecture.Distance.L1, new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, null), Architecture.Loss.BINARY_CROSS_ENTROPY);
		TrainingConfig config = new TrainingConfig(20, 32, Optimiser.ADAM, 1e-3, Decay.CONSTANT, 0.9, 0.9, balanced, 1, Augmentation.NONE, Monitor.LOSS, 60, 0, 1, EarlyStopping.NONE, TrainingConfig.Mining.NONE, 1, Precision.FLOAT32);
		return new RunDescription("20260101-120000-abcd", Instant.EPOCH, List.of("train"), "Study", "f", "half", Json.compact().createObjectNode(), network, config,
				Preprocessing.to(1, 8, 8), new Environment("1", "17", "Linux", new BackendState("b", true, "", 1), "cpu", 1, 0), purpose);
	}

	List<Finding> examined() {
		return SiameseDoctor.examine(description(), history);
	}
}
