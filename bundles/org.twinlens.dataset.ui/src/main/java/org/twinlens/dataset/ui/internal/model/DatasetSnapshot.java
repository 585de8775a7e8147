package org.twinlens.dataset.ui.internal.model;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.DatasetCatalogue.IdentityCount;
import org.twinlens.dataset.DatasetCatalogue.SessionCount;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.audit.QualityFlag;

/**
 * What the study held when it was last looked at. Immutable.
 *
 * @param scope      that is shown
 * @param filter     within it
 * @param images     shown, in their order
 * @param counts     of the study's images
 * @param identities by name, with their images that take part
 * @param sessions   by name
 * @param splits     by name
 * @param excluded   ids of the images that take no part
 * @param flagged    ids of the images of which each is said
 */
public record DatasetSnapshot(Scope scope, ImageFilter filter, List<ImageRecord> images, DatasetCatalogue.Summary counts, List<IdentityCount> identities, List<SessionCount> sessions, List<Split> splits,
		Set<Long> excluded, Map<QualityFlag, Set<Long>> flagged) {

	/** Asks the catalogue; takes its time. */
	static DatasetSnapshot of(DatasetCatalogue catalogue, Scope scope, ImageFilter filter) {
		List<IdentityCount> identities;
		try (Stream<IdentityCount> all = catalogue.identities()) {
			identities = all.toList();
		}
		Map<QualityFlag, Set<Long>> flagged = new EnumMap<>(QualityFlag.class);
		for (QualityFlag flag : QualityFlag.values()) {
			flagged.put(flag, ids(catalogue, ImageQuery.ALL.withFlag(flag)));
		}
		return new DatasetSnapshot(scope, filter, images(catalogue, scope, filter), catalogue.summary(), identities, catalogue.sessions(), catalogue.splits(),
				ids(catalogue, ImageQuery.ALL.withExcluded(Exclusion.ONLY)), flagged);
	}

	private static List<ImageRecord> images(DatasetCatalogue catalogue, Scope scope, ImageFilter filter) {
		if (scope instanceof Scope.Images some) {
			List<ImageRecord> found = catalogue.images(some.ids().stream().mapToLong(Long::longValue).toArray());
			if (filter.isNone()) {
				return found;
			}
			Set<Long> wanted = ids(catalogue, filter.query(scope));
			return found.stream().filter(image -> wanted.contains(image.id())).toList();
		}
		try (Stream<ImageRecord> all = catalogue.images(filter.query(scope))) {
			return all.toList();
		}
	}

	private static Set<Long> ids(DatasetCatalogue catalogue, ImageQuery query) {
		return LongStream.of(catalogue.ids(query)).boxed().collect(Collectors.toCollection(HashSet::new));
	}

	/** Whether the study has no images at all. */
	public boolean isEmpty() {
		return counts.images() + counts.excluded() == 0;
	}
}
