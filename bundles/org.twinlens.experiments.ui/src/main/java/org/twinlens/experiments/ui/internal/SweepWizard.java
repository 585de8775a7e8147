package org.twinlens.experiments.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.Wizard;
import org.twinlens.experiments.order.TrainingOrder;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.experiments.sweep.Sweeps;
import org.twinlens.ui.training.Trainings;

/** Makes a sweep around a run, or around the usual training without one; its runs wait in the queue. */
final class SweepWizard extends Wizard {

	private final Path study;
	private final Optional<RunSummary> like;
	private final Trainings trainings;
	private final SweepPage page;

	SweepWizard(Path study, Optional<RunSummary> like, Trainings trainings) {
		this.study = study;
		this.like = like;
		this.trainings = trainings;
		setWindowTitle(Messages.sweep_title);
		page = new SweepPage(like);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		SweepForm form = page.form();
		long memory = like.flatMap(RunSummary::description).map(RunLaunches::memory).orElse(0L);
		List<String> words = words(form);
		Job job = new Job(Messages.sweep_job) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					new Sweeps(study).create(form.label().strip(), words, form.searchSpace(), form.strategy(), run -> memory);
					trainings.look();
					return Status.OK_STATUS;
				} catch (IOException | IllegalArgumentException e) {
					return new Status(IStatus.ERROR, SweepWizard.class, e.getMessage(), e);
				}
			}
		};
		job.schedule();
		return true;
	}

	/** What all runs have in common: a varied option is not given as well, nor epochs where the halving says them. */
	private List<String> words(SweepForm form) {
		if (like.isEmpty()) {
			return List.of("train");
		}
		List<String> words = new ArrayList<>(TrainingOrder.of(like.get().description().orElseThrow()).arguments());
		form.searchSpace().hyperparameters().forEach(varied -> drop(words, "--" + varied.name()));
		if (form.kind() == SweepForm.Kind.HALVING) {
			drop(words, "--epochs");
		}
		return words;
	}

	private static void drop(List<String> words, String option) {
		int at = words.indexOf(option);
		if (at >= 0) {
			words.remove(at);
			if (at < words.size() && !words.get(at).startsWith("--")) {
				words.remove(at);
			}
		}
	}
}
