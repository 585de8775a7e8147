package org.twinlens.dataset.internal.importer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.tree.FileTree;

/** The images of a tree in the order of their paths; those without a place come as candidates that cannot be read, and so with their reason into the report. */
final class LayoutImport implements ImportSource {

	private final String description;
	private final FileTree tree;
	private final List<String> images;
	private final Function<String, Placement> layout;
	private final String session;

	LayoutImport(String description, FileTree tree, List<String> images, Function<String, Placement> layout, String session) {
		this.description = description;
		this.tree = tree;
		this.images = images;
		this.layout = layout;
		this.session = Objects.requireNonNullElse(session, "");
	}

	@Override
	public String description() {
		return description;
	}

	@Override
	public long size() {
		return images.size() + tree.unreadable().size();
	}

	@Override
	public void forEach(CandidateConsumer consumer) throws IOException {
		for (String path : images) {
			Placement place = layout.apply(path);
			consumer.accept(new Candidate(path, place.identity(), place.session().isEmpty() ? session : place.session(), Optional.empty(),
					place.refusal() == null ? () -> tree.read(path) : refusal(place.refusal())));
		}
		for (String path : tree.unreadable()) {
			consumer.accept(new Candidate(path, null, "", Optional.empty(), refusal("It cannot be looked into: you may not read it, or it is a link that leads nowhere.")));
		}
	}

	static BytesReader refusal(String reason) {
		return () -> {
			throw new IOException(reason);
		};
	}

	@Override
	public void close() throws IOException {
		tree.close();
	}
}
