package org.twinlens.dataset.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.ui.internal.Messages;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunStatus;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectors;
import org.twinlens.vision.face.FaceFinder;

/** Looks for what is wrong with images and splits, each time as a job, and hands over what was found. */
final class AuditMenu {

	private static final int MOST_NETWORKS = 12;

	private final Supplier<Optional<Study>> study;
	private final Supplier<List<Split>> splits;
	private final Supplier<List<RunSummary>> runs;
	private final NetworkAudit networks;
	private final FaceDetectors detectors;
	private final Consumer<Findings> found;

	/**
	 * @param splits of the study, at once
	 * @param runs   of the study, newest first, at once
	 * @param found  gets the findings, on any thread
	 */
	AuditMenu(Supplier<Optional<Study>> study, Supplier<List<Split>> splits, Supplier<List<RunSummary>> runs, NetworkAudit networks, FaceDetectors detectors,
			Consumer<Findings> found) {
		this.study = study;
		this.splits = splits;
		this.runs = runs;
		this.networks = networks;
		this.detectors = detectors;
		this.found = found;
	}

	void fill(IMenuManager menu) {
		boolean open = study.get().isPresent();
		menu.add(GalleryMenu.action(Messages.audit_run, open, this::audit));
		menu.add(GalleryMenu.action(Messages.audit_show, open, this::showFindings));
		menu.add(GalleryMenu.action(Messages.faces_count, open, this::countFaces));
		MenuManager ask = new MenuManager(Messages.network_ask);
		runs.get().stream().filter(AuditMenu::isTrained).limit(MOST_NETWORKS).forEach(run -> ask.add(GalleryMenu.action(run.title().replace("&", "&&"), open, () -> ask(run))));
		if (ask.isEmpty()) {
			menu.add(GalleryMenu.action(Messages.network_none, false, () -> {
			}));
		} else {
			menu.add(ask);
		}
		menu.add(new Separator());
		List<Split> there = splits.get();
		for (Split split : there) {
			menu.add(GalleryMenu.action(NLS.bind(Messages.leak_check, split.name().replace("&", "&&")), open, () -> check(split.name())));
		}
		if (there.isEmpty()) {
			menu.add(GalleryMenu.action(Messages.leak_noSplit, false, () -> {
			}));
		}
	}

	/** Measures the images and shows what was found. */
	void audit() {
		study.get().ifPresent(open -> new StudyWork(Messages.audit_job, progress -> {
			List<AuditFinding> findings = open.audits().run(progress).findings();
			found.accept(Findings.of(open.audits().state(), findings));
		}).schedule());
	}

	private void showFindings() {
		study.get().ifPresent(open -> new StudyWork(Messages.audit_show, progress -> found.accept(Findings.of(open.audits().state(), open.audits().findings()))).schedule());
	}

	private void countFaces() {
		study.get().ifPresent(open -> new StudyWork(Messages.faces_job, progress -> {
			try (FaceDetector detector = detectors.open(FaceDetectors.USUAL)) {
				found.accept(Findings.ofFaces(open.audits().countFaces(detector.name(), picture -> FaceFinder.foreground(detector.detect(picture)).size(), progress)));
			}
		}).schedule());
	}

	private static boolean isTrained(RunSummary run) {
		return run.status() == RunStatus.COMPLETED && run.description().filter(description -> description.purpose() == Purpose.TRAINING).isPresent();
	}

	private void ask(RunSummary run) {
		study.get().ifPresent(open -> new StudyWork(NLS.bind(Messages.network_job, run.title()), progress -> found.accept(networks.of(open, run, progress))).schedule());
	}

	private void check(String split) {
		study.get().ifPresent(open -> new StudyWork(NLS.bind(Messages.leak_job, split), progress -> found.accept(Findings.of(open.leakGate().examine(split, progress)))).schedule());
	}
}
