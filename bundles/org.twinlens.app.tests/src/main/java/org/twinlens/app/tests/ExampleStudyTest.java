package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.app.internal.example.ExampleData;
import org.twinlens.app.internal.example.ExampleStudy;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Study;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;
import org.twinlens.model.run.RunStore;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.training.Trainings;

/** The example study from the offer to the report, with less data than users get. */
class ExampleStudyTest extends WindowTest {

	private static final ExampleData LITTLE = new ExampleData(30, 4, 2);

	private static Study prepare(Path folder) throws Exception {
		Job job = Window.service(ExampleStudy.class).prepare(folder, LITTLE);
		job.join();
		assertTrue(job.getResult().isOK(), job.getResult().toString());
		Window.await("the study", () -> Window.service(CurrentStudy.class).study().isPresent());
		return Window.service(CurrentStudy.class).study().get();
	}

	@Test
	void isMadeOpenedTrainedAndEvaluated(@TempDir Path parent) throws Exception {
		Path folder = parent.resolve("Example Study");
		Study study = prepare(folder);
		assertEquals(new Summary(120, 30, 2, 0), study.catalogue().summary());
		assertEquals(List.of("default"), study.catalogue().splits().stream().map(split -> split.name()).toList());
		Window.awaitText("A network is being trained in the background");
		Job whole = training(); // its 24 epochs take too long for a test
		whole.cancel();
		whole.join();
		Window.service(Trainings.class).enqueue("Example Study", "", List.of("train", "--epochs", "2", "--evaluate"), 0);
		Job training = training();
		training.join();
		assertTrue(training.getResult().isOK(), training.getResult().toString());
		RunFolder run = new RunStore(study.runsFolder()).newest().orElseThrow();
		assertEquals(RunStatus.COMPLETED, RunStatus.of(run));
		Window.awaitText("Equal error rate of the last evaluation");
		try (Stream<Path> files = Files.walk(run.path().resolve("evaluations"))) {
			assertTrue(files.anyMatch(file -> file.endsWith("report.html")));
		}
	}

	@Test
	void cancelledWhileItIsMadeItLeavesNothing(@TempDir Path parent) throws Exception {
		ExampleStudy example = Window.service(ExampleStudy.class);
		Job job = example.prepare(parent.resolve("studies").resolve("Example Study"), new ExampleData(500, 10, 2));
		Window.await("the first images", () -> example.preparation().filter(p -> p.done() > 0).isPresent());
		Shell window = Window.ui(() -> Window.window().getShell());
		Window.click(Window.awaitButton(window, "Cancel"));
		job.join();
		assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
		try (Stream<Path> left = Files.list(parent)) {
			assertEquals(List.of(), left.toList());
		}
		assertTrue(Window.service(Trainings.class).running().isEmpty());
		Window.awaitText("No study is open.");
	}

	@Test
	void aTrainingThatIsCancelledCanBeResumed(@TempDir Path parent) throws Exception {
		Study study = prepare(parent.resolve("Example Study"));
		Job training = training();
		RunStore runs = new RunStore(study.runsFolder());
		Window.await("the run", () -> runs.newest().isPresent() && Files.exists(runs.newest().get().events()) && Files.size(runs.newest().get().events()) > 0);
		training.cancel();
		training.join();
		assertEquals(IStatus.CANCEL, training.getResult().getSeverity());
		assertEquals(RunStatus.STOPPED, RunStatus.of(runs.newest().orElseThrow()));
		assertTrue(Files.exists(runs.newest().get().last()));
	}

	@Test
	void theWindowDoesNotCloseOverARunningTrainingUnasked(@TempDir Path parent) throws Exception {
		prepare(parent.resolve("Example Study"));
		training();
		Window.later(() -> PlatformUI.getWorkbench().close());
		Shell question = Window.awaitShell("Trainings Are Running");
		Window.awaitText("still running: Example Study.");
		Window.click(Window.awaitButton(question, "Cancel"));
		Window.awaitNoShell("Trainings Are Running");
		assertFalse(PlatformUI.getWorkbench().isClosing());
		assertEquals(1, Window.service(Trainings.class).activities().size());
	}
}
