package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Picture;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.gallery.EnrolledPicture;
import org.twinlens.verification.gallery.Enrolment;
import org.twinlens.verification.gallery.Galleries;
import org.twinlens.verification.gallery.Network;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.vault.WrongPassphrase;

/** Opens galleries, enrols, and claims who is enrolled. Every public method returns at once and may be called from any thread. */
public final class Enrolling {

	private final Tasks tasks;
	private final OpenStudy study;
	private final GalleryModel galleries;
	private final NetworkModel network;
	private final DecisionModel decision;
	private final LiveModel live;

	Enrolling(Tasks tasks, OpenStudy study, GalleryModel galleries, NetworkModel network, DecisionModel decision, LiveModel live) {
		this.tasks = tasks;
		this.study = study;
		this.galleries = galleries;
		this.network = network;
		this.decision = decision;
		this.live = live;
	}

	/** Looks up the names of the study's identities that have images, for a list to choose from. */
	public void lookForIdentities(Consumer<List<String>> found) {
		tasks.task("", progress -> found.accept(study.identities()));
	}

	/**
	 * Opens the galleries, or makes some where there are none.
	 *
	 * @param passphrase wiped when it has been used
	 * @param then       done when they are open
	 * @param wrong      told in a sentence that the passphrase does not open them
	 */
	public void unlock(char[] passphrase, Runnable then, Consumer<String> wrong) {
		tasks.order(Messages.job_galleries, progress -> {
			try {
				galleries.unlock(passphrase);
			} catch (WrongPassphrase e) {
				wrong.accept(e.getMessage());
				return;
			}
			if (decision.state().identity().isEmpty() && !galleries.state().enrolled().isEmpty()) {
				load(galleries.state().enrolled().get(0).identity(), progress);
			}
			then.run();
		});
	}

	/** Locks the galleries; nobody is claimed then. */
	public void lock() {
		tasks.order("", progress -> {
			unclaim();
			galleries.close();
		});
	}

	/** Claims an enrolled identity. */
	public void claim(String identity) {
		tasks.order(Messages.job_references, progress -> load(identity, progress));
	}

	void unclaim() {
		decision.claimNobody();
		live.setSession(null);
	}

	void load(String identity, Progress progress) throws IOException {
		Optional<Galleries> open = galleries.galleries();
		if (open.isPresent() && network.ready().isPresent()) {
			Network compares = network.ready().get().network();
			ReferenceGallery references = open.get().gallery(identity, compares, progress);
			decision.claim(compares.model(), references, open.get().pictures(identity).stream().map(EnrolledPicture::picture).toList());
			live.setSession(decision.session().orElse(null));
		}
	}

	/** Enrols, and claims who was enrolled. */
	public void enrol(EnrolOrder order) {
		tasks.order(Messages.job_enrol, progress -> {
			Galleries open = galleries.required();
			NetworkModel.Ready ready = network.required();
			List<EnrolledPicture> pictures = order.live() ? frames(order, progress) : images(order);
			open.enrol(new Enrolment(order.identity(), pictures, order.consent()), ready.network(), progress);
			galleries.refresh();
			load(order.identity(), progress);
		});
	}

	private List<EnrolledPicture> frames(EnrolOrder order, Progress progress) throws IOException {
		List<EnrolledPicture> pictures = new ArrayList<>();
		for (Picture crop : live.collect(order.pictures(), progress, Messages.enrol_collecting)) {
			pictures.add(new EnrolledPicture("frame " + (pictures.size() + 1), "", crop));
		}
		return pictures;
	}

	private List<EnrolledPicture> images(EnrolOrder order) throws IOException {
		Study open = study.required();
		List<ImageRecord> images;
		try (var all = open.catalogue().images(ImageQuery.ofIdentity(order.identity()))) {
			images = all.limit(order.pictures()).toList();
		}
		List<EnrolledPicture> pictures = new ArrayList<>();
		for (ImageRecord image : images) {
			pictures.add(new EnrolledPicture(image.name(), image.session(), open.catalogue().picture(image)));
		}
		return pictures;
	}

	/** Deletes an identity's gallery; its images in the study stay. */
	public void delete(String identity) {
		tasks.order("", progress -> {
			if (decision.state().identity().filter(identity::equals).isPresent()) {
				unclaim();
			}
			galleries.required().delete(identity);
			galleries.refresh();
		});
	}
}
