package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.twinlens.dataset.ui.internal.gallery.Gallery;
import org.twinlens.dataset.ui.internal.label.Labelling;
import org.twinlens.dataset.ui.internal.model.Scope;

/** Images dragged from the gallery onto an identity become its; onto what is unlabelled, nobody's. */
final class ImageDrag {

	private ImageDrag() {
	}

	static void add(Gallery gallery, ScopePane scopes, LabelActions actions, Labelling labelling) {
		LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
		DragSource source = new DragSource(gallery, DND.DROP_MOVE);
		source.setTransfer(transfer);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = gallery.selection().size() > 0;
				transfer.setSelection(new StructuredSelection(gallery.selected()));
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				transfer.setSelection(null);
			}
		});
		DropTarget target = new DropTarget(scopes.table(), DND.DROP_MOVE);
		target.setTransfer(new Transfer[] { transfer });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragOver(DropTargetEvent event) {
				boolean takes = scope(event).filter(ImageDrag::takes).isPresent();
				event.detail = takes ? DND.DROP_MOVE : DND.DROP_NONE;
				event.feedback = (takes ? DND.FEEDBACK_SELECT : DND.FEEDBACK_NONE) | DND.FEEDBACK_SCROLL;
			}

			private Optional<Scope> scope(DropTargetEvent event) {
				return scopes.at(new Point(event.x, event.y));
			}

			@Override
			public void drop(DropTargetEvent event) {
				List<Long> images = actions.selected();
				scope(event).ifPresent(scope -> {
					if (scope instanceof Scope.Identity identity) {
						actions.assign(images, identity.name());
					} else if (scope instanceof Scope.Unlabelled) {
						labelling.ask(edits -> edits.unassign(Labelling.array(images)));
					}
				});
			}
		});
	}

	private static boolean takes(Scope scope) {
		return scope instanceof Scope.Identity || scope instanceof Scope.Unlabelled;
	}
}
