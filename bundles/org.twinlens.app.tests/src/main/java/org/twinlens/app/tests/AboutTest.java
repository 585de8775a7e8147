package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.twinlens.app.internal.command.Commands;
import org.twinlens.model.BackendState;
import org.twinlens.model.ModelService;

class AboutTest extends WindowTest {

	@Test
	void tellsVersionsAndTheStateOfTheBackend() throws Exception {
		Window.later(() -> Commands.run(Window.window(), "org.eclipse.ui.help.aboutAction"));
		Shell about = Window.awaitShell("About Twinlens");
		String shown = Window.ui(Window::texts);
		assertTrue(shown.contains(System.getProperty("java.version")), shown);
		assertTrue(shown.contains("org.eclipse.ui 3."), shown);
		BackendState backend = Window.service(ModelService.class).backend();
		Window.awaitText(backend.name());
		Window.awaitText(backend.detail());
		Window.click(Window.awaitButton(about, "Close"));
		Window.awaitNoShell("About Twinlens");
	}
}
