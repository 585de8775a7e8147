package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.training.Trainings;

/** Who stands before a simulated camera, by a small network that was trained for it a moment ago. */
class VerificationViewTest extends WindowTest {

	private static final String VIEW = "org.twinlens.verification.ui.verification";
	private static final String PASSPHRASE = "correct horse";

	private Path folder;
	private Shell window;

	@BeforeEach
	void aTrainedStudy(@TempDir Path temporary) throws Exception {
		folder = temporary.resolve("study");
		try (Study made = Window.service(Studies.class).create(folder, "Study"); ImportSource faces = Window.service(SyntheticData.class).faces(30, 6, 2, 1)) {
			made.catalogue().add(faces, Progress.NONE);
			made.catalogue().createSplit(SplitRequest.byDefault(1), Progress.NONE);
		}
		Window.service(CurrentStudy.class).open(folder);
		Window.service(Trainings.class).enqueue("Network", "", List.of("train", "--template", "small", "--epochs", "12", "--validation-pairs", "100"), 0);
		Job training = training();
		training.join();
		assertTrue(training.getResult().isOK(), training.getResult().toString());
		window = Window.ui(() -> Window.window().getShell());
		Window.ui(() -> Window.page().showView(VIEW));
	}

	@AfterEach
	void withoutTheView() throws Exception {
		Window.ui(() -> {
			Window.page().hideView(Window.page().findView(VIEW));
			return null;
		});
	}

	private void enrol(String identity) throws Exception {
		Window.click(Window.awaitButton(window, "Enrol…"));
		Shell passphrase = Window.awaitShell("Galleries");
		for (int i = 0; i < 2; i++) {
			int field = i;
			Window.type(Window.ui(() -> fields(passphrase).get(field)), PASSPHRASE);
		}
		Window.click(Window.awaitButton(passphrase, "OK"));
		Shell dialog = Window.awaitShell("Enrol");
		Window.ui(() -> {
			Window.find(dialog, Combo.class, c -> true).orElseThrow().setText(identity);
			return null;
		});
		assertFalse(Window.ui(() -> Window.find(dialog, Button.class, b -> b.getText().equals("&Enrol")).orElseThrow().isEnabled()), "nothing is said of consent yet");
		Window.click(Window.awaitButton(dialog, "No person is on the images (synthetic faces, characters, objects)"));
		Window.click(Window.awaitButton(dialog, "Enrol"));
		Window.await("the claimed identity", () -> Window.ui(() -> Window.find(window, Combo.class, c -> c.getText().equals(identity)).isPresent()));
	}

	private static List<Text> fields(Shell shell) {
		List<Text> fields = new ArrayList<>();
		Window.find(shell, Text.class, text -> {
			if ((text.getStyle() & SWT.PASSWORD) != 0) {
				fields.add(text);
			}
			return false;
		});
		return fields;
	}

	private void verify() throws Exception {
		Window.click(Window.awaitButton(window, "Verify"));
	}

	private String headline() throws Exception {
		return Window.ui(() -> Window.find(window, Label.class, l -> List.of("Verified", "Not verified", "No verdict", "No verdict yet").contains(l.getText())).orElseThrow().getText());
	}

	@Test
	void theEnrolledIdentityIsVerifiedAndNobodyElse() throws Exception {
		enrol("face-0001");
		Window.awaitText("FNMR"); // what the threshold costs
		Window.click(Window.awaitButton(window, "Seed, 0.5"));
		Window.click(Window.awaitButton(window, "Start"));
		verify();
		Window.awaitText("Verified as face-0001: the mean similarity to 6 references");
		assertEquals("Verified", headline());
		SourceHands.simulate(window, "face-0002", 1, 1);
		verify();
		Window.awaitText("Not verified as face-0001: the mean similarity to 6 references");
		assertEquals("Not verified", headline());
		SourceHands.choose(window, "Simulated: Nobody");
		verify();
		Window.awaitText("No face is to be seen.");
		Window.await("no verdict", () -> headline().equals("No verdict"));
		Table history = Window.ui(() -> Window.find(window, Table.class, t -> t.getColumnCount() == 6 && t.getColumn(0).getText().equals("Probe")).orElseThrow());
		assertEquals(2, Window.ui(history::getItemCount), "frames without a verdict are no decisions");
		SourceHands.simulate(window, "face-000?", 9, 2); // side by side
		Window.await("the sentence on several faces", () -> { // one of them is missed in some frames
			verify();
			return Window.ui(() -> Window.texts().contains("Several faces are to be seen."));
		});
		nothingPersonalIsReadable();
	}

	/** Pictures and templates are encrypted, and the log has no names. */
	private void nothingPersonalIsReadable() throws Exception {
		try (Stream<Path> files = Files.walk(folder.resolve("galleries"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				assertFalse(content.contains("face-0001") || content.contains("IHDR"), file.toString());
			}
		}
	}
}
