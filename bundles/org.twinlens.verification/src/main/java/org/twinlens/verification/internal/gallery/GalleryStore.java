package org.twinlens.verification.internal.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinlens.core.Embedding;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Mentions;
import org.twinlens.core.image.Picture;
import org.twinlens.core.image.Png;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.gallery.EnrolledPicture;
import org.twinlens.verification.internal.gallery.GalleryDocument.Reference;
import org.twinlens.verification.internal.gallery.GalleryDocument.Version;
import org.twinlens.verification.vault.Vault;

/** Reads galleries from the vault. */
public final class GalleryStore {

	private final Vault vault;

	public GalleryStore(Vault vault) {
		this.vault = vault;
	}

	/** Names of the enrolled identities, in order. */
	public List<String> identities() throws IOException {
		return vault.names().stream().filter(name -> name.startsWith(Pieces.GALLERY)).map(name -> name.substring(Pieces.GALLERY.length())).sorted().toList();
	}

	public Optional<GalleryDocument> document(String identity) throws IOException {
		Optional<byte[]> bytes = vault.read(Pieces.gallery(identity));
		return bytes.isEmpty() ? Optional.empty() : Optional.of(GalleryDocument.read(bytes.get(), "the gallery of " + identity));
	}

	/** @throws IllegalArgumentException with a sentence when the identity is not enrolled */
	public GalleryDocument require(String identity) throws IOException {
		return document(identity).orElseThrow(() -> new IllegalArgumentException(identity + " is not enrolled. Enrol at least one picture first."));
	}

	public List<EnrolledPicture> pictures(String identity, Version version) throws IOException {
		String name = Pieces.pictures(identity, version.number());
		List<byte[]> files = PictureBytes.read(piece(name), name);
		if (files.size() != version.references().size()) {
			throw new IOException("The gallery of " + identity + " has lost pictures. Enrol again.");
		}
		List<EnrolledPicture> pictures = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			Reference reference = version.references().get(i);
			Picture picture = Png.decode(files.get(i));
			pictures.add(new EnrolledPicture(reference.name(), reference.session(), picture));
		}
		return pictures;
	}

	/** A version as a network sees it; nothing when that network has not seen it. */
	public Optional<ReferenceGallery> gallery(String identity, Version version, String network) throws IOException {
		if (!version.networks().contains(network)) {
			return Optional.empty();
		}
		String name = Pieces.templates(identity, version.number(), network);
		return Optional.of(gallery(identity, version, TemplateBytes.read(piece(name), name)));
	}

	/** @param embeddings in the order of the version's references */
	public static ReferenceGallery gallery(String identity, Version version, List<Embedding> embeddings) throws IOException {
		if (embeddings.size() != version.references().size()) {
			throw new IOException("The gallery of " + identity + " has lost templates. Enrol again.");
		}
		List<ReferenceGallery.Reference> references = new ArrayList<>();
		for (int i = 0; i < embeddings.size(); i++) {
			Reference r = version.references().get(i);
			references.add(new ReferenceGallery.Reference(new ImageRecord(i + 1, r.hash(), identity, r.session(), r.name(), r.width(), r.height()), embeddings.get(i)));
		}
		return new ReferenceGallery(identity, references);
	}

	/** Whether a document or the name of a piece tells of somebody. Pictures and templates have no text. */
	public boolean tellsOf(Mentions names) throws IOException {
		for (String name : vault.names()) {
			if (names.in(name) || !Pieces.isBinary(name) && names.in(new String(vault.read(name).orElse(new byte[0]), StandardCharsets.UTF_8))) {
				return true;
			}
		}
		return false;
	}

	private byte[] piece(String name) throws IOException {
		return vault.read(name).orElseThrow(() -> new IOException("The vault has lost its " + name + ". Enrol again."));
	}
}
