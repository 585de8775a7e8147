package org.twinlens.app.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menu every workbench has; {@code plugin.xml}, ours and others', adds its commands at the usual places. */
final class TwinlensActionBarAdvisor extends ActionBarAdvisor {

	TwinlensActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		for (ActionFactory action : new ActionFactory[] { ActionFactory.QUIT, ActionFactory.SAVE, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY,
				ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.PREFERENCES, ActionFactory.RESET_PERSPECTIVE, ActionFactory.INTRO }) {
			register(action.create(window));
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
		MenuManager file = menu(bar, Messages.menu_file, IWorkbenchActionConstants.M_FILE);
		file.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		file.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		file.add(new GroupMarker(IWorkbenchActionConstants.CLOSE_EXT));
		add(file, true, ActionFactory.SAVE);
		file.add(new GroupMarker(IWorkbenchActionConstants.IMPORT_EXT));
		file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(file, true, ActionFactory.QUIT);
		MenuManager edit = menu(bar, Messages.menu_edit, IWorkbenchActionConstants.M_EDIT);
		add(edit, false, ActionFactory.UNDO, ActionFactory.REDO);
		add(edit, true, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
		add(edit, true, ActionFactory.SELECT_ALL);
		edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		MenuManager windowMenu = menu(bar, Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
		MenuManager perspectives = menu(windowMenu, Messages.menu_perspective, "perspectives");
		perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
		add(perspectives, true, ActionFactory.RESET_PERSPECTIVE);
		menu(windowMenu, Messages.menu_view, "views").add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		windowMenu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(windowMenu, true, ActionFactory.PREFERENCES);
		MenuManager help = menu(bar, Messages.menu_help, IWorkbenchActionConstants.M_HELP);
		add(help, false, ActionFactory.INTRO);
		help.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void add(MenuManager menu, boolean apart, ActionFactory... actions) {
		if (apart) {
			menu.add(new Separator());
		}
		for (ActionFactory action : actions) {
			menu.add(getAction(action.getId()));
		}
	}

	private static MenuManager menu(IMenuManager parent, String text, String id) {
		MenuManager menu = new MenuManager(text, id);
		parent.add(menu);
		return menu;
	}
}
