package org.twinlens.verification.internal.gallery;

import java.util.HashSet;
import java.util.Set;

/** What the pieces of galleries are called in the vault. */
public final class Pieces {

	/** Begins the name of an identity's document; the identity follows. */
	public static final String GALLERY = "gallery:";
	private static final String CONSENTS = "consents:";
	private static final String PICTURES = "pictures:";
	private static final String TEMPLATES = "templates:";

	private Pieces() {
	}

	public static String gallery(String identity) {
		return GALLERY + identity;
	}

	public static String consents(String identity) {
		return CONSENTS + identity;
	}

	public static String pictures(String identity, int version) {
		return PICTURES + version + ":" + identity;
	}

	public static String templates(String identity, int version, String network) {
		return TEMPLATES + version + ":" + network + ":" + identity;
	}

	/** Whether a piece holds pictures or templates. */
	static boolean isBinary(String name) {
		return name.startsWith(PICTURES) || name.startsWith(TEMPLATES);
	}

	/** All pieces of a gallery. */
	public static Set<String> all(String identity, GalleryDocument document) {
		Set<String> names = new HashSet<>();
		names.add(gallery(identity));
		for (GalleryDocument.Version version : document.versions()) {
			names.add(pictures(identity, version.number()));
			version.networks().forEach(network -> names.add(templates(identity, version.number(), network)));
		}
		return names;
	}
}
