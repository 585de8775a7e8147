package org.twinlens.training.ui.internal.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.twinlens.model.Purpose;
import org.twinlens.model.run.RunFolder;
import org.twinlens.ui.Throttle;

/**
 * Runs as they train, or as they trained: curves, what the doctor says, validation pairs, embeddings, and the search for a learning rate. Follows the runs' folders by itself,
 * whoever trains them, until it is disposed.
 */
public final class LivePane extends Composite {

	private static final long LOOK_MILLIS = 300;
	private static final long IDLE_MILLIS = 2000;

	private final LiveViewModel model = new LiveViewModel();
	private final SnapshotShelf shelf = new SnapshotShelf();
	private final Job look = new Look();
	/** Whether something else was asked for while the runs were looked at. */
	private final AtomicBoolean again = new AtomicBoolean();
	private final RunHeader header;
	private final CTabFolder tabs;
	private final CurvesTab curves;
	private final DoctorTab doctor;
	private final PairsTab pairs;
	private final EmbeddingTab embedding;
	private final RateTab rate;
	private final CTabItem doctorItem;
	private final CTabItem rateItem;
	private final Throttle update;
	private Optional<RunFolder> detailsOf = Optional.empty();

	public LivePane(Composite parent, IWorkbenchPartSite site) {
		super(parent, SWT.NONE);
		setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		header = new RunHeader(this, id -> {
			model.choose(id);
			lookNow();
			showNews();
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		tabs = new CTabFolder(this, SWT.FLAT | SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		Remedies remedies = new Remedies(site);
		Thumbnails thumbnails = new Thumbnails(this, site);
		curves = new CurvesTab(tabs);
		doctor = new DoctorTab(tabs, remedies);
		pairs = new PairsTab(tabs, shelf, thumbnails, this::lookNow);
		embedding = new EmbeddingTab(tabs, shelf, thumbnails, this::lookNow);
		rate = new RateTab(tabs, remedies);
		item(Messages.tab_curves, curves);
		doctorItem = item(Messages.tab_doctor, doctor);
		item(Messages.tab_pairs, pairs);
		item(Messages.tab_embedding, embedding);
		rateItem = item(Messages.tab_rate, rate);
		tabs.setSelection(0);
		tabs.addListener(SWT.Selection, e -> showNews());
		update = new Throttle(this, this::showNews);
		addListener(SWT.Dispose, e -> {
			look.cancel();
			Job.createSystem(Messages.live_looking, (IProgressMonitor monitor) -> model.close()).schedule();
		});
		look.schedule();
		showNews();
	}

	private CTabItem item(String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
		return item;
	}

	/** Shows these runs, in this order, in place of others; details are of the first until another is chosen. */
	public void show(List<RunFolder> runs) {
		model.show(runs);
		lookNow();
	}

	private void lookNow() {
		again.set(true);
		look.wakeUp();
		look.schedule();
	}

	/** Shows what was read. Only what is in sight is brought up to date. */
	private void showNews() {
		List<FollowedRun> runs = model.runs();
		Optional<FollowedRun> chosen = model.chosen();
		header.show(runs, chosen, Instant.now());
		int findings = chosen.map(run -> run.findings().size()).orElse(0);
		String title = findings == 0 ? Messages.tab_doctor : NLS.bind(Messages.tab_doctorCount, findings);
		if (!doctorItem.getText().equals(title)) {
			doctorItem.setText(title);
		}
		turnToSearch(chosen);
		Control shown = tabs.getSelection().getControl();
		if (shown == curves) {
			curves.show(runs);
		} else if (shown == doctor) {
			doctor.show(chosen);
		} else if (shown == pairs) {
			pairs.show(chosen);
		} else if (shown == embedding) {
			embedding.show(chosen);
		} else {
			rate.show(chosen);
		}
	}

	/** A search for a learning rate has one interesting curve: it is shown when such a run is, and left with it. */
	private void turnToSearch(Optional<FollowedRun> chosen) {
		Optional<RunFolder> now = chosen.filter(run -> run.description().isPresent()).map(FollowedRun::folder);
		if (now.isEmpty() || now.equals(detailsOf)) {
			return;
		}
		detailsOf = now;
		boolean search = chosen.orElseThrow().description().orElseThrow().purpose() == Purpose.RATE_FINDER;
		if (search) {
			tabs.setSelection(rateItem);
		} else if (tabs.getSelection() == rateItem) {
			tabs.setSelection(0);
		}
	}

	@Override
	public boolean setFocus() {
		return tabs.getSelection().getControl().setFocus();
	}

	/** Reads the runs every now and then while the pane is there. */
	private final class Look extends Job {

		Look() {
			super(Messages.live_looking);
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			again.set(false);
			boolean news = model.look();
			Optional<FollowedRun> chosen = model.chosen();
			int last = chosen.flatMap(FollowedRun::lastEpoch).map(epoch -> epoch.epoch()).orElse(0);
			news |= shelf.look(chosen.map(FollowedRun::folder), last);
			if (monitor.isCanceled()) {
				return Status.OK_STATUS;
			}
			if (news || model.isLive()) {
				update.run();
			}
			schedule(again.get() ? 0 : model.isLive() ? LOOK_MILLIS : IDLE_MILLIS);
			return Status.OK_STATUS;
		}
	}
}
