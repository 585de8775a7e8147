package org.twinlens.verification.internal.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.twinlens.model.run.Json;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.vault.Vault;

/** Consents recorded before enrolling, in the vault. */
public final class ConsentStore {

	/** What the vault keeps. */
	record Document(List<Consent> consents) {
	}

	private final Vault vault;

	public ConsentStore(Vault vault) {
		this.vault = vault;
	}

	/** Those recorded, oldest first. */
	public List<Consent> of(String identity) throws IOException {
		Optional<byte[]> bytes = vault.read(Pieces.consents(identity));
		return bytes.isEmpty() ? List.of() : Json.read(new String(bytes.get(), StandardCharsets.UTF_8), Document.class, "the consents of " + identity).consents();
	}

	/** What is to be written to add one. */
	public byte[] with(String identity, Consent consent) throws IOException {
		List<Consent> all = new ArrayList<>(of(identity));
		all.add(consent);
		return Json.compact().writeValueAsBytes(new Document(all));
	}

	/** Those recorded and those of enrolments, newest first. */
	public List<Consent> all(String identity, Optional<GalleryDocument> gallery) throws IOException {
		List<Consent> all = new ArrayList<>(of(identity));
		gallery.ifPresent(document -> document.versions().forEach(version -> version.consent().ifPresent(all::add)));
		all.sort(Comparator.comparing(Consent::given).reversed());
		return all;
	}
}
