package org.twinlens.pairs.ui.internal;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.twinlens.core.ImageRecord;

/** The images of what is selected in the view, for the views beside it. */
final class ImageSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private StructuredSelection selection = StructuredSelection.EMPTY;

	void set(List<ImageRecord> images) {
		if (!selection.toList().equals(images)) {
			setSelection(new StructuredSelection(images));
		}
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection other) {
		if (other instanceof StructuredSelection images) {
			selection = images;
			listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, selection)));
		}
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
