package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.dataset.ui.internal.gallery.Gallery;
import org.twinlens.dataset.ui.internal.label.Labelling;
import org.twinlens.dataset.ui.internal.model.DatasetViewModel;
import org.twinlens.dataset.ui.internal.model.ImageFacts;
import org.twinlens.dataset.ui.internal.model.ImageFilter;
import org.twinlens.dataset.ui.internal.model.Scope;

/** The context menus of the gallery and of the identities. */
final class GalleryMenu {

	private final LabelActions actions;
	private final Labelling labelling;
	private final DatasetViewModel model;

	GalleryMenu(LabelActions actions, Labelling labelling, DatasetViewModel model) {
		this.actions = actions;
		this.labelling = labelling;
		this.model = model;
	}

	/** @param facts of the image with the focus, where they are known already */
	interface Facts {
		Optional<ImageFacts> get();
	}

	void addTo(Gallery gallery, Facts facts) {
		MenuManager menu = new MenuManager("#ImagesMenu");
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> fill(m, gallery.selected(), facts.get()));
		gallery.setMenu(menu.createContextMenu(gallery));
	}

	private void fill(IMenuManager menu, List<ImageRecord> images, Optional<ImageFacts> facts) {
		boolean any = !images.isEmpty();
		Optional<String> last = labelling.recentIdentities().stream().findFirst();
		menu.add(action(Messages.action_assign, any, actions::askIdentity));
		menu.add(action(last.map(name -> NLS.bind(Messages.action_repeatOne, escaped(name))).orElse(Messages.action_repeat), any && last.isPresent(), actions::repeat));
		menu.add(action(Messages.action_split, any, actions::split));
		menu.add(action(Messages.action_unassign, images.stream().anyMatch(image -> image.identity() != null), actions::unassign));
		menu.add(new Separator());
		menu.add(action(Messages.action_exclude, any, actions::askReason));
		boolean excluded = model.snapshot().filter(now -> images.stream().anyMatch(image -> now.excluded().contains(image.id()))).isPresent();
		menu.add(action(Messages.action_include, excluded, actions::include));
		menu.add(action(Messages.action_crop, any, actions::crop));
		menu.add(new Separator());
		Optional<String> identity = images.stream().map(ImageRecord::identity).filter(name -> name != null).findFirst();
		menu.add(action(identity.map(name -> NLS.bind(Messages.action_showIdentityOne, escaped(name))).orElse(Messages.action_showIdentity), identity.isPresent(),
				() -> model.show(new Scope.Identity(identity.orElseThrow()), ImageFilter.NONE)));
		Optional<Long> group = facts.flatMap(ImageFacts::group);
		menu.add(action(Messages.action_showDuplicates, group.isPresent(), () -> model.show(new Scope.All(), ImageFilter.NONE.withGroup(group).withState(ImageFilter.State.WITH_EXCLUDED))));
		menu.add(action(Messages.action_next, true, actions::nextUnlabelled));
	}

	void addTo(ScopePane scopes) {
		MenuManager menu = new MenuManager("#IdentitiesMenu");
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			List<String> identities = scopes.identities();
			m.add(action(Messages.action_rename, identities.size() == 1, () -> actions.rename(identities.get(0))));
			m.add(action(Messages.action_merge, !identities.isEmpty(), () -> actions.merge(identities)));
		});
		scopes.table().setMenu(menu.createContextMenu(scopes.table()));
	}

	private static String escaped(String name) {
		return name.replace("&", "&&");
	}

	static Action action(String text, boolean enabled, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setEnabled(enabled);
		return action;
	}
}
