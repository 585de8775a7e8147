package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.app.internal.command.Commands;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.app.internal.study.StudyOpening;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.StudyLock;
import org.twinlens.ui.study.CurrentStudy;

/** Making, opening, closing and finding studies again. */
class StudyTest extends WindowTest {

	private static Path study(Path folder, String name) throws Exception {
		Window.service(Studies.class).create(folder.resolve(name), name).close();
		return folder.resolve(name);
	}

	private static void open(Path study) {
		Window.later(() -> Commands.open(Window.window(), study));
	}

	private static void awaitTitle(String title) throws Exception {
		Window.await("the title \"" + title + "\"", () -> Window.ui(() -> Window.window().getShell().getText().equals(title)));
	}

	@Test
	void aNewStudyIsMadeWhereTheUserSays(@TempDir Path folder) throws Exception {
		Shell window = Window.ui(() -> Window.window().getShell());
		Window.click(Window.awaitButton(window, "New Study…"));
		Shell dialog = Window.awaitShell("New Study");
		Text name = Window.ui(() -> Window.find(dialog, Text.class, t -> t.getText().isEmpty() && t.getEditable()).orElseThrow());
		Window.type(name, "first faces");
		String usual = TwinlensPreferences.studiesFolder().resolve("first faces").toString();
		Text where = Window.ui(() -> Window.find(dialog, Text.class, t -> t.getText().equals(usual)).orElseThrow());
		Path wanted = folder.resolve("faces");
		Window.ui(() -> {
			where.setText(wanted.toString());
			return null;
		});
		Window.click(Window.awaitButton(dialog, "Create"));
		awaitTitle("first faces – Twinlens");
		assertTrue(Files.exists(wanted.resolve("study.json")));
		Window.awaitText("The study has no images yet.");
		assertEquals(List.of(wanted), TwinlensPreferences.recentStudies());
	}

	@Test
	void theDialogSaysWhyAFolderWillNotDo(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("letter.txt"), "dear");
		Window.later(() -> Commands.run(Window.window(), Commands.NEW_STUDY));
		Shell dialog = Window.awaitShell("New Study");
		Text name = Window.ui(() -> Window.find(dialog, Text.class, t -> t.getText().isEmpty() && t.getEditable()).orElseThrow());
		Window.type(name, "a");
		String usual = TwinlensPreferences.studiesFolder().resolve("a").toString();
		Window.ui(() -> {
			Window.find(dialog, Text.class, t -> t.getText().equals(usual)).orElseThrow().setText(folder.toString());
			return null;
		});
		Window.awaitText("The folder " + folder + " is not empty. Choose an empty or a new one.");
		Window.click(Window.awaitButton(dialog, "Cancel"));
		Window.awaitNoShell("New Study");
	}

	@Test
	void aStudyThatAnotherWindowHasOpenSaysSo(@TempDir Path folder) throws Exception {
		Path study = study(folder, "Shared");
		try (StudyLock other = Window.service(StudyLock.Service.class).take(study)) {
			open(study);
			Window.awaitText("The study in " + study + " is open in another window");
			awaitTitle("Twinlens");
		}
		Window.click(Window.awaitValue("the link to try again",
				() -> Window.ui(() -> Window.find(Window.window().getShell(), Link.class, l -> l.getText().equals("<a>Try Again</a>")))));
		awaitTitle("Shared – Twinlens");
	}

	@Test
	void aFolderWithoutStudySaysSo(@TempDir Path folder) throws Exception {
		open(folder);
		Window.awaitButton(Window.ui(() -> Window.window().getShell()), "New Study…");
		Window.awaitText(folder.toString());
		awaitTitle("Twinlens");
	}

	@Test
	void anOpenStudyStaysAndADialogSaysWhyTheOtherDidNotOpen(@TempDir Path folder) throws Exception {
		open(study(folder, "Open"));
		awaitTitle("Open – Twinlens");
		Path other = study(folder, "Other");
		ErrorDialog.AUTOMATED_MODE = false; // what runs tests keeps such dialogs away
		try (StudyLock lock = Window.service(StudyLock.Service.class).take(other)) {
			open(other);
			Window.awaitText("The study in " + other + " is open in another window");
			awaitTitle("Open – Twinlens");
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
	}

	@Test
	void theLastStudyOpensAgain(@TempDir Path folder) throws Exception {
		open(study(folder, "Last"));
		awaitTitle("Last – Twinlens");
		Window.service(CurrentStudy.class).close(); // as when the window closes
		awaitTitle("Twinlens");
		Window.service(StudyOpening.class).reopenLast();
		awaitTitle("Last – Twinlens");
	}

	@Test
	void aLastStudyThatIsGoneSaysSo(@TempDir Path folder) throws Exception {
		TwinlensPreferences.rememberStudy(folder.resolve("gone"));
		Window.service(StudyOpening.class).reopenLast();
		Window.awaitText(folder.resolve("gone").toString());
		awaitTitle("Twinlens");
	}

	@Test
	void noStudyOpensAgainWhenTheUserClosedItOrWantsNone(@TempDir Path folder) throws Exception {
		Path study = study(folder, "Closed");
		open(study);
		awaitTitle("Closed – Twinlens");
		Window.ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.twinlens.app.closeStudy", null));
		awaitTitle("Twinlens");
		Job.getJobManager().join(StudyOpening.FAMILY, null);
		assertTrue(TwinlensPreferences.studyToReopen().isEmpty());
		TwinlensPreferences.rememberStudy(study);
		InstanceScope.INSTANCE.getNode(TwinlensPreferences.NODE).putBoolean(TwinlensPreferences.REOPEN, false);
		assertTrue(TwinlensPreferences.studyToReopen().isEmpty());
	}
}
