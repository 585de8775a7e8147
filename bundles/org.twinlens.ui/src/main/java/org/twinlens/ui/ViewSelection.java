package org.twinlens.ui;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is selected in a view, as other views read it: {@link org.twinlens.model.run.RunFolder}s or {@link org.twinlens.core.ImageRecord}s. */
public final class ViewSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private IStructuredSelection selection = StructuredSelection.EMPTY;

	/** The elements of a type in a selection made anywhere; empty when it holds other things. */
	public static <T> List<T> elements(ISelection selection, Class<T> type) {
		return selection instanceof IStructuredSelection structured ? structured.stream().filter(type::isInstance).map(type::cast).toList() : List.of();
	}

	/** Tells nobody when it is the same as before. */
	public void set(List<?> elements) {
		IStructuredSelection next = new StructuredSelection(elements);
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
