package org.twinlens.verification.internal.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.model.run.Json;
import org.twinlens.verification.gallery.Consent;
import org.twinlens.verification.gallery.EnrolledPicture;
import org.twinlens.verification.gallery.GalleryDescription;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * What the vault keeps of an identity beside pictures and templates.
 *
 * @param versions oldest first
 */
public record GalleryDocument(List<Version> versions) {

	/**
	 * One enrolment.
	 *
	 * @param references in the order of the pictures
	 * @param networks   fingerprints of those whose templates are kept
	 */
	public record Version(int number, Instant enrolled, Optional<Consent> consent, List<Reference> references, List<String> networks) {
	}

	/**
	 * A picture.
	 *
	 * @param hash SHA-256 of its PNG file
	 */
	public record Reference(String hash, String session, String name, int width, int height) {
	}

	public static GalleryDocument read(byte[] bytes, String name) throws IOException {
		return Json.read(new String(bytes, StandardCharsets.UTF_8), GalleryDocument.class, name);
	}

	public byte[] bytes() {
		try {
			return Json.compact().writeValueAsBytes(this);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	public Version newest() {
		return versions.get(versions.size() - 1);
	}

	/** What is kept of pictures beside their files. */
	public static List<Reference> references(List<EnrolledPicture> pictures, List<byte[]> files) {
		List<Reference> references = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			EnrolledPicture picture = pictures.get(i);
			references.add(new Reference(hash(files.get(i)), picture.session(), picture.name(), picture.picture().width(), picture.picture().height()));
		}
		return references;
	}

	private static String hash(byte[] file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}

	/** Whether consent was ever given. */
	public boolean hasConsent() {
		return versions.stream().anyMatch(version -> version.consent().isPresent());
	}

	public GalleryDocument with(Version version) {
		return new GalleryDocument(Stream.concat(versions.stream(), Stream.of(version)).toList());
	}

	/** With one more network that has seen a version. */
	public GalleryDocument seenBy(String network, int version) {
		List<Version> changed = new ArrayList<>();
		for (Version v : versions) {
			changed.add(v.number() != version || v.networks().contains(network) ? v
					: new Version(v.number(), v.enrolled(), v.consent(), v.references(), Stream.concat(v.networks().stream(), Stream.of(network)).toList()));
		}
		return new GalleryDocument(changed);
	}

	public GalleryDescription description(String identity) {
		return new GalleryDescription(identity,
				versions.stream().map(v -> new GalleryDescription.Version(v.number(), v.enrolled(), v.references().size(), v.consent(), v.networks())).toList());
	}
}
