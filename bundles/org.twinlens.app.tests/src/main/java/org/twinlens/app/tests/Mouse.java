package org.twinlens.app.tests;

import org.eclipse.swt.graphics.Point;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;

/**
 * The mouse of the screen, moved and pressed as a hand would. Not {@link org.eclipse.swt.widgets.Display#post}, whose presses tell what is drawn by hand, such as tabs
 * and charts, no place.
 */
final class Mouse {

	private static final int LEFT = 1;
	private static final int THIS_SCREEN = -1;
	private static final NativeLong AT_ONCE = new NativeLong(0);

	private static X11.Display screen;

	private Mouse() {
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
