package org.twinlens.model.ui.internal.document;

import java.io.IOException;

import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureStore;

/**
 * A document as it was read.
 *
 * @param version of its file then, by which a change is noticed
 */
public record StoredDocument(ArchitectureStore store, String name, Architecture architecture, String version) {

	/** @throws IOException with a sentence */
	public static StoredDocument read(ArchitectureStore store, String name) throws IOException {
		String version = store.version(name).orElse("");
		return new StoredDocument(store, name, store.read(name), version);
	}

	/** Makes a new one. @throws IOException with a sentence, when there is one of that name */
	public static StoredDocument create(ArchitectureStore store, String name, Architecture architecture) throws IOException {
		store.create(name, architecture.withName(name));
		return read(store, name);
	}

	/** Writes another content; whatever is there now is replaced. */
	public StoredDocument write(Architecture changed) throws IOException {
		store.write(name, changed);
		return new StoredDocument(store, name, changed, store.version(name).orElse(""));
	}

	public StoredDocument rename(String other) throws IOException {
		store.rename(name, other);
		return read(store, other);
	}

	/** Whether somebody else has written the file since, or removed it. */
	public boolean isChanged() throws IOException {
		return !store.version(name).orElse("").equals(version);
	}
}
