package org.twinlens.model.ui.internal.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.Layer;
import org.twinlens.model.architecture.LayerDocument;
import org.twinlens.model.architecture.LayerField;
import org.twinlens.model.architecture.LayerNames;
import org.twinlens.model.ui.internal.Messages;

/** What can be done with the selected layer as a whole. */
public final class LayerEdits {

	private final ArchitectureViewModel model;

	public LayerEdits(ArchitectureViewModel model) {
		this.model = model;
	}

	/** Puts a new layer behind the selected one, or first when the input is selected, and selects it. */
	public void add(LayerKind kind) {
		insert(Messages.undo_add, List.of(kind.create(model.architecture(), place())));
	}

	/** Where new layers go, from 0. */
	private int place() {
		int selected = model.selectedLayer();
		return selected >= 0 ? selected + 1 : model.selected().equals(ArchitectureProblem.INPUT) ? 0 : model.architecture().layers().size();
	}

	private void insert(String label, List<Layer> layers) {
		int place = place();
		List<String> names = new ArrayList<>();
		model.edit(label, before -> {
			Architecture after = before;
			for (Layer layer : layers) {
				String name = LayerNames.free(after, layer.name());
				names.add(name);
				after = after.withAdded(place + names.size() - 1, LayerField.NAME.with(layer, name));
			}
			return after;
		});
		if (!names.isEmpty()) {
			model.select(names.get(names.size() - 1));
		}
	}

	/** Removes the selected layer; the next one, or else the last, is selected then. */
	public void remove() {
		int layer = model.selectedLayer();
		if (layer >= 0) {
			model.edit(Messages.undo_remove, a -> a.without(layer));
			List<Layer> rest = model.architecture().layers();
			model.select(rest.isEmpty() ? ArchitectureProblem.INPUT : rest.get(Math.min(layer, rest.size() - 1)).name());
		}
	}

	/** Moves the selected layer so many places down, or up. */
	public void move(int steps) {
		if (canMove(steps)) {
			int layer = model.selectedLayer();
			model.edit(Messages.undo_move, a -> {
				List<Layer> layers = new ArrayList<>(a.layers());
				Collections.rotate(layers.subList(Math.min(layer, layer + steps), Math.max(layer, layer + steps) + 1), -Integer.signum(steps));
				return a.withLayers(layers);
			});
		}
	}

	public boolean canMove(int steps) {
		int layer = model.selectedLayer();
		return layer >= 0 && layer + steps >= 0 && layer + steps < model.architecture().layers().size();
	}

	public void duplicate() {
		int layer = model.selectedLayer();
		if (layer >= 0) {
			insert(Messages.undo_duplicate, List.of(model.architecture().layers().get(layer)));
		}
	}

	/** The selected layer as JSON; empty when none is selected. */
	public String copy() {
		int layer = model.selectedLayer();
		return layer < 0 ? "" : LayerDocument.write(List.of(model.architecture().layers().get(layer)));
	}

	/** @throws IOException with a sentence, when the text holds no layers */
	public void paste(String text) throws IOException {
		insert(Messages.undo_paste, LayerDocument.read(text, Messages.clipboard));
	}

	/** Sets a property of a layer, from 0. @throws IllegalArgumentException with a sentence, when it cannot be */
	public void set(int layer, LayerField field, String value) {
		if (field == LayerField.NAME) {
			model.rename(layer, value.strip());
		} else {
			model.edit(NLS.bind(Messages.undo_set, field.text(model.architecture().layers().get(layer)), value), a -> a.withLayer(layer, field.with(a.layers().get(layer), value)));
		}
	}
}
