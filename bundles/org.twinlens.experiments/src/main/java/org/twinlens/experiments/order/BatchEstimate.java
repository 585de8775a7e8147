package org.twinlens.experiments.order;

import java.util.Optional;
import java.util.OptionalLong;

import org.twinlens.experiments.order.StudyFacts.PairSetFacts;
import org.twinlens.experiments.order.StudyFacts.SplitFacts;

/**
 * How large the work of an order is.
 *
 * @param iterationsPerEpoch batches in an epoch
 * @param imagesPerBatch     distinct images in a batch, at most
 * @param pairsPerBatch      pairs in a batch, at most
 */
public record BatchEstimate(long iterationsPerEpoch, long imagesPerBatch, long pairsPerBatch) {

	/** Empty while a number it needs is missing or cannot be. */
	public static Optional<BatchEstimate> of(TrainingOrder order, StudyFacts study) {
		Optional<SplitFacts> split = study.split(order.value(Setting.SPLIT));
		return switch (order.value(Setting.BATCHES)) {
		case "identities", "episodes" -> split.flatMap(found -> ofIdentities(order, found));
		case "saved" -> study.pairSet(order.value(Setting.PAIR_SET)).filter(set -> set.pairs() > 0).map(PairSetFacts::pairs).flatMap(pairs -> ofPairs(order, pairs));
		case "fixed" -> split.flatMap(found -> positive(order, Setting.PAIRS).flatMap(pairs -> ofPairs(order, Math.min(pairs, found.train().balancedPairs()))));
		default -> positive(order, Setting.PAIRS).flatMap(pairs -> ofPairs(order, pairs));
		};
	}

	private static Optional<BatchEstimate> ofIdentities(TrainingOrder order, SplitFacts split) {
		Optional<Long> identities = positive(order, Setting.IDENTITIES);
		Optional<Long> images = positive(order, Setting.IMAGES);
		OptionalLong iterations = order.whole(Setting.ITERATIONS);
		if (identities.isEmpty() || images.isEmpty() || iterations.isEmpty() || iterations.getAsLong() < 0) {
			return Optional.empty();
		}
		long batch = identities.get() * images.get();
		long all = iterations.getAsLong() > 0 ? iterations.getAsLong() : Math.max(1, (split.train().repeated() * ways(order) + batch / 2) / batch);
		return Optional.of(new BatchEstimate(all, batch, order.value(Setting.BATCHES).equals("episodes") ? ofEpisode(order, identities.get(), images.get()) : batch * (batch - 1) / 2));
	}

	/** Each query with each support image. */
	private static long ofEpisode(TrainingOrder order, long identities, long images) {
		long support = Math.min(images, positive(order, Setting.SUPPORT).orElse(1L));
		return identities * (images - support) * identities * support;
	}

	/** How many classes an identity makes. */
	static long ways(TrainingOrder order) {
		return order.isOn(Setting.TURNS) ? 4 : 1;
	}

	/** As pairs are drawn at random, hardly any image stands in a batch twice. */
	private static Optional<BatchEstimate> ofPairs(TrainingOrder order, long pairs) {
		return positive(order, Setting.BATCH_SIZE).filter(size -> pairs >= 2).map(size -> {
			long even = order.value(Setting.BATCHES).equals("saved") ? pairs : pairs / 2 * 2;
			long inBatch = Math.min(size, even);
			return new BatchEstimate((even + size - 1) / size, 2 * inBatch, inBatch);
		});
	}

	/** A whole number from 1 to what an integer holds. */
	private static Optional<Long> positive(TrainingOrder order, Setting setting) {
		OptionalLong value = order.whole(setting);
		return value.isPresent() && value.getAsLong() >= 1 && value.getAsLong() <= Integer.MAX_VALUE ? Optional.of(value.getAsLong()) : Optional.empty();
	}
}
