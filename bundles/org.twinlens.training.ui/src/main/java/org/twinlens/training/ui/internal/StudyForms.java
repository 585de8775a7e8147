package org.twinlens.training.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.twinlens.dataset.Study;
import org.twinlens.experiments.order.OrderBase;
import org.twinlens.model.run.RunDescription;
import org.twinlens.model.run.RunFolder;
import org.twinlens.model.run.RunStore;
import org.twinlens.training.ui.internal.form.FactsReader;
import org.twinlens.training.ui.internal.form.FormFacts;
import org.twinlens.training.ui.internal.form.FormState;
import org.twinlens.ui.Sentence;

/** Reads what the form needs to know of the study, each time it may have changed. */
final class StudyForms {

	/**
	 * What was read.
	 *
	 * @param study   it is of
	 * @param facts   empty when the study cannot be read
	 * @param kept    the form's words from before
	 * @param run     the run those begin with, when it is still there
	 * @param problem why the study cannot be read, or the empty string
	 */
	record Read(Path study, Optional<FormFacts> facts, Map<String, String> kept, Optional<OrderBase> run, String problem) {
	}

	private static final class InTurn implements ISchedulingRule {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}

	private final FactsReader reader = new FactsReader();
	/** What is read last is shown last. */
	private final ISchedulingRule inTurn = new InTurn();

	/**
	 * Reads a study in a job.
	 *
	 * @param kept the form's words from before
	 * @param then told on the job's thread
	 */
	void read(Study study, Map<String, String> kept, Consumer<Read> then) {
		Job job = new Job(Messages.job_facts) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				then.accept(StudyForms.this.read(study, kept));
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setRule(inTurn);
		job.schedule();
	}

	private Read read(Study study, Map<String, String> kept) {
		try {
			Optional<OrderBase> run = FormState.run(kept).flatMap(id -> base(study, id));
			return new Read(study.folder(), Optional.of(reader.read(study)), kept, run, "");
		} catch (IOException | RuntimeException e) {
			return new Read(study.folder(), Optional.empty(), kept, Optional.empty(), Sentence.of(e));
		}
	}

	private static Optional<OrderBase> base(Study study, String id) {
		try {
			return Optional.of(base(study.folder(), id));
		} catch (IOException e) {
			return Optional.empty(); // deleted meanwhile: the form begins anew
		}
	}

	/** @throws IOException with a sentence when there is no such run, or its description cannot be read */
	static OrderBase base(Path study, String id) throws IOException {
		RunFolder folder = new RunStore(study.resolve("runs")).find(id);
		return OrderBase.of(RunDescription.read(folder));
	}
}
