package org.twinlens.training.ui.internal.runs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.twinlens.model.run.RunFolder;

/** What is chosen in the view, as other views read it: the runs' folders. */
public final class RunSelection implements ISelectionProvider {

	private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
	private IStructuredSelection selection = StructuredSelection.EMPTY;

	/** The runs of a selection made elsewhere; empty when it holds other things. */
	public static List<RunFolder> runs(ISelection selection) {
		if (!(selection instanceof IStructuredSelection structured)) {
			return List.of();
		}
		return structured.toList().stream().filter(RunFolder.class::isInstance).map(RunFolder.class::cast).toList();
	}

	public void choose(List<RunFolder> runs) {
		IStructuredSelection next = new StructuredSelection(runs);
		if (!next.equals(selection)) {
			setSelection(next);
		}
	}

	@Override
	public void setSelection(ISelection next) {
		selection = next instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY;
		listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, selection)));
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
