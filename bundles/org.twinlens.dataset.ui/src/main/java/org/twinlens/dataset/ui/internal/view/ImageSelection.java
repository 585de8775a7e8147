package org.twinlens.dataset.ui.internal.view;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.twinlens.core.ImageRecord;

/** Tells other views which images are selected: the elements are {@link ImageRecord}s. */
final class ImageSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private StructuredSelection selection = StructuredSelection.EMPTY;

	/** Tells nobody when it is the same as before. */
	void set(List<ImageRecord> images) {
		StructuredSelection next = new StructuredSelection(images);
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
