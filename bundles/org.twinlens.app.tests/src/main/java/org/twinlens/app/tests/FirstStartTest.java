package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a new user sees. */
@Order(1)
class FirstStartTest {

	@Test
	void welcomesWithThreeWaysToBegin() throws Exception {
		Shell window = Window.ui(() -> Window.window().getShell());
		for (String offer : List.of("Open the Example Study", "New Study…", "Open Study…")) {
			Window.awaitButton(window, offer);
		}
		assertTrue(Window.ui(() -> PlatformUI.getWorkbench().getIntroManager().getIntro() != null));
		assertEquals("Twinlens", Window.ui(window::getText));
	}

	@Test
	void theStudyViewOffersTheSameOnceTheWelcomeIsClosed() throws Exception {
		Window.ui(() -> {
			var intro = PlatformUI.getWorkbench().getIntroManager();
			intro.setIntroStandby(intro.getIntro(), true);
			return intro.closeIntro(intro.getIntro());
		});
		Window.awaitText("No study is open.");
		Shell window = Window.ui(() -> Window.window().getShell());
		for (String offer : List.of("Open the Example Study", "New Study…", "Open Study…")) {
			Window.awaitButton(window, offer);
		}
	}
}
