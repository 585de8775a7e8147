package org.twinlens.experiments.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.twinlens.model.ModelEvent;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStatus;

/**
 * A run at a glance, at one moment.
 *
 * @param folder      it lies in
 * @param description what it was told; empty when {@code run.json} cannot be read
 * @param status      what became of it
 * @param progress    folded from its events
 * @param best        the epoch whose weights it keeps as its best, if there is one yet
 * @param last        the newest whole epoch, if there is one yet
 * @param evaluation  its newest evaluation, if there is one
 * @param notes       what people say of it
 * @param duration    how long processes trained it, pauses left out, until its newest event
 * @param problem     sentences on what cannot be read of it, or the empty string
 */
public record RunSummary(RunFolder folder, Optional<RunDescription> description, RunStatus status, RunProgress progress, Optional<ModelEvent.Epoch> best,
		Optional<ModelEvent.Epoch> last, Optional<RunEvaluation> evaluation, RunNotes notes, Duration duration, String problem) {

	public String id() {
		return folder.id();
	}

	/** What people call it: its name, else its id. */
	public String title() {
		return notes.name().isEmpty() ? id() : notes.name();
	}

	/** When it was made, as far as it says so. */
	public Optional<Instant> created() {
		return description.map(RunDescription::created);
	}

	/** Whether something of it cannot be read; {@link #problem()} says what. */
	public boolean isDamaged() {
		return !problem.isEmpty();
	}
}
