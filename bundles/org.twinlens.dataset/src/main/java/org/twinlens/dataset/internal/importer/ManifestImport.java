package org.twinlens.dataset.internal.importer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.importer.Manifest.Row;
import org.twinlens.dataset.internal.tree.FileTree;

/** The images of a manifest in its order; rows that are wrong or name no file come as candidates that cannot be read, and so with their reason into the report. */
final class ManifestImport implements ImportSource {

	private final String description;
	private final FileTree tree;
	private final String folder;
	private final List<Row> rows;
	private final String session;

	/** @param folder of the manifest in the tree, which paths are relative to; the tree's root is tried next */
	ManifestImport(String description, FileTree tree, String folder, List<Row> rows, String session) {
		this.description = description;
		this.tree = tree;
		this.folder = folder;
		this.rows = rows;
		this.session = Objects.requireNonNullElse(session, "");
	}

	@Override
	public String description() {
		return description;
	}

	@Override
	public long size() {
		return rows.size();
	}

	@Override
	public void forEach(CandidateConsumer consumer) throws IOException {
		for (Row row : rows) {
			consumer.accept(new Candidate(row.path(), row.identity(), row.session().isEmpty() ? session : row.session(), row.part(), bytes(row)));
		}
	}

	private BytesReader bytes(Row row) {
		if (row.refusal() != null) {
			return LayoutImport.refusal(row.refusal());
		}
		String beside = folder.isEmpty() ? row.path() : folder + "/" + row.path();
		if (tree.has(beside)) {
			return () -> tree.read(beside);
		}
		if (tree.has(row.path())) {
			return () -> tree.read(row.path());
		}
		return LayoutImport.refusal("The manifest lists it, but there is no such file beside it. Hidden files and paths that lead elsewhere are not read.");
	}

	@Override
	public void close() throws IOException {
		tree.close();
	}
}
