package org.twinlens.verification.ui.internal.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.ui.Throttle;
import org.twinlens.verification.attendance.Attendance;
import org.twinlens.verification.attendance.Sighting;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.AttendanceModel;
import org.twinlens.verification.ui.internal.model.GalleryModel.Access;
import org.twinlens.verification.ui.internal.model.ScoreText;
import org.twinlens.verification.ui.internal.model.VerificationState;

/** A demonstration: who was seen when. Off until it is switched on over a notice of people's rights. */
final class AttendancePage {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
	private static final int[] WIDTHS = { 180, 110, 110, 90, 90 };

	private final AttendanceModel model;
	private final Composite page;
	private final Button on;
	private final Button save;
	private final Label note;
	private final Table table;
	private List<Sighting> shown = List.of();

	AttendancePage(Composite parent, AttendanceModel model) {
		this.model = model;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).applyTo(page);
		on = new Button(page, SWT.CHECK);
		on.setText(Messages.attendance_on);
		on.addListener(SWT.Selection, e -> switchOver());
		save = new Button(page, SWT.PUSH);
		save.setText(Messages.track_save);
		save.addListener(SWT.Selection, e -> TableSaving.ask(page.getShell(), Messages.attendance_title, "attendance.csv").ifPresent(model::save));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).span(2, 1).applyTo(save);
		note = new Label(page, SWT.WRAP);
		note.setText(Messages.attendance_off);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(300, SWT.DEFAULT).applyTo(note);
		table = new Table(page, SWT.VIRTUAL | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(table);
		String[] titles = { Messages.log_subject, Messages.attendance_first, Messages.attendance_last, Messages.attendance_frames, Messages.attendance_best };
		TableColumns.add(table, titles, WIDTHS);
		table.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(texts(shown.get(e.index))));
		model.tasks().addListener(new Throttle(page, this::show));
		show();
	}

	private static String[] texts(Sighting sighting) {
		return new String[] { sighting.identity(), TIME.format(sighting.first()), TIME.format(sighting.last()), Integer.toString(sighting.frames()),
				ScoreText.of(sighting.best()) };
	}

	private void switchOver() {
		if (!on.getSelection()) {
			model.switchOff();
			return;
		}
		boolean told = MessageDialog.open(MessageDialog.WARNING, page.getShell(), Messages.attendance_title, Attendance.NOTICE, SWT.SHEET, Messages.attendance_told, Messages.attendance_leave) == 0;
		if (told) {
			model.switchOn(true);
		}
		show();
	}

	Control control() {
		return page;
	}

	void setFocus() {
		on.setFocus();
	}

	/** What the rest of the view has come to. */
	void show(VerificationState state) {
		on.setEnabled(model.isOn() || state.galleries().access() == Access.OPEN && !state.galleries().enrolled().isEmpty());
	}

	private void show() {
		on.setSelection(model.isOn());
		String words = !model.tasks().problem().isEmpty() ? model.tasks().problem() : model.isOn() ? Messages.attendance_running : Messages.attendance_off;
		if (!words.equals(note.getText())) {
			note.setText(words);
			page.layout();
		}
		List<Sighting> seen = model.sightings();
		save.setEnabled(!seen.isEmpty());
		if (!seen.equals(shown)) {
			shown = seen;
			table.setItemCount(seen.size());
			table.clearAll();
		}
	}
}
