package org.twinlens.experiments.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.experiments.runs.RunNotes;
import org.twinlens.experiments.runs.RunProgress;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.table.Order;
import org.twinlens.experiments.table.TableSettings;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

class ExperimentsViewModelTest {

	private final List<RunSummary> runs = new ArrayList<>();
	private int scheduled;
	private final ExperimentsViewModel model = new ExperimentsViewModel(() -> List.copyOf(runs), () -> scheduled++, TableSettings.DEFAULT);

	private static RunSummary run(String id, RunStatus status) {
		return new RunSummary(new RunFolder(Path.of("runs", id)), Optional.empty(), status, RunProgress.NONE, Optional.empty(), Optional.empty(), Optional.empty(), RunNotes.NONE, Duration.ZERO, "");
	}

	private List<String> shown() {
		return model.table().orElseThrow().rows().stream().map(row -> row.run().id()).toList();
	}

	@Test
	void thereIsNoTableBeforeItIsMade() {
		assertTrue(model.table().isEmpty());
		model.runsChanged();
		assertEquals(1, scheduled);
		model.compute();
		assertEquals(0, model.table().orElseThrow().all());
	}

	@Test
	void settingsAreFollowedWhenTheTableIsMade() {
		runs.add(run("a", RunStatus.COMPLETED));
		runs.add(run("b", RunStatus.STOPPED));
		model.set(model.settings().withOrder(new Order("run", false)).withFilter("status = stopped or run = a"));
		assertEquals(1, scheduled);
		model.compute();
		assertEquals(List.of("a", "b"), shown());
		model.set(model.settings().withFilter("status = stopped"));
		model.compute();
		assertEquals(List.of("b"), shown());
	}

	@Test
	void aFilterThatCannotBeUnderstoodLeavesTheLastOneInForce() {
		runs.add(run("a", RunStatus.COMPLETED));
		runs.add(run("b", RunStatus.STOPPED));
		model.set(model.settings().withFilter("status = stopped"));
		model.compute();
		model.set(model.settings().withFilter("status ="));
		model.compute();
		assertEquals(8, model.problem().orElseThrow().position());
		assertEquals(List.of("b"), shown());
		runs.add(run("c", RunStatus.STOPPED));
		model.compute();
		assertEquals(List.of("c", "b"), shown());
		model.set(model.settings().withFilter(""));
		model.compute();
		assertTrue(model.problem().isEmpty());
		assertEquals(List.of("c", "b", "a"), shown());
	}

	@Test
	void listenersAreToldOnceTheTableIsThere() {
		List<Integer> told = new ArrayList<>();
		model.addListener(() -> told.add(model.table().orElseThrow().all()));
		runs.add(run("a", RunStatus.RUNNING));
		model.compute();
		assertEquals(List.of(1), told);
	}

	@Test
	void aRunThatHasNotChangedKeepsItsRow() {
		runs.add(run("a", RunStatus.RUNNING));
		model.compute();
		var before = model.table().orElseThrow().rows().get(0);
		runs.add(run("b", RunStatus.RUNNING));
		model.compute();
		assertSame(before, model.table().orElseThrow().rows().get(1));
	}

	@Test
	void sharedTagsAreEditedAndOthersStay() {
		assertEquals(List.of("own", "new"), TagChange.of(List.of("own", "shared"), List.of("shared"), List.of("new")));
		assertEquals(List.of("own", "shared"), TagChange.of(List.of("own", "shared"), List.of("shared"), List.of("shared", "own")));
	}

	@Test
	void aSweepSaysHowManyRunsItWillBe() {
		SweepForm form = new SweepForm("Sweep", "learning-rate=1e-5,1e-4,1e-3\n\nbatch-size=16,32", SweepForm.Kind.GRID, "9", "2", "18", "3", "1");
		assertEquals(6, form.count());
		assertEquals(9, new SweepForm("Sweep", form.space(), SweepForm.Kind.RANDOM, "9", "", "", "", "1").count());
		assertEquals(9, new SweepForm("Sweep", form.space(), SweepForm.Kind.HALVING, "9", "2", "18", "3", "1").count());
	}
}
