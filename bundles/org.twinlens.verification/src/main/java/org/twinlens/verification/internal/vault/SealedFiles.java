package org.twinlens.verification.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.twinlens.core.AtomicFile;

/** Named pieces of data in sealed files, and their index. Safe for use by several threads and processes. */
public final class SealedFiles {

	private static final String SUFFIX = ".sealed";
	private static final int NAME_BYTES = 16;

	private final Path folder;
	private final Seal seal;
	private final VaultIndex index;

	public SealedFiles(Path folder, Seal seal) {
		this.folder = folder;
		this.seal = seal;
		index = new VaultIndex(folder, seal);
	}

	/** Begins with nothing. */
	public void begin() throws IOException {
		index.write(new VaultIndex.Content(Map.of()));
	}

	/** Removes what an interrupted change has left. */
	public void tidy() throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			Set<String> known = new HashSet<>(index.content().files().values());
			known.add("index" + SUFFIX);
			List<Path> left;
			try (Stream<Path> files = Files.list(folder)) {
				left = files.filter(file -> isOurs(file.getFileName().toString()) && !known.contains(file.getFileName().toString())).toList();
			}
			for (Path file : left) {
				Files.delete(file);
			}
		}
	}

	private static boolean isOurs(String name) {
		return name.endsWith(SUFFIX) || name.startsWith(".") && name.endsWith(".tmp");
	}

	public Set<String> names() throws IOException {
		return Set.copyOf(index.content().files().keySet());
	}

	public Optional<byte[]> read(String name) throws IOException {
		for (String last = null;;) {
			String file = index.content().files().get(name);
			if (file == null) {
				return Optional.empty();
			}
			try {
				byte[] sealed = Files.readAllBytes(folder.resolve(file));
				return Optional.of(seal.open(sealed, file).orElseThrow(
						() -> new IOException(folder.resolve(file) + " is damaged or was exchanged for another file. Take it from a copy of the study, or enrol again.")));
			} catch (NoSuchFileException e) {
				if (file.equals(last)) {
					throw new IOException(folder.resolve(file) + " is missing. Take it from a copy of the study, or enrol again.", e);
				}
				last = file; // another process may just have replaced it: the index knows
			}
		}
	}

	public void change(Map<String, byte[]> written, Set<String> deleted) throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			Map<String, String> before = index.content().files();
			Map<String, String> after = new TreeMap<>(before);
			after.keySet().removeAll(deleted);
			Set<String> fresh = new HashSet<>();
			try {
				for (Map.Entry<String, byte[]> piece : written.entrySet()) {
					String file = HexFormat.of().formatHex(Seal.random(NAME_BYTES)) + SUFFIX;
					fresh.add(file);
					byte[] sealed = seal.seal(piece.getValue(), file);
					AtomicFile.write(folder.resolve(file), out -> out.write(sealed));
					after.put(piece.getKey(), file);
				}
				index.write(new VaultIndex.Content(after));
			} catch (IOException | RuntimeException e) {
				delete(fresh);
				throw e;
			}
			Set<String> old = new HashSet<>(before.values());
			old.removeAll(after.values());
			delete(old);
		}
	}

	private void delete(Set<String> files) throws IOException {
		for (String file : files) {
			Files.deleteIfExists(folder.resolve(file));
		}
	}
}
