package org.twinlens.app.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.preference.TwinlensPreferences;

/** The studies that were open lately, the newest first. */
public final class RecentStudiesMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		List<IContributionItem> items = new ArrayList<>();
		int number = 1;
		for (Path study : TwinlensPreferences.recentStudies()) {
			items.add(item(study, number++));
		}
		if (items.isEmpty()) {
			Action none = new Action(Messages.recent_none) {
			};
			none.setEnabled(false);
			items.add(new ActionContributionItem(none));
		}
		return items.toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(Path study, int number) {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null, Commands.OPEN_STUDY,
				CommandContributionItem.STYLE_PUSH);
		parameter.parameters = Map.of(Commands.FOLDER, study.toString());
		parameter.label = "&" + number + "  " + study.getFileName().toString().replace("&", "&&") + "  –  " + study.getParent().toString().replace("&", "&&");
		return new CommandContributionItem(parameter);
	}
}
