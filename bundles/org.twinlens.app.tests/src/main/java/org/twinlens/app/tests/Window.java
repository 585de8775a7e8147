package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The window under test, as a user sees and touches it. Called from the tests' own thread. */
final class Window {

	/** So long is a condition waited for before the test fails; on a busy machine everything takes its time. */
	private static final long PATIENCE_NANOS = 120_000_000_000L;
	private static final long LOOK_MILLIS = 25;
	private static final int LOOKS_PER_PRESS = 200;

	private Window() {
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	static <T> T service(Class<T> type) {
		return Objects.requireNonNull(PlatformUI.getWorkbench().getService(type), type.getName());
	}

	/** Runs something on the user interface's thread and waits for its end; not for what opens a dialog. */
	static <T> T ui(Callable<T> work) throws Exception {
		FutureTask<T> task = new FutureTask<>(work);
		display().syncExec(task);
		return task.get();
	}

	/** Starts something on the user interface's thread, such as what opens a dialog. */
	static void later(Runnable work) {
		display().asyncExec(work);
	}

	/** Waits until a condition holds. */
	static void await(String what, Callable<Boolean> condition) throws Exception {
		awaitValue(what, () -> condition.call() ? Optional.of(true) : Optional.empty());
	}

	/** Presses keys, and again after a while if nothing comes of it: the workbench hears no command while it is still busy with the one before. */
	static void keysUntil(String what, Callable<Boolean> heard, int... keys) throws Exception {
		int[] looks = { 0 };
		await(what, () -> {
			if (looks[0]++ % LOOKS_PER_PRESS == 0) {
				Hands.keys(keys);
			}
			return heard.call();
		});
	}

	/** Waits until there is a value. */
	static <T> T awaitValue(String what, Callable<Optional<T>> search) throws Exception {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (System.nanoTime() < end) {
			Optional<T> found = search.call();
			if (found.isPresent()) {
				return found.get();
			}
			Thread.sleep(LOOK_MILLIS);
		}
		return fail("Waited in vain for " + what + ". On the screen: " + ui(Window::texts));
	}

	static Shell awaitShell(String title) throws Exception {
		return awaitValue("the window \"" + title + "\"", () -> ui(() -> List.of(display().getShells()).stream().filter(s -> s.isVisible() && s.getText().equals(title)).findFirst()));
	}

	static void awaitNoShell(String title) throws Exception {
		await("the end of the window \"" + title + "\"", () -> ui(() -> List.of(display().getShells()).stream().noneMatch(s -> s.isVisible() && s.getText().equals(title))));
	}

	static Button awaitButton(Composite root, String text) throws Exception {
		return awaitValue("the button \"" + text + "\"", () -> ui(() -> find(root, Button.class, b -> plain(b.getText()).equals(text) && b.isEnabled())));
	}

	/** Waits until a label, text or command on the screen contains the words. */
	static void awaitText(String words) throws Exception {
		await("the words \"" + words + "\"", () -> ui(() -> texts().contains(words)));
	}

	/** All that can be read in visible windows. */
	static String texts() {
		List<String> found = new ArrayList<>();
		for (Shell shell : display().getShells()) {
			find(shell, Control.class, c -> {
				String text = text(c);
				if (!text.isBlank()) {
					found.add(plain(text));
				}
				return false;
			});
		}
		return String.join(" | ", found);
	}

	private static String text(Control control) {
		if (control instanceof Label label) {
			return label.getText();
		}
		if (control instanceof CLabel label) {
			return label.getText() == null ? "" : label.getText();
		}
		if (control instanceof Link link) {
			return link.getText();
		}
		if (control instanceof Text text) {
			return text.getText();
		}
		if (control instanceof StyledText text) {
			return text.getText();
		}
		return control instanceof Button button ? button.getText() : "";
	}

	/** The first visible control of a type that passes the test. On the user interface's thread. */
	static <T extends Control> Optional<T> find(Control root, Class<T> type, Predicate<T> test) {
		if (root.isDisposed() || !root.isVisible()) {
			return Optional.empty();
		}
		if (type.isInstance(root) && test.test(type.cast(root))) {
			return Optional.of(type.cast(root));
		}
		if (root instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Optional<T> found = find(child, type, test);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	/** Clicks in the middle of a control with the real pointer. */
	static void click(Control control) throws Exception {
		click(control, () -> {
			Point size = control.getSize();
			return new Point(size.x / 2, size.y / 2);
		});
	}

	/** Clicks at a place within a control with the real pointer. */
	static void click(Control control, Callable<Point> place) throws Exception {
		await("the pointer over the control", () -> {
			Hands.move(ui(() -> {
				control.getShell().forceActive();
				return control.toDisplay(place.call());
			}));
			return ui(() -> display().getCursorControl() == control);
		});
		Hands.click();
	}

	/** Clicks on a tab until it is in front: what grows above tabs may move them while the pointer is on its way. */
	static void clickTab(String title) throws Exception {
		Shell shell = ui(() -> window().getShell());
		CTabFolder tabs = awaitValue("the tab " + title, () -> ui(() -> find(shell, CTabFolder.class, folder -> item(folder, title).isPresent())));
		await("the tab " + title + " in front", () -> {
			click(tabs, () -> {
				Rectangle bounds = item(tabs, title).orElseThrow().getBounds();
				return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
			});
			return ui(() -> tabs.getSelection() != null && tabs.getSelection().getText().equals(title));
		});
	}

	private static Optional<CTabItem> item(CTabFolder folder, String title) {
		return List.of(folder.getItems()).stream().filter(item -> item.getText().equals(title)).findFirst();
	}

	/** Clicks on the item of a tool bar with this text or, for one that is a picture, this tool tip, as soon as it is enabled. */
	static void clickToolItem(String text) throws Exception {
		Shell shell = ui(() -> window().getShell());
		ToolBar bar = awaitValue("the tool item \"" + text + "\"", () -> ui(() -> find(shell, ToolBar.class, b -> item(b, text).isPresent())));
		Hands.move(ui(() -> {
			Rectangle bounds = item(bar, text).orElseThrow().getBounds();
			return bar.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		}));
		await("the pointer over the tool bar", () -> ui(() -> display().getCursorControl() == bar));
		Hands.click();
	}

	private static Optional<ToolItem> item(ToolBar bar, String text) {
		return List.of(bar.getItems()).stream().filter(i -> i.isEnabled() && (i.getText().equals(text) || text.equals(i.getToolTipText()))).findFirst();
	}

	/** Types over a text with the real keyboard, once the click into it has been noticed. */
	static void type(Text text, String characters) throws Exception {
		AtomicBoolean clicked = new AtomicBoolean();
		Listener listener = event -> clicked.set(true);
		ui(() -> {
			text.addListener(SWT.MouseUp, listener);
			return null;
		});
		click(text);
		await("the click", clicked::get);
		ui(() -> {
			text.removeListener(SWT.MouseUp, listener);
			return null;
		});
		await("the text to be selected", () -> {
			Hands.keys(SWT.CTRL, 'a');
			return ui(() -> text.isFocusControl() && text.getSelectionCount() == text.getCharCount());
		});
		for (char character : characters.toCharArray()) {
			Hands.keys(character);
		}
		await("the typed text", () -> ui(() -> text.getText().equals(characters)));
	}

	private static String plain(String text) {
		return text.replaceAll("&(.)", "$1");
	}
}
