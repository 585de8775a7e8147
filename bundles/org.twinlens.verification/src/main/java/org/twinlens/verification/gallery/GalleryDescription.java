package org.twinlens.verification.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An identity's gallery without its pictures.
 *
 * @param identity whose it is
 * @param versions oldest first, at least one
 */
public record GalleryDescription(String identity, List<Version> versions) {

	public GalleryDescription {
		versions = List.copyOf(versions);
	}

	/**
	 * One enrolment of the identity.
	 *
	 * @param number   from 1 on
	 * @param enrolled when
	 * @param pictures how many references
	 * @param consent  the person's, or nothing for what is no person
	 * @param networks fingerprints of the networks whose templates of it are kept
	 */
	public record Version(int number, Instant enrolled, int pictures, Optional<Consent> consent, List<String> networks) {
		public Version {
			networks = List.copyOf(networks);
		}
	}

	/** The one that is used. */
	public Version newest() {
		return versions.get(versions.size() - 1);
	}
}
