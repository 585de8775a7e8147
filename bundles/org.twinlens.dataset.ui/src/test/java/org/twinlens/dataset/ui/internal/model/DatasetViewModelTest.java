package org.twinlens.dataset.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Part;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery.Order;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.ui.internal.TestStudy;

class DatasetViewModelTest {

	@TempDir
	private Path folder;
	private Optional<Study> open;
	private int scheduled;
	private final DatasetViewModel model = new DatasetViewModel(() -> open, () -> scheduled++);

	@BeforeEach
	void start() throws Exception {
		open = Optional.of(TestStudy.create(folder.resolve("study")));
	}

	@AfterEach
	void end() {
		open.ifPresent(Study::close);
	}

	private List<String> shown() {
		model.compute();
		return model.snapshot().orElseThrow().images().stream().map(ImageRecord::name).toList();
	}

	@Test
	void allImagesAreShownAtFirstAndCounted() {
		assertEquals(List.of("c1.png", "a1.png", "a2.png", "b1.png"), shown());
		assertEquals(4, model.snapshot().orElseThrow().counts().images());
		assertEquals(List.of("Anna", "Bert"), model.snapshot().orElseThrow().identities().stream().map(one -> one.identity()).toList());
	}

	@Test
	void aScopeNarrowsWhatIsShown() {
		model.show(new Scope.Identity("Anna"));
		assertEquals(1, scheduled);
		assertEquals(List.of("a1.png", "a2.png"), shown());
		model.show(new Scope.Unlabelled());
		assertEquals(List.of("c1.png"), shown());
		long bert = TestStudy.id(open.orElseThrow(), "b1.png");
		open.orElseThrow().edits().exclude(new long[] { bert }, "blurred");
		model.show(new Scope.Excluded());
		assertEquals(List.of("b1.png"), shown());
		assertEquals(Set.of(bert), model.snapshot().orElseThrow().excluded());
		model.show(new Scope.Images("Some", List.of(bert, TestStudy.id(open.orElseThrow(), "a2.png"))));
		assertEquals(List.of("b1.png", "a2.png"), shown());
	}

	@Test
	void aFilterNarrowsItFurther() {
		model.show(ImageFilter.NONE.withText("a2"));
		assertEquals(List.of("a2.png"), shown());
		model.show(ImageFilter.NONE.withState(ImageFilter.State.LABELLED).withOrder(Order.NEWEST));
		assertEquals(List.of("b1.png", "a2.png", "a1.png"), shown());
		open.orElseThrow().catalogue().createSplit(new SplitRequest("half", SplitRequest.Kind.IDENTITY_DISJOINT, 1, 0.5, 0, List.of("Anna")), Progress.NONE);
		model.show(ImageFilter.NONE.withSplit(Optional.of("half"), Optional.of(Part.TEST)));
		assertTrue(shown().containsAll(List.of("a1.png", "a2.png")));
		assertEquals(List.of("half"), model.snapshot().orElseThrow().splits().stream().map(split -> split.name()).toList());
	}

	@Test
	void anIdentityThatIsMergedAwayGivesWayToAllImages() {
		model.show(new Scope.Identity("Bert"));
		assertEquals(List.of("b1.png"), shown());
		open.orElseThrow().edits().merge(List.of("Anna", "Bert"), "Anna");
		assertEquals(4, shown().size());
		assertEquals(new Scope.All(), model.scope());
	}

	@Test
	void anotherStudyIsShownFromItsBeginning() throws Exception {
		model.show(new Scope.Unlabelled(), ImageFilter.NONE.withText("c"));
		model.compute();
		open.orElseThrow().close();
		open = Optional.empty();
		model.compute();
		assertTrue(model.snapshot().isEmpty());
		open = Optional.of(TestStudy.create(folder.resolve("other")));
		assertEquals(4, shown().size());
		assertEquals(ImageFilter.NONE, model.filter());
	}

	@Test
	void aStudyThatCannotBeReadIsToldWithAReason() {
		open.orElseThrow().close();
		model.compute();
		assertTrue(model.problem().isPresent());
	}

	@Test
	void listenersAreToldOnceItIsThere() {
		int[] told = new int[1];
		model.addListener(() -> told[0] += model.snapshot().orElseThrow().images().size());
		model.compute();
		assertEquals(4, told[0]);
	}
}
