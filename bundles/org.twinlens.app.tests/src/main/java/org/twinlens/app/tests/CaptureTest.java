package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.ui.study.CurrentStudy;

/** Images are taken from the simulated camera into the study, by the keys of the seed study. */
class CaptureTest extends WindowTest {

	private static final String VIEW = "org.twinlens.dataset.ui.dataset";
	private static final String NOBODY = "No person is on the images (synthetic faces, characters, objects)";

	private Study study;
	private Shell dialog;

	@BeforeEach
	void theDialog(@TempDir Path temporary) throws Exception {
		Path folder = temporary.resolve("study");
		try (Study made = Window.service(Studies.class).create(folder, "Study"); ImportSource faces = Window.service(SyntheticData.class).faces(3, 2, 1, 1)) {
			made.catalogue().add(faces, Progress.NONE);
		}
		Window.service(CurrentStudy.class).open(folder);
		study = Window.service(CurrentStudy.class).study().orElseThrow();
		Window.ui(() -> Window.page().showView(VIEW));
		Window.clickToolItem("Capture\u2026");
		dialog = Window.awaitShell("Capture");
		Window.await("the identities", () -> Window.ui(() -> Window.find(dialog, Combo.class, c -> c.getItemCount() == 3).isPresent()));
		Window.ui(() -> {
			Window.find(dialog, Combo.class, c -> true).orElseThrow().setText("Somebody");
			return null;
		});
		SourceHands.simulate(dialog, "face-0003", 1, 1);
	}

	@AfterEach
	void withoutTheView() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView(VIEW));
			return null;
		});
	}

	private boolean canStart() throws Exception {
		return Window.ui(() -> Window.find(dialog, Button.class, b -> b.getText().equals("&Start")).orElseThrow().isEnabled());
	}

	/** Presses a key until something is no longer said. */
	private static void press(char key, String said) throws Exception {
		Window.await("the end of " + said, () -> {
			Hands.keys(key);
			return Window.ui(() -> !Window.texts().contains(said));
		});
	}

	@Test
	void withoutAWordOnConsentItDoesNotStart() throws Exception {
		Window.awaitText("Say whether a person is on the images.");
		assertEquals(false, canStart());
		Window.click(Window.awaitButton(dialog, "A person is on the images, and consents:"));
		Window.awaitText("Say who gives the consent.");
		assertEquals(false, canStart());
	}

	@Test
	void anchorsAndPositivesComeIntoTheStudy() throws Exception {
		Window.click(Window.awaitButton(dialog, NOBODY));
		Window.click(Window.awaitButton(dialog, "Start"));
		Window.awaitButton(dialog, "Anchor (a): 0");
		press('a', "Anchor (a): 0");
		press('p', "Positive (p): 0");
		Hands.keys('q');
		Window.awaitNoShell("Capture");
		try (var captured = study.catalogue().images(ImageQuery.ofIdentity("Somebody"))) {
			List<String> names = captured.map(ImageRecord::name).toList();
			assertTrue(names.contains("anchor-0001.png") && names.stream().anyMatch(name -> name.startsWith("positive-")), names.toString());
		}
		assertEquals(false, Files.exists(study.folder().resolve("galleries")), "nobody's consent is kept");
	}
}
