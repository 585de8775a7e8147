package org.twinlens.verification.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinlens.core.Embedding;
import org.twinlens.core.Mentions;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Png;
import org.twinlens.verification.Decision;
import org.twinlens.verification.DecisionRule;
import org.twinlens.verification.Identification;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.activity.Activity.Action;
import org.twinlens.verification.activity.ActivityLog;
import org.twinlens.verification.internal.gallery.ActivityFacts;
import org.twinlens.verification.internal.gallery.ConsentStore;
import org.twinlens.verification.internal.gallery.GalleryDocument;
import org.twinlens.verification.internal.gallery.GalleryDocument.Version;
import org.twinlens.verification.internal.gallery.GalleryStore;
import org.twinlens.verification.internal.gallery.PictureBytes;
import org.twinlens.verification.internal.gallery.PictureEmbedding;
import org.twinlens.verification.internal.gallery.Pieces;
import org.twinlens.verification.internal.gallery.TemplateBytes;
import org.twinlens.verification.internal.vault.FolderLock;
import org.twinlens.verification.vault.Vault;

/**
 * The galleries of a study, in its folder {@code galleries}: pictures, templates and consents encrypted in a {@link org.twinlens.verification.vault.Vault}, and beside them
 * the log of what was done. Pictures are embedded once for each network; a network seen for the first time embeds them again. Enrolling an identity anew makes another
 * version of its gallery; the newest is used.
 *
 * <p>
 * Several processes may have a study's galleries open. Safe for use by several threads; not from the user interface's.
 */
public final class Galleries implements AutoCloseable {

	private final Path folder;
	private final Vault vault;
	private final GalleryStore store;
	private final ConsentStore consents;
	private final ActivityLog activity;

	private Galleries(Path folder, Vault vault) {
		this.folder = folder;
		this.vault = vault;
		store = new GalleryStore(vault);
		consents = new ConsentStore(vault);
		activity = new ActivityLog(folder, vault);
	}

	/** Where a study's galleries lie. */
	public static Path folder(Path study) {
		return study.resolve("galleries");
	}

	/** Whether a study has galleries, so that {@link #open} is called for rather than {@link #create}. */
	public static boolean exist(Path study) {
		return Vault.exists(folder(study));
	}

	/**
	 * @param study      the study's folder, which has no galleries yet
	 * @param passphrase at least {@value org.twinlens.verification.vault.Vault#SHORTEST_PASSPHRASE} characters; not changed and not kept
	 * @throws IOException with a sentence
	 */
	public static Galleries create(Path study, char[] passphrase) throws IOException {
		Path folder = folder(study);
		Galleries galleries = new Galleries(folder, Vault.create(folder, passphrase));
		try {
			galleries.activity.append(Action.CREATED, "", Map.of(), Map.of(), Set.of());
			return galleries;
		} catch (IOException | RuntimeException e) {
			galleries.close();
			throw e;
		}
	}

	/**
	 * @param study      the study's folder
	 * @param passphrase not changed and not kept
	 * @throws org.twinlens.verification.vault.WrongPassphrase when it does not open them
	 * @throws IOException                                     with a sentence when there are none, or they are damaged
	 */
	public static Galleries open(Path study, char[] passphrase) throws IOException {
		if (!exist(study)) {
			throw new IOException("The study " + study + " has no galleries yet. Enrolling somebody makes them.");
		}
		Path folder = folder(study);
		return new Galleries(folder, Vault.open(folder, passphrase));
	}

	/** All galleries, by name. */
	public List<GalleryDescription> list() throws IOException {
		List<GalleryDescription> descriptions = new ArrayList<>();
		for (String identity : store.identities()) {
			find(identity).ifPresent(descriptions::add);
		}
		return descriptions;
	}

	public Optional<GalleryDescription> find(String identity) throws IOException {
		return store.document(identity).map(document -> document.description(identity));
	}

	/**
	 * Enrols an identity, or a new version of it, and writes it into the log: pictures, templates and consent together, or, when cancelled or failing, nothing.
	 *
	 * @param network that embeds the pictures
	 * @throws IllegalArgumentException with a sentence when the identity has been enrolled as a person and is now enrolled without consent
	 */
	public GalleryDescription enrol(Enrolment enrolment, Network network, Progress progress) throws IOException {
		String identity = enrolment.identity();
		List<Embedding> embeddings = PictureEmbedding.of(enrolment.pictures().stream().map(EnrolledPicture::picture).toList(), network.model(), identity, progress);
		List<byte[]> files = enrolment.pictures().stream().map(picture -> Png.encode(picture.picture())).toList();
		try (FolderLock lock = FolderLock.take(folder)) {
			GalleryDocument before = store.document(identity).orElse(new GalleryDocument(List.of()));
			if (enrolment.consent().isEmpty() && (before.hasConsent() || !consents.of(identity).isEmpty())) {
				throw new IllegalArgumentException(identity + " is a person, who consented before; to enrol new pictures, record a consent again.");
			}
			int number = before.versions().isEmpty() ? 1 : before.newest().number() + 1;
			GalleryDocument document = before.with(new Version(number, Instant.now().truncatedTo(ChronoUnit.SECONDS), enrolment.consent(),
					GalleryDocument.references(enrolment.pictures(), files), List.of(network.fingerprint())));
			progress.checkCancelled();
			activity.append(Action.ENROLLED, identity, ActivityFacts.enrolment(enrolment, number, network), Map.of(Pieces.gallery(identity), document.bytes(), //
					Pieces.pictures(identity, number), PictureBytes.write(files), //
					Pieces.templates(identity, number, network.fingerprint()), TemplateBytes.write(embeddings)), Set.of());
			return document.description(identity);
		}
	}

	/**
	 * The newest version of a gallery as a network sees it; embedded now, and kept, where that network has not seen it yet. The references' records count from 1 and have the
	 * SHA-256 of the enrolled picture's PNG file.
	 *
	 * @throws IllegalArgumentException with a sentence when the identity is not enrolled
	 */
	public ReferenceGallery gallery(String identity, Network network, Progress progress) throws IOException {
		Version version = store.require(identity).newest();
		Optional<ReferenceGallery> known = store.gallery(identity, version, network.fingerprint());
		if (known.isPresent()) {
			return known.get();
		}
		List<Embedding> embeddings = PictureEmbedding.of(store.pictures(identity, version).stream().map(EnrolledPicture::picture).toList(), network.model(), identity, progress);
		try (FolderLock lock = FolderLock.take(folder)) {
			GalleryDocument now = store.require(identity).seenBy(network.fingerprint(), version.number());
			vault.change(Map.of(Pieces.gallery(identity), now.bytes(), Pieces.templates(identity, version.number(), network.fingerprint()), TemplateBytes.write(embeddings)), Set.of());
		}
		return GalleryStore.gallery(identity, version, embeddings);
	}

	/** All galleries as a network sees them, by name; for identification. */
	public List<ReferenceGallery> galleries(Network network, Progress progress) throws IOException {
		List<String> identities = store.identities();
		List<ReferenceGallery> galleries = new ArrayList<>();
		for (String identity : identities) {
			progress.checkCancelled();
			progress.report("Reading galleries", galleries.size(), identities.size());
			galleries.add(gallery(identity, network, progress));
		}
		return galleries;
	}

	/** The pictures of the newest version, in the order of {@link #gallery}'s references. */
	public List<EnrolledPicture> pictures(String identity) throws IOException {
		return store.pictures(identity, store.require(identity).newest());
	}

	/** Deletes all versions of a gallery, and writes it into the log. Consents recorded without enrolment stay. @return whether there was one */
	public boolean delete(String identity) throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			Optional<GalleryDocument> document = store.document(identity);
			if (document.isPresent()) {
				activity.append(Action.DELETED, identity, Map.of(), Map.of(), Pieces.all(identity, document.get()));
			}
			return document.isPresent();
		}
	}

	/** Keeps a consent to be captured, before anything is enrolled, and writes it into the log. */
	public void record(String identity, Consent consent) throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			activity.append(Action.CONSENTED, identity, Map.of(), Map.of(Pieces.consents(identity), consents.with(identity, consent)), Set.of());
		}
	}

	/** The consents of an identity, from {@link #record} and enrolments, newest first. */
	public List<Consent> consents(String identity) throws IOException {
		return consents.all(identity, store.document(identity));
	}

	/** Writes a verification into the log: the verdict, score and threshold; no picture. */
	public void log(Decision decision, Network network) throws IOException {
		activity.append(Action.VERIFIED, decision.identity(), ActivityFacts.decision(decision, network), Map.of(), Set.of());
	}

	/** Writes an identification into the log: the best candidate's score, and whether it was accepted; no picture. */
	public void log(Identification.Result result, DecisionRule rule, Network network) throws IOException {
		Identification.Candidate best = result.candidates().get(0);
		activity.append(Action.IDENTIFIED, best.identity(), ActivityFacts.candidate(best, rule, network), Map.of(), Set.of());
	}

	/** What was done. */
	public ActivityLog activity() {
		return activity;
	}

	/**
	 * Removes all that the galleries hold of an identity: pictures, templates, consents, and what ties it to the log. {@link org.twinlens.verification.forget.Forgetting} is what
	 * forgets a person in the whole study.
	 *
	 * @param facts for the log's line; no names
	 * @return how many galleries' versions and consents there were
	 */
	public int forget(String identity, Map<String, String> facts) throws IOException {
		try (FolderLock lock = FolderLock.take(folder)) {
			Optional<GalleryDocument> document = store.document(identity);
			Set<String> names = new HashSet<>(Set.of(Pieces.consents(identity)));
			document.ifPresent(d -> names.addAll(Pieces.all(identity, d)));
			int count = document.map(d -> d.versions().size()).orElse(0) + consents.of(identity).size();
			activity.forget(identity, facts, Map.of(), names);
			return count;
		}
	}

	/** Whether anything is kept of an identity: a gallery, a consent, or its mark in the log. */
	public boolean knows(String identity) throws IOException {
		return store.document(identity).isPresent() || !consents.of(identity).isEmpty() || activity.identities().containsValue(identity);
	}

	/** Whether any document in the vault, or its name, tells of somebody. */
	public boolean tellOf(Mentions names) throws IOException {
		return store.tellsOf(names);
	}

	/** @throws org.twinlens.verification.vault.WrongPassphrase when {@code current} does not open the galleries */
	public void changePassphrase(char[] current, char[] next) throws IOException {
		vault.changePassphrase(current, next);
		activity.append(Action.PASSPHRASE_CHANGED, "", Map.of(), Map.of(), Set.of());
	}

	@Override
	public void close() {
		vault.close();
	}
}
