package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.app.internal.example.ExampleData;
import org.twinlens.core.Progress;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.experiments.queue.QueueRunner;
import org.twinlens.experiments.queue.QueuedRun;
import org.twinlens.experiments.queue.RunQueue;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureDocument;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.Tuning;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunHistory;
import org.twinlens.model.run.RunStatus;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.training.Trainings;

/** Trainings from the queue to their ends, on little data and a network that learns nothing. */
class QueueTest extends WindowTest {

	@TempDir
	private Path folder;
	private Path study;
	private Trainings trainings;

	@BeforeEach
	void aStudy() throws Exception {
		study = folder.resolve("Little Study");
		new ExampleData(20, 4, 2).prepare(study, "Little Study", Window.service(Studies.class), Window.service(SyntheticData.class), Progress.NONE);
		ArchitectureDocument.write(new Architecture("Tiny", new Architecture.Input(1, 8, 8),
				List.of(new Layer.Flatten("flatten"), new Layer.Dense("embedding", 4, Layer.Activation.SIGMOID, Tuning.DEFAULT)), Architecture.Distance.L1,
				new Architecture.Head(Architecture.Head.Type.DENSE_SIGMOID, Tuning.DEFAULT), Architecture.Loss.BINARY_CROSS_ENTROPY), folder.resolve("tiny.json"));
		trainings = Window.service(Trainings.class);
	}

	private List<String> train(int epochs, String... more) {
		List<String> words = new ArrayList<>(List.of("train", "--architecture", folder.resolve("tiny.json").toString(), "--identities-per-batch", "6", "--validation-pairs", "20", "--epochs", "" + epochs));
		words.addAll(List.of(more));
		return words;
	}

	private RunFolder run(String id) {
		return new RunFolder(study.resolve("runs").resolve(id));
	}

	private void awaitStatus(RunFolder run, RunStatus status) throws Exception {
		Window.await("the run to be " + status, () -> Files.exists(run.description()) && RunStatus.of(run) == status);
	}

	private void awaitEpoch(RunFolder run) throws Exception {
		Window.await("an epoch", () -> Files.exists(run.last()) && !RunHistory.read(run).epochs().isEmpty());
	}

	@Test
	void oneRunsWhileTheOtherWaitsAndBothComeToTheirEnds() throws Exception {
		Window.service(CurrentStudy.class).open(study);
		String first = trainings.enqueue("First", "", train(3, "--evaluate"), 0);
		String second = trainings.enqueue("Second", "", train(2), 0);
		Job job = training();
		assertEquals("Training First", job.getName());
		Window.await("the other to wait", () -> trainings.waiting().stream().map(QueuedRun::id).toList().equals(List.of(second)));
		Window.awaitText("1 waiting");
		job.join();
		assertTrue(job.getResult().isOK(), job.getResult().toString());
		awaitStatus(run(second), RunStatus.COMPLETED);
		assertEquals(RunStatus.COMPLETED, RunStatus.of(run(first)));
		assertTrue(Files.exists(run(first).path().resolve("evaluations").resolve("test").resolve("report.html")));
		assertFalse(RunHistory.read(run(second)).starts().get(0).time().isBefore(RunHistory.read(run(first)).ended().orElseThrow().time()));
		Window.await("the end of all", () -> trainings.activities().isEmpty() && trainings.waiting().isEmpty() && trainings.running().isEmpty());
		Window.await("what it said beside its run", () -> Files.readString(run(first).path().resolve("output.txt")).contains("Report: "));
	}

	@Test
	void aTrainerThatIsKilledLeavesARunThatGoesOnToItsEnd() throws Exception {
		Window.service(CurrentStudy.class).open(study);
		RunFolder run = run(trainings.enqueue("Killed", "", train(150), 0));
		Job job = training();
		awaitEpoch(run);
		trainings.queue().orElseThrow().started().get(0).process().orElseThrow().destroyForcibly();
		awaitStatus(run, RunStatus.INTERRUPTED);
		job.join();
		assertEquals(IStatus.WARNING, job.getResult().getSeverity());
		assertTrue(job.getResult().getMessage().contains("can be resumed"), job.getResult().getMessage());
		assertEquals(run.id(), trainings.resume(run));
		awaitStatus(run, RunStatus.COMPLETED);
		RunHistory history = RunHistory.read(run);
		assertEquals(150, history.epochs().size());
		assertEquals(2, history.starts().size());
		assertTrue(history.starts().get(1).afterIteration() > 0);
	}

	@Test
	void aRunThatWasStartedBeforeTheStudyIsOpenedHasAJobThatStopsIt() throws Exception {
		RunQueue queue = new RunQueue(study);
		RunFolder run = run(queue.add("Earlier", "", train(100_000), 0).id());
		try (QueueRunner elsewhere = new QueueRunner(queue, folder.resolve("areas"), () -> false)) {
			elsewhere.look();
		}
		awaitEpoch(run);
		Window.service(CurrentStudy.class).open(study);
		Job job = training();
		Window.await("the run", () -> trainings.running().equals(List.of(run)));
		assertTrue(trainings.waiting().isEmpty());
		job.cancel();
		job.join();
		assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
		assertEquals(RunStatus.STOPPED, RunStatus.of(run));
	}

	@Test
	void whatCannotBeginSaysWhyAndLetsOthersPass() throws Exception {
		Window.service(CurrentStudy.class).open(study);
		String wrong = trainings.enqueue("Wrong", "", train(1, "--split", "nowhere"), 0);
		RunFolder run = run(trainings.enqueue("Right", "", train(1), 0));
		awaitStatus(run, RunStatus.COMPLETED);
		Window.await("the sentence", () -> trainings.waiting().stream().anyMatch(entry -> entry.id().equals(wrong) && entry.problem().filter(p -> p.contains("\"nowhere\"")).isPresent()));
		assertEquals(List.of(wrong), trainings.waiting().stream().map(QueuedRun::id).toList());
	}
}
