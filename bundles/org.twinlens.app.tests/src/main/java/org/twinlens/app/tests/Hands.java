package org.twinlens.app.tests;

import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;

/**
 * The mouse and the keyboard of the screen, as hands use them. Not {@link org.eclipse.swt.widgets.Display#post}, whose presses tell what is drawn by hand, such as tabs
 * and charts, no place, and whose keys do not end the editing of a cell.
 */
final class Hands {

	private static final int LEFT = 1;
	private static final int THIS_SCREEN = -1;
	private static final int SHIFTED = 1;
	private static final int STEPS = 12;
	private static final NativeLong AT_ONCE = new NativeLong(0);
	private static final Map<Integer, String> NAMED = Map.ofEntries(Map.entry(SWT.CTRL, "Control_L"), Map.entry(SWT.SHIFT, "Shift_L"), Map.entry(SWT.ALT, "Alt_L"),
			Map.entry((int) SWT.CR, "Return"), Map.entry((int) SWT.TAB, "Tab"), Map.entry((int) SWT.ESC, "Escape"), Map.entry((int) SWT.DEL, "Delete"), Map.entry((int) SWT.BS, "BackSpace"),
			Map.entry(SWT.HOME, "Home"), Map.entry(SWT.END, "End"), Map.entry(SWT.PAGE_UP, "Prior"), Map.entry(SWT.PAGE_DOWN, "Next"), Map.entry(SWT.ARROW_LEFT, "Left"),
			Map.entry(SWT.ARROW_RIGHT, "Right"), Map.entry(SWT.ARROW_UP, "Up"), Map.entry(SWT.ARROW_DOWN, "Down"), Map.entry(SWT.F2, "F2"));

	private static X11.Display screen;

	private Hands() {
	}

	/** @param place on the screen, in pixels */
	static synchronized void move(Point place) {
		X11.XTest.INSTANCE.XTestFakeMotionEvent(screen(), THIS_SCREEN, place.x, place.y, AT_ONCE);
		X11.INSTANCE.XSync(screen(), false);
	}

	static synchronized void press() {
		button(true);
	}

	static synchronized void release() {
		button(false);
	}

	static void click() {
		press();
		release();
	}

	private static void button(boolean down) {
		X11.XTest.INSTANCE.XTestFakeButtonEvent(screen(), LEFT, down, AT_ONCE);
		X11.INSTANCE.XSync(screen(), false);
	}

	/**
	 * Drags from one place to another.
	 *
	 * @param step done after each small move, so that the window follows
	 */
	static void drag(Point from, Point to, Callable<?> step) throws Exception {
		move(from);
		press();
		for (int i = 1; i <= STEPS; i++) {
			move(new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
			step.call();
		}
		for (int i = 0; i < STEPS; i++) { // whoever takes it has to have seen it
			move(new Point(to.x + i % 2, to.y));
			step.call();
		}
		release();
		step.call();
	}

	/** Presses keys together, such as Ctrl and s. A key is a character or one of SWT's codes. */
	static synchronized void keys(int... together) {
		for (int key : together) {
			key(key, true);
		}
		for (int i = together.length - 1; i >= 0; i--) {
			key(together[i], false);
		}
	}

	private static void key(int key, boolean down) {
		X11.KeySym symbol = NAMED.containsKey(key) ? X11.INSTANCE.XStringToKeysym(NAMED.get(key)) : new X11.KeySym(key);
		byte code = X11.INSTANCE.XKeysymToKeycode(screen(), symbol);
		if (code == 0) {
			throw new AssertionError("The keyboard of this screen has no key for " + key + ".");
		}
		boolean shifted = !X11.INSTANCE.XKeycodeToKeysym(screen(), code, 0).equals(symbol) && X11.INSTANCE.XKeycodeToKeysym(screen(), code, SHIFTED).equals(symbol);
		if (shifted && down) {
			key(SWT.SHIFT, true);
		}
		X11.XTest.INSTANCE.XTestFakeKeyEvent(screen(), code & 0xff, down, AT_ONCE);
		X11.INSTANCE.XSync(screen(), false);
		if (shifted && !down) {
			key(SWT.SHIFT, false);
		}
	}

	private static X11.Display screen() {
		if (screen == null) {
			screen = X11.INSTANCE.XOpenDisplay(null);
			if (screen == null) {
				throw new AssertionError("The tests need an X11 screen: " + System.getenv("DISPLAY") + " cannot be opened.");
			}
		}
		return screen;
	}
}
