package org.twinlens.dataset.ui.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.gallery.Gallery;
import org.twinlens.dataset.ui.internal.label.Labelling;
import org.twinlens.dataset.ui.internal.model.DatasetSnapshot;
import org.twinlens.dataset.ui.internal.model.Proposals;
import org.twinlens.dataset.ui.internal.model.ShownImages;

/** What can be done to the labels of the selected images, and to identities. Each is one edit; afterwards the gallery is on the image that comes next. */
final class LabelActions {

	private final Shell shell;
	private final Supplier<Optional<Study>> study;
	private final Gallery gallery;
	private final Labelling labelling;
	private final Supplier<Optional<DatasetSnapshot>> snapshot;
	private EntryStrip entry;

	LabelActions(Shell shell, Supplier<Optional<Study>> study, Gallery gallery, Labelling labelling, Supplier<Optional<DatasetSnapshot>> snapshot) {
		this.shell = shell;
		this.study = study;
		this.gallery = gallery;
		this.labelling = labelling;
		this.snapshot = snapshot;
	}

	/** The field that identities and reasons are entered in. */
	void enteredIn(EntryStrip strip) {
		entry = strip;
	}

	List<Long> selected() {
		return gallery.selected().stream().map(ImageRecord::id).toList();
	}

	/** The identities that can be assigned to. */
	Proposals identities() {
		return new Proposals(snapshot.get().map(now -> now.identities().stream().map(one -> one.identity()).toList()).orElse(List.of()), labelling.recentIdentities());
	}

	private boolean noneSelected() {
		if (gallery.selection().size() == 0) {
			entry.problem(Messages.select_first);
			return true;
		}
		return false;
	}

	/** Asks whose the selected images are. */
	void askIdentity() {
		if (!noneSelected()) {
			entry.askIdentity();
		}
	}

	void assign(String identity) {
		if (!noneSelected()) {
			assign(selected(), identity);
			advance();
		}
	}

	void assign(List<Long> images, String identity) {
		labelling.assign(images, identity);
	}

	/** Assigns to the identity that was assigned to last. */
	void repeat() {
		labelling.recentIdentities().stream().findFirst().ifPresentOrElse(this::assign, () -> entry.problem(Messages.repeat_none));
	}

	/** Goes to the next image without identity. */
	void nextUnlabelled() {
		if (gallery.content() instanceof ShownImages shown) {
			shown.nextUnlabelled(gallery.selection().focus()).ifPresentOrElse(gallery::select, () -> entry.tell(Messages.next_none));
		}
	}

	/** Asks why the selected images take no part. */
	void askReason() {
		if (!noneSelected()) {
			List<Long> images = selected();
			askReason(images, "", this::advance);
		}
	}

	/**
	 * Asks why images take no part.
	 *
	 * @param first reason to choose from, may be empty
	 * @param then  done once a reason was given
	 */
	void askReason(List<Long> images, String first, Runnable then) {
		List<String> reasons = new ArrayList<>();
		if (!first.isEmpty()) {
			reasons.add(first);
		}
		Arrays.stream(Messages.reasons.split(";")).map(String::strip).filter(one -> !reasons.contains(one)).forEach(reasons::add);
		labelling.recentReasons().stream().filter(one -> !reasons.contains(one)).forEach(reasons::add);
		entry.askReason(reasons, first.isEmpty() ? labelling.recentReasons() : List.of(first), reason -> {
			labelling.exclude(images, reason);
			then.run();
		});
	}

	void include() {
		edit((edits, images) -> edits.include(images));
	}

	/** Has a part of the image with the focus chosen, which takes its place. */
	void crop() {
		int focus = gallery.selection().focus();
		if (focus < 0) {
			entry.problem(Messages.select_first);
			return;
		}
		ImageRecord image = gallery.content().image(focus);
		study.get().ifPresent(open -> {
			CropDialog dialog = new CropDialog(shell, open, image);
			if (dialog.open() == Window.OK) {
				dialog.part().ifPresent(part -> labelling.ask(edits -> edits.crop(image.id(), part.x(), part.y(), part.width(), part.height())));
			}
		});
	}

	void unassign() {
		edit((edits, images) -> edits.unassign(images));
	}

	/** One edit of the selected images. */
	private interface ImagesEdit {
		Optional<Edit> make(Edits edits, long[] images);
	}

	private void edit(ImagesEdit edit) {
		if (!noneSelected()) {
			long[] images = Labelling.array(selected());
			labelling.ask(edits -> edit.make(edits, images));
			advance();
		}
	}

	/** Moves the selected images to an identity that is not there yet. */
	void split() {
		if (!noneSelected()) {
			long[] images = Labelling.array(selected());
			ask(Messages.split_title, NLS.bind(Messages.split_label, images.length), "").ifPresent(name -> labelling.ask(edits -> edits.split(images, name)));
		}
	}

	void rename(String identity) {
		ask(Messages.rename_title, NLS.bind(Messages.rename_label, identity), identity).ifPresent(name -> labelling.ask(edits -> edits.rename(identity, name)));
	}

	/** Makes several identities one; the one with the most images is proposed. */
	void merge(List<String> identities) {
		String largest = snapshot.get().stream().flatMap(now -> now.identities().stream()).filter(one -> identities.contains(one.identity())).max((a, b) -> Long.compare(a.images(), b.images()))
				.map(one -> one.identity()).orElse(identities.get(0));
		String names = String.join(", ", identities.subList(0, Math.min(5, identities.size()))) + (identities.size() > 5 ? "\u2026" : "");
		ask(Messages.merge_title, NLS.bind(Messages.merge_label, names), largest).ifPresent(name -> labelling.ask(edits -> edits.merge(identities, name)));
	}

	private Optional<String> ask(String title, String label, String initial) {
		Function<String, Optional<String>> problem = Edits::problem;
		InputDialog dialog = new InputDialog(shell, title, label, initial, text -> problem.apply(text).orElse(null));
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
	}

	/** To the image after the selected ones; where there is none the selection stays. */
	private void advance() {
		int last = gallery.selection().stream().max().orElse(-1);
		if (last >= 0 && last + 1 < gallery.content().size()) {
			gallery.select(last + 1);
		}
	}
}
