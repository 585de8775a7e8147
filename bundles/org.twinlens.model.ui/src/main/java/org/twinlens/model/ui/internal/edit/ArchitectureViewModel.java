package org.twinlens.model.ui.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.twinlens.model.TrainingConfig.Optimiser;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.architecture.ArchitectureInspection;
import org.twinlens.model.architecture.ArchitectureProblem;
import org.twinlens.model.architecture.LayerNames;
import org.twinlens.model.architecture.QuickFix;
import org.twinlens.model.architecture.StepEstimate;
import org.twinlens.model.ui.internal.Messages;

/**
 * The architecture that is being edited: the document and its text, what was before, what is selected, what it costs and what speaks against it. Every page shows this
 * one; each change goes through it. No widgets; one thread.
 */
public final class ArchitectureViewModel {

	private static final int IMAGES = 64;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final long memoryBytes;
	private History<JsonEdit> history;
	private String name = "";
	private Architecture saved;
	private int typingLine;
	private String selected = ArchitectureProblem.INPUT;
	private int images = IMAGES;
	private Optional<StepEstimate> measured = Optional.empty();
	private ArchitectureInspection inspection;
	private Optional<StepEstimate> times = Optional.empty();

	/** @param memoryBytes the machine's; 0 when unknown */
	public ArchitectureViewModel(long memoryBytes) {
		this.memoryBytes = memoryBytes;
	}

	/** Told after every change of whatever is shown. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Shows another document, as it is on the disk. */
	public void open(String document, Architecture architecture) {
		name = document;
		history = new History<>(JsonEdit.of(architecture));
		saved = architecture;
		selected = ArchitectureProblem.INPUT;
		measured = Optional.empty();
		typingLine = 0;
		changed();
	}

	public void close() {
		history = null;
		name = "";
		listeners.forEach(Runnable::run);
	}

	public boolean isOpen() {
		return history != null;
	}

	/** The document's name; empty when none is open. */
	public String name() {
		return name;
	}

	/** The document has another name now. */
	public void renamed(String other) {
		name = other;
		history.amend(JsonEdit.of(architecture().withName(other)));
		saved = saved.withName(other);
		changed();
	}

	/** What the text says; while it is wrong, what it said last. */
	public Architecture architecture() {
		return history.state().architecture();
	}

	/** The text of the JSON page. */
	public String text() {
		return history.state().text();
	}

	/** What is wrong with the text; empty when the text and {@link #architecture()} say the same. */
	public Optional<String> textProblem() {
		return history.state().problem();
	}

	/** The line of {@link #textProblem()}, from 1. */
	public OptionalInt textProblemLine() {
		return history.state().line();
	}

	public boolean isDirty() {
		return isOpen() && (textProblem().isPresent() || !architecture().equals(saved));
	}

	/** What is shown now is what lies on the disk. */
	public void saved() {
		saved = architecture();
		changed();
	}

	/** What lies on the disk was written by somebody else and is kept there: what is shown now differs from it. */
	public void savedElsewhere(Architecture onDisk) {
		saved = onDisk;
		changed();
	}

	public ArchitectureInspection inspection() {
		return inspection;
	}

	/** How a step's time is shared; empty when the network cannot be built. */
	public Optional<StepEstimate> times() {
		return times;
	}

	/** Seconds measured in a run of this very architecture, by layer. */
	public void measured(Map<String, Double> seconds) {
		Optional<StepEstimate> found = seconds.isEmpty() ? Optional.empty() : Optional.of(StepEstimate.measured(seconds));
		if (!found.equals(measured)) {
			measured = found;
			changed();
		}
	}

	/** Distinct images of a batch, which memory and times are reckoned with. */
	public int images() {
		return images;
	}

	public void setImages(int number) {
		images = Math.max(1, number);
		changed();
	}

	/**
	 * Changes the document; a text that could not be read is given up.
	 *
	 * @param label of the change, as it follows the word Undo
	 * @throws IllegalArgumentException with a sentence, when the change asks for what cannot be; nothing is changed then
	 */
	public void edit(String label, UnaryOperator<Architecture> change) {
		Architecture next = change.apply(architecture());
		if (!next.equals(architecture()) || textProblem().isPresent()) {
			history.push(JsonEdit.of(next), label);
			measured = Optional.empty();
			typingLine = 0;
			changed();
		}
	}

	public void apply(QuickFix fix) {
		edit(fix.label(), fix.change());
	}

	/** Takes what was typed on the JSON page. Typing within a line is one step for undo. */
	public void type(String text) {
		if (text.equals(text())) {
			return;
		}
		JsonEdit next = history.state().with(text, NLS.bind(Messages.json_document, name));
		int line = JsonEdit.changedLine(text(), text);
		if (line > 0 && line == typingLine) {
			history.amend(next);
		} else {
			history.push(next, Messages.undo_typing);
		}
		typingLine = line;
		changed();
	}

	public Optional<String> undoLabel() {
		return isOpen() ? history.undoLabel() : Optional.empty();
	}

	public Optional<String> redoLabel() {
		return isOpen() ? history.redoLabel() : Optional.empty();
	}

	public void undo() {
		typingLine = 0;
		if (isOpen() && history.undo()) {
			changed();
		}
	}

	public void redo() {
		typingLine = 0;
		if (isOpen() && history.redo()) {
			changed();
		}
	}

	/** The place that is selected: a layer's name or one of {@link ArchitectureProblem}'s. */
	public String selected() {
		return selected;
	}

	/** The selected layer, from 0; -1 when something else is. */
	public int selectedLayer() {
		return index(selected);
	}

	private int index(String layer) {
		for (int i = 0; i < architecture().layers().size(); i++) {
			if (architecture().layers().get(i).name().equals(layer)) {
				return i;
			}
		}
		return -1;
	}

	public void select(String place) {
		if (!place.equals(selected) && places().contains(place)) {
			selected = place;
			listeners.forEach(Runnable::run);
		}
	}

	/** All that can be selected, in the order of the network. */
	public List<String> places() {
		List<String> places = new ArrayList<>(List.of(ArchitectureProblem.INPUT));
		architecture().layers().forEach(layer -> places.add(layer.name()));
		places.addAll(List.of(ArchitectureProblem.DISTANCE, ArchitectureProblem.HEAD, ArchitectureProblem.LOSS));
		return places;
	}

	/** Selects what comes so many places later, or earlier, as far as there is something. */
	public void selectNext(int steps) {
		List<String> places = places();
		select(places.get(Math.max(0, Math.min(places.size() - 1, places.indexOf(selected) + steps))));
	}

	/** Gives a layer, from 0, another name; adds that take it follow. */
	public void rename(int layer, String other) {
		boolean wasSelected = layer == selectedLayer();
		edit(Messages.undo_rename, a -> LayerNames.rename(a, layer, other));
		if (wasSelected) {
			select(other);
		}
	}

	private void changed() {
		inspection = ArchitectureInspection.of(architecture(), new ArchitectureInspection.Context(images, Optimiser.ADAM, 1, memoryBytes));
		times = inspection.summary().map(summary -> measured.orElseGet(() -> StepEstimate.of(architecture(), images, Math.max(1, images / 2), Optimiser.ADAM)));
		if (!places().contains(selected)) {
			selected = ArchitectureProblem.INPUT;
		}
		listeners.forEach(Runnable::run);
	}
}
