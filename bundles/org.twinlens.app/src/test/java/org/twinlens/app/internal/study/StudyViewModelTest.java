package org.twinlens.app.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.app.internal.example.ExampleStudy.Preparation;
import org.twinlens.app.internal.study.StudyViewModel.Content;
import org.twinlens.app.internal.study.StudyViewModel.NextStep;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunStatus;
import org.twinlens.ui.study.CurrentStudy;

class StudyViewModelTest {

	private static final Summary IMAGES = new Summary(10, 2, 1, 0);
	private static final Split SPLIT = new Split(SplitRequest.byDefault(1), Events.NOW, null, null, null);

	private final FakeStudies studies = new FakeStudies();
	private final CurrentStudy current = new CurrentStudy(studies, studies);
	private Optional<Preparation> preparation = Optional.empty();
	private boolean training;
	private Summary images = new Summary(0, 0, 0, 0);
	private List<Split> splits = List.of();
	private List<RunOverview> runs = List.of();
	private IOException failure;
	private final StudyViewModel model = new StudyViewModel(current, () -> preparation, path -> training, this::read);
	private int announced;
	private Path folder;

	@BeforeEach
	void study(@TempDir Path parent) throws IOException {
		folder = parent.resolve("study");
		studies.create(folder, "A Study").close();
		model.addListener(() -> announced++);
	}

	private StudyOverview read(Study study) throws IOException {
		if (failure != null) {
			throw failure;
		}
		return new StudyOverview(study.name(), study.folder(), images, splits, List.of(), runs);
	}

	private static RunOverview run(RunStatus status) {
		return new RunOverview("20260101-000001-aaaa", Purpose.TRAINING, status, RunProgress.NONE, Optional.empty());
	}

	private NextStep next() {
		model.refresh();
		return assertInstanceOf(Content.Overview.class, model.content()).next();
	}

	@Test
	void withoutStudyItOffersWhatOneCanDo() {
		assertEquals(new Content.Offers("", Optional.empty()), model.content());
	}

	@Test
	void aStudyThatCannotBeOpenedGivesTheReason() {
		studies.locked.add(folder);
		assertThrows(IOException.class, () -> current.open(folder));
		assertEquals(new Content.Offers("The study in " + folder + " is open in another window.", Optional.of(folder)), model.content());
	}

	@Test
	void anOpenStudyIsWaitedForUntilItIsRead() throws IOException {
		current.open(folder);
		assertEquals(new Content.Waiting(folder), model.content());
		model.refresh();
		assertEquals("A Study", assertInstanceOf(Content.Overview.class, model.content()).overview().name());
	}

	@Test
	void thePreparationOfTheExampleShowsUntilAStudyIsOpen() throws IOException {
		preparation = Optional.of(new Preparation(folder, "Reading images", 3, 10));
		assertEquals(new Content.Preparing(preparation.get()), model.content());
		current.open(folder);
		model.refresh();
		assertInstanceOf(Content.Overview.class, model.content());
	}

	@Test
	void theNextStepLeadsToATrainedNetwork() throws IOException {
		current.open(folder);
		assertEquals(NextStep.IMPORT, next());
		images = IMAGES;
		assertEquals(NextStep.SPLIT, next());
		splits = List.of(SPLIT);
		assertEquals(NextStep.TRAIN, next());
		training = true;
		assertEquals(NextStep.WAIT, next());
		training = false;
		runs = List.of(run(RunStatus.RUNNING));
		assertEquals(NextStep.WAIT, next());
		runs = List.of(run(RunStatus.STOPPED));
		assertEquals(NextStep.TRAIN, next());
		runs = List.of(new RunOverview("20260101-000001-aaaa", Purpose.RATE_FINDER, RunStatus.COMPLETED, RunProgress.NONE, Optional.empty()));
		assertEquals(NextStep.TRAIN, next(), "a search for a learning rate leaves no network");
		runs = List.of(run(RunStatus.COMPLETED));
		assertEquals(NextStep.NONE, next());
	}

	@Test
	void onlyChangesAreAnnounced() throws IOException {
		current.open(folder);
		model.refresh();
		announced = 0;
		model.refresh();
		assertEquals(0, announced);
		images = IMAGES;
		model.refresh();
		assertEquals(1, announced);
	}

	@Test
	void aStudyThatCanNoLongerBeReadSaysWhyAndRecovers() throws IOException {
		current.open(folder);
		model.refresh();
		failure = new IOException("The catalogue cannot be read.");
		model.refresh();
		assertEquals(new Content.Offers("The catalogue cannot be read.", Optional.empty()), model.content());
		failure = null;
		model.refresh();
		assertInstanceOf(Content.Overview.class, model.content());
	}

	@Test
	void aStudyClosedWhileItIsReadIsNoProblem() throws IOException {
		StudyViewModel closing = new StudyViewModel(current, Optional::empty, path -> false, study -> {
			current.close();
			throw new IOException("closed");
		});
		current.open(folder);
		closing.refresh();
		assertEquals(new Content.Offers("", Optional.empty()), closing.content());
	}

	@Test
	void nothingIsHeardOnceItIsClosed() throws IOException {
		model.close();
		current.open(folder);
		assertEquals(0, announced);
	}
}
