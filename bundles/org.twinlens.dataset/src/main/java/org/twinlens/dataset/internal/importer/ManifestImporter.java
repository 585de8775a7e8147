package org.twinlens.dataset.internal.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.internal.importer.Manifest.Row;
import org.twinlens.dataset.internal.tree.FileTree;
import org.twinlens.dataset.internal.tree.ImageNames;

/** Images as a CSV file lists them: {@code path,identity,session,split}. The source is that file, or a folder or zip with it. */
@Component(service = DatasetImporter.class)
public final class ManifestImporter implements DatasetImporter {

	private static final String USUAL_NAME = "manifest.csv";

	@Override
	public String id() {
		return "manifest";
	}

	@Override
	public String description() {
		return "CSV manifest: path,identity,session,split, paths relative to the file's folder or the zip";
	}

	@Override
	public double recognises(Path source) throws IOException {
		if (Files.isDirectory(source) || FileTree.isZip(source)) {
			try (FileTree tree = FileTree.open(source)) {
				return tree.paths().stream().anyMatch(path -> ImageNames.fileName(path).equals(USUAL_NAME)) ? 0.98 : 0;
			}
		}
		return ImageNames.ending(source.getFileName().toString()).equals("csv") ? 1 : 0;
	}

	@Override
	public ImportSource open(Path source, ImportOptions options) throws IOException {
		if (options.identity() != null) {
			throw new IOException("A manifest names the identities itself; an identity is given for plain folders only.");
		}
		String description = id() + ": " + source.getFileName();
		FileTree given = FileTree.open(source);
		try {
			if (Files.isDirectory(source) || FileTree.isZip(source)) {
				String file = manifest(given, source);
				return new ManifestImport(description, given, ImageNames.folder(file), rows(given.text(file)), options.session());
			}
			List<Row> rows = rows(given.text(source.getFileName().toString()));
			FileTree listed = FileTree.of(source.toAbsolutePath().getParent(), rows.stream().map(Row::path).toList());
			return new ManifestImport(description, listed, "", rows, options.session());
		} catch (IOException | RuntimeException e) {
			given.close();
			throw e;
		}
	}

	private static List<Row> rows(String text) throws IOException {
		List<Row> rows = Manifest.parse(text).rows();
		if (rows.isEmpty()) {
			throw new IOException("The manifest lists no images.");
		}
		return rows;
	}

	/** The file of the usual name, or the only CSV file. */
	private static String manifest(FileTree tree, Path source) throws IOException {
		List<String> tables = tree.paths().stream().filter(path -> ImageNames.ending(path).equals("csv")).toList();
		List<String> usual = tables.stream().filter(path -> ImageNames.fileName(path).equals(USUAL_NAME)).toList();
		List<String> chosen = usual.isEmpty() ? tables : usual;
		if (chosen.size() != 1) {
			throw new IOException(chosen.isEmpty() ? "There is no manifest.csv in " + source + "."
					: "Several files in " + source + " may be the manifest: " + String.join(", ", chosen.subList(0, Math.min(5, chosen.size()))) + ". Import one of them by its path.");
		}
		return chosen.get(0);
	}
}
