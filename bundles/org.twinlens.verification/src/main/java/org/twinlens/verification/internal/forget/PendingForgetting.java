package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinlens.core.AtomicFile;
import org.twinlens.dataset.Erasure.Traces;
import org.twinlens.model.run.Json;

/**
 * A forgetting that has begun, in the study's folder until all is removed: when interrupted, it can go on though the catalogue knows nothing any more.
 *
 * @param names  other names of the person than the identity's
 * @param hashes of the images, in the order of their numbers
 * @param others names of everybody else
 */
record PendingForgetting(String identity, List<String> names, List<String> hashes, List<Long> images, List<String> others) {

	static final String NAME = "forgetting.json";

	static PendingForgetting of(String identity, Optional<Traces> traces, Set<String> names, Set<String> others) {
		Set<String> all = new HashSet<>(names);
		traces.ifPresent(known -> all.addAll(known.formerNames()));
		return new PendingForgetting(identity, List.copyOf(all), traces.map(known -> known.images().stream().map(Traces.Image::hash).toList()).orElse(List.of()),
				traces.map(known -> known.images().stream().map(Traces.Image::id).toList()).orElse(List.of()), List.copyOf(others));
	}

	/** With what an interrupted one of the same identity knew. */
	PendingForgetting and(PendingForgetting before) {
		return new PendingForgetting(identity, joined(names, before.names), joined(hashes, before.hashes), joined(images, before.images), joined(others, before.others));
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		List<T> all = new ArrayList<>(first);
		second.stream().filter(one -> !first.contains(one)).forEach(all::add);
		return all;
	}

	Terms terms() {
		List<String> identities = new ArrayList<>(names);
		identities.add(identity);
		return Terms.of(identities, List.of(), others, hashes);
	}

	/** For the catalogue. */
	Traces traces() {
		List<Traces.Image> all = new ArrayList<>();
		for (int i = 0; i < hashes.size(); i++) {
			all.add(new Traces.Image(images.get(i), hashes.get(i)));
		}
		return new Traces(identity, Set.copyOf(names), all, Set.copyOf(others));
	}

	static Optional<PendingForgetting> read(Path study, String identity) throws IOException {
		Path file = study.resolve(NAME);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		PendingForgetting read = Json.read(Json.text(file), PendingForgetting.class, file.toString());
		if (!read.identity.equals(identity)) {
			throw new IOException("Another identity is being forgotten, or that was interrupted. Forget \"" + read.identity + "\" first.");
		}
		return Optional.of(read);
	}

	void write(Path study) throws IOException {
		byte[] bytes = Json.write(this).getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(study.resolve(NAME), out -> out.write(bytes));
	}

	static void delete(Path study) throws IOException {
		Files.deleteIfExists(study.resolve(NAME));
	}
}
