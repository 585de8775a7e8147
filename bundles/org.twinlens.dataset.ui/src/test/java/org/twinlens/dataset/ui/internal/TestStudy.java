package org.twinlens.dataset.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImageQuery.Exclusion;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.internal.study.SqliteStudies;
import org.twinlens.dataset.internal.synthetic.SeededSyntheticData;

/** A real study with four images: two of Anna, one of Bert, one without identity. */
public final class TestStudy {

	private record Label(String path, String identity) {
	}

	private TestStudy() {
	}

	public static Study create(Path folder) throws IOException {
		Study study = new SqliteStudies().create(folder, "Test");
		study.catalogue().add(new Labelled(List.of(new Label("a1.png", "Anna"), new Label("a2.png", "Anna"), new Label("b1.png", "Bert"), new Label("c1.png", null))), Progress.NONE);
		return study;
	}

	/** The number of the image of this name. */
	public static long id(Study study, String name) {
		try (var all = study.catalogue().images(ImageQuery.ALL.withExcluded(Exclusion.SHOWN_TOO))) {
			return all.filter(image -> image.name().equals(name)).findFirst().orElseThrow().id();
		}
	}

	/** Whose image that of this name is; null when nobody's. */
	public static String identity(Study study, String name) {
		return study.catalogue().image(id(study, name)).orElseThrow().identity();
	}

	/** Pictures of the synthetic faces under these names. */
	private record Labelled(List<Label> labels) implements ImportSource {

		@Override
		public String description() {
			return "test";
		}

		@Override
		public long size() {
			return labels.size();
		}

		@Override
		public void forEach(CandidateConsumer consumer) throws IOException {
			try (ImportSource faces = new SeededSyntheticData().faces(labels.size(), 1, 1, 7)) {
				var names = labels.iterator();
				faces.forEach(face -> {
					Label label = names.next();
					consumer.accept(new Candidate(label.path(), label.identity(), "", Optional.empty(), face.bytes()));
				});
			}
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
