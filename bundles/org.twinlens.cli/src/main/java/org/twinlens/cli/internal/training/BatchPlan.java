package org.twinlens.cli.internal.training;

import java.io.IOException;
import java.util.List;

import org.twinlens.core.BatchSampler;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.dataset.Study;
import org.twinlens.model.run.Json;
import org.twinlens.model.run.RunDescription;
import org.twinlens.pairs.EpisodeBatches;
import org.twinlens.pairs.FreshPairBatches;
import org.twinlens.pairs.IdentityBatches;
import org.twinlens.pairs.PairBatches;
import org.twinlens.pairs.PairGenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which pairs a run trains on, as {@code run.json} keeps it; with the data set it gives the same batches again.
 *
 * @param kind               how batches are made
 * @param split              whose training part is used, and whose calibration part validates
 * @param pairSet            for {@link Kind#SAVED}: the pair set's name; else null
 * @param pairs              for fixed and fresh pairs: how many, in all or in an epoch
 * @param batchSize          pairs in a batch, except for identity batches
 * @param identitiesPerBatch for identity batches and episodes: how many identities
 * @param imagesPerIdentity  for identity batches and episodes: how many images of each
 * @param iterationsPerEpoch for identity batches and episodes; 0 for as many as show each image about once
 * @param validationPairs    calibration pairs measured after each epoch, at most
 * @param seed               of every draw
 * @param supportPerIdentity for episodes: how many of an identity's images are support images; the others are queries
 * @param quarterTurns       for identity batches and episodes: whether an identity's turned images count as further identities
 */
public record BatchPlan(Kind kind, String split, String pairSet, int pairs, int batchSize, int identitiesPerBatch, int imagesPerIdentity, int iterationsPerEpoch,
		int validationPairs, long seed, int supportPerIdentity, boolean quarterTurns) {

	/** How batches are made. */
	public enum Kind {
		/** Balanced pairs drawn once, shuffled each epoch. */
		FIXED,
		/** Balanced pairs drawn anew each epoch. */
		FRESH,
		/** A few images of each of some identities, and all pairs among them. */
		IDENTITIES,
		/** Of each of some identities some support images and some queries, and each query with each support image. */
		EPISODES,
		/** A saved pair set. */
		SAVED;

		/** Whether an image stands in several pairs of a batch, so that there is something to choose among. */
		public boolean comparesWithSeveral() {
			return this == IDENTITIES || this == EPISODES;
		}
	}

	/** The pairs of a run. @throws IOException with a sentence when its description says nothing of pairs that this version knows */
	public static BatchPlan of(RunDescription run) throws IOException {
		try {
			return Json.compact().treeToValue(withAll(run.pairs()), BatchPlan.class);
		} catch (JsonProcessingException e) {
			throw new IOException("The run " + run.id() + " does not say in a way this version understands which pairs it was trained on. Start a new run.", e);
		}
	}

	/** With what earlier versions did not write. */
	private static JsonNode withAll(JsonNode pairs) {
		if (pairs.isObject()) {
			ObjectNode all = Json.compact().createObjectNode();
			all.put("supportPerIdentity", 1).put("quarterTurns", false);
			return all.setAll((ObjectNode) pairs);
		}
		return pairs;
	}

	/** The batches of an open study. */
	public BatchSampler sampler(Study study, PairGenerator balanced) throws IOException {
		return switch (kind) {
		case FIXED -> new PairBatches(balanced.generate(new PairGenerator.Request(images(study, Part.TRAIN), pairs, seed)), batchSize, seed);
		case FRESH -> new FreshPairBatches(images(study, Part.TRAIN), pairs, batchSize, seed);
		case IDENTITIES -> new IdentityBatches(images(study, Part.TRAIN), identitiesPerBatch, imagesPerIdentity, iterationsPerEpoch, quarterTurns, seed);
		case EPISODES -> new EpisodeBatches(images(study, Part.TRAIN), identitiesPerBatch, imagesPerIdentity, supportPerIdentity, iterationsPerEpoch, quarterTurns, seed);
		case SAVED -> new PairBatches(SavedPairs.usable(study, pairSet), batchSize, seed);
		};
	}

	/** The calibration pairs that validate; none when the split has no calibration part. */
	public PairSet validation(Study study, PairGenerator balanced) {
		List<ImageRecord> images = images(study, Part.CALIBRATION);
		return images.isEmpty() ? PairSet.of(List.of()) : balanced.generate(new PairGenerator.Request(images, validationPairs, seed));
	}

	/** Distinct images in a batch, at most: those of some identities, or two of each pair. */
	public int imagesPerBatch() {
		return kind.comparesWithSeveral() ? identitiesPerBatch * imagesPerIdentity : 2 * batchSize;
	}

	/** The images of a part, in catalogue order. */
	private List<ImageRecord> images(Study study, Part part) {
		return Parts.images(study, split, part);
	}
}
