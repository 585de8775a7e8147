package org.twinlens.verification.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.twinlens.ui.EmptyState;
import org.twinlens.ui.Throttle;
import org.twinlens.ui.study.CurrentStudy;
import org.twinlens.ui.study.ScoredRun;
import org.twinlens.ui.study.StudyRuns;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.AttendanceModel;
import org.twinlens.verification.ui.internal.model.OpenStudy;
import org.twinlens.verification.ui.internal.model.Services;
import org.twinlens.verification.ui.internal.model.TrackModel;
import org.twinlens.verification.ui.internal.model.VerificationState;
import org.twinlens.verification.ui.internal.model.VerificationViewModel;

/** The Camera Verification view: who stands before the camera, how sure that is, and what a threshold costs. */
public final class VerificationView extends ViewPart {

	public static final String ID = "org.twinlens.verification.ui.verification";

	private final CurrentStudy.Listener onStudy = change -> studyChanged(change);
	private final OrderedJobs jobs = new OrderedJobs();
	private CurrentStudy current;
	private StudyRuns runs;
	private Runnable onRuns;
	private VerificationViewModel model;
	private Composite stack;
	private StackLayout layout;
	private EmptyState empty;
	private CTabFolder pages;
	private LivePage livePage;
	private TrackModel track;
	private TrackPage trackPage;
	private AttendanceModel attendance;
	private AttendancePage attendancePage;

	@Override
	public void createPartControl(Composite parent) {
		current = getSite().getService(CurrentStudy.class);
		runs = getSite().getService(StudyRuns.class);
		Services services = getSite().getService(Services.class);
		OpenStudy study = new OpenStudy(current::study);
		model = new VerificationViewModel(study, () -> ScoredRun.of(runs.runs()), services, jobs);
		stack = new Composite(parent, SWT.NONE);
		layout = new StackLayout();
		stack.setLayout(layout);
		empty = new EmptyState(stack);
		pages = new CTabFolder(stack, SWT.BOTTOM | SWT.FLAT);
		livePage = new LivePage(pages, model);
		page(Messages.page_live, livePage.control());
		track = new TrackModel(study, services, new OrderedJobs(), model); // a film takes long; the rest of the view does not wait for it
		trackPage = new TrackPage(pages, track);
		page(Messages.page_track, trackPage.control());
		attendance = new AttendanceModel(jobs, model);
		attendancePage = new AttendancePage(pages, attendance);
		page(Messages.page_attendance, attendancePage.control());
		pages.setSelection(0);
		ViewMenu menu = new ViewMenu(getSite().getShell(), model);
		getViewSite().getActionBars().getMenuManager().setRemoveAllWhenShown(true);
		getViewSite().getActionBars().getMenuManager().addMenuListener(menu::fill);
		menu.fill(getViewSite().getActionBars().getMenuManager()); // an empty menu would not be shown at all
		model.addListener(new Throttle(stack, this::show));
		model.addPainter(livePage::frameChanged);
		onRuns = model::refresh;
		runs.addListener(onRuns);
		current.addListener(onStudy);
		show();
		model.refresh();
	}

	private void page(String title, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private void studyChanged(CurrentStudy.Change change) {
		if (change == CurrentStudy.Change.STATE) {
			track.forget();
			attendance.forget();
			model.refresh();
		}
	}

	private void show() {
		VerificationState state = model.state();
		if (!state.studyOpen()) {
			empty.show(Messages.noStudy, Messages.noStudy_toDo);
			top(empty);
		} else if (state.runs().isEmpty()) {
			empty.show(Messages.noRun, Messages.noRun_toDo);
			top(empty);
		} else {
			livePage.show(state);
			trackPage.show(state);
			attendancePage.show(state);
			top(pages);
		}
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	@Override
	public void setFocus() {
		if (layout.topControl != pages) {
			empty.setFocus();
			return;
		}
		switch (pages.getSelectionIndex()) {
		case 1 -> trackPage.setFocus();
		case 2 -> attendancePage.setFocus();
		default -> livePage.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (model != null) {
			runs.removeListener(onRuns);
			current.removeListener(onStudy);
			attendance.close();
			jobs.start("", progress -> model.close());
		}
		super.dispose();
	}
}
