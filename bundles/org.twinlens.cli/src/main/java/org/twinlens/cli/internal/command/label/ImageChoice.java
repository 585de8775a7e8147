package org.twinlens.cli.internal.command.label;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.twinlens.cli.internal.UserError;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.QualityFlag;

import picocli.CommandLine.Option;

/** Which images a command is about: named one by one, or by what they have in common. */
final class ImageChoice {

	@Option(names = "--of", paramLabel = "IDENTITY", description = "All images of this identity.")
	private String identity;

	@Option(names = "--session", paramLabel = "SESSION", description = "All images of this capture session.")
	private String session;

	@Option(names = "--unlabelled", description = "All images without identity.")
	private boolean unlabelled;

	@Option(names = "--flagged", paramLabel = "FLAG", description = "All images an audit found to be: ${COMPLETION-CANDIDATES}.")
	private QualityFlag flag;

	@Option(names = "--group", paramLabel = "NUMBER", description = "All images of a group of near duplicates.")
	private Long group;

	@Option(names = "--matching", paramLabel = "WORDS", description = "All images whose name, identity or session holds each of these words.")
	private String words;

	private boolean choosesByProperty() {
		return identity != null || session != null || unlabelled || flag != null || group != null || words != null;
	}

	/** The images all of whose properties are those asked for. */
	ImageQuery query(Exclusion excluded) {
		ImageQuery query = ImageQuery.ALL.withExcluded(excluded);
		query = identity == null ? query : query.withIdentity(identity);
		query = session == null ? query : query.withSession(session);
		query = unlabelled ? query.withLabelled(false) : query;
		query = flag == null ? query : query.withFlag(flag);
		query = group == null ? query : query.withGroup(group);
		return words == null ? query : query.withText(words);
	}

	/** @param named each an image's number, or the end of the path it was imported from; may be {@code null} */
	long[] images(Study study, List<String> named, Exclusion excluded) {
		List<String> names = named == null ? List.of() : named;
		if (names.isEmpty() && !choosesByProperty()) {
			throw new UserError("Say which images: by their numbers, by the files they came from, or with --of, --session, --unlabelled, --flagged, --group or --matching.");
		}
		LongStream byName = names.stream().mapToLong(name -> image(study, name));
		LongStream byProperty = choosesByProperty() ? LongStream.of(study.catalogue().ids(query(excluded))) : LongStream.empty();
		long[] images = Stream.of(byName, byProperty).flatMapToLong(each -> each).distinct().toArray();
		if (images.length == 0) {
			throw new UserError("There is no such image in the study.");
		}
		return images;
	}

	private static long image(Study study, String name) {
		if (name.matches("\\d{1,18}")) {
			return Long.parseLong(name);
		}
		return study.catalogue().imageBySource(name).map(ImageRecord::id)
				.orElseThrow(() -> new UserError("No image of the study came from a file " + name + ". Its number will do, too: twinlens label list."));
	}
}
