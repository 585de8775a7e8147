package org.twinlens.dataset.internal.leak;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.twinlens.core.Part;
import org.twinlens.dataset.leak.CameraProbe;
import org.twinlens.dataset.leak.CameraProbe.Verdict;
import org.twinlens.dataset.leak.LeakReport.Finding;
import org.twinlens.dataset.leak.LeakReport.Kind;

/** Examines the images of a split. */
public final class LeakExamination {

	private final List<SplitImage> images;
	private final List<String> reasons = new ArrayList<>();
	private final List<Finding> findings = new ArrayList<>();
	private final CameraProbe probe;

	public LeakExamination(List<SplitImage> images) {
		this.images = images;
		Map<String, Map<Part, List<Long>>> identities = inSeveralParts(SplitImage::identity);
		if (!identities.isEmpty()) {
			reasons.add(LeakSentences.identities(identities.size(), identities.keySet().iterator().next()));
			list(Kind.IDENTITY, true, identities, (name, parts) -> "\"" + name + "\" lies in several parts: " + LeakSentences.parts(parts) + ".");
		}
		Map<Long, Map<Part, List<Long>>> groups = inSeveralParts(SplitImage::group);
		if (!groups.isEmpty()) {
			reasons.add(LeakSentences.duplicates(groups.size()));
			list(Kind.NEAR_DUPLICATES, true, groups, (number, parts) -> "Images that look alike lie in different parts: " + LeakSentences.parts(parts) + ".");
		}
		probe = CameraProbing.of(images.stream().filter(image -> image.part() == Part.TRAIN).toList());
		if (probe.verdict() == Verdict.LEAK || probe.verdict() == Verdict.SUSPECT) {
			findings.add(new Finding(Kind.CAMERA, probe.verdict() == Verdict.LEAK, List.of(), "", probe.sentence()));
		}
		if (probe.verdict() == Verdict.LEAK) {
			reasons.add(probe.sentence());
		}
		list(Kind.SESSION, false, inSeveralParts(image -> image.session().isEmpty() ? null : image.session()),
				(name, parts) -> "The session \"" + name + "\" lies in several parts: " + LeakSentences.parts(parts) + ".");
	}

	public List<String> reasons() {
		return reasons;
	}

	public List<Finding> findings() {
		return findings;
	}

	public CameraProbe probe() {
		return probe;
	}

	/** What lies in several parts, in order, with its images in each. Images whose key is {@code null} have none. */
	private <K> Map<K, Map<Part, List<Long>>> inSeveralParts(Function<SplitImage, K> key) {
		Map<K, Map<Part, List<Long>>> all = new TreeMap<>();
		for (SplitImage image : images) {
			K of = key.apply(image);
			if (of != null) {
				all.computeIfAbsent(of, k -> new EnumMap<>(Part.class)).computeIfAbsent(image.part(), p -> new ArrayList<>()).add(image.id());
			}
		}
		all.values().removeIf(parts -> parts.size() < 2);
		return all;
	}

	private <K> void list(Kind kind, boolean leaks, Map<K, Map<Part, List<Long>>> several, BiFunction<K, Map<Part, List<Long>>, String> sentence) {
		several.entrySet().stream().limit(Finding.MOST_FINDINGS).forEach(each -> {
			List<Long> ids = each.getValue().values().stream().flatMap(List::stream).limit(Finding.MOST_IMAGES).toList();
			findings.add(new Finding(kind, leaks, ids, kind == Kind.NEAR_DUPLICATES ? "" : each.getKey().toString(), sentence.apply(each.getKey(), each.getValue())));
		});
	}
}
