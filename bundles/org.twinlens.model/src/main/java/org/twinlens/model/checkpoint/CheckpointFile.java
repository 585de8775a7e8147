package org.twinlens.model.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.core.AtomicFile;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.TrainingConfig;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.run.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Checkpoints as files: a zip, nothing in it compressed, of {@code architecture.json}, {@code config.json}, {@code preprocessing.json}, {@code state.json},
 * {@code provenance.json}, {@code threshold.json} (once one is chosen), {@code weights.safetensors}, {@code optimiser.safetensors} (where training can go on) and
 * {@code manifest.json} with format, size and SHA-256 of each. Reading is safe with files from anybody: it loads no classes, and nothing unverified is handed out.
 */
public final class CheckpointFile {

	private CheckpointFile() {
	}

	/** Writes a file, whole or not at all: what stood there before stays until the new one is on the disk. */
	public static void write(Path file, Checkpoint checkpoint) throws IOException {
		AtomicFile.write(file, out -> {
			String run = checkpoint.provenance().getOrDefault("run", "");
			CheckpointWriter writer = new CheckpointWriter(out);
			writer.document(CheckpointPart.ARCHITECTURE, ArchitectureDocument.write(checkpoint.architecture()));
			writer.document(CheckpointPart.CONFIG, Json.write(checkpoint.config()));
			writer.document(CheckpointPart.PREPROCESSING, Json.write(checkpoint.preprocessing()));
			writer.document(CheckpointPart.STATE, Json.write(checkpoint.state()));
			writer.document(CheckpointPart.PROVENANCE, Json.write(checkpoint.provenance()));
			writer.tensors(CheckpointPart.WEIGHTS, checkpoint.weights(), run);
			if (!checkpoint.optimiser().isEmpty()) {
				writer.tensors(CheckpointPart.OPTIMISER, checkpoint.optimiser(), run);
			}
			if (checkpoint.threshold().isPresent()) {
				writer.document(CheckpointPart.THRESHOLD, Json.write(checkpoint.threshold().get()));
			}
			writer.finish();
		});
	}

	/** Everything. @throws IOException with a sentence saying what is wrong with the file */
	public static Checkpoint read(Path file) throws IOException {
		return read(file, true, true);
	}

	/** To use a network, not to train it on. @throws IOException with a sentence saying what is wrong with the file */
	public static Checkpoint readWithoutOptimiser(Path file) throws IOException {
		return read(file, true, false);
	}

	/** All but weights and optimiser state, which may be damaged. @throws IOException with a sentence saying what is wrong with the file */
	public static Checkpoint readHeader(Path file) throws IOException {
		return read(file, false, false);
	}

	/**
	 * What tells networks apart: SHA-256, lower-case hexadecimal, over the hashes of architecture, preprocessing and weights. Equal for checkpoints that embed images alike,
	 * whatever their threshold or where training goes on. Quick: the weights themselves are not read.
	 *
	 * @throws IOException with a sentence saying what is wrong with the file
	 */
	public static String fingerprint(Path file) throws IOException {
		try (CheckpointReader reader = new CheckpointReader(file)) {
			MessageDigest digest = Sha256.start();
			for (CheckpointPart part : List.of(CheckpointPart.ARCHITECTURE, CheckpointPart.PREPROCESSING, CheckpointPart.WEIGHTS)) {
				digest.update((part.entry + " " + reader.hash(part) + "\n").getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
	}

	private static Checkpoint read(Path file, boolean weights, boolean optimiser) throws IOException {
		try (CheckpointReader reader = new CheckpointReader(file)) {
			return new Checkpoint(ArchitectureDocument.read(reader.document(CheckpointPart.ARCHITECTURE), reader.name(CheckpointPart.ARCHITECTURE)),
					reader.document(CheckpointPart.CONFIG, TrainingConfig.class), reader.document(CheckpointPart.PREPROCESSING, Preprocessing.class),
					reader.document(CheckpointPart.STATE, Checkpoint.State.class),
					reader.has(CheckpointPart.THRESHOLD) ? Optional.of(reader.document(CheckpointPart.THRESHOLD, Checkpoint.Threshold.class)) : Optional.empty(),
					provenance(reader), weights ? reader.tensors(CheckpointPart.WEIGHTS) : Map.of(),
					optimiser && reader.has(CheckpointPart.OPTIMISER) ? reader.tensors(CheckpointPart.OPTIMISER) : Map.of());
		}
	}

	private static Map<String, String> provenance(CheckpointReader reader) throws IOException {
		String name = reader.name(CheckpointPart.PROVENANCE);
		if (!(Json.readTree(reader.document(CheckpointPart.PROVENANCE), name) instanceof ObjectNode facts)) {
			throw new IOException(name + " is no JSON object.");
		}
		Map<String, String> provenance = new HashMap<>();
		facts.properties().forEach(fact -> provenance.put(fact.getKey(), fact.getValue().asText()));
		return provenance;
	}

	/**
	 * Sets or removes the threshold of a checkpoint and copies all else as it is: weights are neither decoded nor hashed.
	 *
	 * @throws IOException with a sentence; the file is then as it was
	 */
	public static void setThreshold(Path file, Optional<Checkpoint.Threshold> threshold) throws IOException {
		AtomicFile.write(file, out -> {
			try (CheckpointReader reader = new CheckpointReader(file)) {
				CheckpointWriter writer = new CheckpointWriter(out);
				for (CheckpointPart part : CheckpointPart.values()) {
					if (reader.has(part) && part != CheckpointPart.THRESHOLD && part != CheckpointPart.MANIFEST) {
						reader.copy(part, writer);
					}
				}
				if (threshold.isPresent()) {
					writer.document(CheckpointPart.THRESHOLD, Json.write(threshold.get()));
				}
				writer.finish();
			}
		});
	}
}
