package org.twinlens.experiments.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.twinlens.model.run.RunFolder;

/** Tells other views which runs are selected: the elements are {@link RunFolder}s. */
final class RunSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private StructuredSelection selection = StructuredSelection.EMPTY;

	/** Tells nobody when it is the same as before. */
	void set(List<RunFolder> runs) {
		StructuredSelection next = new StructuredSelection(runs);
		if (!next.equals(selection)) {
			setSelection(next);
		}
	}

	@Override
	public void setSelection(ISelection next) {
		selection = next instanceof StructuredSelection structured ? structured : StructuredSelection.EMPTY;
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
