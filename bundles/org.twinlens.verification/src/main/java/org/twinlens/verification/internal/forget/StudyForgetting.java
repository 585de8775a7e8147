package org.twinlens.verification.internal.forget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Mentions;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Erasure.Erased;
import org.twinlens.dataset.Erasure.Traces;
import org.twinlens.dataset.Study;
import org.twinlens.verification.forget.ForgettingReport;
import org.twinlens.verification.forget.ForgettingReport.Removal;
import org.twinlens.verification.forget.ForgettingReport.Scan;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.gallery.Galleries;

/** One identity's forgetting. */
public final class StudyForgetting {

	private final Study study;
	private final Optional<Galleries> galleries;
	private final PendingForgetting known;
	private final Terms terms;

	private StudyForgetting(Study study, Optional<Galleries> galleries, PendingForgetting known) {
		this.study = study;
		this.galleries = galleries;
		this.known = known;
		terms = known.terms();
	}

	/** @throws IllegalArgumentException with a sentence when nobody of that name is known */
	public static StudyForgetting of(Study study, Optional<Galleries> galleries, String identity) throws IOException {
		Optional<Traces> traces = study.erasure().traces(identity);
		Set<String> names = new HashSet<>();
		boolean enrolled = false;
		if (galleries.isPresent()) {
			enrolled = galleries.get().knows(identity);
			for (Consent consent : galleries.get().consents(identity)) {
				names.add(consent.person());
			}
			names.remove(identity);
		}
		Set<String> others = others(study, galleries, identity);
		names.removeAll(others);
		Optional<PendingForgetting> before = PendingForgetting.read(study.folder(), identity);
		if (traces.isEmpty() && !enrolled && before.isEmpty()) {
			throw new IllegalArgumentException("The study knows nobody called \"" + identity + "\": no image is of that identity, and nobody of that name is enrolled.");
		}
		PendingForgetting now = PendingForgetting.of(identity, traces, names, others);
		return new StudyForgetting(study, galleries, before.map(now::and).orElse(now));
	}

	/** The names of everybody else. */
	private static Set<String> others(Study study, Optional<Galleries> galleries, String identity) throws IOException {
		Set<String> others;
		try (var identities = study.catalogue().identities()) {
			others = identities.map(counted -> counted.identity()).collect(Collectors.toCollection(HashSet::new));
		}
		if (galleries.isPresent()) {
			others.addAll(galleries.get().activity().identities().values());
		}
		others.remove(identity);
		return others;
	}

	public ForgettingReport rehearse(Progress progress) throws IOException {
		List<Removal> removals = new ArrayList<>();
		add(removals, "images", known.images().size());
		new FileCleaning(study.folder(), terms, false).run(progress).forEach((what, count) -> add(removals, what, count));
		add(removals, "thumbnails and other kept pictures", StudyFiles.all(cache()).size());
		if (galleries.isPresent()) {
			add(removals, "versions of the gallery", galleries.get().find(known.identity()).map(gallery -> gallery.versions().size()).orElse(0));
			add(removals, "consents", galleries.get().consents(known.identity()).size());
		}
		return new ForgettingReport(known.identity(), removals, remains(), new Scan(0, 0, 0, List.of()));
	}

	public ForgettingReport forget(Progress progress) throws IOException {
		TrainedNetworks.checkIdle(study.folder());
		List<String> remains = remains();
		TraceScan scan = new TraceScan(terms);
		for (ImageRecord image : study.catalogue().images(known.images().stream().mapToLong(Long::longValue).toArray())) {
			progress.checkCancelled();
			scan.addImage(study.catalogue().bytes(image));
		}
		known.write(study.folder());
		List<Removal> removals = new ArrayList<>();
		new FileCleaning(study.folder(), terms, true).run(progress).forEach((what, count) -> add(removals, what, count));
		add(removals, "thumbnails and other kept pictures", empty(cache()));
		progress.checkCancelled();
		progress.report("Forgetting", -1, -1);
		if (galleries.isPresent()) {
			add(removals, "versions of the gallery, and consents", galleries.get().forget(known.identity(), Map.of("images", Integer.toString(known.images().size()))));
		}
		for (Erased erased : study.erasure().erase(known.traces(), terms.mentions())) {
			add(removals, erased.what(), erased.count());
		}
		PendingForgetting.delete(study.folder());
		return new ForgettingReport(known.identity(), removals, remains, proof(scan, progress));
	}

	private Path cache() {
		return study.folder().resolve("cache");
	}

	/** Whatever is in a cache can be made anew. */
	private static long empty(Path cache) throws IOException {
		List<Path> files = StudyFiles.all(cache);
		for (Path file : files) {
			Files.deleteIfExists(file);
		}
		return files.size();
	}

	private Scan proof(TraceScan scan, Progress progress) throws IOException {
		Scan files = scan.run(study.folder(), progress);
		List<String> found = new ArrayList<>(files.found());
		study.erasure().find(terms.mentions(), terms.hashes()).forEach(where -> found.add("There are traces in " + where + "."));
		if (galleries.isPresent() && galleries.get().tellOf(terms.mentions())) {
			found.add("A gallery or consent of somebody else names the person.");
		}
		return new Scan(files.files(), files.bytes(), files.lookedFor(), found);
	}

	private List<String> remains() throws IOException {
		List<String> remains = new ArrayList<>();
		List<String> runs = TrainedNetworks.of(study.folder(), study.catalogue(), known.images());
		if (!runs.isEmpty()) {
			remains.add((runs.size() == 1 ? "The network of the run " : "The networks of the runs ") + String.join(", ", runs)
					+ " may have learned from the images. That cannot be taken out: delete the " + (runs.size() == 1 ? "run" : "runs") + " and train anew.");
		}
		terms.identities().stream().filter(Mentions::isTooShort).sorted().forEach(name -> remains.add("The name \"" + name
				+ "\" is too short to be told from other text: it was taken out where an identity is named, and not looked for elsewhere."));
		return remains;
	}

	private static void add(List<Removal> removals, String what, long count) {
		if (count > 0) {
			removals.add(new Removal(what, count));
		}
	}
}
