package org.twinlens.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.Test;

/** The product's own window, opened by the workbench under test. */
class WindowTest {

	@Test
	void opensInCurateWithTrainAndVerifyAtHand() throws Exception {
		assertEquals("Curate", onUiThread(() -> page().getPerspective().getLabel()));
		List<String> names = Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives()).map(IPerspectiveDescriptor::getLabel).sorted().toList();
		assertEquals(List.of("Curate", "Train", "Verify"), names);
	}

	@Test
	void everyPerspectiveShowsProgressAndErrors() throws Exception {
		for (String id : List.of("org.twinlens.app.train", "org.twinlens.app.verify", "org.twinlens.app.curate")) {
			onUiThread(() -> show(id));
			List<String> views = onUiThread(() -> Arrays.stream(page().getViewReferences()).map(IViewReference::getPartName).toList());
			assertNotNull(onUiThread(() -> page().findView("org.eclipse.ui.views.ProgressView")), id + " has only " + views);
			assertNotNull(onUiThread(() -> page().findViewReference("org.eclipse.pde.runtime.LogView").getView(true)), id + " has only " + views);
		}
	}

	private static Object show(String perspective) throws WorkbenchException {
		return PlatformUI.getWorkbench().showPerspective(perspective, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private static <T> T onUiThread(Callable<T> work) throws Exception {
		FutureTask<T> task = new FutureTask<>(work);
		PlatformUI.getWorkbench().getDisplay().syncExec(task);
		return task.get();
	}
}
