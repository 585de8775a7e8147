package org.twinlens.verification.internal.forget;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.twinlens.core.Progress;
import org.twinlens.verification.forget.ForgettingReport.Scan;
import org.twinlens.verification.internal.forget.BytePatterns.Pattern;

/** Reads every file of a study for a person's names, the hashes of the images, and the images themselves. */
public final class TraceScan {

	/** A piece of an image long enough to be that image's alone. */
	private static final int PIECE = 48;
	/** In what is no text, fewer bytes stand together by chance. */
	private static final int SHORTEST_IN_BYTES = 6;

	private enum Kind {
		NAME("the name"), HASH("the hash of an image"), IMAGE("an image");

		private final String words;

		Kind(String words) {
			this.words = words;
		}
	}

	private final Terms terms;
	private final List<Pattern<Kind>> patterns = new ArrayList<>();
	private int images;

	/** @param terms of the person */
	TraceScan(Terms terms) {
		this.terms = terms;
		for (String form : terms.mentions().forms()) {
			add(form.getBytes(StandardCharsets.UTF_8), Kind.NAME);
		}
		for (String hash : terms.hashes()) {
			add(hash.getBytes(StandardCharsets.US_ASCII), Kind.HASH);
			add(HexFormat.of().parseHex(hash), Kind.HASH);
		}
	}

	private void add(byte[] bytes, Kind kind) {
		if (bytes.length >= BytePatterns.SHORTEST) {
			patterns.add(new Pattern<>(bytes, kind));
		}
	}

	/** Looks for an image's file too, as it is and as base64. */
	void addImage(byte[] file) {
		if (file.length < 4 * PIECE) {
			return; // too small to be told from another
		}
		images++;
		int middle = file.length / 2;
		add(java.util.Arrays.copyOfRange(file, middle, middle + PIECE), Kind.IMAGE);
		byte[] text = Base64.getEncoder().encode(java.util.Arrays.copyOfRange(file, middle / 3 * 3, middle / 3 * 3 + PIECE));
		add(text, Kind.IMAGE);
	}

	Scan run(Path study, Progress progress) throws IOException {
		BytePatterns.Searcher<Kind> searcher = new BytePatterns.Searcher<>(patterns);
		List<String> found = new ArrayList<>();
		List<Path> files = StudyFiles.all(study);
		long bytes = 0;
		for (int i = 0; i < files.size(); i++) {
			progress.checkCancelled();
			progress.report("Scanning every file", i, files.size());
			Path file = files.get(i);
			String path = study.relativize(file).toString();
			Set<Kind> kinds = EnumSet.noneOf(Kind.class);
			if (terms.in(path)) {
				kinds.add(Kind.NAME);
			}
			try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
				boolean text = TextForms.of(path).isPresent();
				bytes += searcher.search(in, (kind, buffer, from, limit) -> {
					if (kind != Kind.NAME || !StudyFiles.isCatalogue(file) && isName(buffer, from, limit, text)) {
						kinds.add(kind);
					}
					return true;
				});
			}
			kinds.forEach(kind -> found.add("The file " + path + " holds " + kind.words + "."));
		}
		return new Scan(files.size(), bytes, terms.mentions().forms().size() + terms.hashes().size() + images, found);
	}

	/** Whether a find is the name alone, not a part of a word or of another's name. */
	private boolean isName(byte[] buffer, int from, int limit, boolean text) {
		int start = Math.max(0, from - BytePatterns.CONTEXT);
		int end = Math.min(limit, from + 2 * BytePatterns.CONTEXT);
		String around = new String(buffer, start, end - start, text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
		return terms.mentions().in(around) && (text || terms.mentions().forms().stream().anyMatch(form -> form.length() >= SHORTEST_IN_BYTES && around.contains(form)));
	}
}
