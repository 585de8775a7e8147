package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.twinlens.ui.training.TrainingThreads;

class PreferencesTest extends WindowTest {

	@Test
	void threadsAreKept() throws Exception {
		assertEquals(0, TrainingThreads.preferred());
		Window.later(() -> PreferencesUtil.createPreferenceDialogOn(Window.window().getShell(), "org.twinlens.app.preferences", null, null).open());
		Shell dialog = Window.awaitShell("Preferences");
		Text threads = Window.awaitValue("the threads", () -> Window.ui(() -> Window.find(dialog, Text.class, t -> t.getText().equals("0"))));
		Window.type(threads, "300");
		Window.awaitText("Threads must be 0 to 256.");
		Window.type(threads, "3");
		Window.click(Window.awaitButton(dialog, "Apply and Close"));
		Window.awaitNoShell("Preferences");
		assertEquals(3, TrainingThreads.preferred());
	}
}
