package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class PerspectiveTest extends WindowTest {

	private static final String VIEW = "org.twinlens.app.view.";

	private static void switchTo(String perspective) throws Exception {
		Window.clickToolItem(perspective);
		Window.await("the perspective " + perspective, () -> Window.ui(() -> Window.page().getPerspective().getLabel().equals(perspective)));
	}

	@Test
	void threePerspectivesAreAtHand() throws Exception {
		List<String> names = Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives()).map(IPerspectiveDescriptor::getLabel).sorted().toList();
		assertEquals(List.of("Curate", "Train", "Verify"), names);
		for (String name : List.of("Train", "Verify", "Curate")) {
			switchTo(name);
		}
	}

	@Test
	void eachShowsTheStudyProgressAndErrors() throws Exception {
		for (String name : List.of("Train", "Verify", "Curate")) {
			switchTo(name);
			for (String view : List.of(VIEW + "study", "org.eclipse.ui.views.ProgressView", "org.eclipse.pde.runtime.LogView")) {
				assertNotNull(Window.ui(() -> Window.page().findViewReference(view).getView(true)), view + " in " + name);
			}
		}
	}

	@Test
	void theCuratePerspectiveHoldsItsView() throws Exception {
		switchTo("Curate");
		assertNotNull(Window.ui(() -> Window.page().showView("org.twinlens.dataset.ui.dataset")));
		Window.awaitText("No Study Is Open");
	}

	@Test
	void theTrainPerspectiveHoldsItsViews() throws Exception {
		switchTo("Train");
		for (String view : List.of("org.twinlens.training.ui.training", "org.twinlens.model.ui.architecture", "org.twinlens.experiments.ui.experiments")) {
			assertNotNull(Window.ui(() -> Window.page().showView(view)), view);
		}
		switchTo("Curate");
	}

	@Test
	void theCuratePerspectiveHoldsThePairsView() throws Exception {
		switchTo("Curate");
		assertNotNull(Window.ui(() -> Window.page().showView("org.twinlens.pairs.ui.pairs")));
	}

	@Test
	void theVerifyPerspectiveHoldsItsView() throws Exception {
		switchTo("Verify");
		assertNotNull(Window.ui(() -> Window.page().showView("org.twinlens.verification.ui.verification")));
		Window.awaitText("No Study Is Open");
		switchTo("Curate");
	}
}
